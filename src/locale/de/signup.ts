import type { SignupWords } from '../signup-words.js';

/** What the sign-up form says at its first look, in German. */
export const words: SignupWords = {
  optional: 'freiwillig',
  send: 'Absenden',
  closed: 'Eine Anmeldung ist zurzeit nicht möglich.',
  closedBy: {
    full: 'Alle Plätze sind vergeben.',
    soon: 'Die Anmeldung hat noch nicht begonnen.',
    over: 'Das ist schon vorbei.',
    cancelled: 'Das wurde abgesagt.',
  },
  elsewhere: 'Dieses Formular können Sie hier leider nicht ausfüllen.',
  beyond: 'Diese Frage kann hier nicht beantwortet werden.',
  choose: 'Bitte wählen',
  stepOn: 'Weiter',
  noForm: 'Hier fehlt die Angabe, wofür man sich anmeldet.',
  kept: duration => `Ist alles vorbei, bewahren wir Ihre Angaben noch ${duration} auf, danach löschen wir sie.`,
  dataProtection: 'Datenschutz',
};
