import { html, nothing, render, type CSSResult } from 'lit';
import { languageAround } from '../controllers/language.js';
import { paper } from '../styles/paper.js';
import { qrCode } from './qr-code.js';

/** What is printed besides the item's own text. */
export interface Sheet {
  title: string;
  link: string;
  /** What the code is called. */
  qrCode: string;
  /** Styles of the text, besides those of every sheet. */
  styles?: CSSResult;
}

/** What stands on a sheet; elements are to be made in its own page. */
export type PageContent = (page: Document) => unknown;

/** What makes no sense on paper. */
const idle =
  'button, details, label, input, select, textarea, .tools, .notice, .skeleton, .visually-hidden, [role=status]';

/** How long a browser may take to open its dialog, and how long a visitor to be done with it. */
const [opens, isDone] = [2000, 300_000];

/** Prints an item without the page around it. Says whether the browser began. */
export const printItem = (detail: Element, sheet: Sheet): Promise<boolean> =>
  printPage(detail, page => html`<main>${onPaper(detail, page)}</main>`, sheet);

/**
 * Prints a text as the only content of a frame of its own, in the language and direction of a place in the page. Where a
 * page may not look into its frames it prints itself. Says whether the browser began.
 */
export async function printPage(place: Element, content: PageContent, sheet: Sheet): Promise<boolean> {
  const frame = await openFrame(place);
  const { contentDocument: page, contentWindow } = frame;
  const remove = (): void => frame.remove();
  if (!page) {
    remove();
    return print(window);
  }
  fill(page, place, content, sheet);
  // What is still printing must not lose its page within the event.
  contentWindow!.addEventListener('afterprint', () => setTimeout(remove));
  setTimeout(remove, isDone);
  const hasBegun = await print(contentWindow!);
  if (!hasBegun) remove();
  return hasBegun;
}

/** An empty page that nobody sees or hears; of no size instead of hidden, since hidden frames print nothing. */
async function openFrame(place: Element): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  const isLoaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  const root = place.getRootNode();
  (root instanceof ShadowRoot ? root : document.body).append(frame);
  // Firefox puts another empty page in the place of the first.
  await isLoaded;
  return frame;
}

function fill(
  page: Document,
  place: Element,
  content: PageContent,
  { title, link, qrCode: label, styles }: Sheet,
): void {
  page.title = title;
  page.documentElement.lang = languageAround(place).lang;
  page.documentElement.dir = getComputedStyle(place).direction;
  addStyles(page, styles ? [paper, styles] : [paper]);
  const whole = html`${content(page)}
    <footer>
      ${qrCode(link, label) ?? nothing}
      <p dir="ltr">${link}</p>
    </footer>`;
  render(whole, page.body, { creationScope: page });
}

/** Sheets of the frame's own kind: those of another page are refused, elements of style are blocked on strict pages. */
function addStyles(page: Document, styles: readonly CSSResult[]): void {
  const { CSSStyleSheet } = page.defaultView as Window & typeof globalThis;
  // Safari before 16.4 cannot; the browser's own styles are readable too.
  if (!('adoptedStyleSheets' in page)) return;
  page.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}

/** The item as it stands, without what can only be clicked; links that answer it say where they lead. */
function onPaper(detail: Element, page: Document): Element {
  const copy = page.importNode(detail, true);
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a.button')) {
    // A number to call is a word of the link already.
    if (link.protocol !== 'tel:') link.append(`: ${link.href.replace(/^mailto:/, '')}`);
  }
  // What can be opened from here is read on paper too.
  for (const way of copy.querySelectorAll('button.open')) way.replaceWith(...way.childNodes);
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
