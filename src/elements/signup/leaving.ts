import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Asks before a page is left on which something was typed and not sent. Listens only from the first key on: a page that
 * always does is not kept by the browser for the way back.
 */
export class LeavingController implements ReactiveController {
  readonly #isUnsent: () => boolean;

  constructor(host: ReactiveControllerHost & EventTarget, isUnsent: () => boolean) {
    this.#isUnsent = isUnsent;
    host.addController(this);
    host.addEventListener('input', () => addEventListener('beforeunload', this.#ask));
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (this.#isUnsent()) event.preventDefault();
    else removeEventListener('beforeunload', this.#ask);
  };
}
