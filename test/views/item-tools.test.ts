import { expect } from '@open-wc/testing';
import { words } from '../../src/locale/de/item.js';
import { reportUrl } from '../../src/views/report.js';
import { until } from '../support/place.js';
import { reader, type ReaderElement } from './item-scene.js';

const link = 'https://town.example/boerse?exchange.offer=vorlesen';

/** What a browser has for sharing; `undefined` is what plain http pages have. */
function browserWith(has: { share?: unknown; canShare?: unknown; clipboard?: unknown }): void {
  for (const name of ['share', 'canShare', 'clipboard'] as const) {
    Object.defineProperty(navigator, name, { value: has[name], configurable: true });
  }
}

const saidBy = ({ renderRoot }: ReaderElement): string => renderRoot.querySelector('[role=status]')!.textContent;
const fieldOf = ({ renderRoot }: ReaderElement): HTMLInputElement | null => renderRoot.querySelector('.tools input');
const clickShare = ({ renderRoot }: ReaderElement): void =>
  renderRoot.querySelector<HTMLButtonElement>('[part~=share]')!.click();

async function fieldAfterClick(element: ReaderElement): Promise<HTMLInputElement> {
  clickShare(element);
  await until('the link in a field', () => element.shadowRoot!.activeElement?.localName === 'input');
  return fieldOf(element)!;
}

describe('sharing an item', () => {
  beforeEach(() => document.body.append(document.createElement('main')));
  afterEach(() => {
    for (const name of ['share', 'canShare', 'clipboard']) delete (navigator as never as Record<string, unknown>)[name];
  });

  it('goes through the system’s own dialog where there is one', async () => {
    const shared: unknown[] = [];
    browserWith({ share: async (data: unknown) => void shared.push(data), canShare: () => true });
    const element = await reader();
    clickShare(element);
    await until('the dialog', () => shared.length);
    expect(shared).to.deep.equal([{ title: 'Vorlesen in der Bücherei', url: link }]);
    expect([saidBy(element), fieldOf(element)]).to.deep.equal(['', null]);
  });

  it('says nothing when the visitor closes that dialog', async () => {
    let isShown = false;
    const copied: string[] = [];
    browserWith({
      share: async () => {
        isShown = true;
        throw new DOMException('closed', 'AbortError');
      },
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    });
    const element = await reader();
    clickShare(element);
    await until('the dialog', () => isShown);
    await element.updateComplete;
    expect([saidBy(element), copied.length]).to.deep.equal(['', 0]);
  });

  it('copies the link where there is none, or it is refused, and says so once', async () => {
    for (const share of [undefined, async () => Promise.reject(new DOMException('frame', 'NotAllowedError'))]) {
      const copied: string[] = [];
      browserWith({ share, clipboard: { writeText: async (text: string) => void copied.push(text) } });
      const element = await reader();
      clickShare(element);
      await until('the words', () => saidBy(element) === 'Der Link ist kopiert.');
      expect(copied).to.deep.equal([link]);
      expect(fieldOf(element)).to.equal(null);
    }
  });

  it('says it again, as new, after each click', async () => {
    browserWith({ clipboard: { writeText: () => new Promise(resolve => setTimeout(resolve, 30)) } });
    const element = await reader();
    for (let click = 0; click < 2; click++) {
      clickShare(element);
      await until('no words', () => saidBy(element) === '');
      await until('the words', () => saidBy(element) === 'Der Link ist kopiert.');
    }
  });

  for (const [name, clipboard] of [
    ['on a plain http page', undefined],
    ['where copying is refused', { writeText: async () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ] as const) {
    it(`shows the link ready to be copied ${name}`, async () => {
      browserWith({ clipboard });
      const element = await reader();
      const field = await fieldAfterClick(element);
      expect([field.value, field.readOnly, field.ariaLabel]).to.deep.equal([link, true, 'Link']);
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(link);
      expect(saidBy(element)).to.equal('Der Link ist markiert. Sie können ihn jetzt kopieren.');
    });
  }

  it('of another item begins anew', async () => {
    browserWith({});
    const element = await reader();
    await fieldAfterClick(element);
    element.link = 'https://town.example/other';
    await element.updateComplete;
    expect([saidBy(element), fieldOf(element)]).to.deep.equal(['', null]);
  });

  it('is accessible', async () => {
    browserWith({});
    const element = await reader();
    await fieldAfterClick(element);
    await expect(element).to.be.accessible({ ignoredRules: ['heading-order'] });
  });
});

describe('telling of a mistake', () => {
  const item = { title: 'Vorlesen & Tee', link };
  const fieldsOf = (url: string | undefined): Record<string, string> =>
    Object.fromEntries(new URLSearchParams(new URL(url!).search.replace(/\+/g, '%2B')));

  it('is a mail that names the item', () => {
    const url = reportUrl(item, { email: 'stadt@town.example', telephone: '089 1' }, words)!;
    expect(new URL(url).pathname).to.equal('stadt@town.example');
    expect(fieldsOf(url)).to.deep.equal({
      subject: 'Fehler bei „Vorlesen & Tee“',
      body: `Guten Tag,\r\n\r\nbei „Vorlesen & Tee“ stimmt etwas nicht:\r\n\r\n\r\n\r\n${link}`,
    });
    expect(url).to.not.match(/[+\s]/);
  });

  it('is a call where there is no mail, and nothing without a contact', () => {
    expect(reportUrl(item, { telephone: '089 123' }, words)).to.equal('tel:089123');
    for (const contact of [undefined, {}, { email: 'a@b?bcc=c@d', telephone: 'javascript:1' }]) {
      expect(reportUrl(item, contact, words)).to.equal(undefined);
    }
  });

  for (const title of [
    'x&bcc=evil@evil.example',
    'x?cc=a@b.example#',
    'x\r\nBcc: evil@evil.example',
    '\ud800 lone',
    '%26bcc=a@b',
  ]) {
    it(`adds no fields of its own: ${JSON.stringify(title)}`, () => {
      const url = reportUrl({ title, link }, { email: 'stadt@town.example' }, words)!;
      expect(Object.keys(fieldsOf(url))).to.deep.equal(['subject', 'body']);
      expect(new URL(url).hash).to.equal('');
      expect(decodeURIComponent(url.split('?')[1].split('&')[0])).to.not.match(/[\r\n]/);
    });
  }
});
