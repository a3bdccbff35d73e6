type Scheduling = { yield: () => Promise<void> };
const page = globalThis as unknown as { scheduler: Scheduling };

/**
 * Until the test ends each look at the clock finds a second gone, so that all work that may pause does so wherever it
 * can; pauses are counted, and take no time. Says of how many pieces work is, on any machine and however busy it is.
 */
export function lookAtHurriedClock(): { count: number } {
  const pauses = { count: 0 };
  let now = performance.now();
  Object.defineProperty(performance, 'now', { configurable: true, value: () => (now += 1000) });
  Object.defineProperty(page.scheduler, 'yield', { configurable: true, value: async () => void pauses.count++ });
  return pauses;
}

afterEach(() => {
  delete (performance as Partial<Performance>).now;
  delete (page.scheduler as Partial<Scheduling>).yield;
});
