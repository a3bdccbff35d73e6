import { html, nothing, type TemplateResult } from 'lit';
import type { Pass } from '../../contract/pass.js';
import type { Speech } from '../../locale/speech.js';
import type { PassWords } from '../../locale/words.js';
import { heading } from '../../views/heading.js';
import { dayOf } from './pass-facts.js';

/** Single stamps, as round marks: how long, when, and what for. */
export function passStamps(
  stamps: Pass['evidence'],
  level: number,
  speech: Speech<PassWords>,
): TemplateResult | typeof nothing {
  if (!stamps?.length) return nothing;
  const { words, formats } = speech;
  return html`<section part="stamps">
    ${heading(level, words.stamps, 'subtitle')}
    <ul class="stamps" role="list">
      ${stamps.map(
        ({ name, narrative, date, hours }) =>
          html`<li class="stamp" part="stamp">
            <p class="mark">
              ${hours ? html`<span class="hours">${words.hoursGiven(hours)}</span>` : nothing}
              ${date ? html`<span>${dayOf(date, formats)}</span>` : nothing}
            </p>
            <div>
              ${name ? html`<p class="for" dir="auto">${name}</p>` : nothing}
              ${narrative ? html`<p class="muted" dir="auto">${narrative}</p>` : nothing}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}
