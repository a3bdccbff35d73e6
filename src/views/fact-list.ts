import { html, nothing, type TemplateResult } from 'lit';

/** Names and values of what is known; facts without a value are left out. */
export function factList(facts: readonly (readonly [string, unknown])[]): TemplateResult | typeof nothing {
  const known = facts.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  return known.length
    ? html`<dl class="facts" part="facts">
        ${known.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd dir=${typeof value === 'string' ? 'auto' : nothing}>${value}</dd>`,
        )}
      </dl>`
    : nothing;
}
