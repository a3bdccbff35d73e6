import { counter } from '../plural.js';
import type { PassWords } from '../words.js';

const count = counter('de');

/** What the pass viewer says in German. */
export const words: PassWords = {
  pass: 'Ehrenamtspass',
  holder: 'Ausgestellt für',
  issuer: 'Ausgestellt von',
  validFrom: 'Gültig ab',
  validUntil: 'Gültig bis',
  hours: 'Stunden',
  hoursGiven: n => count(n, { one: '# Stunde', other: '# Stunden' }),
  stamps: 'Stempel',
  noPass: 'Hier fehlt die Angabe, welcher Pass gezeigt wird.',
  checkedAt: moment => `Geprüft: ${moment}`,
  checks: 'Was geprüft wurde',
  verdicts: {
    genuine: 'Echt',
    'unknown-issuer': 'Richtig unterschrieben, Aussteller unbekannt',
    expired: 'Abgelaufen',
    'not-yet-valid': 'Noch nicht gültig',
    forged: 'Gefälscht',
    unchecked: 'Nicht prüfbar',
  },
  verdictReasons: {
    genuine: 'Die Unterschrift stimmt, und die ausstellende Stelle ist hier bekannt.',
    'unknown-issuer': 'Die Unterschrift stimmt, aber diese Stelle steht nicht auf der Liste der vertrauten Aussteller.',
    expired: 'Der Pass ist echt, aber seine Gültigkeit ist vorbei.',
    'not-yet-valid': 'Der Pass ist echt, gilt aber erst später.',
    forged: 'Die Unterschrift passt nicht zum Inhalt. Vertrauen Sie diesem Pass nicht.',
    'no-proof': 'Dieser Pass trägt keine Unterschrift.',
    'unknown-proof': 'Diese Art von Unterschrift kann hier nicht geprüft werden.',
    'no-https': 'Diese Seite ist nicht über https geöffnet. Prüfen geht nur über eine sichere Verbindung.',
    'no-crypto': 'Dieser Browser kann die Unterschrift nicht prüfen.',
    'unreadable-dates': 'Die Unterschrift stimmt, aber die Gültigkeit des Passes lässt sich nicht lesen.',
    'unknown-status': 'Die Unterschrift stimmt. Ob der Pass zurückgezogen wurde, kann hier nicht geprüft werden.',
  },
  checkNames: { signature: 'Unterschrift', issuer: 'Ausstellende Stelle', period: 'Gültigkeit' },
  checkResults: { passed: 'in Ordnung', failed: 'nicht in Ordnung', 'not-done': 'nicht geprüft' },
};
