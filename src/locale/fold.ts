/**
 * Letters that Unicode does not take apart, as they are typed on a keyboard without them; and Arabic letters, in the
 * one form of those that writers exchange freely. Hamza on its carrier is a mark, which falls away before.
 */
const letters: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'a',
  œ: 'o',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/**
 * The form in which texts are compared and searched, the same in the page and on the server: lower case, without marks
 * and invisible signs, ä = ae = a, ß = ss, ł = l, Arabic letters and digits in one form, and one space between words.
 * "ue" is an umlaut only where it does not follow a vowel or q: "neue" and "Quelle" stay, as in Lucene's
 * GermanNormalizationFilter.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640'’ʼ]+/gu, '')
    .replace(/[ßıłøđæœςٱىیکة]/g, letter => letters[letter])
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/([ao]|(?:^|[^aeiouq])u)e+/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
