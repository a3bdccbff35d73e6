import { asList, type Json } from './proof.js';

/** Clocks of visitors and issuers may differ by so much. */
const tolerance = 5 * 60_000;

/** A moment with its offset (XML Schema dateTimeStamp, as VC 2.0 asks); without an offset nobody knows when it is. */
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Where a credential stands in its time. */
export type Validity = 'valid' | 'not-yet-valid' | 'expired' | 'unreadable';

/** Compares the dates of a credential (VC 2.0, VC 1.1) and of its proof with the clock. */
export function validityOf(document: Json, proof: Json, now: Date): Validity {
  const starts = [document['validFrom'], document['issuanceDate']].flatMap(asList).map(momentOf);
  const ends = [document['validUntil'], document['expirationDate'], proof['expires']].flatMap(asList).map(momentOf);
  if ([...starts, ...ends].some(Number.isNaN)) return 'unreadable';
  if (starts.some(start => start > now.getTime() + tolerance)) return 'not-yet-valid';
  return ends.some(end => end < now.getTime() - tolerance) ? 'expired' : 'valid';
}

const momentOf = (value: unknown): number =>
  typeof value === 'string' && stamp.test(value) ? Date.parse(value) : Number.NaN;
