import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { icon } from '../../views/icon.js';
import { failed, pending } from '../../views/states.js';
import type { EventItem } from './event-items.js';
import type { EventViewOptions } from './event-view.js';
import type { OpenedEventController } from './opened-event.js';

/** What the opened event needs from the calendar. */
export interface OpenedViewOptions extends Pick<EventViewOptions, 'level' | 'backend' | 'signedUp'> {
  /** What the calendar already knows of the event. */
  listed: EventItem | undefined;
}

/** The opened event in place of the calendar, with the way back, also while it is on its way or does not come. */
export function openedView(
  opened: OpenedEventController,
  { listed, ...options }: OpenedViewOptions,
  speech: Speech<CalendarWords>,
): TemplateResult {
  const { known, error, view, form, close } = opened;
  const item = known?.item ?? listed;
  const eventOptions = { ...options, signups: known?.signups, form };
  return html`<article class="detail" part="detail">
    <div>
      <button part="button back" @click=${close}>${icon('back')}${speech.words.backToCalendar}</button>
    </div>
    ${error ? failed(error, speech.words, () => opened.refresh()) : nothing}
    ${view && item ? view(item, eventOptions, speech) : error ? nothing : pending(false, 1)}
  </article>`;
}
