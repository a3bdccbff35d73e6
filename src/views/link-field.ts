import { html, type TemplateResult } from 'lit';

/** A link to copy by hand, where the browser does not do it. */
export const linkField = (link: string, label: string): TemplateResult =>
  html`<input
    part="input"
    readonly
    dir="ltr"
    aria-label=${label}
    .value=${link}
    @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
  />`;
