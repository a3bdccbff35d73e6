import { html, nothing, type TemplateResult } from 'lit';
import { takesMessages, takesSignups, type Availability } from '../contract/availability.js';
import type { HowToRespond } from '../contract/response.js';
import { mailUrl, safeUrl, telUrl } from '../contract/url.js';
import type { CommonWords } from '../locale/words.js';
import { faultNote } from './states.js';
import { isolate } from './text.js';

/** The button or link by which one answers an offer or registers for an event; nothing when that is closed. */
export function respondAction(
  item: { availability?: Availability | undefined; response?: HowToRespond | undefined },
  words: CommonWords,
  form: { open: () => void; error: unknown },
): TemplateResult | typeof nothing {
  const { response, availability } = item;
  if (!response) return nothing;
  if (response.method === 'message') {
    return takesMessages(availability) ? formButton(form, words, words.writeMessage) : nothing;
  }
  if (!takesSignups(availability)) return nothing;
  switch (response.method) {
    case 'form':
      return formButton(form, words, availability === 'waitlist' ? words.joinWaitlist : words.signUp);
    case 'mail':
      return link(mailUrl(response.email), words.writeMail);
    case 'phone':
      return link(telUrl(response.telephone), `${words.call}: ${isolate(response.telephone ?? '')}`);
    case 'link':
      return link(safeUrl(response.url), words.openLink);
    default:
      return nothing;
  }
}

const formButton = (
  { open, error }: { open: () => void; error: unknown },
  words: CommonWords,
  word: string,
): TemplateResult =>
  html`${faultNote(error, words)} <button class="primary" part="button sign-up" @click=${open}>${word}</button>`;

const link = (url: string | undefined, word: string): TemplateResult | typeof nothing =>
  url
    ? html`<a class="button primary" part="button respond" href=${url} rel="noopener noreferrer">${word}</a>`
    : nothing;
