import type { LitElement } from 'lit';

/** What comes in between moves the items of a list on: the focus goes along with the one that has it. */
export async function keepItemFocused(host: LitElement): Promise<void> {
  const root = host.renderRoot as ShadowRoot;
  const before = placeOf(root.activeElement);
  await host.updateComplete;
  const now = placeOf(root.activeElement);
  if (before.item === undefined || (now.item === before.item && now.day === before.day)) return;
  const items = root.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(before.item)}"]`);
  [...items].find(item => placeOf(item).day === before.day)?.focus();
}

/** Fetches the next page of a list; the focus goes on to the first of its items. */
export async function goOn(host: LitElement, list: { more: () => Promise<unknown> }, openers: string): Promise<void> {
  const before = host.renderRoot.querySelectorAll(openers).length;
  if (!(await list.more())) return;
  await host.updateComplete;
  host.renderRoot.querySelectorAll<HTMLElement>(openers)[before]?.focus();
}

/** Which item an element leads to, and on which day of a month: there an item may stand several times. */
const placeOf = (element: Element | null): { item: string | undefined; day: string | undefined } => ({
  item: (element as HTMLElement | null)?.dataset['item'],
  day: element?.closest<HTMLElement>('[data-day]')?.dataset['day'],
});
