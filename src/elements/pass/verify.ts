import type { PassWords } from '../../locale/words.js';
import { isSignedBy, knownProof, proofsOf, type Json, type KnownProof } from './proof.js';
import { validityOf, type Validity } from './validity.js';

/** What can be said of a pass; each has a word in `locale/`. */
export type Verdict = keyof PassWords['verdicts'];
/** Why; each has a sentence in `locale/`. */
export type Reason = keyof PassWords['verdictReasons'];

/** One thing that was checked, or could not be. */
export interface Check {
  name: keyof PassWords['checkNames'];
  result: keyof PassWords['checkResults'];
}

/** The outcome: only `genuine` may be shown as good, and only `genuine` had all checks passed. */
export interface Verification {
  verdict: Verdict;
  reason: Reason;
  checks: Check[];
}

/** What a check depends on besides the document. */
export interface Circumstances {
  /**
   * Who may issue: identifiers of keys (`did:key:z6Mk…`), or an issuer's address with the key it signs by
   * (`https://town.example#z6Mk…`).
   */
  trusted: readonly string[];
  now: Date;
  /** The browser's cryptography; absent where the page was not opened over https. */
  subtle: SubtleCrypto | undefined;
}

/** Checks a credential: who signed it, whether that one is trusted, and whether it is valid now. */
export async function verifyPass(document: Json, { trusted, now, subtle }: Circumstances): Promise<Verification> {
  const proofs = proofsOf(document);
  if (!proofs.length) return unchecked('no-proof');
  const proof = proofs.map(knownProof).find(known => known !== undefined);
  if (!proof) return unchecked('unknown-proof');
  if (!subtle) return unchecked('no-https');
  // "Forged" is a strong word: it is said only when the arithmetic says so, never because something broke.
  const isSigned = await isSignedBy(proof, document, subtle).catch(() => undefined);
  if (isSigned === undefined) return unchecked('no-crypto');
  // Nothing else in a forged pass means anything, so nothing else is said to be in order.
  if (!isSigned) return outcome('forged', 'forged', 'failed', 'not-done', 'not-done');
  const isKnown = isTrusted(issuerOf(document), proof, trusted);
  return judge(document, isKnown, validityOf(document, proof.options, now));
}

const unchecked = (reason: Reason): Verification => outcome('unchecked', reason, 'not-done', 'not-done', 'not-done');

function judge(document: Json, isKnown: boolean, validity: Validity): Verification {
  const issuer = isKnown ? 'passed' : 'failed';
  const period = validity === 'valid' ? 'passed' : validity === 'unreadable' ? 'not-done' : 'failed';
  const say = (verdict: Verdict, reason: Reason): Verification => outcome(verdict, reason, 'passed', issuer, period);
  if (!isKnown) return say('unknown-issuer', 'unknown-issuer');
  if (validity === 'unreadable') return say('unchecked', 'unreadable-dates');
  if (validity !== 'valid') return say(validity, validity);
  // Who names a list of revoked passes wants it asked; until this is done here, the pass may be one of them.
  if (document['credentialStatus']) return say('unchecked', 'unknown-status');
  return say('genuine', 'genuine');
}

const outcome = (
  verdict: Verdict,
  reason: Reason,
  signature: Check['result'],
  issuer: Check['result'],
  period: Check['result'],
): Verification => ({
  verdict,
  reason,
  checks: [
    { name: 'signature', result: signature },
    { name: 'issuer', result: issuer },
    { name: 'period', result: period },
  ],
});

/**
 * The signature proves a key, not a name: anyone may write "issuer: the town" and sign it. So the issuer must be the key
 * itself and trusted, or the list must say that this issuer signs by this key.
 */
const isTrusted = (issuer: string | undefined, { key }: KnownProof, trusted: readonly string[]): boolean =>
  (issuer === key.did && trusted.includes(key.did)) || trusted.includes(`${issuer}#${key.name}`);

function issuerOf({ issuer }: Json): string | undefined {
  const id = typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
}
