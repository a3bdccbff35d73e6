import { BackendError } from '../../contract/problem.js';

/** Waits for a promise, but not longer than some milliseconds, however it ends. */
export async function withPatience(promise: Promise<unknown>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>(resolve => {
    if (patience !== Infinity) timer = setTimeout(resolve, patience);
  });
  try {
    await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for a promise; rejects with the signal's reason as soon as it is aborted, whether the promise heeds it or not. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  signal.throwIfAborted();
  let giveUp = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Waits for an answer; one that does not come within some seconds is an error. */
export async function inTime<T>(promise: Promise<T>, seconds: number, who: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BackendError('timeout', `${who}: no answer`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
