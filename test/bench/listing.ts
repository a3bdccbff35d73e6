import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { actor, actsPage, html, type Act } from './harness/acts.ts';
import { bundle, openPage, type BenchPage, type Files } from './harness/browser.ts';
import { interleave, median, report } from './harness/compare.ts';
import type { Acts } from './listing/page.ts';
import { manyOffers } from './offers.ts';

// The exchange with many offers in the page: from a file, and from memory. `npm run bench -- listing [counts]`

const counts = process.argv.slice(3).map(Number).filter(Boolean);
const rounds = 7;
const keys = ['g', 'ga', 'gar', 'gart', 'garte', 'garten'];
const code = await bundle('test/bench/listing/page.ts');

async function measure(count: number): Promise<void> {
  const source = count > 10_000 ? 'memory' : 'file';
  console.log(`\n${count.toLocaleString('en')} offers, ${source}`);
  const bench = await openPage(pageFiles(count, source), '/');
  try {
    await measurePage(bench, count, source);
  } finally {
    await bench.close();
  }
}

async function measurePage(bench: BenchPage, count: number, source: 'file' | 'memory'): Promise<void> {
  const act = actor<Acts>(bench);
  const busy = (...call: Parameters<typeof act>): Promise<number> => bench.busy(() => act(...call));
  const empty = await bench.memory();
  await act('parse', count, source);
  const parsed = (await bench.memory()) - empty;

  // What the browser has to learn of both kinds of code is not measured.
  await act('connect', source);
  await act('showWidget');
  await act('settle');
  await act('copyWidget');
  for (const key of keys) await act('copyResults', key);
  for (const part of ['page', 'cards']) await act('showFloor', part);

  const render = async (...call: Parameters<typeof act>): Promise<number> => {
    await act('clear');
    return busy(...call);
  };
  const first = await interleave(rounds, {
    page: () => render('showFloor', 'page'),
    cards: () => render('showFloor', 'cards'),
    widget: async () => {
      await act('connect', source);
      const figure = await render('showWidget');
      await act('settle');
      return figure;
    },
  });
  report('first render, to the same page by innerHTML', first.widget / first.page, 1.6);
  report('first render, to the 20 cards alone by innerHTML', first.widget / first.cards);

  const typing = async (type: 'typeWidget' | 'typeFloor', shown: () => Promise<unknown>): Promise<number[]> => {
    await shown();
    const figures: number[] = [];
    for (const key of keys) figures.push(await busy(type, key));
    return figures;
  };
  const typed: Record<'widget' | 'floor', number[][]> = { widget: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    typed.floor.push(await typing('typeFloor', () => act('showFloor', 'page')));
    typed.widget.push(
      await typing('typeWidget', async () => {
        await act('connect', source);
        await act('showWidget');
        await act('settle');
        await act('focusWidget');
      }),
    );
  }
  const firstKey = (all: number[][]): number => median(all.map(([first]) => first));
  const furtherKeys = (all: number[][]): number => median(all.flatMap(([, ...further]) => further));
  report('first keystroke, to the floor', firstKey(typed.widget) / firstKey(typed.floor), 1);
  report('further keystrokes, to the floor', furtherKeys(typed.widget) / furtherKeys(typed.floor), 1);

  const index = await act('searchIndex', 'garten');
  report('of which the index, with counts and order', index / furtherKeys(typed.floor));
  await measureSearch(act);
  await measureLoad(bench, count, source, parsed, empty);
}

/** The index alone, with all it does, to the plain loop. */
async function measureSearch(act: Act<Acts>): Promise<void> {
  for (const [what, q] of [
    ['a frequent word', 'garten'],
    ['a rare compound', 'bücherwerkstatt'],
    ['two words', 'hilfe kinder'],
    ['a typo', 'gartn'],
    ['a typo inside of a compound', 'werkstadtfest'],
  ]) {
    const figures = await interleave(rounds, {
      loop: () => act('searchFloor', q),
      counted: () => act('searchFloorWithCounts', q),
      index: () => act('searchIndex', q),
    });
    const share = `${what}, counted and ranked (${await act('total', q)} found)`;
    report(`search: ${share}, to the loop`, figures.index / figures.loop);
    report('        to the loop that counts too', figures.index / figures.counted);
  }
  report('two filters with all counts', await act('filterIndex'), undefined, ' ms');
}

/** From the data to the finished index, with a page on it. */
async function measureLoad(
  bench: BenchPage,
  count: number,
  source: 'file' | 'memory',
  parsed: number,
  empty: number,
): Promise<void> {
  await bench.page.reload();
  const act = actor<Acts>(bench);
  await act('parse', count, source);
  await act('connect', source);
  const first = await bench.longestTask(() => act('showWidget'));
  report('longest task of the first render, nothing being compiled yet', first, undefined, ' ms');
  const later = await bench.longestTask(async () => {
    await act('settle');
    await act('focusWidget');
    await act('typeWidget', 'garten');
  });
  report('longest task from then to the first search', later, 50, ' ms');
  // A file's data was parsed twice here, once for the floor.
  const twice = source === 'file' ? parsed : 0;
  // What a widget takes itself is more than a thousand offers.
  const target = count < 10_000 ? undefined : 2.5;
  report('memory with index and list, to the parsed data', ((await bench.memory()) - empty - twice) / parsed, target);
}

/** With the built loader in the head, as pasted: what moves while the widget comes. */
async function measureShift(): Promise<void> {
  if (!existsSync('dist/cdn/miteinand.js'))
    return console.log('\nNo layout shift measured: run `npm run build` first.');
  console.log('\nLayout shift, loader in the head');
  for (const width of [320, 768, 1280]) {
    const bench = await openPage(shiftFiles(), '/blank');
    await bench.page.setViewport({ width, height: 900 });
    await bench.page.goto(bench.page.url().replace('blank', 'shift'));
    await bench.page.waitForFunction(() =>
      document.querySelector('miteinand-exchange')?.shadowRoot?.querySelector('[part~=offer]'),
    );
    await new Promise(resolve => setTimeout(resolve, 2000));
    report(
      `at ${width} px`,
      await bench.page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
      0,
      '',
    );
    await bench.close();
  }
}

function pageFiles(count: number, source: 'file' | 'memory'): Files {
  return {
    ...actsPage(code),
    ...(source === 'file' && { '/offers.json': json(count) }),
  };
}

function shiftFiles(): Files {
  const scripts = ['miteinand.js', ...readdirSync('dist/cdn/chunks').map(name => `chunks/${name}`)];
  const watch = `globalThis.shift = 0;
    new PerformanceObserver(list => { for (const { value } of list.getEntries()) shift += value; })
      .observe({ type: 'layout-shift', buffered: true });`;
  return {
    '/blank': html('', ''),
    '/shift': html(
      `<script>${watch}</script><script type="module" src="/miteinand.js"></script>`,
      '<h1>Ehrenamt</h1><miteinand-exchange backend="file+/offers.json"></miteinand-exchange><p>Fußzeile</p>',
    ),
    '/offers.json': json(1000),
    ...Object.fromEntries(
      scripts.map(name => [`/${name}`, { type: 'text/javascript', text: readFileSync(`dist/cdn/${name}`, 'utf8') }]),
    ),
  };
}

const json = (count: number): Files[string] => ({
  type: 'application/json',
  text: JSON.stringify({ service: { name: 'Region', timeZone: 'Europe/Berlin' }, offers: manyOffers(count) }),
});

for (const count of counts.length ? counts : [1000, 10_000, 100_000]) await measure(count);
await measureShift();
