import { html, nothing, type TemplateResult } from 'lit';
import type { FacetValue } from '../../contract/list.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { facetSelect } from '../../views/facet-select.js';
import { heading } from '../../views/heading.js';
import { icon } from '../../views/icon.js';
import type { CalendarView } from './calendar-period.js';

/** What the header shows and what its controls do. */
export interface HeaderOptions {
  /** The period in words. */
  period: string;
  /** How many events it has; absent until that is known. */
  count: number | undefined;
  level: number;
  view: CalendarView;
  category: string;
  /** The categories that occur; absent until that is known: the filter keeps its place. */
  categories: readonly FacetValue[] | undefined;
  move: (step: -1 | 0 | 1) => void;
  show: (view: CalendarView) => void;
  filter: (category: string) => void;
}

/** The period, the ways to others, the two views and the filter. */
export function calendarHeader(options: HeaderOptions, speech: Speech<CalendarWords>): TemplateResult {
  const { period, count, level, category, categories, filter } = options;
  const { words } = speech;
  return html`<div class="header" part="header">
    <div class="period" role="status">
      ${heading(level, period, 'period-title')}
      ${count === undefined ? nothing : html`<p class="muted">${words.eventsFound(count)}</p>`}
    </div>
    ${moves(options, speech)} ${views(options, speech)}
    ${
      !categories || categories.length > 1 || category
        ? facetSelect(
            { name: 'category', label: words.filterCategory, values: categories ?? [], chosen: category },
            speech,
            filter,
          )
        : nothing
    }
  </div>`;
}

function moves({ view, move }: HeaderOptions, { words }: Speech<CalendarWords>): TemplateResult {
  const [previous, next] = view === 'month' ? [words.previousMonth, words.nextMonth] : [words.previous, words.next];
  return html`<div class="moves">
    <button class="move" part="button previous" aria-label=${previous} @click=${() => move(-1)}>${icon('back')}</button>
    <button part="button today" @click=${() => move(0)}>${words.today}</button>
    <button class="move" part="button next" aria-label=${next} @click=${() => move(1)}>${icon('forward')}</button>
  </div>`;
}

function views({ view, show }: HeaderOptions, { words }: Speech<CalendarWords>): TemplateResult {
  const toggle = (name: CalendarView, word: string): TemplateResult =>
    html`<button part="button view" aria-pressed=${view === name} @click=${() => show(name)}>${word}</button>`;
  return html`<div class="views" role="group" aria-label=${words.view}>
    ${toggle('list', words.listView)} ${toggle('month', words.monthView)}
  </div>`;
}
