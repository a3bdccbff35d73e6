import type { Exhibitor } from '../../../src/contract/calendar-event.ts';
import { categoriesOf, type CategoryId } from './categories.ts';
import { organizations } from './organizations.ts';

/** Who comes to the fair besides the organizations of the town: name, subjects and what there is to see. */
const guests: readonly [name: string, about: readonly CategoryId[], summary: string][] = [
  ['Seniorentanz Holderberg', ['senioren', 'musik'], 'Kreistänze im Sitzen und im Stehen'],
  ['Mehrgenerationengarten Kirchried', ['natur', 'nachbarschaft'], 'Hochbeete, an denen drei Generationen gießen'],
  ['Schachfreunde Rinnachtal', ['sport', 'kinder'], 'Wer sich traut, spielt gegen die Jugendmeisterin'],
  ['Wasserwacht Jugend', ['rettung', 'kinder'], 'Knoten, Rettungsring und ein trockener Probewurf'],
  ['Bergwacht Lohwald', ['rettung'], 'Eine Trage zum Ausprobieren'],
  ['Johanniter Besuchshunde', ['tiere', 'senioren'], 'Labrador Fanny nimmt sich Zeit'],
  ['Blaskapelle Moosen', ['musik'], 'Eine Tuba darf jede und jeder einmal blasen'],
  ['Kinderchor Holderspatzen', ['musik', 'kinder'], 'Mitsingen zur halben Stunde'],
  ['Trommelgruppe Ubuntu', ['musik', 'ankommen'], 'Rhythmen aus vier Ländern'],
  ['Orgelförderverein St. Ulrich', ['musik', 'kultur'], 'Eine Pfeife, so hoch wie die Halle'],
  ['Filmclub Lichtspiel', ['kultur'], 'Kurzfilme aus dem Vereinsarchiv'],
  ['Ortschronik Kirchried', ['kultur'], 'Alte Fotos, gesucht werden Namen'],
  ['Mundartbühne Moosen', ['musik', 'kultur'], 'Zwei Szenen, garantiert derb'],
  ['Kunstverein Gerbergasse', ['kultur'], 'Siebdruck zum Mitnehmen'],
  ['Fotofreunde Rinnach', ['kultur'], 'Porträts vor der Leinwand'],
  ['Handarbeitskreis Maschenglück', ['reparieren', 'nachbarschaft'], 'Socken stopfen in zehn Minuten'],
  ['Nähstube Faden und Mut', ['reparieren', 'ankommen'], 'Taschen aus alten Bannern'],
  ['Holzwerkstatt für alle', ['reparieren'], 'Nistkästen bauen, Material liegt bereit'],
  ['Elektronik-Bastler Gleis 2', ['reparieren', 'kinder'], 'Löten ab zehn Jahren'],
  ['Freifunk Rinnachtal', ['reparieren'], 'Netz für Vereinsheime'],
  ['Computer-Oase', ['reparieren', 'senioren'], 'Aufgearbeitete Rechner für wenig Geld'],
  ['Foodsharing Holdersbrunn', ['essen'], 'Retten, teilen, kosten'],
  ['Suppenküche St. Ulrich', ['essen', 'beratung'], 'Jeden Freitag ein voller Topf'],
  ['Backhausverein Kirchried', ['essen', 'kultur'], 'Brot aus dem Dorfofen'],
  ['Slow Food Rinnachtal', ['essen'], 'Alte Apfelsorten blind verkostet'],
  ['Obst- und Gartenbauverein', ['natur', 'essen'], 'Veredeln in drei Schritten'],
  ['Vogelfreunde Lohwald', ['natur', 'tiere'], 'Stimmen raten an der Hörstation'],
  ['Bachpaten Rinnach', ['natur'], 'Was unter einem Stein lebt'],
  ['Fledermausgruppe', ['natur', 'tiere'], 'Nachtquartiere für den Dachboden'],
  ['Waldkindergarten Sonnleiten', ['natur', 'kinder'], 'Schnitzen mit den Kleinen'],
  ['Streuobstinitiative', ['natur'], 'Patenbäume, von denen zwölf noch frei sind'],
  ['Katzenhilfe Rinnachtal', ['tiere'], 'Vermittlung mit Geduld'],
  ['Reittherapie Moosen', ['tiere', 'kinder'], 'Pony Lotte kommt am Sonntag'],
  ['Behindertensportgruppe', ['sport'], 'Boccia und Blindenfußball'],
  ['Skizunft Holdersbrunn', ['sport'], 'Skigymnastik auch ohne Schnee'],
  ['Radsportverein Wehrblick', ['sport'], 'Ausfahrten für alle Beine'],
  ['Judo-Club Rinnach', ['sport', 'kinder'], 'Fallen lernen auf weichen Matten'],
  ['Bogenschützen Lohwald', ['sport'], 'Saugnapfpfeile, ganz ungefährlich'],
  ['Tanzkreis Orient', ['sport', 'ankommen'], 'Dabke in fünf Schritten'],
  ['Deutsch-Ukrainischer Kreis', ['ankommen', 'sprache'], 'Hilfe bei Briefen und Bescheiden'],
  ['Türkischer Elternverein', ['ankommen', 'kinder'], 'Zweisprachig groß werden'],
  ['Patenschaften für Familien', ['kinder', 'nachbarschaft'], 'Zwei Stunden in der Woche, die tragen'],
  ['Großeltern auf Zeit', ['kinder', 'senioren'], 'Wahlomas und Wahlopas gesucht'],
  ['Lesementoren', ['sprache', 'kinder'], 'Ein Kind, ein Buch, ein Jahr'],
  ['Alphabetisierung im Café', ['sprache'], 'Lesen lernen ohne Scham'],
  ['Selbsthilfekontaktstelle', ['beratung'], 'Zweiundzwanzig Gruppen, ein Anruf'],
  ['Schuldnerberatung im Ehrenamt', ['beratung'], 'Ordnung in den Schuhkarton bringen'],
  ['Betreuungsverein Rinnachtal', ['beratung', 'senioren'], 'Vollmacht, Betreuung, Begleitung'],
];

