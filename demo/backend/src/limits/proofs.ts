import { createHmac, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Challenge } from 'miteinand/contract/problem.js';
import type { SignupRequest } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';
import type { Database } from '../db/schema.js';

/** When sign-ups are asked for a proof of work. */
export const proofOfWorkModes = ['auto', 'always', 'never'] as const;
export type ProofOfWork = (typeof proofOfWorkModes)[number];

const validMs = 10 * 60 * 1000;

/** Rounds a key and the middle number of keys to try: together a second of a slow phone's Web Crypto. */
const rounds = 2000;
const tries = 200;

/** What a challenge is bound to. */
type Purpose = Pick<SignupRequest, 'form' | 'target'>;

/** A proof that is genuine and in time; whether it was used before only the database knows. */
export interface Proof {
  id: string;
  expires: string;
}

const Payload = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Bound by signature, not by what a client says: neither can be exchanged against those of another challenge. */
const Binding = z.object({ form: z.string(), target: z.string(), expires: z.string() });

/** Makes challenges, and checks what was worked out. Nothing is kept of a challenge until it is used. */
export class Proofs {
  readonly #clock: () => Date;
  readonly #secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(secret: Buffer, clock: () => Date) {
    const secretFor = (use: string): string => createHmac('sha256', secret).update(`proof:${use}`).digest('hex');
    this.#clock = clock;
    this.#secrets = { hmacSignatureSecret: secretFor('challenge'), hmacKeySignatureSecret: secretFor('key') };
  }

  /** A challenge for one purpose; `effort` is 1 for what a slow phone does in about a second. */
  async challenge({ form, target }: Purpose, effort: number): Promise<Challenge> {
    const middle = Math.round(tries * effort);
    const { parameters, signature } = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: rounds,
      // The key to be found is known here, so luck makes nobody wait for long, and checking costs nothing.
      counter: randomInt(Math.ceil(middle / 2), Math.floor(middle * 1.5)),
      deriveKey,
      // altcha's own time limit would be checked by the machine's clock.
      data: { form, target, expires: new Date(this.#clock().getTime() + validMs).toISOString() },
      ...this.#secrets,
    });
    return { parameters: { ...parameters }, signature: signature! };
  }

  /** Reads the header `Miteinand-Proof`; `undefined` for what is not solved, not ours, too late or for something else. */
  async read(header: string | undefined, { form, target }: Purpose): Promise<Proof | undefined> {
    const { data: payload } = Payload.safeParse(parse(header));
    if (!payload || !(await this.#isSolved(payload))) return undefined;
    const { nonce, data } = payload.challenge.parameters;
    const binding = Binding.parse(data);
    if (binding.form !== form || binding.target !== target) return undefined;
    return binding.expires > this.#clock().toISOString() ? { id: String(nonce), expires: binding.expires } : undefined;
  }

  async #isSolved({ challenge, solution }: z.infer<typeof Payload>): Promise<boolean> {
    // Typed as parameters only after this: with a wrong signature nothing of them is used.
    const checked = { ...challenge, parameters: challenge.parameters as never };
    const { verified } = await verifySolution({ challenge: checked, solution, deriveKey, ...this.#secrets });
    return verified;
  }
}

function parse(header = ''): unknown {
  try {
    return JSON.parse(Buffer.from(header, 'base64').toString());
  } catch {
    return undefined;
  }
}

/** Uses a proof up, as part of the transaction it lets in; `false`: it was used before. */
export async function useProof(transaction: Database, { id, expires }: Proof): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('used_proof')
    .values({ id, expires })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets used proofs that nobody could use again anyway. */
export async function forgetProofs(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('used_proof').where('expires', '<=', now.toISOString()).execute();
}
