import type { Context } from 'hono';
import { proofOfWork, type Challenge } from 'miteinand/contract/problem.js';
import type { SignupRequest } from 'miteinand/contract/signup.js';
import type { Database } from '../db/schema.js';
import { ProblemError, tooMany } from '../http/problems.js';
import type { Env } from '../http/resource.js';
import type { Services } from '../services.js';
import { isMessage } from '../signups/target.js';
import { forgetProofs, useProof } from './proofs.js';

/** Counts a request that changes something; 429 when its address, or its network, has made too many. */
export async function countWrite(c: Context<Env>, { limits, clients }: Services): Promise<void> {
  const address = clients.addressOf(c);
  if (!address) return;
  const counted = await limits.countAddress(address);
  if ('waitMs' in counted) throw tooMany(counted.waitMs);
  c.set('fullness', counted.fullness);
}

/** Lets a sign-up in, as part of the transaction that stores it, or throws the problem that says what is missing. */
export type Admit = (transaction: Database) => Promise<void>;

/** People take longer to fill in a form. */
const leastSeconds = 3;
/** From this fullness of a count on, work is asked for: long before anybody is refused. */
const muchFullness = 0.1;
/** What a full count asks of each, in seconds of a slow phone. */
const mostEffort = 10;

/**
 * Looks at a sign-up before it is stored: how many came, and whether a person seems to have written it. Who is in doubt is
 * not refused but asked for a proof of work, which a person's page does unseen. What was stored already is not asked again,
 * so the answer waits for the transaction.
 */
export async function admission(services: Services, c: Context<Env>, request: SignupRequest): Promise<Admit> {
  const { limits, proofs, db, clock } = services;
  const counted = await (isMessage(request.target)
    ? limits.countMessage(request.target)
    : limits.countForm(request.form));
  if ('waitMs' in counted) return refuse(tooMany(counted.waitMs));
  const effort = effortFor(services, request, Math.max(counted.fullness, c.get('fullness') ?? 0));
  if (!effort) return async () => {};

  const asked = async (): Promise<ProblemError> => needsProof(await proofs.challenge(request, effort));
  const proof = await proofs.read(c.req.header('Miteinand-Proof'), request);
  if (!proof) return refuse(await asked());
  await forgetProofs(db, clock());
  return async transaction => {
    if (!(await useProof(transaction, proof))) throw await asked();
  };
}

const refuse =
  (problem: ProblemError): Admit =>
  async () => {
    throw problem;
  };

/** How much work is asked for; 0 where none is. */
function effortFor({ proofOfWork: when }: Services, { signals = {} }: SignupRequest, fullness: number): number {
  if (when === 'never') return 0;
  const isMuch = fullness > muchFullness;
  const isOdd = Boolean(signals.honeypot) || !(Number(signals.seconds) >= leastSeconds);
  return when === 'always' || isMuch || isOdd ? Math.max(1, mostEffort * fullness) : 0;
}

const needsProof = (challenge: Challenge): ProblemError =>
  new ProblemError(403, 'A proof of work is asked for', { type: proofOfWork, challenge });
