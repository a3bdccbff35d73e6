import type { Page } from 'puppeteer-core';

/** One task of the page's main thread. */
export interface Task {
  /** Time of the thread, not of the clock: what else the machine does is not counted. */
  milliseconds: number;
  /** Whether it was done because nothing else was to do. */
  isIdle: boolean;
}

/** An event of a trace, as far as it matters here; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The tasks of the page's main thread while an act goes on. */
export async function tasksDuring(page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  await page.tracing.start({ categories });
  await act();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const main = mainThread(traceEvents);
  const idle = main.filter(({ name }) => name === 'FireIdleCallback');
  return (
    main
      // `ThreadControllerImpl::RunTask` is the same once more, without the microtasks after it.
      .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
      .map(({ ts, dur = 0, tdur = dur }) => ({
        milliseconds: tdur / 1000,
        isIdle: idle.some(event => event.ts >= ts && event.ts <= ts + dur),
      }))
  );
}

/** The events of the renderer that did most: a browser keeps spare ones. */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const all = threads.map(({ pid, tid }) => events.filter(event => event.pid === pid && event.tid === tid));
  return all.sort((one, other) => other.length - one.length)[0] ?? [];
}
