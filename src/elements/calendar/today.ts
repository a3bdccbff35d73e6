import type { LitElement, ReactiveController } from 'lit';
import { addDays, today } from '../../time/days.js';
import { momentIn } from '../../time/zones.js';

/** The town's day, which changes at its own midnight while the page stays open, and when a device wakes after it. */
export class TodayController implements ReactiveController {
  readonly #host: LitElement;
  readonly #zone: () => string | undefined;
  #shown = '';
  /** The zone whose midnight is waited for. */
  #waitsIn: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `zone` gives the town's; the visitor's own counts until it is known. */
  constructor(host: LitElement, zone: () => string | undefined) {
    this.#host = host;
    this.#zone = zone;
    host.addController(this);
  }

  get day(): string {
    return today(this.#zone());
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#shown = this.day;
    // The town's zone has become known.
    if (this.#zone() !== this.#waitsIn) this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  /** Shows the new day, and looks again at its end. */
  readonly #look = (): void => {
    if (this.#shown && this.day !== this.#shown) this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#waitsIn = this.#zone();
    const midnight = momentIn(addDays(this.day, 1), this.#waitsIn);
    // A device may sleep meanwhile, and its clock be set: a wait of hours is made in parts.
    this.#timer = setTimeout(this.#look, Math.min(Math.max(midnight - Date.now(), 0) + 50, msPerHour));
  };
}

const msPerHour = 3_600_000;
