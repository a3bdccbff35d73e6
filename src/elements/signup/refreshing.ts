import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often it is asked whether places were taken meanwhile. */
const everyMs = 30_000;

/** Asks now and then, while somebody looks at the page, whether something has changed. */
export class RefreshingController implements ReactiveController {
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, refresh: () => void) {
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#look, everyMs);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    if (!document.hidden) this.#refresh();
  };
}
