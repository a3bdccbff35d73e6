import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../../contract/url.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { heading } from '../../views/heading.js';
import { languageOf } from '../../views/text.js';
import { eventLine } from './event-facts.js';
import type { EventItem } from './event-items.js';

/** Opens an event in place; the click may belong to the browser instead. */
export type OpenEvent = (item: EventItem, click: Event) => void;

/** One event of a list: its title as the way in, and the facts that decide. */
export function eventCard(
  item: EventItem,
  level: number,
  speech: Speech<CalendarWords>,
  open: OpenEvent,
): TemplateResult {
  const { event } = item;
  const { lang, dir } = languageOf(event);
  const url = safeUrl(event.url);
  const select = (click: Event): void => open(item, click);
  // With a page of its own the title is a link, so that it can be opened in a new tab; without one it is a button.
  const title = url
    ? html`<a class="open" data-event=${event.id} href=${url} lang=${lang} dir=${dir} @click=${select}
        >${event.name}</a
      >`
    : html`<button class="open link" data-event=${event.id} lang=${lang} dir=${dir} @click=${select}>
        ${event.name}
      </button>`;
  return html`<article class="event" part="event">${heading(level, title)} ${eventLine(item, speech)}</article>`;
}
