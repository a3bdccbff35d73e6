import type { Pass } from '../../contract/pass.js';
import type { Formats } from '../../locale/format.js';

/** Who issued the pass: the name it gives itself, else its identifier. */
export const issuerName = ({ issuer }: Pass): string =>
  typeof issuer === 'string' ? issuer : (issuer.name ?? issuer.id);

/** The issuer as the check knows it. */
export const issuerId = ({ issuer }: Pass): string => (typeof issuer === 'string' ? issuer : issuer.id);

/** Hours given: as the pass says, else the sum of its stamps. */
export function hoursOf({ credentialSubject, evidence }: Pass): number | undefined {
  const said = credentialSubject.result?.find(({ resultDescription }) => resultDescription === 'hours')?.value;
  if (said && Number.isFinite(Number(said))) return Number(said);
  return evidence?.reduce((sum, { hours = 0 }) => sum + hours, 0) || undefined;
}

/** A date of the pass in words; one that nobody can read as it stands. */
export function dayOf(date: string | undefined, formats: Formats, timeZone?: string): string | undefined {
  const isReadable = date && /^\d{4}-\d\d-\d\d(T.+)?$/.test(date) && !Number.isNaN(Date.parse(date));
  return isReadable ? formats.date(date, timeZone) : date;
}
