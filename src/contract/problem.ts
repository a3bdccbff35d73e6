import * as z from 'zod/mini';

/**
 * What a proof of work is asked for: a challenge of version 2 of altcha-lib, with `PBKDF2/SHA-256` and keys of 32 bytes. It
 * goes back as it came, so members that a newer backend adds are kept.
 */
export const Challenge = z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string() });
export type Challenge = z.infer<typeof Challenge>;

/** An error as HTTP APIs tell it (RFC 9457, `application/problem+json`). */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  /** Which fields are wrong: a JSON Pointer into the request and a code of `contract/answers`. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.optional(z.string()) }))),
  /** With `place-gone`: whether the waiting list is open. */
  waitlist: z.optional(z.boolean()),
  /** With `proof-of-work`: what is to be solved. */
  challenge: z.optional(Challenge),
});
export type Problem = z.infer<typeof Problem>;

/** Identifies the kinds of problem of the native interface; tag URIs, as RFC 9457 section 3.1.1 allows. */
export const problemType = (name: string): string => `tag:miteinand.example,2026:problem/${name}`;

/** No place is left; the body may say that a waiting list is open. */
export const placeGone = problemType('place-gone');
/** What is signed up for is over, paused, cancelled or not open yet. */
export const closed = problemType('closed');
/** Answers do not fit the form; `errors` names the fields. */
export const invalidAnswers = problemType('invalid-answers');
/** An idempotency key came again with another body. */
export const keyReused = problemType('idempotency-key-reused');

/** The sign-up is to be sent again, unchanged and with its key, with a proof of work; `challenge` says for what. */
export const proofOfWork = problemType('proof-of-work');

/** Why an answer did not come; each has words of its own for the visitor. */
export type Fault =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'not-found'
  | 'busy'
  | 'server'
  | 'not-json'
  | 'wrong-shape'
  | 'too-large'
  | 'refused'
  | 'unsupported'
  | 'no-backend';

/** The one error a backend throws. Its message is for developers; visitors read `locale/` by `fault`. */
export class BackendError extends Error {
  readonly fault: Fault;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** Seconds to wait before the next try (Retry-After). */
  readonly retryAfter: number | undefined;
  readonly problem: Problem | undefined;

  constructor(
    fault: Fault,
    message: string,
    more: { status?: number; retryAfter?: number | undefined; problem?: Problem | undefined; cause?: unknown } = {},
  ) {
    super(message, 'cause' in more ? { cause: more.cause } : undefined);
    this.name = 'BackendError';
    this.fault = fault;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
    this.problem = more.problem;
  }
}
