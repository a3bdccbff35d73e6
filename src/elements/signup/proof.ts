import { BackendError } from '../../contract/problem.js';

/** Solves the challenge of a problem of the type `proof-of-work`; rejects with the signal's reason when it is aborted. */
export function solve(_challenge: unknown, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  return Promise.reject(new BackendError('unsupported', 'no challenge can be solved here yet'));
}
