/** How long work may hold the page up before it lets others have their turn. */
const sliceMilliseconds = 8;

/** Tells work when its time is up, and lets it wait for the next slice. */
export interface Slice {
  readonly isOver: boolean;
  next(): Promise<void>;
}

/**
 * Long work done once, cut into slices so that no click waits for it: in idle time, until somebody waits for the
 * result. Failed work is done anew when it is asked for again.
 */
export class SlicedWork<T> implements Slice {
  readonly #work: (slice: Slice) => Promise<T>;
  #result: Promise<T> | undefined;
  #value: T | undefined;
  #isUrgent = false;
  #endIdling: () => void = () => {};
  #end = 0;

  constructor(work: (slice: Slice) => Promise<T>) {
    this.#work = work;
  }

  /** The result, where it is there already. */
  get value(): T | undefined {
    return this.#value;
  }

  /** The result, when the page has had time for it. */
  inIdleTime(): Promise<T> {
    return (this.#result ??= this.#do());
  }

  /** The result, as soon as possible. */
  soon(): Promise<T> {
    this.#isUrgent = true;
    this.#endIdling();
    return this.inIdleTime();
  }

  get isOver(): boolean {
    return performance.now() > this.#end;
  }

  async next(): Promise<void> {
    await (this.#isUrgent ? turnOfOthers() : Promise.race([idleTime(), new Promise<void>(this.#idle)]));
    this.#end = performance.now() + sliceMilliseconds;
  }

  readonly #idle = (resolve: () => void): void => {
    this.#endIdling = resolve;
  };

  async #do(): Promise<T> {
    this.#end = performance.now() + sliceMilliseconds;
    try {
      if (!this.#isUrgent) await this.next();
      return (this.#value = await this.#work(this));
    } catch (error) {
      this.#result = undefined;
      throw error;
    }
  }
}

/** What not every browser has, and Node has not. */
interface Scheduling {
  scheduler?: { yield?: () => Promise<void> };
  requestIdleCallback?: (callback: () => void, options: { timeout: number }) => void;
}

const page: Scheduling = globalThis;

/** Lets what waits go first, such as a key that was pressed. */
export const turnOfOthers = (): Promise<void> =>
  page.scheduler?.yield?.() ?? new Promise(resolve => setTimeout(resolve));

const idleTime = (): Promise<void> =>
  page.requestIdleCallback
    ? new Promise(resolve => page.requestIdleCallback!(resolve, { timeout: 200 }))
    : new Promise(resolve => setTimeout(resolve));
