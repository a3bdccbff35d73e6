import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords } from '../locale/words.js';
import type { CalendarService } from './calendar-services.js';
import { faultNote } from './states.js';

/** The words over the ways into a calendar. */
export interface CalendarWaysWords extends CommonWords {
  calendarFile: string;
  /** Said over links to other providers. */
  otherProviders: string;
}

/** The ways of something into the visitor's own calendar. */
export interface CalendarWays {
  /** Hands out the file. */
  save: () => void;
  /** Why the file could not be made. */
  error?: unknown;
  /** What is to be known of the file. */
  note?: string | undefined;
  services: readonly CalendarService[];
}

/** A button for the file, and links to calendars on the web. */
export function calendarWays({ save, error, note, services }: CalendarWays, words: CalendarWaysWords): TemplateResult {
  return html`<button type="button" part="button calendar-file" @click=${save}>${words.calendarFile}</button>
    ${faultNote(error, words)} ${note ? html`<p class="muted">${note}</p>` : nothing}
    ${
      services.length
        ? html`<p class="muted">${words.otherProviders}</p>
            <ul class="ways" role="list">
              ${services.map(
                ({ name, url }) => html`<li><a href=${url} target="_blank" rel="noopener noreferrer">${name}</a></li>`,
              )}
            </ul>`
        : nothing
    }`;
}
