import { counter } from '../plural.js';
import type { EventWords } from '../calendar-words.js';

const count = counter('de');

/** What stands at an opened event in German. */
export const words: EventWords = {
  partOf: 'Teil von',
  series: 'Reihe',
  furtherDates: 'Weitere Termine',
  andMore: n => count(n, { one: 'und # weiterer', other: 'und # weitere' }),
  takePartOnline: 'Online teilnehmen',
  showOnMap: 'Auf einer Karte zeigen',
  mapApp: 'Karten-App auf diesem Gerät',
  otherProviders: 'Diese Links führen zu anderen Anbietern:',
  pictureAt: host => `Bild ansehen auf ${host}`,
  whichDates: 'Was soll in Ihren Kalender?',
  thisDate: 'Nur dieser Termin',
  wholeSeries: 'Alle Termine der Reihe',
  calendarFile: 'Als Kalenderdatei (.ics)',
  seriesByFile: 'Eine ganze Reihe geht nur mit der Kalenderdatei: Fast alle Kalender können sie öffnen.',
  programme: 'Programm',
  searchProgramme: 'Im Programm suchen',
  partsFound: n => count(n, { one: '# Programmpunkt', other: '# Programmpunkte' }),
  exhibitors: 'Wer ausstellt',
  searchExhibitors: 'Name, Thema oder Stand suchen',
  exhibitorsFound: n => count(n, { one: '# Stand', other: '# Stände' }),
  stand: 'Stand',
  others: 'Weitere',
  subscribeFor: 'Neue Termine und Änderungen erscheinen dann von selbst in Ihrem Kalender.',
  inCalendarApp: 'In der Kalender-App abonnieren',
  byAddress: 'Adresse zum Abonnieren',
  downloadEvents: 'Termine als Kalenderdatei (.ics)',
  downloaded: n => count(n, { one: 'Die Datei enthält # Termin.', other: 'Die Datei enthält # Termine.' }),
  onlyFirst: n =>
    count(n, { one: 'Es sind mehr: Enthalten ist der erste.', other: 'Es sind mehr: Enthalten sind die ersten #.' }),
  printShown: 'Drucken, was hier zu sehen ist',
  printMonths: 'Alle Termine drucken, jeden Monat auf ein eigenes Blatt',
  onlineView: 'QR-Code zu diesem Kalender im Netz',
};
