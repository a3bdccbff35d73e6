import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { checkedNote, isStale } from '../../views/freshness.js';
import { heading } from '../../views/heading.js';
import type { Mark } from '../../views/late-marks.js';
import { titleLink } from '../../views/title-link.js';
import { eventLine } from './event-facts.js';
import type { EventItem } from './event-items.js';

/** Opens an event in place. */
export type OpenEvent = (item: EventItem) => void;

/** How an event of a list leads on, and what is marked in it. */
export interface CardOptions {
  open: OpenEvent;
  /** Its page, and opening it here. */
  wayTo: (event: CalendarEvent) => { url: string | undefined; open: (() => void) | undefined };
  mark: Mark;
  /** After how many days without a check it is marked. */
  staleAfter: number;
}

/** One event of a list: its title as the way in, and the facts that decide. */
export function eventCard(
  item: EventItem,
  level: number,
  speech: Speech<CalendarWords>,
  { wayTo, mark, staleAfter }: CardOptions,
): TemplateResult {
  const { event } = item;
  const { id, name, lang, lastReviewed } = event;
  const title = titleLink({ id, title: mark(name), lang, ...wayTo(event) });
  return html`<article class="event" part="event">
    ${heading(level, title)} ${eventLine(item, speech)}
    ${isStale(lastReviewed, staleAfter) ? html`<p>${checkedNote(lastReviewed, staleAfter, speech)}</p>` : nothing}
  </article>`;
}
