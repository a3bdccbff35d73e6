import { html, nothing, type TemplateResult } from 'lit';
import { takesSignups, type Availability } from '../contract/availability.js';
import type { HowToRespond } from '../contract/response.js';
import { mailUrl, safeUrl, telUrl } from '../contract/url.js';
import type { CommonWords } from '../locale/words.js';
import { faultNote } from './states.js';

/** The button or link by which one answers an offer or registers for an event; nothing when that is closed. */
export function respondAction(
  item: { availability?: Availability | undefined; response?: HowToRespond | undefined },
  words: CommonWords,
  form: { open: () => void; error: unknown },
): TemplateResult | typeof nothing {
  const { response, availability } = item;
  if (!response || !takesSignups(availability)) return nothing;
  switch (response.method) {
    case 'form':
      return html`${faultNote(form.error, words)}
        <button class="primary" part="button sign-up" @click=${form.open}>
          ${availability === 'waitlist' ? words.joinWaitlist : words.signUp}
        </button>`;
    case 'mail':
      return link(mailUrl(response.email), words.writeMail);
    case 'phone':
      return link(telUrl(response.telephone), `${words.call}: \u2068${response.telephone}\u2069`);
    case 'link':
      return link(safeUrl(response.url), words.openLink);
    default:
      return nothing;
  }
}

const link = (url: string | undefined, word: string): TemplateResult | typeof nothing =>
  url
    ? html`<a class="button primary" part="button respond" href=${url} rel="noopener noreferrer">${word}</a>`
    : nothing;
