import type { Generated, Kysely, Transaction } from 'kysely';

/** What an item is; `category` holds the names of categories, `service` the one service document. */
export type ItemType = 'offer' | 'event' | 'organization' | 'form' | 'metric' | 'category' | 'service';

/** A content document. What is filtered and sorted by stands in memory (search/item-index.ts). */
export interface ItemTable {
  /** Order of import. */
  number: Generated<number>;
  type: ItemType;
  id: string;
  /** JSON: the record of the contract with its `translations`. */
  document: string;
  /** How often the document was changed; the database itself counts. */
  revision: Generated<number>;
  /** The address of the feed that it comes from. */
  feed: string | null;
}

/** A calendar of somebody else that events are taken from. */
export interface FeedTable {
  address: string;
  name: string;
  /** UTC; empty: never fetched. */
  next_fetch: string;
  /** The last good answer, with what its server knows it by. */
  body: Buffer | null;
  etag: string | null;
  last_modified: string | null;
  /** When it was last known to be good; UTC. */
  checked: string | null;
  /** The day on which events were made of it. */
  expanded: string | null;
  /** Why it could not be read the last time. */
  problem: string | null;
}

/** What of an item is searched in one field, in all its languages. */
export interface ItemTextTable {
  /** Item and field at once (text-number.ts). */
  number: number;
  item: number;
  /** Folded words, each once with a space before it. */
  words: string;
}

/** All words of all texts, found by trigrams; some may be of texts that are gone. */
export interface WordTable {
  number: Generated<number>;
  word: string;
}

/** The one row that tells other processes to read content anew: the database itself raises it with every change of an item. */
export interface ContentStateTable {
  version: number | string;
}

/** Something that can be signed up for: `offer:ID`, `event:ID` or `form:ID`; `message:…` takes messages. */
export interface TargetTable {
  id: string;
  form: string;
  /** `null`: any number. */
  capacity: number | null;
  taken: number;
  /** 1: a waiting list is kept when it is full. */
  waitlist: number;
  /** How many sign-ups wait, in all its slots. */
  waiting: Generated<number>;
  /** How many places its slots have left for those who come now; `null`: it has none, or one takes any number. */
  slots_left: Generated<number | null>;
  /** The database itself raises it with every change of the places (changes.ts). */
  changed: Generated<number | string>;
}

/**
 * One of the shifts or times that a target's form lets choose from, with places and a waiting list of its own. It belongs to
 * one target only, so who has locked the target has locked its slots.
 */
export interface SlotTable {
  target: string;
  /** The option's value. */
  value: string;
  /** `null`: any number. */
  capacity: number | null;
  taken: number;
  waitlist: number;
  waiting: Generated<number>;
}

/** How a sign-up stands (contract/signup.ts). */
export type SignupState = 'pending' | 'confirmed' | 'waitlisted' | 'offered' | 'cancelled' | 'expired';

/** A sign-up. Its manage token is derived from `id` and a secret outside the database (signups/tokens.ts). */
export interface SignupTable {
  /** Order of arrival. */
  number: Generated<number>;
  id: string;
  reference: string;
  target: string;
  form: string;
  lang: string | null;
  state: SignupState;
  /** For how many. */
  persons: Generated<number>;
  slot: string | null;
  /** How many places it holds now: for all its persons or none. */
  places: Generated<number>;
  /** 1: it waits for places, in order of arrival; also while its address is not confirmed. */
  waiting: Generated<number>;
  /** The mail address as addresses are compared (signups/seat.ts); how it was written stands in the answers. */
  address: string | null;
  /** UTC: when a `pending` or `offered` one ends by itself. */
  expires: string | null;
  /** The id of the sign-up that this one repeats: it holds nothing, and only mails tell. */
  repeat_of: string | null;
  /** JSON, personal data. */
  answers: string;
  /** JSON: consents with version and time. */
  consents: string;
  created: string;
  /** How many mails with a link to confirm, or in the place of one, were asked for by the page; and the last time. */
  mails: Generated<number>;
  mailed: string | null;
}

/** A link in a mail that confirms a sign-up or accepts an offered place; gone once one was used. */
export interface ConfirmationTable {
  /** SHA-256 of its token (signups/tokens.ts). */
  hash: string;
  signup: string;
}

/** Where a message about something goes. No answer reads it. */
export interface RecipientTable {
  /** `message:offer:ID` or `message:event:ID`. */
  target: string;
  address: string;
}

/** A mail that is not sent yet; gone once it is. */
export interface MailTable {
  number: Generated<number>;
  /** The same in every attempt: part of the Message-ID. */
  id: string;
  recipient: string;
  reply_to: string | null;
  subject: string;
  text: string;
  /** The same in HTML. */
  html: string | null;
  /** The id of the sign-up it tells of, with which it is erased. */
  signup: string | null;
  /** JSON: a list of attachments (mail/queue.ts). */
  attachments: string;
  created: string;
  attempts: number;
  /** UTC; `null`: given up. */
  next_try: string | null;
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

/** A proof of work that let something in, until it would not be valid any more. */
export interface UsedProofTable {
  id: string;
  expires: string;
}

/** How often something was asked for (limits/rates.ts). Only on PostgreSQL, for all processes; not logged. */
export interface RateTable {
  /** A hash: no address is stored. */
  key: string;
  /** When the count will be empty; milliseconds since 1970. */
  empty_at: number | string;
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
  feed: FeedTable;
  item_text: ItemTextTable;
  word: WordTable;
  content_state: ContentStateTable;
  target: TargetTable;
  slot: SlotTable;
  signup: SignupTable;
  confirmation: ConfirmationTable;
  recipient: RecipientTable;
  mail: MailTable;
  idempotency: IdempotencyTable;
  used_proof: UsedProofTable;
  rate: RateTable;
  pass: PassTable;
}

/** The database, or a transaction on it. */
export type Database = Kysely<Tables> | Transaction<Tables>;
