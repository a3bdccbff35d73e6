import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../backends/backend.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import type { SearchWords } from '../../locale/words.js';
import { wordFor } from '../../locale/word-for.js';
import { contactOf } from '../../views/contact.js';
import { factList } from '../../views/fact-list.js';
import { checkedNote } from '../../views/freshness.js';
import { heading } from '../../views/heading.js';
import { linked, sourceNote } from '../../views/linked.js';
import { foreignHint, languageOf, paragraphs } from '../../views/text.js';
import { titleLink } from '../../views/title-link.js';
import { categoryNames, stateOf } from './event-facts.js';
import type { EventItem } from './event-items.js';
import { eventPicture } from './event-picture.js';
import { eventPlace } from './event-place.js';
import { isOfSeries } from './event-series.js';
import { dateAndTimesOf, visitorsTimesOf } from './event-times.js';

/** All that is said of an opened event. */
export type EventSpeech = Speech<CalendarWords & EventWords & SearchWords>;

/** What the facts of one event need besides it. */
export interface EventDetailOptions {
  level: number;
  backend: string | Backend | undefined;
  staleAfter: number;
  /** How often it takes place, in words. */
  rule: string | undefined;
  /** Opens what it is a part of. */
  open: (id: string) => void;
}

/** All that is known of one event. */
export function eventDetail(item: EventItem, options: EventDetailOptions, speech: EventSpeech): TemplateResult {
  const { words, formats } = speech;
  const { level, backend, staleAfter, open } = options;
  const { event } = item;
  const { lang, dir } = languageOf(event);
  return html`
    <p class="muted"><span dir="auto">${categoryNames(event)}</span> ${foreignHint(event, speech)}</p>
    ${heading(level, html`<span lang=${lang} dir=${dir}>${event.name}</span>`)} ${stateOf(event, speech)}
    ${eventPicture(event, backend, words)}
    ${factList([
      [words.when, whenOf(item, options.rule, speech)],
      [isOfSeries(event) ? words.series : words.partOf, wholeOf(event, open)],
      [words.where, eventPlace(event, speech)],
      [words.organizer, event.organizer && linked(event.organizer.name, event.organizer.url)],
      [words.price, event.price],
      [words.filters.audience, listOf(event.audience, word => wordFor(words.audiences, word) ?? word, speech)],
      [words.filters.language, listOf(event.inLanguage, tag => formats.language(tag), speech)],
      [words.contact, contactOf(event.contact)],
    ])}
    <div lang=${lang} dir=${dir}>${paragraphs(event.description ?? event.summary)}</div>
    ${
      event.lastReviewed || event.source
        ? html`<p class="muted notes">
            ${checkedNote(event.lastReviewed, staleAfter, speech)} ${sourceNote(event.source, speech)}
          </p>`
        : nothing
    }
  `;
}

/** The times at the event's place; where the visitor's clock shows others, both, with the name of the zone; how often. */
function whenOf(item: EventItem, rule: string | undefined, speech: EventSpeech): TemplateResult {
  const { words, formats } = speech;
  const { event, timeZone } = item;
  const own = visitorsTimesOf(item, speech);
  const lines = [
    own && timeZone ? words.timesIn(formats.zone(timeZone, event.startDate)) : undefined,
    own && words.yourTime(own),
    rule,
  ].filter(Boolean);
  return html`${dateAndTimesOf(item, speech)}${lines.map(line => html`<br /><span class="muted">${line}</span>`)}`;
}

/** What it is a date or a part of; a programme can be opened. */
function wholeOf({ superEvent, name }: CalendarEvent, open: (id: string) => void): unknown {
  if (!superEvent?.name) return undefined;
  const { id, name: title, type } = superEvent;
  if (type === 'Event') return titleLink({ id, title, open: () => open(id) });
  return title === name ? undefined : title;
}

const listOf = (
  items: readonly string[] | undefined,
  wordOf: (item: string) => string,
  { formats }: Speech,
): string | undefined => (items?.length ? formats.list(items.map(wordOf)) : (nothing as never)) || undefined;
