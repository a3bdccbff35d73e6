import type { Ask, Backend } from '../../backends/backend.js';
import { findPass } from '../../backends/credential.js';
import { serviceOf } from '../../backends/service.js';
import type { Pass } from '../../contract/pass.js';
import { verifyPass, type Verification } from './verify.js';

/** A pass with what its check found. */
export interface CheckedPass extends Verification {
  pass: Pass;
  /** When it was checked (RFC 3339). */
  checkedAt: string;
  /** The town's zone, in which its dates are meant. */
  timeZone: string | undefined;
}

/** Fetches a pass and checks it against the issuers that the page and the backend trust. */
export async function loadCheckedPass(
  src: string,
  backend: Backend | undefined,
  issuers: readonly string[],
  ask: Ask,
): Promise<CheckedPass> {
  const [{ pass, document }, service] = await Promise.all([
    findPass(src, backend, ask),
    // Whom an unreachable backend trusts is unknown: then its passes are signed correctly, by an unknown issuer.
    backend && serviceOf(backend, ask).catch(() => undefined),
  ]);
  const now = new Date();
  const trusted = [...issuers, ...(service?.issuers ?? []).map(({ id }) => id)];
  const verification = await verifyPass(document, { trusted, now, subtle: cryptography() });
  return { ...verification, pass, checkedAt: now.toISOString(), timeZone: service?.timeZone };
}

/** Absent on pages that were not opened over https, whatever the types say. */
const cryptography = (): SubtleCrypto | undefined => globalThis.crypto?.subtle;