/** Under which subjects the organizations of the town stand. */
const subjects: Readonly<Record<string, readonly CategoryId[]>> = {
  rathaus: ['beratung'],
  nachbarschaft: ['nachbarschaft'],
  seniorenrat: ['senioren'],
  telefonpaten: ['senioren', 'nachbarschaft'],
  'sv-rinnach': ['sport'],
  stadtkapelle: ['musik'],
  querbeet: ['musik'],
  helferkreis: ['ankommen', 'sprache'],
  'repair-cafe': ['reparieren'],
  buecherei: ['sprache', 'kultur'],
  gleis2: ['kinder'],
  'kita-sonnleiten': ['kinder'],
  holderberg: ['kinder'],
  lebensmittelkorb: ['essen'],
  rinnachauen: ['natur'],
  stadtgruen: ['natur'],
  imker: ['natur', 'tiere'],
  feuerwehr: ['rettung'],
  rinnachsee: ['rettung', 'sport'],
  tierhilfe: ['tiere'],
  gerberhaus: ['kultur'],
  kulissenschieber: ['musik', 'kultur'],
  speiche: ['reparieren'],
  weltladen: ['essen'],
  hospizkreis: ['beratung'],
};

const inHall = 40;

/** The stands are numbered through; from 41 on they are in the school yard. */
const standOf = (number: number): string => `${number <= inHall ? 'Turnhalle' : 'Schulhof'}, Stand ${number}`;

/** All who have a stand at the fair of the clubs, by its number. */
export const exhibitors: readonly Exhibitor[] = [
  ...organizations.map(({ id, name, description, url }) => ({
    name,
    summary: description,
    categories: categoriesOf(subjects[id] ?? []),
    url,
  })),
  ...guests.map(([name, about, summary]) => ({ name, summary, categories: categoriesOf(about) })),
].map((exhibitor, index) => ({ ...exhibitor, stand: standOf(index + 1) }));
