import { html, nothing, type TemplateResult } from 'lit';
import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { availabilityBadge } from '../../views/availability.js';
import { icon } from '../../views/icon.js';
import { foreignHint, isolated } from '../../views/text.js';
import { placeText } from '../../views/when-where.js';
import type { EventItem } from './event-items.js';
import { timesOf, visitorsTimesOf } from './event-times.js';

/** Whether it takes place, and whether places are free; one of the two, the weightier. */
export function stateOf(event: CalendarEvent, speech: Speech<CalendarWords>): TemplateResult | typeof nothing {
  if (isCancelled(event)) return availabilityBadge({ availability: 'cancelled' }, speech);
  const word = movedWord(event, speech);
  return word
    ? html`<span class="badge warn" part="status">${icon('time')}${word}</span>`
    : availabilityBadge(event, speech);
}

function movedWord({ eventStatus }: CalendarEvent, { words }: Speech<CalendarWords>): string | undefined {
  if (eventStatus === 'EventPostponed') return words.eventStatus.EventPostponed;
  if (eventStatus === 'EventRescheduled') return words.eventStatus.EventRescheduled;
  return undefined;
}

/** The line of facts that decide: when, where, whether one can still come; then what it is about. */
export function eventLine(item: EventItem, speech: Speech<CalendarWords>): TemplateResult {
  const { location, categories } = item.event;
  const own = visitorsTimesOf(item, speech);
  const where = location?.name ? isolated(location.name) : placeText(location, speech);
  return html`<p class="line">
    <span>${icon('time')}${timesOf(item, speech)}</span>
    ${own ? html`<span class="category">${speech.words.yourTime(own)}</span>` : nothing}
    ${where ? html`<span>${icon(location?.online ? 'home' : 'where')}${where}</span>` : nothing}
    ${stateOf(item.event, speech)}
    ${
      categories?.length
        ? html`<span class="category" part="category" dir="auto">${categoryNames(item.event)}</span>`
        : nothing
    }
    ${foreignHint(item.event, speech)}
  </p>`;
}

/** What an event is about. */
export const categoryNames = ({ categories = [] }: CalendarEvent): string =>
  categories.map(({ name }) => name).join(' · ');
