import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import type { jumpOf } from './month-jump.js';
import type { PeriodController } from './period-controller.js';

/** The way to any month, opened and closed by a button; the focus goes into it and back to the button. */
export class JumpController implements ReactiveController {
  isOpen = false;
  readonly #host: LitElement;
  #view: ReturnType<typeof jumpOf> | undefined;
  #isEntering = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  readonly toggle = async (): Promise<void> => {
    this.isOpen = this.#isEntering = !this.isOpen;
    this.#host.requestUpdate();
    try {
      this.#view ??= (await import('./month-jump.js')).jumpOf(this.#host);
    } catch {
      this.isOpen = false;
    }
    this.#host.requestUpdate();
  };

  readonly #close = (): void => {
    this.isOpen = false;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=jump]')?.focus();
  };

  hostUpdated(): void {
    const field = this.#isEntering && this.#host.renderRoot.querySelector<HTMLElement>('.jump-form select');
    if (!field) return;
    this.#isEntering = false;
    field.focus();
  }

  render({ day, bounds, goTo }: PeriodController, speech: Speech<CalendarWords>): unknown {
    return this.isOpen && this.#view ? this.#view({ day, bounds, goTo, close: this.#close }, speech) : nothing;
  }

  /** Escape closes the form. */
  readonly press = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Escape' && (target as Element).closest('.jump-form')) this.#close();
  };
}
