/** A link with the words it stands under. */
export interface LetterLink {
  label: string;
  url: string;
}

/** What a mail says, in the order in which it is read; a text and a page are made of it. */
export interface Letter {
  /** Language tag. */
  lang: string;
  subject: string;
  /** Greeting and what happened. */
  opening: readonly string[];
  /** The one thing to do. */
  action?: LetterLink | undefined;
  /** What comes of it, and until when. */
  afterwards: readonly string[];
  /** Label and value. */
  facts: readonly (readonly [label: string, value: string])[];
  /** The link for later. */
  manage?: LetterLink | undefined;
  closing: readonly string[];
}
