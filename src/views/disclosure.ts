import { html, type TemplateResult } from 'lit';

/** What opens on the spot. */
export interface Disclosure {
  /** Class of the whole, and second name of the button's part. */
  name: string;
  label: unknown;
  content: unknown;
  /** Told whenever it was opened. */
  onOpen?: () => void;
}

/**
 * A button that opens a few ways to choose from, under itself. No menu of the APG: what it holds are links and fields,
 * which stay that for everybody, in lists of links, for the middle mouse button and by the Tab key. Escape closes it.
 */
export function disclosure({ name, label, content, onOpen }: Disclosure): TemplateResult {
  const toggle = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) onOpen?.();
  };
  return html`<details class="disclosure ${name}" @toggle=${toggle} @keydown=${closeByEscape}>
    <summary class="button" part="button ${name}">${label}</summary>
    <div class="panel">${content}</div>
  </details>`;
}

/** Escape closes what it was pressed in, and nothing around it. */
function closeByEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')!.focus();
}
