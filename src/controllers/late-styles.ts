import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of what it shows later, which come with the code for that. */
export function addStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const root = host.renderRoot;
  // Where sheets cannot be adopted (Safari before 16.4) the browser's own styles are readable too.
  if (!(root instanceof ShadowRoot) || !('adoptedStyleSheets' in root)) return;
  for (const { styleSheet } of styles) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }
}
