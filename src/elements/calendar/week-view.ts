import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../controllers/late-styles.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { daysBetween, weekday } from '../../time/days.js';
import { heading } from '../../views/heading.js';
import { languageOf } from '../../views/text.js';
import { eventCard, type CardOptions } from './event-card.js';
import type { EventItem } from './event-items.js';
import { styles } from './week.styles.js';
import type { PeriodOptions, PeriodView } from './period-views.js';

/** The week of a calendar. */
export function weekPeriod(host: LitElement): PeriodView {
  addStyles(host, styles);
  return renderWeek;
}

/**
 * Seven days side by side, each with its events as cards in order of time, so that none hides another; what lasts
 * several days runs over them as a bar. In a narrow place the days stand one under the other.
 */
const renderWeek: PeriodView = ({ items, period: { weeks } }, options, speech) => {
  const days = weeks![0];
  const isLong = ({ first, last }: EventItem): boolean => first < last;
  const long = items.filter(isLong);
  return html`<div class="week" part="week" aria-busy=${options.isBusy}>
    ${
      long.length
        ? html`<ul class="bars" role="list" aria-label=${speech.words.severalDays}>
            ${long.map(item => renderBar(item, days, options, speech))}
          </ul>`
        : nothing
    }
    <ul class="week-days" role="list">
      ${days.map((day, index) =>
        renderDay(
          day,
          !index,
          items.filter(item => item.first === day && !isLong(item)),
          options,
          speech,
        ),
      )}
    </ul>
  </div>`;
};

function renderDay(
  day: string,
  isFirst: boolean,
  items: readonly EventItem[],
  options: PeriodOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { words, formats } = speech;
  const { period, level } = options;
  const names = `day ${day === period.today ? 'today' : ''} ${period.weekend.includes(weekday(day)) ? 'weekend' : ''}`;
  const title = html`<span class="visually-hidden">${formats.date(day, undefined, 'long')}</span>
    <span aria-hidden="true" class="weekday">${formats.date(day, undefined, 'weekday-short')}</span>
    <span aria-hidden="true" class="number">${formats.date(day, undefined, 'day')}</span>
    ${
      isFirst || day.endsWith('-01')
        ? html`<span aria-hidden="true" class="weekday">${formats.date(day, undefined, 'month-short')}</span>`
        : nothing
    }`;
  return html`<li class="week-${names}" part=${names}>
    ${heading(level + 1, title, 'day-title')}
    ${
      items.length
        ? html`<div class="events">${items.map(item => eventCard(item, level + 2, speech, options))}</div>`
        : html`<p class="muted none">${words.eventsOn(0)}</p>`
    }
  </li>`;
}

/** An event of several days as one thing, from its first to its last day of this week. */
function renderBar(
  item: EventItem,
  days: readonly string[],
  { open, mark }: CardOptions,
  { formats }: Speech<CalendarWords>,
): TemplateResult {
  const { event, first, last, timeZone } = item;
  const [start, end] = [days[0], days[6]];
  const from = first < start ? 0 : daysBetween(start, first);
  const to = last > end ? 6 : daysBetween(start, last);
  const { lang, dir } = languageOf(event);
  const names = `from-${from + 1} days-${to - from + 1} ${first < start ? 'continued' : ''} ${last > end ? 'goes-on' : ''}`;
  return html`<li class="bar-place ${names}">
    <button class="bar ${names}" part="entry" data-item=${event.id} @click=${() => open(item)}>
      <span class="words">
        <span class="name" lang=${lang} dir=${dir}>${mark(event.name)}</span>
        <span class="muted">${formats.range(event.startDate, event.endDate, timeZone)}</span>
      </span>
    </button>
  </li>`;
}
