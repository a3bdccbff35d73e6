import type { LitElement, ReactiveController } from 'lit';
import { can, type Ask, type Backend, type KnownService } from '../backends/backend.js';
import { serviceOf } from '../backends/service.js';
import { AnswerController } from './answer.js';
import { SignupFormController } from './signup-form.js';
import type { TownController } from './town.js';

/** What an element says of the items it can open. */
export interface Opening<T, View> {
  fetch: (id: string, backend: Backend, ask: Ask) => Promise<T>;
  /** Brings the code that shows an item: few visitors of a page open one. */
  view: () => Promise<View>;
  /** Where the focus returns to when nothing of the list leads to the item. */
  opener?: () => HTMLElement | null | undefined;
  /** Told after a visitor opened or closed an item. */
  onMove?: (id: string | undefined, isBack: boolean) => void;
  onAnswer?: (item: T) => void;
}

/** Whom it is asked of. */
type Town = Pick<TownController, 'key' | 'lang' | 'ask' | 'backend'>;

/** What is known of the opened item. */
export interface Opened<T> {
  id: string;
  item: T;
  service: KnownService;
  /** Whether the backend takes sign-ups at all. */
  signups: boolean;
}

/** The one item a visitor reads, in place of the list or over it. The focus goes into it and back to where it was opened. */
export class OpenedController<T, View> implements ReactiveController {
  /** Absent while the list itself is shown. */
  id: string | undefined;
  /** Whether the page came with it, rather than a visitor opening it from the list. */
  isNamed = false;
  /** How an item is shown; absent until the first was opened. */
  view: View | undefined;
  readonly form: SignupFormController;
  readonly #host: LitElement;
  readonly #town: Town;
  readonly #opening: Opening<T, View>;
  readonly #answer: AnswerController<Opened<T> | undefined>;
  #shownId: string | undefined;
  #alone: readonly T[] = [];
  /** Of several ways to the item the one that was taken. */
  #openerIndex = -1;
  /** The items through which the visitor came to this one, the last one the way back. */
  #trail: string[] = [];
  /** The item just left for the one through which it was opened, where the focus returns to it. */
  #leftId: string | undefined;

  constructor(host: LitElement, town: Town, opening: Opening<T, View>) {
    this.#host = host;
    this.#town = town;
    this.#opening = opening;
    this.form = new SignupFormController(host);
    this.#answer = new AnswerController(host, {
      ask: signal => this.#fetch(this.id, signal),
      args: () => [this.id, town.key, town.lang],
      // The source from which the item is may take sign-ups and have not said so yet.
      fuller: known => (known?.signups ? undefined : known?.service.fuller),
      onAnswer: known => known && opening.onAnswer?.(known.item),
    });
    host.addController(this);
  }

  /** What the backend says of the item; absent until it has answered. */
  get known(): Opened<T> | undefined {
    const { value } = this.#answer;
    return value?.id === this.id ? value : undefined;
  }

  /** The item as a list of one, the same list as long as it is the same item. */
  get alone(): readonly T[] {
    const item = this.known?.item;
    if (item !== this.#alone[0]) this.#alone = item === undefined ? [] : [item];
    return this.#alone;
  }

  get error(): unknown {
    return this.#answer.error;
  }

  /** A visitor picked an item. */
  open(id: string): void {
    this.form.leave(() => this.#open(id));
  }

  #open(id: string): void {
    this.#leftId = undefined;
    if (this.id === undefined) {
      this.isNamed = false;
      this.#openerIndex = this.#openersOf(id).indexOf(this.#focused as HTMLElement);
    } else this.#trail.push(this.id);
    this.#move(id);
    this.#opening.onMove?.(id, false);
  }

  /** The visitor is done with it. */
  readonly close = (): void => {
    if (this.id === undefined) return;
    // By Escape a dialog closes before anything can be asked: it is raised for the question.
    if (this.form.isOpen) this.#showDialog();
    this.form.leave(this.#close);
  };

  readonly #close = (): void => {
    this.#leftId = this.id;
    this.#move(this.#trail.pop());
    this.#opening.onMove?.(this.id, true);
  };

  /** Shows an item that the page's address or its author names; the focus stays where it is unless it was in the widget. */
  show(id: string | undefined): void {
    if (id === this.id) return;
    let isHeld = false;
    this.form.leave(() => {
      this.#show(id);
      if (isHeld) this.#opening.onMove?.(id, true);
    });
    // A form that is begun stays until the visitor agrees, and its item stays in the address.
    isHeld = id !== this.id;
    if (isHeld) this.#opening.onMove?.(this.id, false);
  }

  #show(id: string | undefined): void {
    this.#trail = [];
    this.isNamed = !this.#host.hasUpdated;
    if (!this.#focused) this.#shownId = id;
    this.#move(id);
  }

  /** Asks anew: after a sign-up a place less is free. */
  readonly refresh = (): void => this.#answer.askAgain();

  hostUpdated(): void {
    const [before, now] = [this.#shownId, this.id];
    this.#showDialog();
    if (before === now) return;
    const target = now === undefined ? this.#openerOf(before!) : (this.#wayToLeft ?? this.#entrance);
    if (now !== undefined && !target) {
      // Code for the first item comes a moment later than its frame, if it comes: the way back is there at once.
      if (!this.#focused) this.#host.renderRoot.querySelector<HTMLElement>('.back button')?.focus();
      return;
    }
    this.#shownId = now;
    target?.focus();
  }

  /** Whether the way back leads to another item, not to the list. */
  get isNested(): boolean {
    return this.#trail.length > 0;
  }

  get #wayToLeft(): HTMLElement | undefined {
    // A list under a dialog may lead there too.
    return this.#leftId === undefined ? undefined : this.#openersOf(this.#leftId).find(way => way.closest('.detail'));
  }

  /** What has the focus in the widget. */
  get #focused(): Element | null {
    return this.#host.hasUpdated ? (this.#host.renderRoot as ShadowRoot).activeElement : null;
  }

  #move(id: string | undefined): void {
    this.id = id;
    this.form.close();
    this.#host.requestUpdate();
  }

  /** A dialog that moved with its widget lies in the page like any box: it has to be raised again. */
  #showDialog(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog?.isConnected || dialog.matches(':modal')) return;
    dialog.open = false;
    dialog.showModal();
  }

  /** Where that cannot be told, the last one: a day's list stands under its grid. */
  #openerOf(id: string): HTMLElement | null | undefined {
    const openers = this.#openersOf(id);
    return openers[this.#openerIndex] ?? openers.at(-1) ?? this.#opening.opener?.();
  }

  #openersOf(id: string): HTMLElement[] {
    const openers = this.#host.renderRoot.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    return [...openers].filter(opener => opener.checkVisibility());
  }

  get #entrance(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.detail .title, .detail .failed button');
  }

  async #fetch(id: string | undefined, signal: AbortSignal): Promise<Opened<T> | undefined> {
    if (id === undefined) return undefined;
    const { fetch, view } = this.#opening;
    const backend = await this.#town.backend();
    const ask = this.#town.ask(signal);
    // What the list knows of the item is shown as soon as the code is there, also where the backend is not.
    const shows = view().then(loaded => {
      this.view = loaded;
      this.#host.requestUpdate();
    });
    const [item, service] = await Promise.all([fetch(id, backend, ask), serviceOf(backend, ask), shows]);
    return { id, item, service, signups: can(service, 'signups') };
  }
}
