import { fold } from '../../locale/fold.js';

/** Finds a word of the contract by what people write for it in a table; case, accents and marks make no difference. */
type Vocabulary = ReadonlyMap<string, string>;

const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The words of the contract, each with what may stand for it, separated by commas; it stands for itself too. */
const vocabulary = (words: Record<string, string>): Vocabulary =>
  new Map(
    Object.entries(words).flatMap(([word, texts]) => [word, ...texts.split(',')].map(text => [keyOf(text), word])),
  );

export const kinds = vocabulary({
  volunteering: 'Ehrenamt, Engagement, Freiwilligenarbeit, Mitmachen',
  'help-wanted': 'Hilfe gesucht, Gesuch, Gesucht, Suche, Wanted',
  'help-offered': 'Hilfe angeboten, Hilfsangebot, Biete, Offered',
  equipment: 'Gerät, Geräte, Verleih, Ausleihe, Material',
  room: 'Raum, Räume, Saal, Rooms',
  mentoring: 'Patenschaft, Patenschaften, Pate, Patin, Begleitung, Mentor, Mentorin',
});

export const commitments = vocabulary({
  'one-off': 'einmalig, einmal, kurzfristig, once',
  regular: 'regelmäßig, wöchentlich, monatlich, weekly, monthly',
  flexible: 'flexibel, nach Absprache, on demand',
  'long-term': 'langfristig, dauerhaft, long term, permanent',
  digital: 'online, von zu Hause, remote',
});

export const audiences = vocabulary({
  youth: 'Jugend, Jugendliche, Kinder und Jugendliche, young people',
  families: 'Familie, Familien, family',
  newcomers: 'Neuzugewanderte, Zugewanderte, Geflüchtete, Neubürger, Migrantinnen und Migranten, refugees, migrants',
  seniors: 'Senioren, Seniorinnen, Seniorinnen und Senioren, Ältere, older people',
  groups: 'Gruppe, Gruppen, Schulklassen, Firmen, group',
});

export const availabilities = vocabulary({
  open: 'offen, frei, aktiv, verfügbar, active, available',
  low: 'wenige Plätze, few places',
  waitlist: 'Warteliste, waiting list',
  full: 'voll, belegt, ausgebucht, booked',
  soon: 'demnächst, bald',
  over: 'vorbei, beendet, abgelaufen, expired',
  cancelled: 'abgesagt, entfällt, canceled',
  paused: 'pausiert, ruht, inaktiv, inactive',
});

export const weekdays = vocabulary({
  MO: 'Montag, montags, Monday, Mon',
  TU: 'Di, Dienstag, dienstags, Tuesday, Tue',
  WE: 'Mi, Mittwoch, mittwochs, Wednesday, Wed',
  TH: 'Do, Donnerstag, donnerstags, Thursday, Thu',
  FR: 'Freitag, freitags, Friday, Fri',
  SA: 'Samstag, samstags, Sonnabend, sonnabends, Saturday, Sat',
  SU: 'So, Sonntag, sonntags, Sunday, Sun',
});

/** The languages spoken most among the people of a German town; their names come from the browser. */
const languageTags =
  'de en fr it es pt nl pl cs sk hu ro bg hr sr bs sl sq mk el tr ku ar he fa ps ur hi uk ru ti am so sw vi zh ja th';

const names = ['de', 'en'].map(language => new Intl.DisplayNames(language, { type: 'language' }));

export const languages = vocabulary(
  Object.fromEntries(languageTags.split(' ').map(tag => [tag, names.map(name => name.of(tag)).join()])),
);

/** The word of the contract that a text stands for. */
export const readWord = (words: Vocabulary, text = ''): string | undefined => words.get(keyOf(text));

/** The words of the contract that a list stands for; what is not understood is left out. */
export const readWords = (words: Vocabulary, texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap(text => readWord(words, text) ?? [])),
];
