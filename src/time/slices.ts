/** How long work may hold the page up before it lets others have their turn, in milliseconds. */
const slice = 8;

const page: { scheduler?: { yield?: () => Promise<void> } } = globalThis;

/** Lets clicks, keys and other work come first. */
const turnOfOthers = (): Promise<void> => page.scheduler?.yield?.() ?? new Promise(resolve => setTimeout(resolve));

/** Does work that is written as small steps, with pauses that keep the page usable. */
export async function inSlices<T>(steps: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  let end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await turnOfOthers();
    signal?.throwIfAborted();
    end = performance.now() + slice;
  }
}

/** Does work that is written as small steps at once, where nobody waits for anything else. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
