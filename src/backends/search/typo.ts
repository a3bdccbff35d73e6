/** From so many letters on a word that no record has is taken for a mistyped one. */
const typoLetters = 5;

/** From so many letters on it is looked for inside of words too. */
const insideLetters = 7;

/** Words beyond this length are no words, and not worth comparing. */
const longestWord = 60;

/** More meanings than these are noise. */
const maxMeanings = 10;

/**
 * What a mistyped word may mean, out of the folded words that records have: those parts of them that begin like it with
 * one letter added, missing, wrong or swapped with its neighbour. A meaning that lies in a longer one stands for it.
 * Numbers mean what they say.
 */
export function meaningsOf(typed: string, vocabulary: Iterable<string>): string[] {
  if (typed.length < typoLetters || /\d/.test(typed)) return [];
  const found = new Set<string>();
  for (const word of vocabulary) {
    const meant = meantBy(typed, word);
    if (meant) found.add(meant);
  }
  const kept: string[] = [];
  for (const meaning of [...found].sort(byLikeness(typed))) {
    if (kept.length === maxMeanings) break;
    if (!kept.some(other => meaning.includes(other))) kept.push(meaning);
  }
  return kept;
}

/** The part of a word that was meant by a mistyped one of five letters or more; `undefined` when it is more than one edit away. */
export function meantBy(typed: string, word: string): string | undefined {
  if (word.length > longestWord) return undefined;
  const lastStart = typed.length < insideLetters ? 0 : word.length - typed.length + 1;
  for (let start = 0; start <= lastStart; start++) {
    const end = endOfMatch(typed, word, start);
    if (end > start) return word.slice(start, end);
  }
  return undefined;
}

/** Where the part of a word that begins at `start` and is one edit from what was typed ends; -1 when there is none. */
function endOfMatch(typed: string, word: string, start: number): number {
  const { length } = typed;
  let same = 0;
  while (same < length && typed[same] === word[start + same]) same++;
  if (same === length) return start + length;
  // Inside of a word a wrong first letter is one too many before a match that begins one further.
  if (start > 0 && same === 0 && typed[1] !== word[start]) return -1;
  const at = start + same;
  const rest = typed.slice(same + 1);
  if (word.startsWith(typed.slice(same), at + 1)) return start + length + 1;
  // The last letter alone says too little about where the meaning ends: the word as a whole is meant.
  if (!rest) return typed[same] === word[at - 1] ? at : word.length;
  const isSwap = rest[0] === word[at] && typed[same] === word[at + 1];
  if (isSwap && word.startsWith(rest.slice(1), at + 2)) return start + length;
  if (word.startsWith(rest, at + 1) && (start === 0 || same > 0)) return start + length;
  return word.startsWith(rest, at) ? start + length - 1 : -1;
}

/** The shortest first, as it finds the most; among equals those that begin as was typed. */
const byLikeness =
  (typed: string) =>
  (one: string, other: string): number =>
    one.length - other.length || begins(other, typed) - begins(one, typed) || (one < other ? -1 : 1);

const begins = (word: string, typed: string): number => Number(word[0] === typed[0]);
