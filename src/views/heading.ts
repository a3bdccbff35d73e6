import { html, type TemplateResult } from 'lit';

/** A heading of the level the page needs; levels out of 2 to 6 give the nearest. Focusable, so that a new view can be entered. */
export function heading(level: number, content: unknown, name = 'title'): TemplateResult {
  switch (Math.min(Math.max(Math.round(level) || 3, 2), 6)) {
    case 2:
      return html`<h2 class=${name} part=${name} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${name} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${name} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${name} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${name} tabindex="-1">${content}</h6>`;
  }
}
