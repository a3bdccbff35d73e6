import { memoryBackend } from '../../src/backends/memory.js';
import type { Backend } from '../../src/backends/backend.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { CalendarElement } from '../../src/elements/calendar/calendar.js';
import { find, place, until, type Placing } from '../support/place.js';

if (!customElements.get('miteinand-calendar')) customElements.define('miteinand-calendar', CalendarElement);

/** What is usual of an event. */
export const usual: CalendarEvent = {
  id: 'one',
  lang: 'de',
  name: 'Lesung',
  startDate: '2099-05-20T18:00:00+02:00',
  endDate: '2099-05-20T20:00:00+02:00',
  timeZone: 'Europe/Berlin',
};

/** A town with these events. */
export const townWith = (...events: Partial<CalendarEvent>[]): Backend =>
  memoryBackend({
    service: {
      name: 'Rathaus',
      timeZone: 'Europe/Berlin',
      contact: { email: 'stadt@town.example' },
    },
    events: events.map(event => ({ ...usual, ...event })),
  });

/** A calendar in which the first event of the list stands open. */
export async function opened(backend: Backend, placing: Placing = {}): Promise<CalendarElement> {
  const attributes = { view: 'list', from: '2099-05-01', ...placing.attributes };
  const element = await place('miteinand-calendar', { ...placing, backend, attributes });
  await until('an event', () => element.shadowRoot!.querySelector('.event .open'));
  find(element, '.event .open').click();
  await until('the opened event', () => element.shadowRoot!.querySelector('.detail .tools'));
  return element;
}

/** Opens what stands behind a button of the opened event. */
export async function unfold(element: Element, name: string): Promise<HTMLElement> {
  const details = find<HTMLDetailsElement>(element, `details.${name}`);
  details.querySelector('summary')!.click();
  await until(`${name} to open`, () => details.open);
  return details;
}

/** A file as the visitor gets it. */
export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

/** What an act gives the visitor to save; a browser in a test saves nothing. */
export async function savedBy(act: () => void): Promise<SavedFile> {
  const createObjectURL = URL.createObjectURL.bind(URL);
  const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
  let file: Blob | undefined;
  let name = '';
  try {
    URL.createObjectURL = blob => createObjectURL((file = blob as Blob));
    HTMLElement.prototype.click = function (this: HTMLElement) {
      if (this instanceof HTMLAnchorElement && this.download) name = this.download;
      else (click.value as () => void).call(this);
    };
    act();
    await until('a file', () => name);
  } finally {
    URL.createObjectURL = createObjectURL;
    Object.defineProperty(HTMLElement.prototype, 'click', click);
  }
  return { name, type: file!.type, text: await file!.text() };
}

/** Whether the page has loaded anything from a host. */
export const loads = (host: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => new URL(name).host === host);

/** The page that is printed, as the browser gets it. */
export async function printedBy(element: Element, part: string): Promise<Document> {
  let page: Document | undefined;
  const watch = new MutationObserver(records => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof HTMLIFrameElement && node.contentWindow)
          node.contentWindow.print = function (this: Window) {
            page = this.document;
            this.dispatchEvent(new Event('beforeprint'));
          };
  });
  watch.observe(element.shadowRoot!, { childList: true, subtree: true });
  find(element, `[part~=${part}]`).click();
  await until('the page', () => page);
  watch.disconnect();
  return page!;
}
