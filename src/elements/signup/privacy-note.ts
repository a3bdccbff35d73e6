import { html, nothing, type TemplateResult } from 'lit';
import type { SignupForm } from '../../contract/form.js';
import { safeUrl } from '../../contract/url.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';

/** Why the data is asked, how long it is kept, and where more of that is said. */
export function privacyNote(
  { privacy }: SignupForm,
  { words, lang }: Speech<SignupWords>,
): TemplateResult | typeof nothing {
  if (!privacy) return nothing;
  const url = safeUrl(privacy.url, document.baseURI);
  const kept = durationText(privacy.retention, lang);
  return html`<p class="muted privacy">
    <span>${privacy.text}</span> ${kept ? words.kept(kept) : nothing}
    ${url ? html`<a href=${url} rel="noopener noreferrer">${words.dataProtection}</a>` : nothing}
  </p>`;
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** "6 Monate" for `P6M` (ISO 8601-1, 5.5.2); the backend's retention and the sentence cannot differ. */
function durationText(duration: string | undefined, lang: string): string | undefined {
  const [, count, unit] = /^P(\d{1,4})([YMWD])$/.exec(duration ?? '') ?? [];
  if (!count) return undefined;
  const format = { style: 'unit', unit: units[unit as keyof typeof units], unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(lang, format).format(Number(count));
}
