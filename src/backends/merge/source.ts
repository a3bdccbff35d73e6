import type { Source } from '../../contract/category.js';
import type { Capability, ServiceDocument } from '../../contract/service.js';
import { can, type Ask, type Backend } from '../backend.js';
import { serviceOf } from '../service.js';
import { grace } from './patience.js';
import { withPatience } from './wait.js';

/** One of several sources. */
export interface SourceOfMany {
  /** What it is called as long as its service document does not say: its host, or its file. */
  name: string;
  /** What the page's editor calls it, whatever it says itself. */
  givenName?: string;
  backend: () => Promise<Backend>;
}

/** One of several sources, with what is known of it so far. */
export class MergedSource {
  /** Its place among the sources, from 0. */
  readonly index: number;
  /** Its backend, once it is loaded. */
  loaded: Backend | undefined;
  /** Whether visitors were told that it is one of those who answer. */
  isNamed = false;
  readonly #source: SourceOfMany;
  #backend: Promise<Backend> | undefined;
  #service: ServiceDocument | undefined;

  constructor(source: SourceOfMany, index: number) {
    this.#source = source;
    this.index = index;
  }

  /** What it is called, as far as is known. */
  get name(): string {
    return this.#source.givenName ?? (this.#service?.name || this.#source.name);
  }

  get timeZone(): string | undefined {
    return this.#service?.timeZone;
  }

  /** What stands at its items. */
  get label(): Source {
    const url = this.#service?.url;
    return { name: this.name, ...(url && { url }) };
  }

  /** Whether it is known that it cannot do something. */
  lacks(capability: Capability): boolean {
    return this.#service !== undefined && !can(this.#service, capability);
  }

  /** Whether it would answer with all it has: whoever answers within the page has an index to search. */
  async cannotSearch(ask: Ask): Promise<boolean> {
    await this.introduce(ask);
    return !this.loaded?.isLocal && this.lacks('search');
  }

  /** Whether it may not be told where the visitor is: it cannot use it, or was not named when the visitor agreed. */
  mayNotKnowPosition(): boolean {
    return !this.loaded?.isLocal && !(this.isNamed && this.#service && can(this.#service, 'near'));
  }

  /** Its backend; where it could not be loaded, the next question tries again. */
  backend(): Promise<Backend> {
    if (!this.#backend) {
      this.#backend = this.#source.backend();
      this.#backend.then(
        backend => (this.loaded = backend),
        () => (this.#backend = undefined),
      );
    }
    return this.#backend;
  }

  /** Its service document. */
  async service(ask: Ask): Promise<ServiceDocument> {
    return (this.#service = await serviceOf(await this.backend(), ask));
  }

  /** Waits until its service document is known, though not long: without it a source still has a name by its address. */
  introduce(ask: Ask): Promise<void> {
    const known = this.service(ask).catch(() => undefined);
    return withPatience(known, grace);
  }
}
