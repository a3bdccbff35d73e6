import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../controllers/late-styles.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { heading } from '../../views/heading.js';
import { icon } from '../../views/icon.js';
import { titleLink } from '../../views/title-link.js';
import { placeText } from '../../views/when-where.js';
import type { EventItem } from './event-items.js';
import { briefTimesOf, visitorsTimesOf } from './event-times.js';
import { styles } from './next-view.styles.js';
import type { PeriodOptions, PeriodView } from './period-views.js';

/** The lines of what comes next. */
export function nextPeriod(host: LitElement): PeriodView {
  addStyles(host, styles);
  return renderNext;
}

/** What comes next in a few lines, for the side of a page; under them stands what the editor wrote: the way to the whole. */
const renderNext: PeriodView = ({ items, filters: { limit } }, options, speech) => {
  const now = Date.now();
  const next = items.filter(item => !isOver(item, now)).slice(0, limit);
  return html`<ul class="next" part="next" role="list" aria-busy=${options.isBusy}>
    ${next.map(item => html`<li>${renderLine(item, options, speech)}</li>`)}
  </ul>`;
};

function renderLine(
  item: EventItem,
  { level, wayTo, mark }: PeriodOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { id, name, lang, location } = item.event;
  const title = titleLink({ id, title: mark(name), lang, ...wayTo(item.event) });
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
