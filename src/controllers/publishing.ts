import type { LitElement, ReactiveController } from 'lit';
import type { Published } from './structured-data.js';

/** An element whose author can have search engines told what it shows; the value is a country. */
type Publishing = LitElement & { structuredData?: string | null };

/** Tells search engines what a widget shows, where its author wants that; the code for it comes only then. */
export class PublishingController implements ReactiveController {
  readonly #host: Publishing;
  readonly #shown: () => Omit<Published, 'country'>;
  #isWanted = false;

  constructor(host: Publishing, shown: () => Omit<Published, 'country'>) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#isWanted || typeof this.#host.structuredData !== 'string') return;
    this.#isWanted = true;
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const { StructuredDataController } = await import('./structured-data.js');
      new StructuredDataController(this.#host, () => {
        const country = this.#host.structuredData;
        return typeof country === 'string' ? { ...this.#shown(), country } : undefined;
      });
    } catch {
      // Search engines come again; visitors miss nothing.
      this.#isWanted = false;
    }
  }
}
