import type { LitElement, ReactiveController } from 'lit';
import type { CalendarEvent } from '../contract/calendar-event.js';
import { eventEntryOf, jobPostingOf, jsonLdText, type Publication } from '../contract/json-ld.js';
import type { Offer } from '../contract/offer.js';
import { pageUrl } from '../contract/url.js';

/** What a widget tells search engines: the items it shows. */
export interface Published {
  offers?: readonly Offer[] | undefined;
  events?: readonly CalendarEvent[] | undefined;
  country?: string | undefined;
  /** The address of an item as the widget links to it. */
  linkOf?: ((item: Offer | CalendarEvent) => string) | undefined;
}

type Thing = NonNullable<ReturnType<typeof jobPostingOf> | ReturnType<typeof eventEntryOf>>;

const linesKey = Symbol.for('miteinand/structured-data/1');

/**
 * Who wants to publish an item, by its key: the first in the line does, the next when that one goes. Each is a function
 * that writes anew. Kept by the page itself, so that two copies of the library publish an item once.
 */
type Lines = Map<string, Set<() => void>>;

const lines = ((globalThis as { [linesKey]?: Lines })[linesKey] ??= new Map() as Lines);

/**
 * Tells search engines what a widget shows: a script element of JSON-LD among the widget's own children, each item once
 * a page. It follows the list, and goes with the widget.
 */
export class StructuredDataController implements ReactiveController {
  readonly #host: LitElement;
  readonly #published: () => Published | undefined;
  #seen: Published | undefined;
  #things: ReadonlyMap<string, Thing> = new Map();
  #script: HTMLScriptElement | undefined;
  readonly #write = (): void => this.#show([...this.#things].filter(([key]) => isFirst(key, this.#write)));

  /** `published` gives what is shown; nothing while the author does not want it told. */
  constructor(host: LitElement, published: () => Published | undefined) {
    this.#host = host;
    this.#published = published;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const now = this.#published();
    const seen = this.#seen;
    if (now?.offers === seen?.offers && now?.events === seen?.events && now?.country === seen?.country) return;
    this.#seen = now;
    this.#queueFor(thingsOf(now));
  }

  hostDisconnected(): void {
    this.#seen = undefined;
    this.#queueFor(new Map());
  }

  /** Leaves the lines of what is no longer shown, joins those of what is new. */
  #queueFor(things: ReadonlyMap<string, Thing>): void {
    const left = [...this.#things.keys()].filter(key => !things.has(key));
    const next = new Set(left.map(key => leave(key, this.#write)));
    for (const key of things.keys()) join(key, this.#write);
    this.#things = things;
    this.#write();
    for (const write of next) write?.();
  }

  #show(things: readonly (readonly [string, Thing])[]): void {
    const text = things.length ? jsonLdText(things.map(([, thing]) => thing)) : '';
    if (text === (this.#script?.text ?? '')) return;
    this.#script?.remove();
    this.#script = text ? scriptOf(text) : undefined;
    if (this.#script) this.#host.append(this.#script);
  }
}

function scriptOf(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // In no slot of ours, so that it does not count as fallback content.
  script.slot = 'structured-data';
  // As a node: under Trusted Types the properties that take text throw.
  script.append(document.createTextNode(text));
  return script;
}

function thingsOf({ offers = [], events = [], country, linkOf }: Published = {}): Map<string, Thing> {
  const to = (item: Offer | CalendarEvent): Publication => ({ country, link: linkOf?.(item) });
  const things = new Map<string, Thing>();
  for (const offer of offers) {
    const posting = jobPostingOf(offer, to(offer));
    if (posting) things.set(keyOf(offer, offer.title), posting);
  }
  for (const event of events) {
    const entry = eventEntryOf(event, to(event));
    if (entry) things.set(keyOf(event, `${event.startDate} ${event.name}`), entry);
  }
  return things;
}

/** What tells an item in every widget of the page: dates of a series, and all that a club offers, may share a page. */
const keyOf = ({ id, url }: Offer | CalendarEvent, title: string): string => `${pageUrl(url) ?? id} ${title}`;

function join(key: string, write: () => void): void {
  if (!lines.has(key)) lines.set(key, new Set());
  lines.get(key)!.add(write);
}

/** Gives who comes next, if it was the first that left. */
function leave(key: string, write: () => void): (() => void) | undefined {
  const wasFirst = isFirst(key, write);
  const line = lines.get(key);
  line?.delete(write);
  if (!line?.size) lines.delete(key);
  return wasFirst ? line?.values().next().value : undefined;
}

const isFirst = (key: string, write: () => void): boolean => lines.get(key)?.values().next().value === write;
