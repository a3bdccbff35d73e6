import { html, render } from 'lit';
import { languageAround } from '../controllers/language.js';
import { paper } from '../styles/paper.js';
import { qrCode } from './qr-code.js';

/** What is printed besides the item's own text. */
export interface Sheet {
  title: string;
  link: string;
  /** What the code is called. */
  qrCode: string;
}

/** What makes no sense on paper. */
const idle = 'button, input, select, textarea, .tools, .notice, .skeleton, .visually-hidden, [role=status]';

/** How long a browser may take to open its dialog, and how long a visitor to be done with it. */
const [opens, isDone] = [2000, 300_000];

/**
 * Prints an item without the page around it: as the only content of a frame of its own. Where a page may not look into
 * its frames it prints itself. Says whether the browser began.
 */
export async function printItem(detail: Element, sheet: Sheet): Promise<boolean> {
  const frame = await openFrame(detail);
  const { contentDocument: page, contentWindow } = frame;
  const remove = (): void => frame.remove();
  if (!page) {
    remove();
    return print(window);
  }
  fill(page, detail, sheet);
  // What is still printing must not lose its page within the event.
  contentWindow!.addEventListener('afterprint', () => setTimeout(remove));
  setTimeout(remove, isDone);
  const hasBegun = await print(contentWindow!);
  if (!hasBegun) remove();
  return hasBegun;
}

/** An empty page that nobody sees or hears; of no size instead of hidden, since hidden frames print nothing. */
async function openFrame(detail: Element): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  const isLoaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  const root = detail.getRootNode();
  (root instanceof ShadowRoot ? root : document.body).append(frame);
  // Firefox puts another empty page in the place of the first.
  await isLoaded;
  return frame;
}

function fill(page: Document, detail: Element, { title, link, qrCode: label }: Sheet): void {
  page.title = title;
  page.documentElement.lang = languageAround(detail).lang;
  page.documentElement.dir = getComputedStyle(detail).direction;
  addStyles(page);
  const content = html`<main>${onPaper(detail, page)}</main>
    <footer>
      ${qrCode(link, label)}
      <p dir="ltr">${link}</p>
    </footer>`;
  render(content, page.body, { creationScope: page });
}

/** Sheets of the frame's own kind: those of another page are refused, elements of style are blocked on strict pages. */
function addStyles(page: Document): void {
  const { CSSStyleSheet } = page.defaultView as Window & typeof globalThis;
  // Safari before 16.4 cannot; the browser's own styles are readable too.
  if (!('adoptedStyleSheets' in page)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paper.cssText);
  page.adoptedStyleSheets = [sheet];
}

/** The item as it stands, without what can only be clicked; links that answer it say where they lead. */
function onPaper(detail: Element, page: Document): Element {
  const copy = page.importNode(detail, true);
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a.button')) {
    // A number to call is a word of the link already.
    if (link.protocol !== 'tel:') link.append(`: ${link.href.replace(/^mailto:/, '')}`);
  }
  for (const element of copy.querySelectorAll('*')) {
    if (element.matches(idle) || element.localName.includes('-')) element.remove();
  }
  return copy;
}

/** Whether the browser begins to print: in a sandbox without modals it does nothing, without a word. */
function print(page: Window): Promise<boolean> {
  const begun = new Promise<boolean>(resolve => {
    page.addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(resolve, opens, false);
  });
  // Some browsers on phones have no printers to offer.
  (page as Partial<Window>).print?.();
  return begun;
}
