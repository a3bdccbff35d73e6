import { html, nothing, type TemplateResult } from 'lit';
import type { PositionController } from '../../controllers/position.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import { icon } from '../../views/icon.js';
import { radii } from './offer-search.js';

/** What is near, and who would learn where the visitor is. */
export interface NearView {
  position: PositionController;
  /** Who searches, if not this page itself: then the visitor has to agree. */
  searcher: string | undefined;
  radius: number | undefined;
  choose: (radius: number | undefined) => void;
  leave: () => void;
}

/** The way to what is near: asked on a click only, and told to a backend only when the visitor agrees. */
export function nearMe(view: NearView, speech: Speech<ExchangeWords>): TemplateResult | typeof nothing {
  const { position, searcher } = view;
  const { words } = speech;
  if (!position.isPossible) return nothing;
  switch (position.state) {
    case 'known':
      return searcher === undefined || position.isShared ? reach(view, speech) : consent(view, searcher, words);
    case 'refused':
      return html`<p class="notice" role="alert">${words.nearRefused}</p>
        ${nearButton(view, words)}`;
    default:
      return nearButton(view, words);
  }
}

const nearButton = ({ position }: NearView, words: ExchangeWords): TemplateResult =>
  html`<button part="button near" aria-disabled=${position.state === 'asked'} @click=${() => position.ask()}>
    ${icon('where')}${position.state === 'asked' ? words.nearAsked : words.nearMe}
  </button>`;

const consent = ({ position }: NearView, searcher: string, words: ExchangeWords): TemplateResult =>
  html`<div class="notice" part="notice">
    <p role="alert">${words.nearConsent(`\u2068${searcher}\u2069`)}</p>
    <div class="actions">
      <button part="button" @click=${() => position.share()}>${words.nearAgree}</button>
      <button part="button" @click=${() => position.forget()}>${words.nearDecline}</button>
    </div>
  </div>`;

const reach = ({ radius, choose, leave }: NearView, { words, formats }: Speech<ExchangeWords>): TemplateResult =>
  html`<div class="field near">
    <label for="radius">${words.nearMe}</label>
    <select
      id="radius"
      part="input"
      @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value) || undefined)}
    >
      <option value="" .selected=${!radius}>${words.anyDistance}</option>
      ${radii.map(
        kilometres =>
          html`<option value=${kilometres} .selected=${kilometres === radius}>
            ${words.within(formats.distance(kilometres))}
          </option>`,
      )}
    </select>
    <button class="link" part="button" @click=${leave}>${words.nearForget}</button>
  </div>`;
