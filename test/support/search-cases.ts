import type { Offer } from '../../src/contract/offer.ts';

/**
 * What a search finds, as one table for the page and for every database: whoever searches answers like this.
 * The records have one language each, and come by date in the order of this list.
 */
const record = (id: string, title: string, organization: string, text = '', more: Partial<Offer> = {}): Offer => ({
  id,
  lang: /[؀-ۿ]/.test(title) ? 'ar' : 'de',
  kind: 'volunteering',
  title,
  organization: { id: `by-${id}`, name: organization },
  ...(text && { description: text }),
  ...more,
});

/** The day on which the table is true. */
export const searchDay = '2026-05-15';

export const searchRecords: readonly Offer[] = [
  record('einkauf', 'Einkaufshilfe für Ältere', 'Nachbarn Imberg', 'Zweimal die Woche, auch samstags.', {
    schedule: { startDate: '2026-05-16' },
  }),
  record('garten', 'Schulgarten pflegen', 'Förderverein Mühlbach', 'Beete jäten, Hilfe beim Gießen im Sommer.', {
    schedule: { startDate: '2026-05-17T09:00:00+02:00' },
  }),
  record('lesen', 'Vorlesen in der Bücherei', 'Stadtbücherei', 'Geschichten für Kinder ab vier, gern im Garten.', {
    schedule: { startDate: '2026-06-01' },
    categories: [{ id: 'kultur', name: 'Kultur' }],
  }),
  record('strasse', 'Straßenfest aufbauen', 'Hilfswerk Süd', 'Tische tragen. Danach Bäckerei Möller und Musik.', {
    location: { name: 'Schlößle', addressLocality: 'Oberau', address: 'Quellweg 3, 71638 Oberau' },
  }),
  record('istanbul', 'Kulturreise nach İstanbul', 'Türkischer Verein Işık', 'Wir suchen Begleitung.'),
  record('sprache', 'مُسَاعَدَة في تَعَلُّم اللغة', 'جمعية الأمل', 'لقاء أسبوعي في المكتبة على شارع رقم ١٢'),
  record('neue', 'Neue Nachbarn begleiten', 'Frauentreff', 'Zu Ämtern, zum Arzt; ein Kaffee danach. Skills: Geduld', {
    skills: ['Łódź-Kenntnisse', 'Smørrebrød'],
  }),
  record('chor', 'Chor sucht Bass', 'Ev. Kirche', 'Proben im Ort, 19 Uhr.'),
  record('vorbei', 'Garten winterfest machen', 'Förderverein Mühlbach', 'Laub rechen.', {
    commitment: 'one-off',
    schedule: { startDate: '2025-11-08' },
  }),
];

/** What is typed, which records are found in which order, and what was searched for where it is not what was typed. */
export interface SearchCase {
  q: string;
  /** Ids, separated by spaces. */
  finds: string;
  words: string;
  because: string;
}

const found = (because: string, q: string, finds: string, words: string): SearchCase => ({ q, finds, words, because });

const all = 'einkauf garten lesen strasse istanbul sprache neue chor vorbei';

const twenty =
  'schulgarten pflegen forderverein muhlbach beete jaten hilfe beim giessen im sommer ' +
  'garten verein schul fleg muhl bach beet giess somm';

