import { html, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { PassWords } from '../../locale/words.js';
import { icon, type IconName } from '../../views/icon.js';
import { isolated } from '../../views/text.js';
import type { CheckedPass } from './checked-pass.js';
import { issuerId } from './pass-facts.js';
import type { Check, Verdict } from './verify.js';

/** Sign and tone of each verdict: good is only what was really checked. */
const looks: Record<Verdict, { sign: IconName; tone: string }> = {
  genuine: { sign: 'open', tone: 'good' },
  'unknown-issuer': { sign: 'question', tone: 'warn' },
  expired: { sign: 'time', tone: 'past' },
  'not-yet-valid': { sign: 'time', tone: 'past' },
  forged: { sign: 'cross', tone: 'bad' },
  unchecked: { sign: 'question', tone: '' },
};

const checkSigns: Record<Check['result'], { sign: IconName; tone: string }> = {
  passed: { sign: 'open', tone: 'good' },
  failed: { sign: 'cross', tone: 'bad' },
  'not-done': { sign: 'question', tone: '' },
};

/** The tone in which the whole pass is shown. */
export const toneOf = (verdict: Verdict): string => looks[verdict].tone;

/** The verdict: a sign, a word, a sentence, and when it was found. */
export const passVerdict = (
  { verdict, reason, checkedAt }: CheckedPass,
  { words, formats }: Speech<PassWords>,
): TemplateResult =>
  html`<div class="verdict" part="verdict ${verdict}">
    <span class="sign">${icon(looks[verdict].sign)}</span>
    <div>
      <p class="word">${words.verdicts[verdict]}</p>
      <p>${words.verdictReasons[reason]}</p>
      <p class="muted">${words.checkedAt(formats.range(checkedAt, undefined))}</p>
    </div>
  </div>`;

/** What was checked, folded: for those who want to know. */
export const passChecks = ({ checks, pass }: CheckedPass, { words }: Speech<PassWords>): TemplateResult =>
  html`<details class="checks" part="checks">
    <summary>${words.checks}</summary>
    <ul role="list">
      ${checks.map(({ name, result }) => {
        const { sign, tone } = checkSigns[result];
        return html`<li>
          ${words.checkNames[name]}: <span class="badge ${tone}">${icon(sign)}${words.checkResults[result]}</span>
        </li>`;
      })}
    </ul>
    <p class="muted">${words.issuer}: ${isolated(issuerId(pass))}</p>
  </details>`;
