import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the keyboard's place in a widget: where what had the focus goes away, such as a chip with its filter, the focus
 * goes on to another control of the same place, else to the first place of the list that is there.
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  #had: Element | null = null;
  #from: string | undefined;

  /** `places` are selectors, of fields or of boxes around them. */
  constructor(host: LitElement, places: readonly string[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#root?.activeElement ?? null;
    this.#from = this.#places.find(place => this.#had?.closest(place));
  }

  hostUpdated(): void {
    if (!this.#had || this.#root!.activeElement) return;
    for (const place of [this.#from, ...this.#places]) {
      if (place === undefined) continue;
      this.#root!.querySelector<HTMLElement>(
        `${place}:is(input, [tabindex]), ${place} :is(button, select, input)`,
      )?.focus();
      if (this.#root!.activeElement) return;
    }
  }

  get #root(): ShadowRoot | undefined {
    return this.#host.hasUpdated ? (this.#host.renderRoot as ShadowRoot) : undefined;
  }
}
