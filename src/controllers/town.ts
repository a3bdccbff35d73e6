import { ContextConsumer } from '@lit/context';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { Ask, Backend } from '../backends/backend.js';
import { connect } from '../backends/connect.js';
import { mergeSettings, providePageSettings, settingsContext, type Settings, type Theme } from '../context/settings.js';
import { BackendError } from '../contract/problem.js';
import { directionOf, sameLanguage } from '../locale/direction.js';
import { digitsOf, withDigits } from '../locale/digits.js';
import { formatsOf, type Formats } from '../locale/format.js';
import { loadWords, wordsLanguage } from '../locale/load.js';
import type { Speech } from '../locale/speech.js';
import type { CommonWords, Sheets, Topic } from '../locale/words.js';
import { languageAround, watchLanguage } from './language.js';
import { LookController } from './look.js';

/** A widget that can stand in a town: its own settings win over those around it. */
export type Townee = LitElement & { backend?: string | Backend | undefined; theme?: Theme | undefined };

/**
 * The town an element stands in: its backend, its language and its look, as set on the element itself, by the nearest
 * config, or by the page. Whatever of it changes, the element renders anew. The topic is what the element has words for.
 */
export class TownController<T extends Topic = Topic> implements ReactiveController {
  /** The words of the visitor's language; absent until they have come. */
  words: (CommonWords & Sheets[T]) | undefined;
  /** The language wished for by the page, such as `de-AT`. */
  lang = '';
  readonly #host: Townee;
  readonly #topic: T;
  readonly #surroundings: ContextConsumer<typeof settingsContext, Townee>;
  #wordsLanguage = '';
  /** What the page says around the element. */
  #around = '';
  #stopWatching: (() => void) | undefined;

  constructor(host: Townee, topic: T) {
    this.#host = host;
    this.#topic = topic;
    providePageSettings();
    this.#surroundings = new ContextConsumer(host, {
      context: settingsContext,
      subscribe: true,
      callback: () => this.#look(),
    });
    host.addController(this);
    new LookController(host, () => this.settings.theme);
  }

  /** All that is set, the strongest first asked. */
  get settings(): Settings {
    const { backend, theme } = this.#host;
    return mergeSettings(this.#surroundings.value ?? {}, { backend: backend || undefined, theme });
  }

  /** Changes when another backend is asked; an argument for tasks. */
  get key(): string | Backend {
    return this.settings.backend ?? '';
  }

  /** All that is needed to say something; absent until the words have come. */
  get speech(): Speech<Sheets[T]> | undefined {
    return this.words && { words: withDigits(this.words, this.lang), formats: this.formats, lang: this.lang };
  }

  /** Dates and numbers: in the wished language, or in that of the words, so that one text does not mix two; digits in any case. */
  get formats(): Formats {
    if (sameLanguage(this.lang, this.#wordsLanguage)) return formatsOf(this.lang);
    const digits = digitsOf(this.lang);
    return formatsOf(digits === 'latn' ? this.#wordsLanguage : `${this.#wordsLanguage}-u-nu-${digits}`);
  }

  /** Values for `lang` and `dir` of what the widget says; nothing where the page around it says the same language. */
  get said(): { lang: string | typeof nothing; dir: string | typeof nothing } {
    const language = this.#wordsLanguage;
    return sameLanguage(this.#around, language)
      ? { lang: nothing, dir: nothing }
      : { lang: language, dir: directionOf(language) };
  }

  /** What comes with each question to the backend: the page's language, then those the visitor's browser names. */
  ask(signal?: AbortSignal): Ask {
    return { languages: [...new Set([this.lang, ...navigator.languages])].filter(Boolean).slice(0, 6), signal };
  }

  /** The backend to ask; rejects with a `BackendError` when none is set. */
  async backend(): Promise<Backend> {
    const { backend } = this.settings;
    if (typeof backend === 'object') return backend;
    if (!backend) throw new BackendError('no-backend', `<${this.#host.localName}>: no backend is set`);
    return connect(backend, document.baseURI);
  }

  hostConnected(): void {
    this.#stopWatching = watchLanguage(() => this.#look());
    this.#look();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  hostUpdate(): void {
    this.#look();
  }

  /** Looks around; what an ancestor says in HTML is nearer than what a config says for the whole page. */
  #look(): void {
    if (!this.#host.isConnected) return;
    const around = languageAround(this.#host);
    this.#around = around.lang;
    const fromPage = around.from === document.documentElement || !around.from;
    const lang = canonical((fromPage && this.#surroundings.value?.lang) || around.lang || navigator.language);
    if (lang === this.lang) return;
    this.lang = lang;
    void this.#fetchWords();
    this.#host.requestUpdate();
  }

  async #fetchWords(): Promise<void> {
    const language = wordsLanguage(this.lang);
    if (language === this.#wordsLanguage) return;
    try {
      const words = await loadWords(language, this.#topic);
      if (language !== wordsLanguage(this.lang)) return;
      this.words = words;
      this.#wordsLanguage = language;
      this.#host.requestUpdate();
    } catch {
      // Without words the fallback content stays: nothing better can be said.
      console.warn(`<${this.#host.localName}>: the words for "${language}" could not be loaded`);
    }
  }
}

/** `de_at` and other misspellings would make `Intl` throw. */
function canonical(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
