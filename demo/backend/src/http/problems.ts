import type { Challenge, Problem } from 'miteinand/contract/problem.js';

type Faults = NonNullable<Problem['errors']>;

/** What a problem may say besides its status and title (RFC 9457), and the headers that go with it. */
export interface ProblemDetails {
  type?: string;
  detail?: string;
  errors?: Faults;
  /** Extension member: a waiting list is open. */
  waitlist?: boolean;
  /** Extension member: what a proof of work is asked for. */
  challenge?: Challenge;
  headers?: Record<string, string>;
}

/** Ends the handling of a request with an answer of `application/problem+json`. */
export class ProblemError extends Error {
  readonly status: number;
  readonly title: string;
  readonly details: ProblemDetails;

  constructor(status: number, title: string, details: ProblemDetails = {}) {
    super(title);
    this.name = 'ProblemError';
    this.status = status;
    this.title = title;
    this.details = details;
  }
}

/** The address does not exist, or what it names is not there. */
export const notFound = (): ProblemError => new ProblemError(404, 'Not found');

/** The request is not understood; `detail` names what. */
export const badRequest = (detail: string): ProblemError => new ProblemError(400, 'Bad request', { detail });

/** The body is JSON but not what the contract says. */
export const invalidBody = (errors: Faults): ProblemError =>
  new ProblemError(422, 'The body does not fit the contract', { errors });

/** Too much was asked for within a while; there is room again in so many milliseconds. */
export const tooMany = (waitMs: number): ProblemError =>
  new ProblemError(429, 'Too many requests', { headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) } });

/** A JSON Pointer (RFC 6901) to where a path leads. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map(part => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** The answer that tells the problem. */
export function problemResponse(error: ProblemError): { body: string; headers: Record<string, string> } {
  const { headers = {}, ...members } = error.details;
  return {
    body: JSON.stringify({ type: 'about:blank', title: error.title, status: error.status, ...members }),
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  };
}
