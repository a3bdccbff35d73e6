import { expect } from '@open-wc/testing';
import { until } from '../support/place.js';
import { readCode } from '../support/qr-reader.js';
import { strictPage } from '../support/strict-page.js';
import type * as scene from './item-scene.js';
import { reader, type ReaderElement } from './item-scene.js';

const frameIn = ({ renderRoot }: ReaderElement): HTMLIFrameElement | null => renderRoot.querySelector('iframe');
const saidBy = ({ renderRoot }: ReaderElement): string => renderRoot.querySelector('[role=status]')!.textContent;
const clickPrint = ({ renderRoot }: ReaderElement): void =>
  renderRoot.querySelector<HTMLButtonElement>('[part~=print]')!.click();

/** What comes out of the printer. */
async function printed(element: ReaderElement): Promise<Document> {
  clickPrint(element);
  const page = (): Document | null | undefined => frameIn(element)?.contentDocument;
  await until('the page to print', () => page()?.querySelector('footer'));
  return page()!;
}

const textOf = (node: Node): string => node.textContent!.replace(/\s+/g, ' ').trim();

describe('a printed item', () => {
  beforeEach(() => document.body.append(document.createElement('main')));

  it('is the item alone, with where to find it', async () => {
    const page = await printed(await reader());
    expect(textOf(page.querySelector('main')!)).to.equal(
      'Vorlesen in der Bücherei Wo Bücherei Kinder hören gern zu. E-Mail schreiben: ja@verein.example',
    );
    expect(textOf(page.querySelector('footer')!)).to.equal('https://town.example/boerse?exchange.offer=vorlesen');
    expect(page.title).to.equal('Vorlesen in der Bücherei');
  });

  it('has nothing on it that can only be clicked', async () => {
    const page = await printed(await reader());
    expect(page.querySelectorAll('button, input, miteinand-signup, .tools')).to.have.lengthOf(0);
  });

  it('leads back by its code', async () => {
    const page = await printed(await reader());
    const code = page.querySelector('.qr')!;
    expect(readCode(code)).to.equal('https://town.example/boerse?exchange.offer=vorlesen');
    expect(code.getAttribute('aria-label')).to.equal('QR-Code mit dem Link zu dieser Seite');
  });

  it('keeps language and direction', async () => {
    const element = await reader();
    element.renderRoot.querySelector('div')!.lang = 'ar';
    element.renderRoot.querySelector('div')!.dir = 'rtl';
    const { documentElement } = await printed(element);
    expect([documentElement.lang, documentElement.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('is laid out for paper', async () => {
    const page = await printed(await reader());
    const { width } = page.defaultView!.getComputedStyle(page.querySelector('.qr')!);
    // 35 mm.
    expect(Math.round(parseFloat(width))).to.equal(132);
  });

  it('leaves the item on the screen as it was', async () => {
    const element = await reader();
    const before = element.renderRoot.querySelector('.detail')!.outerHTML;
    await printed(element);
    expect(element.renderRoot.querySelector('.detail')!.outerHTML === before).to.equal(true);
    expect(saidBy(element)).to.equal('');
  });

  it('shows text as text, whatever it says', async () => {
    const element = await reader();
    element.title = '<img src=x onerror=parent.ran=1></title><script>parent.ran=1</script>';
    await element.updateComplete;
    const page = await printed(element);
    expect(page.querySelectorAll('img, script')).to.have.lengthOf(0);
    expect(page.title).to.equal(element.title);
  });

  it('is gone when the printer has it', async () => {
    const element = await reader();
    const { defaultView } = await printed(element);
    defaultView!.dispatchEvent(new Event('afterprint'));
    await until('the frame to go', () => !frameIn(element));
  });

  it('is seen and heard by nobody on the screen', async () => {
    const element = await reader();
    await printed(element);
    const frame = frameIn(element)!;
    const { width, height } = frame.getBoundingClientRect();
    expect([width, height, frame.tabIndex, frame.getAttribute('aria-hidden')]).to.deep.equal([0, 0, -1, 'true']);
  });
});

describe('a strict page', () => {
  it('lets an item be printed', async () => {
    const { document: page, load, violations } = await strictPage();
    const { reader } = await load<typeof scene>('views/item-scene.ts');
    const element = await reader(page.body);
    const sheet = await printed(element);
    expect(Math.round(parseFloat(sheet.defaultView!.getComputedStyle(sheet.querySelector('.qr')!).width))).to.equal(
      132,
    );
    expect(violations).to.deep.equal([]);
  });

  it('would not let an element of style be printed: the test sees it', async () => {
    const { document: page, load, violations } = await strictPage();
    const { reader } = await load<typeof scene>('views/item-scene.ts');
    const element = await reader(page.body);
    const sheet = await printed(element);
    const stopped: string[] = [];
    sheet.addEventListener('securitypolicyviolation', ({ violatedDirective }) => stopped.push(violatedDirective));
    sheet.body.append(Object.assign(sheet.createElement('style'), { textContent: 'p { color: red }' }));
    await until('a violation', () => stopped.length + violations.length);
    expect(stopped).to.deep.equal(['style-src-elem']);
  });
});

describe('where a frame may not print', () => {
  it('a sandbox without modals says so', async () => {
    const { document: page, load } = await strictPage('allow-scripts allow-same-origin');
    const { reader } = await load<typeof scene>('views/item-scene.ts');
    const element = await reader(page.body);
    clickPrint(element);
    await until('the words', () => saidBy(element) === 'Von hier aus lässt sich leider nicht drucken.');
    expect(frameIn(element)).to.equal(null);
  });

  it('a page that may not look into its frames prints itself', async () => {
    document.body.append(document.createElement('main'));
    const element = await reader();
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;
    const print = Object.getOwnPropertyDescriptor(window, 'print')!;
    let count = 0;
    try {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { ...own, get: () => null });
      window.print = () => void (count++, window.dispatchEvent(new Event('beforeprint')));
      clickPrint(element);
      await until('the page to print itself', () => count);
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
      Object.defineProperty(window, 'print', print);
    }
    expect([count, frameIn(element), saidBy(element)]).to.deep.equal([1, null, '']);
  });
});
