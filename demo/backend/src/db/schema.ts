import type { Generated, Kysely, Transaction } from 'kysely';

/** What an item is; `category` holds the names of categories, `service` the one service document. */
export type ItemType = 'offer' | 'event' | 'organization' | 'form' | 'metric' | 'category' | 'service';

/** A content document with the columns that are filtered or sorted by. */
export interface ItemTable {
  type: ItemType;
  id: string;
  /** JSON: the record of the contract with its `translations`. */
  document: string;
  /** Place in the order of import. */
  rank: number;
  /** Folded, for sorting. */
  name: string;
  kind: string | null;
  commitment: string | null;
  organization: string | null;
  /** Wall-clock start, `YYYY-MM-DD[THH:MM:SS]`: sorts all-day things before timed ones of the same day. */
  starts: string | null;
  /** Last day, `YYYY-MM-DD`. */
  last_day: string | null;
  /** UTC. */
  posted: string | null;
}

/** Under which categories an item is filed. */
export interface ItemCategoryTable {
  type: ItemType;
  id: string;
  category: string;
}

/** All words of an item in one language, folded for search. */
export interface ItemTextTable {
  type: ItemType;
  id: string;
  lang: string;
  words: string;
}

/** Something that can be signed up for: `offer:ID`, `event:ID` or `form:ID`. */
export interface TargetTable {
  id: string;
  form: string;
  /** `null`: any number. */
  capacity: number | null;
  taken: number;
  /** 1: a waiting list is kept when it is full. */
  waitlist: number;
}

/** A sign-up. Its manage token is derived from `id` and a secret outside the database (signups/tokens.ts). */
export interface SignupTable {
  /** Order of arrival. */
  number: Generated<number>;
  id: string;
  reference: string;
  target: string;
  form: string;
  lang: string | null;
  state: 'confirmed' | 'waitlisted' | 'cancelled';
  /** JSON, personal data. */
  answers: string;
  /** JSON: consents with version and time. */
  consents: string;
  created: string;
}

/** Accepted requests of the last 24 hours by their key. */
export interface IdempotencyTable {
  key: string;
  /** SHA-256 of the request body. */
  body_hash: string;
  signup: string;
  /** JSON: the answer without the manage link, which is derived anew. */
  answer: string;
  created: string;
}

/** A credential: signed already, or a draft that is signed when it is served. */
export interface PassTable {
  id: string;
  document: string;
  created: string;
}

/** All tables. */
export interface Tables {
  item: ItemTable;
  item_category: ItemCategoryTable;
  item_text: ItemTextTable;
  target: TargetTable;
  signup: SignupTable;
  idempotency: IdempotencyTable;
  pass: PassTable;
}

/** The database, or a transaction on it. */
export type Database = Kysely<Tables> | Transaction<Tables>;
