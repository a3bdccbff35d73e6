import type { LitElement, ReactiveController } from 'lit';

/** Whether the editor wrote something between the tags: then it stands in until the first answer and when that fails. */
export class FallbackController implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Text or an element without a slot of its own; white space alone does not count. */
  get present(): boolean {
    return [...this.#host.childNodes].some(node =>
      node instanceof Element ? !node.hasAttribute('slot') : node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
