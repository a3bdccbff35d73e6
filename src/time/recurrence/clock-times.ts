import type { LocalTime } from '../zone-table.js';
import { modulo } from './month-days.js';
import type { RecurrenceRule } from './rule.js';

/** At which times of a day a rule has its dates. */
export interface ClockRule {
  /** Milliseconds since midnight of a day (counted from 1970), in order. */
  timesOf(day: number): readonly number[];
}

const msPerHour = 3_600_000;

/** What of a rule tells times apart; what the rule does not say is as at the start of the series. */
export function clockRule(
  { freq, interval, byHour, byMinute, bySecond, bySetPos }: RecurrenceRule,
  start: LocalTime,
): ClockRule {
  const startHour = Math.floor(start / msPerHour);
  const isHourly = freq === 'HOURLY';
  const hours = byHour.length ? byHour : isHourly ? allHours : [modulo(startHour, 24)];
  const inHour = minutesAndSeconds(byMinute, bySecond, modulo(start, msPerHour));
  const select = (times: number[]): number[] =>
    bySetPos.length
      ? times.filter((_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - times.length))
      : times;
  // Positions are those within an hour, or within a day.
  const chosen = isHourly ? select(inHour) : inHour;
  // Days on which the count of hours stands alike have the same times.
  const cycle = isHourly ? interval : 1;
  const known = new Map<number, number[]>();
  return {
    timesOf(day) {
      const turn = modulo(day * 24 - startHour, cycle);
      let times = known.get(turn);
      if (!times) {
        const inTurn = hours.filter(hour => (turn + hour) % cycle === 0);
        times = inTurn.flatMap(hour => chosen.map(time => hour * msPerHour + time));
        known.set(turn, freq === 'DAILY' ? (times = select(times)) : times);
      }
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
