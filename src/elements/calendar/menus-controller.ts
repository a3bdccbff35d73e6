import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { AnswerController } from '../../controllers/answer.js';
import type { TownController } from '../../controllers/town.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { faultNote } from '../../views/states.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { MenuPanels } from './menu-panels.js';

/** What can be done with all that a calendar shows. */
export type MenuName = 'subscribe' | 'print';

/** What a calendar shows. */
export interface ShownCalendar {
  answer: CalendarAnswer;
  /** The period in words. */
  title: string;
  /** The day from which on there is all that comes. */
  from: string;
  /** The last day there is, where the page's author set one. */
  until: string | undefined;
}

/** Subscribing to a calendar, saving and printing it: code and words for that come when a visitor wants it. */
export class MenusController {
  readonly #host: LitElement;
  readonly #town: TownController;
  readonly #panels: AnswerController<MenuPanels>;
  #open: MenuName | undefined;
  #isOf: readonly unknown[] = [];

  constructor(host: LitElement, town: TownController) {
    this.#host = host;
    this.#town = town;
    this.#panels = new AnswerController(host, {
      ask: async signal => (await import('./menu-panels.js')).menuPanels(host, town, signal),
    });
  }

  /** The buttons, and what the opened one shows; there before the events, so that nothing below them jumps. */
  render(shown: ShownCalendar | undefined, speech: Speech<CalendarWords>): TemplateResult {
    const { words } = speech;
    return html`<div class="menus" @keydown=${this.#press}>
      <div class="actions">${this.#button('subscribe', words.subscribe)} ${this.#button('print', words.printView)}</div>
      ${this.#open ? this.#panel(this.#open, shown, speech) : nothing}
    </div>`;
  }

  #button(name: MenuName, word: string): TemplateResult {
    return html`<button
      part="button ${name}"
      aria-expanded=${this.#open === name}
      @click=${() => this.#show(this.#open === name ? undefined : name)}
    >
      ${word}
    </button>`;
  }

  #panel(name: MenuName, shown: ShownCalendar | undefined, speech: Speech<CalendarWords>): unknown {
    const { value, error } = this.#panels;
    if (error) return faultNote(error, speech.words);
    return value && shown
      ? value(name, shown, speech)
      : html`<p class="muted" role="status">${speech.words.loading}</p>`;
  }

  #show(name: MenuName | undefined): void {
    const { key, lang } = this.#town;
    this.#open = name;
    const isKnown = this.#panels.value && this.#isOf[0] === key && this.#isOf[1] === lang;
    if (name && !isKnown) {
      this.#isOf = [key, lang];
      this.#panels.askAgain();
    }
    this.#host.requestUpdate();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    this.#host.renderRoot.querySelector<HTMLElement>(`.menus [part~=${this.#open}]`)?.focus();
    this.#show(undefined);
  };
}
