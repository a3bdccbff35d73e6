import { counter } from '../plural.js';
import type { SignupWords } from '../signup-words.js';

const count = counter('de');

/** What the sign-up form says in German. */
export const words: SignupWords = {
  optional: 'freiwillig',
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
    'too-small': 'Dieser Wert ist zu klein oder liegt zu früh.',
    'too-large': 'Dieser Wert ist zu groß oder liegt zu spät.',
    'unknown-option': 'Bitte wählen Sie etwas aus der Liste.',
    unsupported: 'Diese Frage kann hier nicht beantwortet werden.',
    'place-gone': 'Hier ist gerade kein Platz mehr frei. Bitte wählen Sie etwas anderes.',
  },
  consentMissing: 'Ohne Ihr Einverständnis geht es nicht.',
  tooLong: limit => `Höchstens ${limit} Zeichen.`,
  errorsFound: n =>
    count(n, { one: 'Eine Angabe fehlt noch oder passt nicht:', other: '# Angaben fehlen noch oder passen nicht:' }),
  sending: 'Wird gesendet …',
  send: 'Absenden',
  sendFailed: 'Ihre Anmeldung ist noch nicht angekommen. Ihre Angaben sind noch da.',
  closed: 'Eine Anmeldung ist zurzeit nicht möglich.',
  placeGone: 'Der letzte Platz wurde gerade vergeben.',
  waitlistOpen: 'Sie können sich auf die Warteliste setzen lassen.',
  choose: 'Bitte wählen',
  confirmed: 'Vielen Dank, Sie sind angemeldet.',
  messageSent: 'Ihre Nachricht ist abgeschickt. Die Antwort kommt an Ihre E-Mail-Adresse.',
  waitlisted: position => `Sie stehen auf der Warteliste, Platz ${position}.`,
  pending: 'Bitte bestätigen Sie Ihre Anmeldung über den Link in unserer E-Mail.',
  reference: 'Ihre Nummer',
  manageLink: 'Anmeldung ansehen oder absagen',
  signUpAnother: 'Noch jemanden anmelden',
  cancelSignup: 'Anmeldung absagen',
  cancelSure: 'Möchten Sie wirklich absagen? Ihr Platz wird dann frei.',
  cancelled: 'Ihre Anmeldung ist abgesagt. Danke für die Nachricht.',
  keepSignup: 'Doch behalten',
  noSignup: 'Diese Seite zeigt Ihre Anmeldung, wenn Sie den Link aus Ihrer Bestätigung öffnen.',
  noForm: 'Hier fehlt die Angabe, wofür man sich anmeldet.',
  dataProtection: 'Datenschutz',
};
