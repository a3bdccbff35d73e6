import { html, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../controllers/late-styles.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { heading } from '../../views/heading.js';
import { icon } from '../../views/icon.js';
import { styles } from './day-panel.styles.js';
import { eventCard, type CardOptions } from './event-card.js';
import type { EventItem } from './event-items.js';

/** What the list of a day needs besides its events. */
export interface DayPanelOptions extends CardOptions {
  day: string;
  /** Level of the day's heading; the events' are one below. */
  level: number;
  close: () => void;
}

/** What shows the days of an element's grid. */
export function dayPanels(host: LitElement): typeof dayPanel {
  addStyles(host, styles);
  return dayPanel;
}

/** All that happens on one day of the grid, under it. */
function dayPanel(
  items: readonly EventItem[],
  options: DayPanelOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { words, formats } = speech;
  const { day, level, close } = options;
  return html`<section
    class="day-panel"
    part="day-panel"
    @keydown=${(event: KeyboardEvent) => (event.key === 'Escape' ? close() : undefined)}
  >
    <div class="day-head">
      ${heading(level, formats.date(day, undefined, 'long'))}
      <button class="close" part="button close" @click=${close}>${icon('cross')}${words.close}</button>
    </div>
    ${
      items.length
        ? html`<div class="events">${items.map(item => eventCard(item, level + 1, speech, options))}</div>`
        : html`<p class="muted">${words.eventsOn(0)}</p>`
    }
  </section>`;
}
