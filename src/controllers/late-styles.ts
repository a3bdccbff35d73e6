import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of what it shows later, which come with the code for that. */
export function addStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const root = host.renderRoot;
  if (!(root instanceof ShadowRoot)) return;
  for (const { styleSheet, cssText } of styles) {
    // Where sheets cannot be adopted (Safari before 16.4) they stand in the element, as Lit's own do there.
    if (!styleSheet) addElement(root, cssText);
    else if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }
}

function addElement(root: ShadowRoot, css: string): void {
  if ([...root.querySelectorAll('style')].some(({ textContent }) => textContent === css)) return;
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
