import type { LocalTime, Zone } from '../zone-table.js';
import { endOfTime, startOfTime } from './values.js';

/** The day of a time, `YYYY-MM-DD`; `undefined` beyond the years of calendars. */
export const dayText = (local: LocalTime): string | undefined =>
  local >= startOfTime && local < endOfTime ? new Date(local).toISOString().slice(0, 10) : undefined;

/**
 * A moment as a zone's clock shows it, with its offset: `2026-05-12T19:00:00+02:00`. Old offsets with seconds cannot be
 * written so; these moments are told in UTC. `undefined` beyond the years of calendars.
 */
export function momentText(moment: number, zone: Zone): string | undefined {
  const offset = zone.offsetAt(moment);
  if (!(moment + offset < endOfTime && moment + offset >= startOfTime)) return undefined;
  if (offset % 60_000 || Math.abs(offset) >= 86_400_000) return `${new Date(moment).toISOString().slice(0, 19)}Z`;
  return new Date(moment + offset).toISOString().slice(0, 19) + offsetText(offset);
}

const known = new Map<number, string>();

/** `+02:00`; written once, as most dates share a few. */
function offsetText(offset: number): string {
  let text = known.get(offset);
  if (!text)
    known.set(offset, (text = (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16)));
  return text;
}
