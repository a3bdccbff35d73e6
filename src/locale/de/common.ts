import { counter } from '../plural.js';
import { waiting } from '../waiting.js';
import type { CommonWords } from '../words.js';

const count = counter('de');
const after = waiting('de');

/** German, as a friendly town hall writes it. */
export const words: CommonWords = {
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  showMore: 'Mehr anzeigen',
  pair: (first, second) => `${first}, ${second}`,
  onlyIn: language => `Nur auf ${language}`,
  omitted: n =>
    count(n, {
      one: '# Eintrag ließ sich nicht lesen und fehlt hier.',
      other: '# Einträge ließen sich nicht lesen und fehlen hier.',
    }),
  faults: {
    offline: 'Sie sind gerade offline. Sobald Sie wieder Netz haben, können Sie es erneut versuchen.',
    unreachable: 'Die Daten sind gerade nicht erreichbar. Bitte versuchen Sie es in ein paar Minuten erneut.',
    timeout: 'Die Antwort dauert zu lange. Vielleicht ist die Verbindung gerade schwach.',
    'not-found': 'Das gibt es hier nicht mehr. Vielleicht wurde es inzwischen entfernt.',
    busy: 'Hier kommen gerade zu viele Anfragen an.',
    server: 'Beim Laden ist auf unserer Seite etwas schiefgegangen. Bitte versuchen Sie es später erneut.',
    'not-json': 'Statt der Daten kam etwas anderes an. Bitte versuchen Sie es später erneut.',
    'wrong-shape': 'Die Daten kamen unvollständig an. Bitte versuchen Sie es später erneut.',
    'too-large': 'Es kamen mehr Daten an, als hier gezeigt werden können.',
    refused: 'Die Anfrage wurde abgelehnt.',
    unsupported: 'Das ist hier leider nicht möglich.',
    'no-backend': 'Hier ist noch keine Datenquelle eingetragen.',
  },
  retryAfter: seconds => `Bitte versuchen Sie es ${after(seconds)} erneut.`,
  availability: {
    open: 'Plätze frei',
    low: 'Nur noch wenige Plätze',
    waitlist: 'Warteliste',
    full: 'Ausgebucht',
    soon: 'Anmeldung öffnet bald',
    over: 'Vorbei',
    cancelled: 'Abgesagt',
    paused: 'Pausiert',
  },
  placesLeft: n => count(n, { one: 'Noch # Platz frei', other: 'Noch # Plätze frei' }),
  online: 'Von zu Hause',
  barrierFree: 'Barrierefrei',
  signUp: 'Anmelden',
  joinWaitlist: 'Auf die Warteliste',
  writeMail: 'E-Mail schreiben',
  call: 'Anrufen',
  openLink: 'Zur Website',
  writeMessage: 'Nachricht schreiben',
  organizer: 'Wer',
  when: 'Wann',
  where: 'Wo',
  contact: 'Kontakt',
  offersShown: (shown, total) => `${shown} von ${total} werden gezeigt`,
  readOnly: 'Über diese Seite kann man sich nicht anmelden.',
  source: name => `Quelle: ${name}`,
  sourcesAnswered: (answered, all) => `${answered} von ${all} Quellen haben geantwortet.`,
  sourcesFailed: names => `Gerade nicht erreichbar: ${names}.`,
  sourcesWaiting: names => `Noch unterwegs: ${names}.`,
  checked: ago => `Zuletzt geprüft: ${ago}`,
  stale: checked => `${checked} – bitte fragen Sie nach`,
};
