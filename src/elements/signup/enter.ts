import type { LitElement } from 'lit';
import type { SignupForm } from '../../contract/form.js';

/** Moves the focus to what stands there after the next update: the button that was pressed may have gone with it. */
export async function enter(host: LitElement, selector: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  focusFirst(host, selector);
}

/** Moves the focus to a question; in a group the button that is chosen, or else the first, takes it. */
export function focusQuestion(host: LitElement, { fields }: SignupForm, name: string): void {
  const place = `#field-${fields.findIndex(field => field.name === name)}`;
  void (focusFirst(host, `${place} :checked`) || focusFirst(host, `${place} :enabled`) || focusFirst(host, place));
}

function focusFirst(host: LitElement, selector: string): boolean {
  const element = host.renderRoot.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null;
}
