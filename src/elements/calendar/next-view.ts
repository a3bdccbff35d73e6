import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { heading } from '../../views/heading.js';
import { icon } from '../../views/icon.js';
import { titleLink } from '../../views/title-link.js';
import { placeText } from '../../views/when-where.js';
import type { OpenEvent } from './event-card.js';
import type { EventItem } from './event-items.js';
import { briefTimesOf, visitorsTimesOf } from './event-times.js';
import type { PeriodView } from './period-views.js';

/** What comes next in a few lines, for the side of a page; under them stands what the editor wrote: the way to the whole. */
export const nextPeriod: PeriodView = ({ items, filters: { limit } }, { level, isBusy, open }, speech) => {
  const now = Date.now();
  const next = items.filter(item => !isOver(item, now)).slice(0, limit);
  return html`<ul class="next" part="next" role="list" aria-busy=${isBusy}>
    ${next.map(item => html`<li>${renderLine(item, level, open, speech)}</li>`)}
  </ul>`;
};

function renderLine(item: EventItem, level: number, open: OpenEvent, speech: Speech<CalendarWords>): TemplateResult {
  const { id, name, lang, url, location } = item.event;
  const title = titleLink({ id, title: name, lang, url, open: () => open(item) });
  const own = visitorsTimesOf(item, speech);
  const where = placeText(location?.name ? { name: location.name } : location, speech);
  return html`<article class="event" part="event">
    ${heading(level, title)}
    <p class="line">
      <span>${icon('when')}${briefTimesOf(item, speech)}</span>
      ${own ? html`<span class="category">${speech.words.yourTime(own)}</span>` : nothing}
      ${where ? html`<span>${icon(location?.online ? 'home' : 'where')}${where}</span>` : nothing}
    </p>
  </article>`;
}

/** Whether it has ended; what says no end, when it began. */
const isOver = ({ event: { startDate, endDate = startDate } }: EventItem, now: number): boolean =>
  endDate.length > 10 && Date.parse(endDate) < now;
