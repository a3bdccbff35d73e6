import type { LitElement, ReactiveController } from 'lit';

/**
 * Whether an element's place is wide, in ems of its own font. The first answer comes after the first layout and before
 * the first paint, so nothing flashes; an element that is not shown has none.
 */
export class WidthController implements ReactiveController {
  /** Absent until the element has been laid out. */
  isWide: boolean | undefined;
  readonly #host: LitElement;
  readonly #observer: ResizeObserver;

  constructor(host: LitElement, ems: number) {
    this.#host = host;
    this.#observer = new ResizeObserver(entries => {
      const width = entries.at(-1)!.contentRect.width;
      // Hidden for a while: what was shown stays what it is.
      if (width) this.#set(width >= ems * parseFloat(getComputedStyle(host).fontSize));
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #set(isWide: boolean): void {
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.#host.requestUpdate();
  }
}
