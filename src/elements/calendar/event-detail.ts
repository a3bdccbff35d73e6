import { html, nothing, type TemplateResult } from 'lit';
import { isAllDay, type CalendarEvent } from '../../contract/calendar-event.js';
import { safeUrl } from '../../contract/url.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { isVisitorsTime } from '../../time/zones.js';
import { contactOf } from '../../views/contact.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { foreignHint, isolated, languageOf, paragraphs } from '../../views/text.js';
import { placeText } from '../../views/when-where.js';
import { categoryNames, stateOf } from './event-facts.js';
import type { EventItem } from './event-items.js';
import { dateAndTimesOf } from './event-times.js';

/** All that is known of one event. */
export function eventDetail(item: EventItem, level: number, speech: Speech<CalendarWords>): TemplateResult {
  const { words } = speech;
  const { event } = item;
  const { lang, dir } = languageOf(event);
  return html`
    <p class="muted">${categoryNames(event)} ${foreignHint(event, speech)}</p>
    ${heading(level, html`<span lang=${lang} dir=${dir}>${event.name}</span>`)} ${stateOf(event, speech)}
    ${factList([
      [words.when, whenOf(item, speech)],
      [words.where, whereOf(event, speech)],
      [words.organizer, organizerOf(event)],
      [words.price, event.price],
      [words.contact, contactOf(event.contact)],
    ])}
    <div lang=${lang} dir=${dir}>${paragraphs(event.description ?? event.summary)}</div>
    ${event.source ? html`<p class="muted">${words.source(event.source.name)}</p>` : nothing}
  `;
}

/** The times of the event's place, and which zone that is where the visitor's clock shows another. */
function whenOf(item: EventItem, speech: Speech<CalendarWords>): TemplateResult {
  const { event, timeZone } = item;
  const isForeign = timeZone && !isAllDay(event) && !isVisitorsTime(event.startDate, timeZone);
  return html`${dateAndTimesOf(item, speech)}${
    isForeign
      ? html`<br /><span class="muted">${speech.words.timesIn(speech.formats.zone(timeZone, event.startDate))}</span>`
      : nothing
  }`;
}

function whereOf({ location }: CalendarEvent, speech: Speech): TemplateResult | undefined {
  const where = placeText(location, speech);
  const url = safeUrl(location?.url);
  if (!where && !url) return undefined;
  const text = where ?? speech.words.openLink;
  return html`${url ? html`<a href=${url} rel="noopener noreferrer">${text}</a>` : text}${
    location?.barrierFree ? html` · ${speech.words.barrierFree}` : nothing
  }`;
}

function organizerOf({ organizer }: CalendarEvent): TemplateResult | undefined {
  if (!organizer) return undefined;
  const url = safeUrl(organizer.url);
  const name = isolated(organizer.name);
  return url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name;
}
