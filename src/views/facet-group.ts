import { html, noChange, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetValue } from '../contract/list.js';
import type { Speech } from '../locale/speech.js';

/** A value of a filter with what it is called. */
export interface FacetOption extends Omit<FacetValue, 'name'> {
  name: string;
}

/** A filter with the values that occur. */
export interface FacetGroup {
  /** Unique in the widget. */
  id: string;
  label: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  /** Whether counts are lower bounds. */
  isAtLeast: boolean;
  /** Whether to open it; it closes only where the visitor closes it. */
  isOpen: boolean;
}

/** A filter as a group of boxes behind its name: each value with how many it would find, also when that is none. */
export function facetGroup(
  { id, label, options, chosen, isAtLeast, isOpen }: FacetGroup,
  { formats }: Speech,
  choose: (values: string[]) => void,
): TemplateResult {
  const toggle = (value: string, isChosen: boolean): void =>
    choose(isChosen ? [...chosen, value] : chosen.filter(other => other !== value));
  return html`<details class="facet" part="facet" ?open=${isOpen || noChange}>
    <summary part="facet-title" id=${`${id}-label`}>
      ${label}${chosen.length ? html` <span class="chosen">(${formats.number(chosen.length)})</span>` : nothing}
    </summary>
    <div role="group" aria-labelledby=${`${id}-label`} class="options">
      ${repeat(
        options,
        ({ value }) => value,
        ({ value, name, count }, index) =>
          html`<label class="option ${count ? '' : 'none'}" for=${`${id}-${index}`}>
            <input
              type="checkbox"
              part="input"
              id=${`${id}-${index}`}
              .checked=${chosen.includes(value)}
              @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
            />
            <span dir="auto">${name}</span>
            <span class="muted">${formats.number(count)}${isAtLeast && count ? '+' : nothing}</span>
          </label>`,
      )}
    </div>
  </details>`;
}
