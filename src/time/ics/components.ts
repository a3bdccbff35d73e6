import type { Property } from './lines.js';
import type { Observance } from './vtimezone.js';

/** The parts of a calendar, sorted out and not yet understood. */
export interface Components {
  /** What the calendar says of itself. */
  own: Property[];
  events: Property[][];
  /** VTIMEZONE by TZID. */
  zones: Map<string, Observance[]>;
  /** Events that begin beyond the limit. */
  tooMany: number;
  /** Whether the text ends within an event. */
  isCut: boolean;
}

/** More lines than any event needs; what one has beyond is passed over. */
const mostProperties = 2000;

/** Sorts the lines of a calendar by the component they belong to; components may be nested wrongly or never end. */
export class Sorter implements Components {
  readonly own: Property[] = [];
  readonly events: Property[][] = [];
  readonly zones = new Map<string, Observance[]>();
  tooMany = 0;
  #event: Property[] | undefined;
  #observances: Observance[] | undefined;
  #observance: Property[] | undefined;
  /** How deep inside a component that is not read, such as VALARM or VTODO. */
  #depth = 0;

  readonly #mostEvents: number;

  constructor(mostEvents: number) {
    this.#mostEvents = mostEvents;
  }

  get isCut(): boolean {
    return this.#event !== undefined;
  }

  add(property: Property): void {
    const { name } = property;
    if (name === 'BEGIN') this.#begin(property.value.trim().toUpperCase());
    else if (name === 'END') this.#end(property.value.trim().toUpperCase());
    else if (this.#depth) return;
    else if (this.#event) this.#addToEvent(property);
    else if (this.#observance) this.#observance.push(property);
    else if (this.#observances) this.#nameZone(property);
    else if (this.own.length < mostProperties) this.own.push(property);
  }

  #begin(component: string): void {
    if (component === 'VEVENT') {
      // An event inside an event: its END is missing.
      this.#closeEvent();
      this.#depth = 0;
      this.#observances = this.#observance = undefined;
      this.#event = [];
    } else if (component === 'VTIMEZONE' && !this.#event) {
      this.#observances = [];
    } else if (this.#observances && (component === 'STANDARD' || component === 'DAYLIGHT')) {
      this.#observance = [];
    } else if (component !== 'VCALENDAR') {
      this.#depth += 1;
    }
  }

  #end(component: string): void {
    if (component === 'VEVENT' || component === 'VCALENDAR') {
      this.#closeEvent();
      this.#depth = 0;
    } else if (this.#depth) {
      this.#depth -= 1;
    } else if (this.#observance && (component === 'STANDARD' || component === 'DAYLIGHT')) {
      this.#observances?.push(this.#observance);
      this.#observance = undefined;
    } else if (component === 'VTIMEZONE') {
      this.#observances = this.#observance = undefined;
    }
  }

  #closeEvent(): void {
    if (!this.#event) return;
    if (this.events.length < this.#mostEvents) this.events.push(this.#event);
    else this.tooMany += 1;
    this.#event = undefined;
  }

  #addToEvent(property: Property): void {
    // Who takes part is nobody's business.
    if (this.#event!.length < mostProperties && property.name !== 'ATTENDEE') this.#event!.push(property);
  }

  #nameZone({ name, value }: Property): void {
    if (name !== 'TZID' || this.zones.size >= 500) return;
    // Its rules are added to the same list as they come.
    this.zones.set(value.trim(), this.#observances!);
  }
}
