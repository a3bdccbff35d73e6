import { BackendError } from '../../contract/problem.js';
import { unlessAborted, withPatience } from './wait.js';

type Result<T> = PromiseSettledResult<T> | undefined;

/**
 * What came of several questions, in their order; `undefined` where the answer is still under way. Waits for all, but
 * once one is answered no longer than some milliseconds. Rejects only when the signal is aborted.
 */
export async function gather<T>(
  asked: readonly Promise<T>[],
  patience: number,
  signal?: AbortSignal,
): Promise<Result<T>[]> {
  const results = asked.map((): Result<T> => undefined);
  const settled = asked.map((one, index) =>
    one.then(
      value => void (results[index] = { status: 'fulfilled', value }),
      (reason: unknown) => void (results[index] = { status: 'rejected', reason }),
    ),
  );
  const all = Promise.all(settled);
  await unlessAborted(
    Promise.any(asked).then(
      () => withPatience(all, patience),
      () => all,
    ),
    signal,
  );
  return results;
}

/** What was answered, in order; where nothing was, rejects with the error that says most. */
export function answersOf<T>(results: readonly Result<T>[]): T[] {
  const answers = results.flatMap(result => (result?.status === 'fulfilled' ? [result.value] : []));
  if (answers.length) return answers;
  throw tellingError(results.flatMap(result => (result?.status === 'rejected' ? [result.reason as unknown] : [])));
}

/** That one source is down says more than that the others do not know a thing. */
export const tellingError = (errors: readonly unknown[]): unknown =>
  errors.find(error => !isElsewhere(error)) ?? errors[0];

/** Whether an error only says that the thing must be with another source. */
export const isElsewhere = (error: unknown): boolean =>
  error instanceof BackendError &&
  (error.fault === 'not-found' || error.fault === 'unsupported' || error.status === 401 || error.status === 403);
