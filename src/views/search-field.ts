import { html, type TemplateResult } from 'lit';
import type { Finding } from '../controllers/search.js';
import { icon } from './icon.js';

/** What the field is called, and what happens when somebody is about to search. */
export interface SearchField {
  label: string;
  prepare: () => void;
}

/** The field for words to search for. */
export const searchField = (
  { search, find }: Pick<Finding<string>, 'search' | 'find'>,
  { label, prepare }: SearchField,
): TemplateResult =>
  html`<div class="field search">
    <label for="q">${label}</label>
    <span class="with-sign">
      ${icon('search')}
      <input
        id="q"
        type="search"
        part="input"
        enterkeyhint="search"
        autocomplete="off"
        maxlength="200"
        .value=${search.q}
        @focus=${prepare}
        @input=${(event: InputEvent) => find((event.target as HTMLInputElement).value)}
      />
    </span>
  </div>`;
