/**
 * Ids of the dates of a series: `SERIES/20260512T170000Z`, of all-day events `SERIES/20260512`. They name the date that
 * the rule gave, wherever it was moved, so that a link stays right.
 */

const written = /^(\S+)\/(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/;

/** `20260512T170000Z`, of a day `20260512`. */
export function dateKey(moment: number, isDay: boolean): string {
  const text = new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
  return isDay ? text.slice(0, 8) : text;
}

/** The id of a date of a series. */
export const dateId = (series: string, moment: number, isDay: boolean): string => `${series}/${dateKey(moment, isDay)}`;

/** Which series and which of its dates an id names; `undefined` for one of another form. */
export function readDateId(id: string): { series: string; moment: number } | undefined {
  const match = written.exec(id);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(2).map(part => Number(part ?? 0));
  return { series: match[1], moment: Date.UTC(year, month - 1, day, hour, minute, second) };
}
