import { inSlices } from '../slices.js';
import type { IcsCalendar } from './calendar.js';
import { readCalendar, type ReadOptions } from './read.js';

/** Reads a calendar with pauses that keep the page usable; what only some calendars need is fetched for these. */
export async function readFeed(
  input: string | Uint8Array,
  options: ReadOptions = {},
  signal?: AbortSignal,
): Promise<IcsCalendar> {
  const calendar = await inSlices(readCalendar(input, options), signal);
  if (!calendar.hasForeignZones) return calendar;
  const { foreignZone } = await import('./foreign-zones.js');
  return inSlices(readCalendar(input, { ...options, foreignZone }), signal);
}
