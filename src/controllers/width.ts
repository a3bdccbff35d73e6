import type { LitElement, ReactiveController } from 'lit';

/**
 * Whether an element's place is wide, in ems of its own font. Measured once before the first render, so that nothing
 * flashes, then watched; an element that is not shown has no answer.
 */
export class WidthController implements ReactiveController {
  /** Absent until the element has a width. */
  isWide: boolean | undefined;
  readonly #host: LitElement;
  readonly #ems: number;
  // In the next frame: another height within the same one would be an error of the page ("ResizeObserver loop").
  readonly #observer = new ResizeObserver(entries =>
    requestAnimationFrame(() => this.#measure(entries.at(-1)!.contentRect.width)),
  );

  constructor(host: LitElement, ems: number) {
    this.#host = host;
    this.#ems = ems;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostUpdate(): void {
    // An observer would come before the first paint too, but not at all in a tab in the background.
    if (this.isWide === undefined) this.#measure(this.#host.offsetWidth);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(width: number): void {
    // Hidden for a while: what was shown stays what it is.
    if (!width) return;
    const isWide = width >= this.#ems * parseFloat(getComputedStyle(this.#host).fontSize);
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.#host.requestUpdate();
  }
}
