import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Acts } from './calendar/page.ts';
import { megabyteOfIcs } from './feed.ts';
import { actor, actsPage } from './harness/acts.ts';
import { bundle, openPage } from './harness/browser.ts';
import { interleave, median, report } from './harness/compare.ts';

// The calendar's month with many events a year, a feed of 1 MB, rules, sizes. `npm run bench -- calendar [counts]`

const counts = process.argv.slice(3).map(Number).filter(Boolean);
const rounds = 7;
const code = await bundle('test/bench/calendar/page.ts');

async function measure(count: number): Promise<void> {
  console.log(`\n${count.toLocaleString('en')} events a year, memory`);
  const bench = await openPage(actsPage(code), '/');
  const act = actor<Acts>(bench);
  const busy = (...call: Parameters<typeof act>): Promise<number> => bench.busy(() => act(...call));
  await act('parse', count);

  // What the browser has to learn of both kinds of code is not measured.
  await act('connect');
  await act('showWidget');
  await act('settle');
  await act('copyWidget');
  await act('showFloor');
  await act('changeFloor');

  const next: Record<'floor' | 'widget', number[]> = { floor: [], widget: [] };
  const first = await interleave(rounds, {
    floor: async () => {
      await act('clear');
      const figure = await busy('showFloor');
      next.floor.push(await busy('changeFloor'));
      return figure;
    },
    // Events that nobody has read yet: each is checked first.
    unread: async () => {
      await act('connect');
      await act('clear');
      return busy('showWidget');
    },
    widget: async () => {
      await act('settle');
      await act('clear');
      const figure = await busy('showWidget');
      await act('settle');
      next.widget.push(await busy('changeWidget'));
      return figure;
    },
  });
  report('first render, to the same month by innerHTML', first.unread / first.floor, 1.6);
  report('        once the events are read', first.widget / first.floor, 1.6);
  report('next month', median(next.widget) / median(next.floor), 1.3);

  await bench.page.reload();
  await act('parse', count);
  await act('connect');
  const longest = await bench.longestTask(async () => {
    await act('showWidget');
    await act('settle');
    await act('changeWidget');
  });
  report('longest task from the first render to the next month', longest, 50, ' ms');
  await bench.close();
}

/** A feed as the visitor's browser reads it, nothing being compiled yet. */
async function measureFeed(): Promise<void> {
  console.log('\nA calendar feed of 1 MB');
  const feed = { type: 'text/calendar; charset=utf-8', text: megabyteOfIcs() };
  const bench = await openPage({ ...actsPage(code), '/feed.ics': feed }, '/');
  const act = actor<Acts>(bench);
  report('longest task until its events are shown', await bench.longestTask(() => act('showFeed')), 50, ' ms');
  await bench.close();
}

/** What needs the built library: rules in numbers, and what a page downloads. */
function measureBuilt(): void {
  for (const [what, script, needed] of [
    ['Rules and feeds without a page', 'test/bench/time.ts', 'dist/time'],
    ['Sizes', '.toolchain/size.mjs', 'dist/cdn'],
  ]) {
    console.log(`\n${what}`);
    if (existsSync(needed)) spawnSync(process.execPath, [script], { stdio: 'inherit' });
    else console.log('not measured: run `npm run build` first');
  }
}

for (const count of counts.length ? counts : [200, 2000, 20_000]) await measure(count);
await measureFeed();
measureBuilt();
