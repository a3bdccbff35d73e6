import type { Page } from '../support/browser.ts';

/** The titles of the offers in the list, in their order. */
export const titles = (page: Page): Promise<string[]> =>
  page.run(() =>
    [...document.querySelector('miteinand-exchange')!.shadowRoot!.querySelectorAll('.offers .open')].map(
      ({ textContent }) => textContent?.trim() ?? '',
    ),
  );

/** What in the list is marked as found, each once. */
export const marks = (page: Page): Promise<string[]> =>
  page.run(() => {
    const found = document.querySelector('miteinand-exchange')!.shadowRoot!.querySelectorAll('.offers mark');
    return [...new Set([...found].map(({ textContent }) => textContent ?? ''))];
  });

/** What the focus is on, in whichever shadow root; nothing when the page as a whole has it. */
export const focusedName = (page: Page): Promise<string> =>
  page.run(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body || element.localName.includes('-')) return '';
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return (label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim() || element.localName;
  });

/** Presses Tab until something of this name has the focus; quicker than `page.tabTo`, which asks for all controls each time. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    if (name.test(await focusedName(page))) return;
    await page.press('Tab');
  }
  throw new Error(`The Tab key never reached ${String(name)}.`);
}
