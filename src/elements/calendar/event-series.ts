import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import { heading } from '../../views/heading.js';
import { titleLink } from '../../views/title-link.js';
import { stateOf } from './event-facts.js';
import { itemOf, type EventItem } from './event-items.js';
import type { Found } from './event-related.js';
import { dateAndTimesOf } from './event-times.js';

/** How many further dates are listed at once; the others are folded. */
const most = 8;

/** Whether an event is a date of a series, rather than a part of a programme. */
export const isOfSeries = ({ superEvent }: CalendarEvent): boolean =>
  superEvent !== undefined && superEvent.type !== 'Event';

/** The dates of a series besides the one that is shown, each the way to it. */
export function furtherDates(
  { event, timeZone }: EventItem,
  { events, total }: Found,
  level: number,
  open: (id: string) => void,
  speech: Speech<CalendarWords & EventWords>,
): TemplateResult | typeof nothing {
  const others = events.filter(({ id }) => id !== event.id);
  if (!others.length) return nothing;
  const line = (other: CalendarEvent): TemplateResult => {
    const title = dateAndTimesOf(itemOf(other, timeZone), speech);
    return html`<li>${titleLink({ id: other.id, title, open: () => open(other.id) })} ${stateOf(other, speech)}</li>`;
  };
  const [folded, unlisted] = [others.slice(most), Math.max(total - events.length, 0)];
  const rest = (count: number): string => speech.words.andMore(count);
  return html`<section class="part-list">
    ${heading(level, speech.words.furtherDates, 'section-title')}
    <ul role="list">
      ${others.slice(0, most).map(line)}
    </ul>
    ${
      folded.length
        ? html`<details>
            <summary class="muted">${rest(folded.length + unlisted)}</summary>
            <ul role="list">
              ${folded.map(line)}
            </ul>
            ${unlisted ? html`<p class="muted">${rest(unlisted)}</p>` : nothing}
          </details>`
        : unlisted
          ? html`<p class="muted">${rest(unlisted)}</p>`
          : nothing
    }
  </section>`;
}
