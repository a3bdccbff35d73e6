import { fold } from './fold.js';

/** A part of a text, and whether it is what was searched for. */
export interface MarkedPart {
  text: string;
  isMarked: boolean;
}

/** So much of a text is looked through; what stands further down is shown as it is. */
const longestText = 20_000;

/** A letter with its marks and with invisible signs that follow it. */
const letters = /[^\p{M}][\p{M}\p{Cf}\u0640]*|[\p{M}\p{Cf}\u0640]+/suy;
const umlauts = /((?:^|[^aeiouq])u|[ao])(e+)/g;

/**
 * A text in parts, those marked in which folded words stand however they are written: "baeck" marks "Bäck" of
 * "Bäckerei". A word of one or two letters is marked only at the beginning of a word, as it is found only there. No
 * letter is parted from its marks, and all parts make up the text.
 */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let shown = 0;
  for (const [from, to] of words.length ? placesOf(words, text) : []) {
    if (from > shown) parts.push({ text: text.slice(shown, from), isMarked: false });
    parts.push({ text: text.slice(from, to), isMarked: true });
    shown = to;
  }
  if (shown < text.length) parts.push({ text: text.slice(shown), isMarked: false });
  return parts;
}

/** Where words stand in a text, one place after the other. */
function placesOf(words: readonly string[], text: string): [from: number, to: number][] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const isMarked = new Uint8Array(folded.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); word && at >= 0; at = folded.indexOf(word, at + 1)) {
      if (word.length > 2 || !at || folded[at - 1] === ' ') isMarked.fill(1, at, at + word.length);
    }
  }
  const places: [number, number][] = [];
  for (let at = isMarked.indexOf(1); at >= 0; at = isMarked.indexOf(1, at)) {
    const last = places.at(-1);
    // A letter such as ß is folded into two.
    if (last && (isMarked[at - 1] || starts[at] < last[1])) last[1] = ends[at];
    else places.push([starts[at], ends[at]]);
    at += 1;
  }
  return places;
}

/** A folded text, with the place in the text as it was written of each of its letters. */
interface Folded {
  folded: string;
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
}

/** Most texts are: each letter is folded to one, and no "e" is part of an umlaut. */
const isPlain = (text: string): boolean =>
  text.length <= longestText && /^[\wäöü \n.,;:!?()/"„“–-]*$/i.test(text) && !/[aouäöü]e/i.test(text);

/** The places of their letters. */
const places = Uint16Array.from({ length: longestText + 1 }, (_, at) => at);

/** A text as `fold` gives it, but for the number of spaces. */
function foldWithPlaces(text: string): Folded {
  if (!isPlain(text)) return foldByLetter(text);
  const folded = text
    .toLowerCase()
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replace(/[^a-z0-9]/g, ' ');
  return { folded, starts: places, ends: places.subarray(1) };
}

/** The same for any text; takes several times as long. */
function foldByLetter(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length && at <= longestText;) {
    const letter = letterAt(text, at);
    const plain = foldLetter(letter);
    for (let count = plain.length; count > 0; count--) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    folded += plain;
    at += letter.length;
  }
  return joinUmlauts(folded, starts, ends);
}

/** The letter that begins at a place, with what belongs to it. Most stand alone, and a look at the next one tells that. */
function letterAt(text: string, at: number): string {
  if (standsAlone(text.charCodeAt(at)) && standsAlone(text.charCodeAt(at + 1))) return text[at];
  letters.lastIndex = at;
  return letters.exec(text)![0];
}

/** Of Unicode's first letters, those of most European languages, none is a mark, an invisible sign or half of a pair. */
const standsAlone = (code: number): boolean => code < 0x80 || (code >= 0xc0 && code < 0x300);

/** The second letter of an umlaut that is spelled out goes with its first. */
function joinUmlauts(folded: string, starts: number[], ends: number[]): Folded {
  for (const { 1: vowel, 2: e, index } of [...folded.matchAll(umlauts)].reverse()) {
    const at = index + vowel.length;
    ends[at - 1] = ends[at + e.length - 1];
    starts.splice(at, e.length);
    ends.splice(at, e.length);
    folded = folded.slice(0, at) + folded.slice(at + e.length);
  }
  return { folded, starts, ends };
}

const known = new Map<string, string>();

/** What a letter is folded to; a space for what parts words. Texts are made of few letters. */
function foldLetter(letter: string): string {
  let plain = known.get(letter);
  if (plain === undefined) {
    // Between letters, as at the ends of a text what parts words falls away.
    plain = fold(`x${letter}x`).slice(1, -1);
    if (letter.length < 5) known.set(letter, plain);
  }
  return plain;
}
