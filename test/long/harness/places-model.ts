/** Who signs up; the model's own words, so that it shares nothing with what it judges. */
export interface Join {
  persons: number;
  /** The name of a slot, or '' where the form has none. */
  slot: string;
  /** Nobody's where the form asks for none. */
  address: string | undefined;
  waitlist: boolean;
}

/** A sign-up as the model sees it. */
export interface Entry extends Join {
  state: string;
  places: number;
  waiting: number;
  expires: number | null;
  /** The entry that it repeats. */
  repeats: Entry | undefined;
  isErased: boolean;
}

const hour = 3_600_000;

/** What is told of the backend's places in its design, as plainly as it can be written; every question reads all entries. */
export class PlacesModel {
  readonly entries: Entry[] = [];
  readonly isConfirmedByMail: boolean;
  /** By the name of a slot; '' is all together. `Infinity`: any number. */
  readonly capacity: Map<string, number>;
  now = Date.parse('2026-05-01T10:00:00Z');

  constructor(capacity: ReadonlyMap<string, number>, isConfirmedByMail: boolean) {
    this.capacity = new Map(capacity);
    this.isConfirmedByMail = isConfirmedByMail;
  }

  /** The new entry; `undefined` where there is no place for it. */
  join(join: Join): Entry | undefined {
    const before = this.entries.map(entry => ({ ...entry }));
    if (this.isConfirmedByMail) this.#endOverdue();
    const repeats = this.#firstOf(join);
    const entry: Entry = {
      ...join,
      state: this.isConfirmedByMail ? 'pending' : 'confirmed',
      places: 0,
      waiting: 1,
      expires: this.isConfirmedByMail ? this.now + 48 * hour : null,
      repeats,
      isErased: false,
    };
    const isSeated = this.#wouldBeNext(entry) || (this.#endOverdue() && this.#wouldBeNext(entry));
    if (!isSeated && (!join.waitlist || this.#isTooLarge(entry))) {
      // Who is refused changes nothing, not even what is overdue: that is left to the next look.
      this.entries.forEach((each, index) => Object.assign(each, before[index]));
      return undefined;
    }
    if (!isSeated && !this.isConfirmedByMail) entry.state = 'waitlisted';
    if (repeats || isSeated) entry.waiting = 0;
    if (isSeated && !repeats) entry.places = entry.persons;
    this.entries.push(entry);
    return entry;
  }

  /** Whether there was anything to confirm. */
  confirm(entry: Entry): boolean {
    const isAsked = entry.state === 'pending' || entry.state === 'offered';
    if (!isAsked || entry.repeats || this.#isOverdue(entry)) return false;
    entry.state = entry.waiting ? 'waitlisted' : 'confirmed';
    entry.expires = null;
    return true;
  }

  cancel(entry: Entry): void {
    this.#end(entry, 'cancelled');
  }

  erase(entry: Entry): void {
    for (const each of [entry, ...this.entries.filter(({ repeats }) => repeats === entry)]) {
      this.#end(each, 'cancelled');
      Object.assign(each, { isErased: true, address: undefined, repeats: undefined });
    }
  }

  /** What the backend does every half minute. */
  tidy(): void {
    this.#endOverdue();
  }

  setCapacity(room: string, capacity: number): void {
    this.capacity.set(room, capacity);
    this.#callUp();
  }

  /** How many places are taken, in a slot or in all. */
  taken(room: string): number {
    return this.#inside(room).reduce((sum, { places }) => sum + places, 0);
  }

  /** How many entries wait, in a slot or in all. */
  waiting(room: string): number {
    return this.#inside(room).filter(({ waiting }) => waiting).length;
  }

  #inside(room: string): Entry[] {
    return this.entries.filter(({ slot }) => room === '' || slot === room);
  }

  #firstOf({ address, slot }: Join): Entry | undefined {
    if (!this.isConfirmedByMail) return undefined;
    return this.entries.find(
      entry => isStanding(entry) && !entry.repeats && entry.address === address && entry.slot === slot,
    );
  }

  #end(entry: Entry, state: string): void {
    if (!isStanding(entry)) return;
    Object.assign(entry, { state, places: 0, waiting: 0, expires: null });
    this.#callUp();
  }

  #endOverdue(): boolean {
    const overdue = this.entries.filter(entry => this.#isOverdue(entry));
    for (const entry of overdue) this.#end(entry, 'expired');
    return overdue.length > 0;
  }

  #isOverdue({ expires }: Entry): boolean {
    return expires !== null && expires <= this.now;
  }

  #callUp(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      next.places = next.persons;
      next.waiting = 0;
      if (next.state !== 'waitlisted') continue;
      next.state = next.address === undefined ? 'confirmed' : 'offered';
      next.expires = next.address === undefined ? null : this.now + 24 * hour;
    }
  }

  #wouldBeNext(entry: Entry): boolean {
    return this.#next([...this.entries, entry]) === entry;
  }

  /** The first that waits for what is free and has nobody before it who waits for the same. */
  #next(entries: readonly Entry[] = this.entries): Entry | undefined {
    const closed = new Set<string>();
    for (const entry of entries.filter(({ waiting }) => waiting)) {
      const { slot, persons } = entry;
      if (this.#isTooLarge(entry) || closed.has(slot)) continue;
      if (slot !== '' && persons > this.#left(slot)) closed.add(slot);
      else return persons > this.#left('') ? undefined : entry;
    }
    return undefined;
  }

  #left(room: string): number {
    return this.#capacityOf(room) - this.taken(room);
  }

  #isTooLarge({ persons, slot }: Join): boolean {
    // Nobody knows how many there will be where there are none.
    return [this.#capacityOf(''), this.#capacityOf(slot)].some(capacity => capacity > 0 && persons > capacity);
  }

  #capacityOf(room: string): number {
    return this.capacity.get(room) ?? Infinity;
  }
}

const isStanding = ({ state }: Entry): boolean => state !== 'cancelled' && state !== 'expired';
