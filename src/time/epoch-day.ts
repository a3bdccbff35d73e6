const msPerDay = 86_400_000;

const texts = new Map<number, string>();

/** How many days after 1 January 1970 a day is. */
export const toEpochDay = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;

/** `YYYY-MM-DD` of a day since 1970; written once, as the same days are asked for again and again. */
export function fromEpochDay(epochDay: number): string {
  let text = texts.get(epochDay);
  if (!text) texts.set(epochDay, (text = new Date(epochDay * msPerDay).toISOString().slice(0, 10)));
  return text;
}
