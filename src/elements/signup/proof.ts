import { solveChallenge } from 'altcha-lib';
import type { ChallengeParameters, DeriveKeyFunction } from 'altcha-lib/types';
import { BackendError, type Challenge } from '../../contract/problem.js';

/** More rounds a key than this no backend needs; without Web Crypto they are done in the page. */
const mostRounds = 10_000;
/** Longer nobody is kept waiting. A slow phone needs one second for what a backend usually asks. */
const longestMs = 60_000;

/**
 * Does the work a backend asks for before it takes a sign-up, and gives what the header `Miteinand-Proof` is to say. The
 * page stays free for the visitor meanwhile: Web Crypto works beside it, and where a plain http page has none, the work is
 * done in short slices. Rejects with the signal's reason, or with a `BackendError` where what is asked is too much.
 */
export async function solve(challenge: Challenge | undefined, signal?: AbortSignal): Promise<string> {
  if (!challenge) throw tooMuch('is not told');
  const parameters = solvable(challenge.parameters);
  const derive = await deriving();
  const solution = await solveChallenge({
    challenge: { parameters },
    timeout: longestMs,
    async deriveKey(...key) {
      signal?.throwIfAborted();
      return derive(...key);
    },
  });
  if (!solution) throw tooMuch('takes too long');
  // It goes back as it came: the backend has signed it.
  return btoa(JSON.stringify({ challenge, solution }));
}

async function deriving(): Promise<DeriveKeyFunction> {
  const { deriveKey } = await (globalThis.crypto?.subtle
    ? import('altcha-lib/algorithms/web/pbkdf2')
    : import('./pbkdf2.js'));
  return deriveKey;
}

/** What can be solved here. A backend that asks for something else, or for more than is fit, is not obeyed. */
function solvable({
  algorithm,
  cost,
  keyLength,
  keyPrefix,
  nonce,
  salt,
}: Challenge['parameters']): ChallengeParameters {
  if (algorithm !== 'PBKDF2/SHA-256' || keyLength !== 32) throw tooMuch('is of another kind');
  if (typeof cost !== 'number' || !(cost >= 1 && cost <= mostRounds)) throw tooMuch('is too hard');
  if (!isShortHex(nonce) || !isShortHex(salt) || !isShortHex(keyPrefix)) throw tooMuch('is broken');
  return { algorithm, cost, keyLength, keyPrefix, nonce, salt };
}

/** Up to 32 bytes: what one block of SHA-256 has room for beside its own. */
const isShortHex = (value: unknown): value is string => typeof value === 'string' && /^([\da-f]{2}){1,32}$/.test(value);

const tooMuch = (what: string): BackendError =>
  new BackendError('unsupported', `the proof of work that the backend asks for ${what}`);
