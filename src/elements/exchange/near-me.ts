import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { can } from '../../backends/backend.js';
import type { GeoPoint } from '../../contract/offer-query.js';
import type { Answering } from '../../controllers/answering.js';
import { PositionController } from '../../controllers/position.js';
import type { Speech } from '../../locale/speech.js';
import type { ExchangeWords } from '../../locale/words.js';
import type { ActiveFilter } from '../../views/active-filters.js';
import { icon } from '../../views/icon.js';
import { isolate } from '../../views/text.js';
import { radii, type OfferSearch } from './offer-search.js';

type NearSpeech = Speech<ExchangeWords>;

/** The way to what is near: asked on a click only, and told to a backend only when the visitor agrees. */
export class NearController {
  readonly #position: PositionController;
  readonly #change: (changed: Partial<OfferSearch>) => void;
  readonly #search: () => OfferSearch;
  /** Whom the visitor was told of: of several sources a slow one may have joined since. */
  #agreedTo: string | undefined;

  constructor(host: LitElement, search: () => OfferSearch, change: (changed: Partial<OfferSearch>) => void) {
    this.#position = new PositionController(host);
    this.#search = search;
    this.#change = change;
  }

  /** Where the visitor is, for use within the page. */
  get point(): GeoPoint | undefined {
    return this.#position.exact;
  }

  /** Where the visitor is, as far as who answers may know it. */
  pointFor(answering: Answering | undefined): GeoPoint | undefined {
    if (!answering) return undefined;
    if (answering.isLocal) return this.#position.exact;
    return answering.service.name === this.#agreedTo ? this.#position.sharedWith(answering.key) : undefined;
  }

  /** How far one would go, where that filters. */
  active({ words, formats }: NearSpeech): ActiveFilter[] {
    const { radius } = this.#search();
    const remove = (): void => this.#change({ radius: undefined });
    return radius ? [{ name: words.within(formats.distance(radius)), remove }] : [];
  }

  /** What stands among the filters: a button, a question, or how far one would go. */
  render(answering: Answering | undefined, speech: NearSpeech): TemplateResult | typeof nothing {
    if (!answering || !this.#position.isPossible || !(answering.isLocal || can(answering.service, 'near')))
      return nothing;
    return html`<div class="near-me">${this.#renderState(answering, speech)}</div>`;
  }

  #renderState(answering: Answering, speech: NearSpeech): TemplateResult {
    const { state } = this.#position;
    if (state === 'known')
      return this.pointFor(answering) ? this.#renderReach(speech) : this.#renderConsent(answering, speech);
    return html`${state === 'refused' ? html`<p class="notice" role="alert">${speech.words.nearRefused}</p>` : nothing}
      <button part="button near" aria-disabled=${state === 'asked'} @click=${() => this.#position.ask()}>
        ${icon('where')}${state === 'asked' ? speech.words.nearAsked : speech.words.nearMe}
      </button>`;
  }

  #renderConsent({ key, service }: Answering, { words }: NearSpeech): TemplateResult {
    const agree = (): void => {
      this.#agreedTo = service.name;
      this.#position.share(key);
    };
    return html`<div class="notice" part="notice">
      <p role="alert">${words.nearConsent(isolate(service.name))}</p>
      <div class="actions">
        <button part="button" @click=${agree}>${words.nearAgree}</button>
        <button part="button" @click=${() => this.#position.forget()}>${words.nearDecline}</button>
      </div>
    </div>`;
  }

  #renderReach({ words, formats }: NearSpeech): TemplateResult {
    const { radius } = this.#search();
    const choose = ({ target }: Event): void =>
      this.#change({ radius: Number((target as HTMLSelectElement).value) || undefined });
    return html`<div class="field near">
      <label for="radius">${words.nearMe}</label>
      <select id="radius" part="input" @change=${choose}>
        <option value="" .selected=${!radius}>${words.anyDistance}</option>
        ${radii.map(
          kilometres =>
            html`<option value=${kilometres} .selected=${kilometres === radius}>
              ${words.within(formats.distance(kilometres))}
            </option>`,
        )}
      </select>
      <button class="link" part="button" @click=${this.#leave}>${words.nearForget}</button>
    </div>`;
  }

  readonly #leave = (): void => {
    this.#position.forget();
    // An order chosen for another reason stays.
    this.#change({ radius: undefined, ...(this.#search().sort === 'nearest' && { sort: undefined }) });
  };
}