export const searchCases: readonly SearchCase[] = [
  found('nothing typed is no search', '', all, ''),
  found('spaces are no search', '  \n ', all, ''),
  found('signs are no search', '.* %_ "', all, ''),

  found('inside of compounds', 'hilfe', 'einkauf garten', 'hilfe'),
  found('the inside of a title before the organization', 'hilf', 'einkauf strasse garten', 'hilf'),
  found('the beginning of a word in the title before its inside', 'garten', 'vorbei garten lesen', 'garten'),
  found('title before text', 'nachbarn', 'neue einkauf', 'nachbarn'),
  found('equal places by date', 'verein', 'istanbul garten vorbei', 'verein'),
  found('every word must be found', 'garten pflegen', 'garten', 'garten pflegen'),
  found('in whatever order', 'pflegen  GARTEN', 'garten', 'pflegen garten'),
  found('a word twice is one word', 'garten Garten', 'vorbei garten lesen', 'garten'),
  found('one word missing finds nothing', 'garten rakete', '', 'garten rakete'),
  found('the places of all words add up', 'garten förderverein', 'vorbei garten', 'garten forderverein'),
  found('names of categories as text', 'kultur', 'istanbul lesen', 'kultur'),
  found('names of places', 'oberau', 'strasse', 'oberau'),
  found('skills', 'kenntnisse', 'neue', 'kenntnisse'),
  found('no hit', 'raumschiff', '', 'raumschiff'),

  found('umlauts as letters', 'bücherei', 'lesen', 'bucherei'),
  found('umlauts spelled out', 'Buecherei', 'lesen', 'bucherei'),
  found('umlauts left out', 'bucherei', 'lesen', 'bucherei'),
  found('capital umlauts', 'ÄLTERE', 'einkauf', 'altere'),
  found('capital umlauts spelled out', 'Aeltere', 'einkauf', 'altere'),
  found('ö spelled out', 'foerderverein', 'garten vorbei', 'forderverein'),
  found('ß as ss', 'strasse', 'strasse', 'strasse'),
  found('ß as a letter', 'STRAẞENFEST', 'strasse', 'strassenfest'),
  found('ss for ß inside', 'giessen', 'garten', 'giessen'),
  found('ue after a vowel stays', 'neue', 'neue', 'neue'),
  found('eu with ue inside of words', 'frauentreff', 'neue', 'frauentreff'),
  found('ue after q stays', 'quellweg', 'strasse', 'quellweg'),
  found('decomposed letters', 'Bu\u0308cherei', 'lesen', 'bucherei'),
  found('Polish and Danish letters', 'lodz smorrebrod', 'neue', 'lodz smorrebrod'),
  found('soft hyphens are invisible', 'Einkaufs\u00adhilfe', 'einkauf', 'einkaufshilfe'),
  found('punctuation parts words', 'kaffee/arzt', 'neue', 'kaffee arzt'),

  found('Turkish capital İ', 'İSTANBUL', 'istanbul', 'istanbul'),
  found('Turkish without the dot', 'ıstanbul', 'istanbul', 'istanbul'),
  found('plain i', 'istanbul', 'istanbul', 'istanbul'),
  found('dotless ı and ş as typed without a Turkish keyboard', 'isik', 'istanbul', 'isik'),

  found('Arabic without marks', 'مساعدة', 'sprache', 'مساعده'),
  found('Arabic with marks', 'مُسَاعَدَة', 'sprache', 'مساعده'),
  found('Arabic with tatweel', 'مســاعدة', 'sprache', 'مساعده'),
  found('Arabic without hamza', 'الامل', 'sprache', 'الامل'),
  found('Arabic with hamza where none is written', 'اللغة ألامل', 'sprache', 'اللغه الامل'),
  found('another ya', 'اسبوعى', 'sprache', 'اسبوعي'),
  found('Latin digits for Arabic ones', '12', 'sprache', '12'),
  found('Arabic digits for Latin ones', '٧١٦٣٨', 'strasse', '71638'),

  found('a short word at the beginning of words only', 'hu', '', 'hu'),
  found('a short word that begins one', 'ev', 'chor', 'ev'),
  found('one letter', 'q', 'strasse', 'q'),
  found('three letters inside', 'ort', 'chor', 'ort'),

  found('a letter missing', 'gartn', 'vorbei garten lesen', 'garten'),
  found('a letter too many', 'gartten', 'vorbei garten lesen', 'garten'),
  found('a wrong letter', 'gerten', 'vorbei garten lesen', 'garten'),
  found('a wrong last letter', 'gartem', 'vorbei garten lesen', 'garten'),
  found('a wrong first letter', 'karten', 'vorbei garten lesen', 'garten'),
  found('neighbours swapped', 'gatren', 'vorbei garten lesen', 'garten'),
  found('what it was taken for is found inside of words too', 'hlife', 'einkauf garten', 'hilfe'),
  found('a typo inside of a word, from seven letters on', 'kaufhilfe', 'einkauf', 'kaufshilfe'),
  found('no typo inside of a word with fewer letters', 'kaufhi', '', 'kaufhi'),
  found('a typo in a compound', 'Einkausfhilfe', 'einkauf', 'einkaufshilfe'),
  found('a typo in an umlaut word', 'Büchrei', 'lesen', 'bucherei'),
  found('a typo in Arabic', 'المكبتة', 'sprache', 'المكتبه'),
  found('a word of four letters is taken as typed', 'chro', '', 'chro'),
  found('a word that a record has is never taken for another', 'laub', 'vorbei', 'laub'),
  found('two edits are too many', 'gxrtxn', '', 'gxrtxn'),
  found('numbers mean what they say', '71639', '', '71639'),
  found('a mistyped word beside a right one', 'gartn pflegen', 'garten', 'garten pflegen'),

  found('more than twenty words: the first twenty count', `${twenty} raumschiff`, 'garten', twenty),
  found('a word without end', 'x'.repeat(40_000), '', 'x'.repeat(1000)),
];
