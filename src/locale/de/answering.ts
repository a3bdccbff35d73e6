import { counter } from '../plural.js';
import type { AnsweringWords } from '../signup-words.js';

const count = counter('de');

/** What the sign-up form says from the first key on, in German. */
export const words: AnsweringWords = {
  answerFaults: {
    required: 'Bitte füllen Sie dieses Feld aus.',
    'too-short': 'Das ist zu kurz. Bitte schreiben Sie etwas mehr.',
    'too-long': 'Das ist zu lang. Bitte kürzen Sie den Text.',
    'invalid-email': 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    'invalid-tel': 'Bitte geben Sie eine Telefonnummer ein, zum Beispiel 0171 1234567.',
    'invalid-number': 'Bitte geben Sie eine Zahl ein.',
    'invalid-date': 'Bitte geben Sie ein Datum ein, das es gibt.',
    'invalid-time': 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 18:30.',
    'invalid-links': 'Bitte geben Sie Internet-Adressen ein, die mit https:// beginnen.',
    'invalid-postal-code': 'Bitte geben Sie eine Postleitzahl ein, zum Beispiel 12345.',
    'invalid-iban': 'Bitte prüfen Sie die IBAN. Eine Ziffer stimmt nicht oder fehlt.',
    'not-whole': 'Bitte geben Sie eine ganze Zahl ein.',
    'too-small': 'Das ist zu wenig oder zu früh.',
    'too-large': 'Das ist zu viel oder zu spät.',
    'unknown-option': 'Bitte wählen Sie etwas aus der Liste.',
    unsupported: 'Diese Frage kann hier nicht beantwortet werden.',
    'place-gone': 'Hier ist gerade kein Platz mehr frei. Bitte wählen Sie etwas anderes.',
  },
  consentMissing: 'Ohne Ihr Einverständnis geht es nicht.',
  tooShort: limit => `Mindestens ${limit} Zeichen.`,
  tooLong: limit => `Höchstens ${limit} Zeichen.`,
  fromLimit: limit => `Möglich ab ${limit}.`,
  toLimit: limit => `Möglich bis ${limit}.`,
  errorsFound: n =>
    count(n, { one: 'Eine Angabe fehlt noch oder passt nicht:', other: '# Angaben fehlen noch oder passen nicht:' }),
  sending: 'Wird gesendet …',
  notYetSent: 'Noch nicht gesendet. Ihre Angaben sind noch da.',
  maybeSent:
    'Wir wissen nicht, ob alles angekommen ist. Ihre Angaben sind noch da: Bitte senden Sie sie noch einmal ab, doppelt angemeldet werden Sie dadurch nicht.',
  sentWhenOnline: 'Sie sind gerade offline. Sobald Sie wieder Netz haben, wird es gesendet.',
  dontSend: 'Doch nicht senden',
  proving: 'Einen Moment bitte, wir prüfen noch, dass kein Programm dieses Formular ausfüllt …',
  unproven:
    'Wir konnten nicht sicherstellen, dass kein Programm dieses Formular ausfüllt. Bitte versuchen Sie es später noch einmal, oder rufen Sie uns an.',
  placeGone: 'Der letzte Platz wurde gerade vergeben.',
  tooFewPlaces: n =>
    count(n, {
      one: 'Es ist nur noch # Platz frei, Sie brauchen mehr.',
      other: 'Es sind nur noch # Plätze frei, Sie brauchen mehr.',
    }),
  waitlistOpen: 'Sie können sich auf die Warteliste setzen lassen.',
  step: (number, all) => `Schritt ${number} von ${all}`,
  stepBack: 'Zurück',
  reviewTitle: 'Stimmt alles?',
  change: 'Ändern',
  yes: 'Ja',
  confirmed: 'Vielen Dank, Sie sind angemeldet.',
  received: 'Vielen Dank, Ihre Angaben sind angekommen.',
  earlierKept: 'Ihr erster Versuch war schon angekommen und gilt. Was Sie danach geändert haben, ist nicht dabei.',
  messageSent: 'Ihre Nachricht ist abgeschickt. Die Antwort kommt an Ihre E-Mail-Adresse.',
  waitlisted: position => `Sie stehen auf der Warteliste, Platz ${position}.`,
  pending: 'Bitte bestätigen Sie Ihre Anmeldung über den Link in unserer E-Mail.',
  offered: 'Für Sie ist ein Platz frei geworden.',
  expired: 'Die Anmeldung wurde nicht rechtzeitig bestätigt, der Platz ist wieder frei.',
  cancelled: 'Ihre Anmeldung ist abgesagt. Danke für die Nachricht.',
  reference: 'Ihre Nummer',
  manageLink: 'Anmeldung ansehen oder absagen',
  signUpAnother: 'Noch jemanden anmelden',
  leaveEmpty: 'Bitte leer lassen',
  leaveSure: 'Sie haben noch nichts abgesendet. Was Sie geschrieben haben, geht sonst verloren.',
  leaveForm: 'Trotzdem verlassen',
  stayHere: 'Weiter ausfüllen',
};
