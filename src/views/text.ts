import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, sameLanguage } from '../locale/direction.js';
import type { Speech } from '../locale/speech.js';

/** Plain text with blank lines between paragraphs. */
export const paragraphs = (text: string | undefined): TemplateResult | typeof nothing =>
  text?.trim()
    ? html`<div class="text">
        ${text
          .trim()
          .split(/\n\s*\n/)
          .map(part => html`<p dir="auto">${part}</p>`)}
      </div>`
    : nothing;

/** Whether a record's text fell back to a language the visitor did not ask for. */
export const isForeign = (item: { lang?: string | undefined }, lang: string): boolean =>
  Boolean(item.lang && !sameLanguage(item.lang, lang));

/** Values for `lang` and `dir` of an element that holds a record's text. */
export const languageOf = (item: { lang?: string | undefined }): { lang: string | typeof nothing; dir: string } =>
  item.lang ? { lang: item.lang, dir: directionOf(item.lang) } : { lang: nothing, dir: 'auto' };

/** Says that a text is there only in another language. */
export const foreignHint = (
  item: { lang?: string | undefined },
  { words, formats, lang }: Speech,
): TemplateResult | typeof nothing =>
  item.lang && isForeign(item, lang)
    ? html`<span class="foreign" part="foreign">${words.onlyIn(formats.language(item.lang))}</span>`
    : nothing;

/** A name, number or address, kept apart from the direction of the line around it. */
export const isolated = (text: unknown): TemplateResult => html`<bdi>${text}</bdi>`;

/** The same for a name within a sentence of ours, without what would turn the direction of the rest. */
export const isolate = (text: string): string => `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
