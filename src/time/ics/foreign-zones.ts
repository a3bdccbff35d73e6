import type { Zone } from '../zone-table.js';
import { ownZone, type Observance } from './vtimezone.js';
import { describedZone, namedZone } from './zone-names.js';

/**
 * The zone of a name that is no IANA name, with the rules that the calendar brings for it: these count only for names
 * that nobody else knows. Most calendars have no such name, so this is fetched for those that do.
 */
export const foreignZone = (tzid: string, observances: readonly Observance[]): Zone | undefined =>
  namedZone(tzid) ?? ownZone(observances) ?? describedZone(tzid);
