import type { LitElement } from 'lit';

/** What of the filters a visitor has opened. */
export class FoldsController {
  /** Whether they are unfolded, where they fold. */
  isUnfolded = false;
  /** Whether those are open that fewer people use. */
  isMoreOpen = false;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  readonly toggle = (): void => {
    this.isUnfolded = !this.isUnfolded;
    this.#host.requestUpdate();
  };

  /** Follows the box of those that fewer people use. */
  readonly follow = ({ newState }: ToggleEvent): void => {
    this.isMoreOpen = newState === 'open';
    this.#host.requestUpdate();
  };
}
