import { html, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { heading } from '../../views/heading.js';
import { titleLink } from '../../views/title-link.js';
import { eventLine } from './event-facts.js';
import type { EventItem } from './event-items.js';

/** Opens an event in place. */
export type OpenEvent = (item: EventItem) => void;

/** One event of a list: its title as the way in, and the facts that decide. */
export function eventCard(
  item: EventItem,
  level: number,
  speech: Speech<CalendarWords>,
  open: OpenEvent,
): TemplateResult {
  const { id, name, lang, url } = item.event;
  const title = titleLink({ id, title: name, lang, url, open: () => open(item) });
  return html`<article class="event" part="event">${heading(level, title)} ${eventLine(item, speech)}</article>`;
}
