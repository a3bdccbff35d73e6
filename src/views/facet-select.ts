import { html, type TemplateResult } from 'lit';
import type { FacetValue } from '../contract/list.js';
import type { Speech } from '../locale/speech.js';

/** A filter with the values that occur. */
export interface FacetChoice {
  /** Id of the field, unique in the widget. */
  name: string;
  label: string;
  values: readonly (Omit<FacetValue, 'name'> & { name?: string | undefined })[];
  /** The value chosen; empty means all. */
  chosen: string;
}

/** Names seen so far, by language, filter and value: a choice keeps its name when nothing has it any more. */
const seen = new Map<string, string>();

/** A filter as a labelled select: each value with how many it would find, in the order of the alphabet. */
export function facetSelect(
  { name, label, values, chosen }: FacetChoice,
  { words, formats, lang }: Speech,
  choose: (value: string) => void,
): TemplateResult {
  const key = (value: string): string => `${lang} ${name} ${value}`;
  for (const facet of values) seen.set(key(facet.value), facet.name ?? facet.value);
  const wordOf = ({ value }: { value: string }): string => seen.get(key(value)) ?? value;
  // What is chosen stays to be seen and taken back, even where it finds nothing.
  const isListed = !chosen || values.some(({ value }) => value === chosen);
  const shown = isListed ? [...values] : [...values, { value: chosen, count: 0 }];
  const sorted = shown.sort((one, other) => wordOf(one).localeCompare(wordOf(other), lang));
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} part="input" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${!chosen}>${words.all}</option>
      ${sorted.map(
        facet =>
          html`<option value=${facet.value} .selected=${facet.value === chosen}>
            ${wordOf(facet)} (${formats.number(facet.count)})
          </option>`,
      )}
    </select>
  </div>`;
}
