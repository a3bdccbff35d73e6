import type { LitElement, ReactiveController } from 'lit';
import { warnOnce } from './warn.js';

/** Whether a widget writes its state into the page's address, and whether each step is one for the back button. */
export type HistoryMode = 'off' | 'replace' | 'push';

/** What a widget keeps in the address: names of its own, each with its values. */
export type AddressState = Readonly<Record<string, readonly string[]>>;

/** An element that can keep its state in the address. */
type Addressed = LitElement & { history?: HistoryMode };

/**
 * The state of a widget as parameters of the page's address, `?exchange.q=garten&exchange.kind=room`: what a visitor
 * copies leads others to the same place. All that does not begin with the widget's own name is left as it is. Addresses
 * are always read; they are written only where the page's author asks for it (`history`).
 */
export class AddressController implements ReactiveController {
  readonly #host: Addressed;
  readonly #noun: string;
  readonly #take: (state: AddressState) => void;
  /** What the address said of this widget when it was last read or written. */
  #known: string | undefined;
  /** A press on a link within the page is a step too, but tells nothing new of this widget. */
  readonly #read = (): void => {
    if (this.#remember()) this.#take(this.read());
  };

  /** `noun` names a widget without an id; `take` gets the state at the start and whenever the visitor goes back. */
  constructor(host: Addressed, noun: string, take: (state: AddressState) => void) {
    this.#host = host;
    this.#noun = noun;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    present.add(this);
    addEventListener('popstate', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    present.delete(this);
    removeEventListener('popstate', this.#read);
  }

  /** What the address says of this widget. */
  read(): AddressState {
    // Without a prototype, as visitors may write `__proto__` there.
    const state = Object.create(null) as Record<string, string[]>;
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (!this.#owns(name) || value.length > 500) continue;
      (state[name.slice(this.#name.length + 1)] ??= []).push(value);
    }
    return state;
  }

  /** Writes the state, if the author wants that; a `step` is one that the back button takes back. */
  write(state: AddressState, isStep: boolean): void {
    const mode = this.#mode;
    const url = this.#addressWith(state, name => this.#owns(name)) + location.hash;
    if (mode === 'off' || url === location.href) return;
    const isPushed = isStep && mode === 'push';
    try {
      if (isPushed) history.pushState({ ...this.#entry, [stepMark]: this.#name }, '', url);
      else history.replaceState(history.state, '', url);
      this.#remember();
    } catch {
      // Too many at once for this browser, or a document without an address of its own: it stays as it is.
    }
  }

  /** Takes the last step back, if this widget made it; then the address is read again. */
  stepBack(): boolean {
    const isOurs = this.#entry[stepMark] === this.#name;
    if (isOurs) history.back();
    return isOurs;
  }

  /**
   * The page's address with this state in it, for copying: without its fragment, which may hold a secret, and without
   * what the visitor looks for in other widgets.
   */
  link(state: AddressState): string {
    return this.#addressWith(state, name => [...present].some(widget => widget.#owns(name)));
  }

  /** By hand: URLSearchParams would rewrite what belongs to others. */
  #addressWith(state: AddressState, isLeftOut: (name: string) => boolean): string {
    const [, page, rest = ''] = /^([^?#]*)(?:\?([^#]+))?/.exec(location.href)!;
    const others = rest.split('&').filter(part => rest && !isLeftOut(decoded(part)));
    const own = Object.entries(state).flatMap(([name, values]) =>
      values.map(value => [`${this.#name}.${name}`, value]),
    );
    const search = [...others, ...(own.length ? [String(new URLSearchParams(own))] : [])].join('&');
    return page + (search && `?${search}`);
  }

  /** `noun.name`; with another dot in it, it belongs to a widget whose id has one. */
  #owns(parameter: string): boolean {
    const prefix = `${this.#name}.`;
    return parameter.startsWith(prefix) && !parameter.includes('.', prefix.length);
  }

  /** Keeps what the address says now; tells whether it said something else before. */
  #remember(): boolean {
    const before = this.#known;
    this.#known = JSON.stringify(this.read());
    return this.#known !== before;
  }

  /** The element's id, else its noun, counted where several stand on the page. */
  get #name(): string {
    const { id, localName } = this.#host;
    if (id) return id;
    const alike = [...document.querySelectorAll(`${localName}:not([id])`)].indexOf(this.#host);
    return alike > 0 ? `${this.#noun}-${alike + 1}` : this.#noun;
  }

  get #mode(): HistoryMode {
    const mode = this.#host.history ?? 'off';
    if (mode === 'off' || mode === 'replace' || mode === 'push') return mode;
    warnOnce(`<${this.#host.localName}>: history="${String(mode)}" is none of "off", "replace", "push"`);
    return 'off';
  }

  /** What the page itself keeps with the entry of its history. */
  get #entry(): Record<string, unknown> {
    const state: unknown = history.state;
    return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
  }
}

/** Those of all widgets on the page. */
const present = new Set<AddressController>();

/** Under this name an entry of the history says which widget made it. */
const stepMark = 'miteinand';

/** The name of a parameter as it is meant; one that cannot be read belongs to somebody else. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replace(/=.*/s, '').replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
