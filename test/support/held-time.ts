interface Timer {
  due: number;
  act: () => void;
}

const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;

/** Timers that only a test lets go off, so that waiting takes no time and a busy machine changes nothing. */
export interface HeldTime {
  /** How many milliseconds of held time pass until a promise is settled. */
  until(promise: Promise<unknown>): Promise<number>;
}

/** Holds all timers until the test ends. */
export function holdTime(): HeldTime {
  const timers = new Map<number, Timer>();
  let [now, last] = [0, 0];
  globalThis.setTimeout = ((act: () => void, wait = 0) => {
    timers.set(++last, { due: now + wait, act });
    return last;
  }) as never;
  globalThis.clearTimeout = ((id: number) => void timers.delete(id)) as never;
  const goOn = (): void => {
    const [next] = [...timers].sort(([, one], [, other]) => one.due - other.due);
    if (!next) return;
    const [id, { due, act }] = next;
    timers.delete(id);
    now = due;
    act();
  };
  return {
    async until(promise) {
      const start = now;
      let isSettled = false;
      const settle = (): void => void (isSettled = true);
      promise.then(settle, settle);
      for (;;) {
        await everythingElse();
        if (isSettled) return now - start;
        goOn();
      }
    },
  };
}

/** What needs no timer is done within some turns of the page. */
async function everythingElse(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await new Promise(resolve => realSetTimeout(resolve));
}

afterEach(() => {
  globalThis.setTimeout = realSetTimeout;
  globalThis.clearTimeout = realClearTimeout;
});
