import { html, type TemplateResult } from 'lit';

/** A space: no field of a form can be called so. */
const trapName = 'your homepage';

/**
 * A field for programs that fill in whatever there is. People never meet it: `inert` keeps it from keyboard, screen reader
 * and find-in-page, and browsers and password managers are told that it is none of theirs.
 */
export const honeypot = (label: string): TemplateResult =>
  html`<div class="visually-hidden" inert aria-hidden="true">
    <label>
      ${label}
      <input
        name=${trapName}
        type="text"
        tabindex="-1"
        autocomplete="off"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        data-form-type="other"
      />
    </label>
  </div>`;

/** What was written there. */
export function readHoneypot(form: HTMLFormElement | null): string | undefined {
  const trap = form?.elements.namedItem(trapName);
  return trap instanceof HTMLInputElement && trap.value ? trap.value.slice(0, 200) : undefined;
}
