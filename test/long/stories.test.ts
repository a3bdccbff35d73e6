import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Page } from '../support/browser.ts';
import { folder, serve, type Served } from '../support/node/serve.ts';

const built = 'storybook-static';
const sources = [
  'src/**/*.ts',
  'stories/**/*',
  '.storybook/*',
  'demo/town/data/*.ts',
  'test/support/sign-pass.ts',
  'custom-elements.json',
];

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  tags: string[];
}

/** What Storybook keeps of the story on a page. */
interface Preview {
  currentRender?: { phase?: string };
}

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds the Storybook, unless it is newer than all it is made of; reads which stories it has. */
function buildStories(): Entry[] {
  const index = `${built}/index.json`;
  const newest = Math.max(...globSync(sources).map(changed));
  if (changed(index) < newest) execFileSync('npm', ['run', 'build:storybook'], { stdio: 'pipe' });
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, Entry> };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** Waits until the story is rendered and played and, unless it is one of waiting, each of its widgets has an answer. */
const settle = (page: Page, isPending: boolean): Promise<string> =>
  page.run(async isPending => {
    const { __STORYBOOK_PREVIEW__: preview } = globalThis as { __STORYBOOK_PREVIEW__?: Preview };
    const isWaiting = (widget: Element): boolean =>
      widget.matches(':state(loading)') || !!widget.shadowRoot?.querySelector('.skeleton');
    const state = (): string => {
      if (document.body.classList.contains('sb-show-errordisplay'))
        return document.getElementById('error-message')!.innerText;
      if (preview?.currentRender?.phase !== 'finished') return 'unfinished';
      return [...document.querySelectorAll('.page *')].some(isWaiting) === isPending ? 'settled' : 'unsettled';
    };
    for (let tries = 0; tries < 300 && state().startsWith('un'); tries++)
      await new Promise(resolve => setTimeout(resolve, 20));
    return state();
  }, isPending);

describe('the stories', () => {
  const stories = buildStories();
  let served: Served;
  let page: Page;

  before(async () => {
    served = await serve((request, response) => {
      // Every story loads the same modules.
      response.setHeader('Cache-Control', 'max-age=600');
      return folder(built)(request, response);
    });
    page = await launch();
  });
  after(async () => {
    await page?.close();
    await served?.close();
  });

  for (const { id, title, name, tags } of stories) {
    it(`${title}: ${name} is accessible in light and dark, fits 320 pixels and throws nothing`, async () => {
      await page.emulate({ width: 1280, dark: false, reducedMotion: true });
      // The test looks itself; the addon would look a third time.
      await page.open(`${served.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
      assert.equal(await settle(page, tags.includes('pending')), 'settled');
      assert.deepEqual(await page.axe(), [], 'light');
      await page.emulate({ dark: true });
      assert.deepEqual(await page.axe(), [], 'dark');
      await page.emulate({ width: 320 });
      assert.ok(await page.run(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
      assert.deepEqual(await page.violations(), []);
    });
  }
});
