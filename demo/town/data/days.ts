/** Days as `YYYY-MM-DD`: pure arithmetic, so that the town is the same on every machine. */
export type Day = string;

/** The weekdays as `Date` counts them. */
export const weekdays = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
} as const;
export type Weekday = keyof typeof weekdays;

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The day so many days later, or earlier if negative. */
export function addDays(day: Day, days: number): Day {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first such weekday on or after a day. */
export const weekdayFrom = (day: Day, weekday: Weekday): Day =>
  addDays(day, (weekdays[weekday] - midnight(day).getUTCDay() + 7) % 7);

/** The first day of the month so many months after the month of `day`. */
export function monthFrom(day: Day, months: number): Day {
  const date = midnight(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

/** The nth such weekday of the month so many months from today; `nth` counts from 1. */
export const nthWeekday = (today: Day, months: number, weekday: Weekday, nth: number): Day =>
  addDays(weekdayFrom(monthFrom(today, months), weekday), 7 * (nth - 1));

/** The first time a day of the year (`MM-DD`) comes on or after a day. */
export function season(since: Day, monthDay: string): Day {
  const day = `${since.slice(0, 4)}-${monthDay}`;
  return day >= since ? day : `${Number(since.slice(0, 4)) + 1}-${monthDay}`;
}

/** A wall-clock time in the town as an instant with its offset. */
export const instant = (day: Day, time: string): string => `${day}T${time}:00${offset(day, time)}`;

// Summer time of the European Union (directive 2000/84/EC): from the last Sunday of March, 2:00, to that of October, 3:00.
function offset(day: Day, time: string): string {
  const year = day.slice(0, 4);
  const moment = `${day}T${time}`;
  const isSummer = moment >= `${lastSunday(`${year}-03-31`)}T02:00` && moment < `${lastSunday(`${year}-10-31`)}T03:00`;
  return isSummer ? '+02:00' : '+01:00';
}

const lastSunday = (lastDayOfMonth: Day): Day => weekdayFrom(addDays(lastDayOfMonth, -6), 'sunday');
