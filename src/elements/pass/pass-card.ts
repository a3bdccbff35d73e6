import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { PassWords } from '../../locale/words.js';
import { factList } from '../../views/fact-list.js';
import { heading } from '../../views/heading.js';
import { isolated } from '../../views/text.js';
import type { CheckedPass } from './checked-pass.js';
import { crest, rosette } from './ornaments.js';
import { dayOf, hoursOf, issuerName } from './pass-facts.js';

/** The face of the pass, in the proportion of an identity card: what it is, whose, since and until when. */
export function passCard(
  { pass, verdict, timeZone }: CheckedPass,
  level: number,
  { words, formats }: Speech<PassWords>,
): TemplateResult {
  const { name: holder, achievement } = pass.credentialSubject;
  const title = pass.name ?? words.pass;
  const hours = hoursOf(pass);
  return html`<div class="card" part="card">
    ${verdict === 'genuine' ? rosette : nothing}
    <header>
      ${verdict === 'forged' ? nothing : crest}
      <div>
        ${heading(level, isolated(title))}
        <p class="muted" part="issuer">${isolated(issuerName(pass))}</p>
      </div>
    </header>
    <div class="holder">
      ${
        holder
          ? html`<p class="muted">${words.holder}</p>
              <p class="name" part="holder">${isolated(holder)}</p>`
          : nothing
      }
      ${achievement.name === title ? nothing : html`<p part="achievement">${isolated(achievement.name)}</p>`}
    </div>
    ${factList([
      [words.hours, hours && formats.number(hours)],
      [words.validFrom, dayOf(pass.validFrom ?? pass.issuanceDate, formats, timeZone)],
      [words.validUntil, dayOf(pass.validUntil ?? pass.expirationDate, formats, timeZone)],
    ])}
  </div>`;
}
