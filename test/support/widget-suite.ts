import { expect } from '@open-wc/testing';
import 'axe-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import {
  emptyBackend,
  failingBackend,
  place,
  sees,
  silentBackend,
  slowBackend,
  townBackend,
  until,
  visibleText,
} from './place.js';

/** What the suite must know of a widget. */
export interface Widget {
  /** Attributes it needs to show something. */
  attributes?: Record<string, string>;
  /** What the visitor reads when the town's content is there. */
  filled: string | RegExp;
  /** What is read when there is nothing; `undefined` when that cannot be. */
  empty?: string | RegExp;
  /** Content of which this widget cannot read anything. */
  broken: Record<string, unknown>;
  /** A second, different backend and what is read from it: an old slow answer must not replace it. */
  other: { backend: () => Backend; filled: string | RegExp };
}

// axe-core is no module: as one it sets a global.
declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

const fallback = '<a href="#telefon">Rufen Sie uns an</a>';

/** What every widget keeps, whatever it shows (STYLE.md C.8). */
export function widgetSuite(tag: WidgetTag, widget: Widget): void {
  const { attributes = {}, filled, empty, broken, other } = widget;

  describe(`<${tag}> like every widget`, () => {
    it('shows what the editor wrote until the first answer', async () => {
      const element = await place(tag, { backend: silentBackend(), attributes, fallback });
      await sees(element, 'Rufen Sie uns an');
      await expectAccessible(element);
    });

    it('shows the shape of what comes where the editor wrote nothing', async () => {
      const element = await place(tag, { backend: silentBackend(), attributes });
      await until('a skeleton', () => element.shadowRoot?.querySelector('.skeleton'));
    });

    it('says that it failed, keeps what the editor wrote and tries again', async () => {
      const element = await place(tag, { backend: failingBackend(), attributes, fallback });
      await sees(element, 'gerade nicht erreichbar');
      await sees(element, 'Rufen Sie uns an');
      await expectAccessible(element);
      element.backend = townBackend();
      await sees(element, filled);
    });

    it('keeps the focus when it tries again', async () => {
      const element = await place(tag, { backend: failingBackend(), attributes });
      await sees(element, 'Erneut versuchen');
      const button = element.shadowRoot!.querySelector<HTMLElement>('.failed button')!;
      button.focus();
      button.click();
      await until('the button to be gone', () => !button.isConnected);
      expect(element.shadowRoot!.activeElement).not.to.equal(null);
    });

    it('shows what is there, accessibly', async () => {
      const element = await place(tag, { attributes, fallback });
      await sees(element, filled);
      expect(visibleText(element)).not.to.contain('Rufen Sie uns an');
      await expectAccessible(element);
    });

    if (empty !== undefined) {
      it('says in a friendly way that there is nothing', async () => {
        const element = await place(tag, { backend: emptyBackend(), attributes });
        await sees(element, empty);
        await expectAccessible(element);
      });
    }

    it('shows the failed state for data it cannot read', async () => {
      const element = await place(tag, { backend: memoryBackend(broken as never), attributes, fallback });
      await until('an alert', () => element.shadowRoot?.querySelector('[role=alert]'));
      await sees(element, 'Rufen Sie uns an');
    });

    it('speaks the language around it', async () => {
      const element = await place(tag, { backend: failingBackend(), attributes, lang: 'en' });
      await sees(element, 'cannot be reached at the moment');
      (element.closest('main') as HTMLElement).lang = 'de';
      await sees(element, 'gerade nicht erreichbar');
    });

    it('documents every part that page styles can reach', async () => {
      const documented = (await manifestOf(tag)).cssParts.map(({ name }) => name);
      const element = await place(tag, { attributes });
      await sees(element, filled);
      const shown = [...element.shadowRoot!.querySelectorAll('[part]')].map(({ part }) => part[0]);
      expect([...new Set(shown)].filter(name => !documented.includes(name))).to.deep.equal([]);
    });

    it('is not seen when hidden', async () => {
      const element = await place(tag, { attributes });
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('works after it was moved', async () => {
      const element = await place(tag, { attributes });
      const parent = element.parentElement!;
      element.remove();
      await Promise.resolve();
      parent.append(element);
      await sees(element, filled);
    });

    it('ignores an answer that comes after its removal', async () => {
      const element = await place(tag, { backend: slowBackend(townBackend(), 60), attributes });
      element.remove();
      await new Promise(resolve => setTimeout(resolve, 150));
      expect(element.shadowRoot!.textContent).not.to.match(new RegExp(filled));
    });

    it('keeps the newest answer when an older one comes late', async () => {
      const element = await place(tag, { backend: slowBackend(townBackend(), 150), attributes });
      element.backend = other.backend();
      await sees(element, other.filled);
      await new Promise(resolve => setTimeout(resolve, 300));
      await sees(element, other.filled);
    });

    it('keeps a property that was set before its definition', async () => {
      const late = `${tag}-late`;
      const element = document.createElement(late) as Widgets;
      const backend = townBackend();
      element.backend = backend;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (!customElements.get(late)) {
        customElements.define(late, class extends (customElements.get(tag) as CustomElementConstructor) {});
      }
      (await place(tag, { attributes })).parentElement!.append(element);
      await sees(element, filled);
      expect(element.backend === backend).to.equal(true);
    });

    it('fits 320 pixels from right to left', async () => {
      const element = await place(tag, { attributes, dir: 'rtl', width: '320px' });
      await sees(element, filled);
      expect(element.scrollWidth).to.be.at.most(320);
      expect(overflowing(element)).to.deep.equal([]);
    });

    it('has a width where the page sizes by content', async () => {
      const element = await place(tag, { attributes });
      element.closest('main')!.style.cssText = 'display: inline-block; max-inline-size: 100%';
      await sees(element, filled);
      expect(element.clientWidth).to.be.greaterThan(300);
    });

    it('gives Lit nothing to warn of', async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...args: unknown[]) => warnings.push(args.join(' '));
      try {
        await sees(await place(tag, { attributes }), filled);
      } finally {
        console.warn = warn;
      }
      expect(warnings.filter(text => !String(text).includes('dev mode'))).to.deep.equal([]);
    });
  });
}

type WidgetTag = Exclude<Extract<keyof HTMLElementTagNameMap, `miteinand-${string}`>, 'miteinand-config'>;
type Widgets = HTMLElementTagNameMap[WidgetTag];

/** What custom-elements.json says of a tag. */
async function manifestOf(tag: WidgetTag): Promise<{ cssParts: { name: string }[] }> {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as {
    modules: { declarations: { tagName?: string; cssParts: { name: string }[] }[] }[];
  };
  return manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag)!;
}

/** Fails with what axe found, in the whole place of the element. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element.closest('main') ?? element, {
    rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
  expect(found, 'axe').to.deep.equal([]);
}

/** Elements that stick out of their widget at either side. */
function overflowing(element: Element): string[] {
  const box = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('*')]
    .filter(inner => {
      if (inner.closest('.visually-hidden, svg')) return false;
      const { left, right, width } = inner.getBoundingClientRect();
      return width > 0 && (left < box.left - 1 || right > box.right + 1);
    })
    .map(inner => inner.outerHTML.slice(0, 120));
}
