import { overFrom, type Stated } from '../content/availability.js';

const duration = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/**
 * Until when what was filled in is kept, in milliseconds since 1970: so long after the last date of what was signed up
 * for, and after the sign-up where there is none. `undefined` where the form names no duration: nothing is erased then.
 */
export function keptUntil(
  retention: string | undefined,
  record: Stated,
  signup: { created: string },
): number | undefined {
  const over = overFrom(record);
  const created = Date.parse(signup.created);
  return retention === undefined ? undefined : after(over === Infinity ? created : Math.max(over, created), retention);
}

/** A moment and a duration of days or longer (ISO 8601-1, 5.5.2); a month that is too short ends on its last day. */
function after(moment: number, text: string): number | undefined {
  const parts = duration.exec(text);
  if (!parts) return undefined;
  const [years, months, weeks, days] = parts.slice(1).map(part => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const date = new Date(moment);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last) + weeks * 7 + days);
  return date.getTime();
}
