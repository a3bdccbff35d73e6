import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../backends/backend.js';
import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import { writeCalendar } from '../../time/ics/write.js';
import { download } from '../../views/download.js';
import { icon } from '../../views/icon.js';
import { respondAction } from '../../views/respond.js';
import { failed, pending } from '../../views/states.js';
import { eventDetail } from './event-detail.js';
import type { EventItem } from './event-items.js';
import type { OpenedEventController } from './opened-event.js';

/** What the view of one event needs besides it. */
export interface EventViewOptions {
  /** What the calendar already knows of the event. */
  listed: EventItem | undefined;
  level: number;
  backend: string | Backend | undefined;
  /** Called after a sign-up. */
  signedUp: () => void;
}

/** One event in place of the calendar: a way back, all its facts, the sign-up and the way into the visitor's own calendar. */
export function eventView(opened: OpenedEventController, options: EventViewOptions, speech: Speech): TemplateResult {
  const { words } = speech;
  const { listed, level } = options;
  const { known, error } = opened;
  const item = known?.item ?? listed;
  return html`<article class="detail" part="detail">
    <div>
      <button part="button back" @click=${opened.close}>${icon('back')}${words.backToCalendar}</button>
    </div>
    ${error ? failed(error, words, () => opened.refresh()) : nothing}
    ${item ? eventDetail(item, level, speech) : error ? nothing : pending(false, 1)}
    ${item ? renderActions(item, opened, options, speech) : nothing}
  </article>`;
}

function renderActions(
  { event }: EventItem,
  opened: OpenedEventController,
  { level, backend, signedUp }: EventViewOptions,
  { words }: Speech,
): TemplateResult {
  const { known, signingUp } = opened;
  const isReadOnly = known && event.response?.method === 'form' && !known.signups;
  const answerable = { ...event, ...(isCancelled(event) && { availability: 'cancelled' }) };
  return html`
    ${isReadOnly ? html`<p class="notice">${words.readOnly}</p>` : nothing}
    <div class="actions">
      ${known && !isReadOnly && !signingUp ? respondAction(answerable, words, () => void opened.openForm()) : nothing}
      <button part="button add-to-calendar" @click=${() => saveEvent(event)}>
        ${icon('when')}${words.addToCalendar}
      </button>
    </div>
    ${
      signingUp
        ? html`<miteinand-signup
            for="event:${event.id}"
            heading-level=${level + 1}
            .backend=${backend}
            @miteinand-signup-sent=${signedUp}
          ></miteinand-signup>`
        : nothing
    }
  `;
}

/** Gives the event to the visitor as a file that calendar apps open. */
function saveEvent(event: CalendarEvent): void {
  const name = event.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  download(
    writeCalendar([event], { host: location.host, now: new Date() }),
    'text/calendar;charset=utf-8',
    `${name}.ics`,
  );
}
