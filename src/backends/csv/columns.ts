import { fold } from '../../locale/fold.js';

/**
 * The headings of a table of offers, by what their column holds: German and English, separated by commas. Case, accents,
 * umlauts (`Plätze` = `Plaetze`), spaces, marks and what stands in brackets make no difference.
 */
const headings = {
  id: 'ID, Nr, Nummer, Kennung',
  title: 'Titel, Title, Überschrift, Bezeichnung, Angebot, Offer',
  kind: 'Art, Angebotsart, Typ, Kind, Type',
  summary: 'Kurztext, Kurzbeschreibung, Zusammenfassung, Summary, Teaser',
  description: 'Beschreibung, Description, Text, Details',
  language: 'Sprache, Language',
  organization: 'Organisation, Organization, Organisation Name, Verein, Träger, Anbieter, Einrichtung, Club, Provider',
  organizationId: 'Organisation ID, Organization ID',
  categories: 'Kategorie, Kategorien, Bereich, Thema, Themen, Category, Categories',
  commitment: 'Verbindlichkeit, Zeitform, Commitment',
  start: 'Beginn, Datum, Von, Start, Startdatum, Start Date, Date',
  startTime: 'Uhrzeit, Beginn Uhrzeit, Startzeit, Start Time, Time',
  end: 'Ende, Bis, Enddatum, End, End Date',
  endTime: 'Ende Uhrzeit, Endzeit, End Time',
  weekdays: 'Wochentag, Wochentage, Weekday, Weekdays',
  rhythm: 'Termine, Rhythmus, Zeiten, Wann, When',
  time: 'Zeitaufwand, Stunden, Hours, Time Required',
  place: 'Ort, Einsatzort, Treffpunkt, Place, Location',
  address: 'Adresse, Anschrift, Address',
  locality: 'Ortsteil, Stadtteil, Gemeinde, Stadt, Locality, District, Town',
  latitude: 'Breite, Breitengrad, Latitude, Lat',
  longitude: 'Länge, Längengrad, Longitude, Lon, Lng',
  online: 'Online, Digital',
  barrierFree: 'Barrierefrei, Rollstuhlgerecht, Barrier-free, Accessible',
  skills: 'Fähigkeiten, Kenntnisse, Skills',
  languages: 'Sprachen, Sprachkenntnisse, Languages',
  audience: 'Zielgruppe, Zielgruppen, Audience',
  minimumAge: 'Mindestalter, Minimum Age',
  bring: 'Mitbringen, Bring',
  benefits: 'Wir bieten, Aufwandsentschädigung, Benefits',
  available: 'Verfügbar, Verfügbarkeit, Available',
  deposit: 'Kaution, Pfand, Deposit',
  pickUp: 'Abholung, Pick-up',
  availability: 'Status, Availability',
  capacity: 'Plätze, Places, Capacity',
  freePlaces: 'Freie Plätze, Plätze frei, Free Places',
  contact: 'Kontakt, Kontaktperson, Ansprechperson, Ansprechpartner, Ansprechpartnerin, Contact',
  email: 'E-Mail, Mail, E-Mail-Adresse, Email Address',
  telephone: 'Telefon, Telefonnummer, Tel, Phone, Telephone',
  url: 'Link, Website, Webseite, Internet, URL',
  posted: 'Veröffentlicht, Eingestellt, Posted, Date Posted',
  reviewed: 'Zuletzt geprüft, Geprüft, Stand, Last Checked, Last Reviewed',
} as const;

/** What a column can hold. */
export type Field = keyof typeof headings;

/** The cells of a row that are known and not empty. */
export type Cells = Partial<Record<Field, string>>;

const keyOf = (heading: string): string => fold(heading.replace(/\(.*\)/, '')).replace(/[^\p{L}\p{N}]/gu, '');

const fields = new Map(
  (Object.keys(headings) as Field[]).flatMap(field => headings[field].split(',').map(name => [keyOf(name), field])),
);

/** What the columns of a row of headings hold; of two that hold the same the first counts. */
export function readHeadings(row: readonly string[]): (Field | undefined)[] {
  const known = row.map(heading => fields.get(keyOf(heading)));
  return known.map((field, index) => (known.indexOf(field) === index ? field : undefined));
}

/** The known cells of a row. */
export function readCells(row: readonly string[], columns: readonly (Field | undefined)[]): Cells {
  const cells: Cells = {};
  for (const [index, field] of columns.entries()) {
    const text = row[index]?.replace(/\r\n?/g, '\n').trim();
    if (field && text) cells[field] = text;
  }
  return cells;
}
