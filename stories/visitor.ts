import { waitFor } from 'storybook/test';

/** Waits for the first element of a selector, in shadow roots too. */
export const find = <E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Promise<E> =>
  waitFor(
    () => {
      const found = search<E>(root, selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    { timeout: 5000 },
  );

/** Clicks an element as soon as it is there. */
export async function click(root: ParentNode, selector: string): Promise<void> {
  (await find(root, selector)).click();
}

/** Fills in the fields of a form by their names; `true` ticks a box. */
export async function fillIn(root: ParentNode, answers: Record<string, string | true>): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = await find<HTMLInputElement>(root, `[name="${name}"]`);
    if (answer === true) field.checked = true;
    else field.value = answer;
  }
}

function search<E extends Element>(root: ParentNode, selector: string): E | undefined {
  const found = root.querySelector<E>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && search<E>(shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}
