import type { LocalTime } from '../zone-table.js';
import { modulo } from './month-days.js';
import type { RecurrenceRule } from './rule.js';

/** At which times of a day a rule has its dates. */
export interface ClockRule {
  /** Milliseconds since midnight of a day (counted from 1970), in order. */
  timesOf(day: number): readonly number[];
}

const msPerHour = 3_600_000;
const msPerDay = 86_400_000;

/** What of a rule tells times apart; what the rule does not say is as at the start of the series. */
export function clockRule(
  { freq, interval, byHour, byMinute, bySecond, bySetPos }: RecurrenceRule,
  start: LocalTime,
): ClockRule {
  const startTime = modulo(start, msPerDay);
  const startHour = Math.floor(start / msPerHour);
  const isHourly = freq === 'HOURLY';
  const inHour = minutesAndSeconds(byMinute, bySecond, startTime % msPerHour);
  const select = (times: number[]): number[] =>
    bySetPos.length
      ? times.filter((_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - times.length))
      : times;

  if (!isHourly) {
    const hours = byHour.length ? byHour : [Math.floor(startTime / msPerHour)];
    const all = hours.flatMap(hour => inHour.map(time => hour * msPerHour + time));
    const times = freq === 'DAILY' ? select(all) : all;
    return { timesOf: () => times };
  }
  const chosen = select(inHour);
  // Days on which the count of hours stands alike have the same times.
  const known = new Map<number, number[]>();
  const timesAt = (turn: number): number[] => {
    const hours = byHour.length ? byHour : allHours;
    return hours
      .filter(hour => (turn + hour) % interval === 0)
      .flatMap(hour => chosen.map(time => hour * msPerHour + time));
  };
  return {
    timesOf(day) {
      const turn = modulo(day * 24 - startHour, interval);
      let times = known.get(turn);
      if (!times) known.set(turn, (times = timesAt(turn)));
      return times;
    },
  };
}

const allHours = Array.from({ length: 24 }, (_, hour) => hour);

function minutesAndSeconds(minutes: readonly number[], seconds: readonly number[], start: number): number[] {
  const startMinute = Math.floor(start / 60_000);
  // What a start is written with beyond whole seconds stays.
  const startSecond = (start % 60_000) / 1000;
  return (minutes.length ? minutes : [startMinute]).flatMap(minute =>
    (seconds.length ? seconds : [startSecond]).map(second => minute * 60_000 + second * 1000),
  );
}
