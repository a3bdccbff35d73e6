// What benchmarks share that runs in the page.

/** Waits until something is so. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited a minute until ${String(condition)}`);
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

/** Until two frames are drawn. */
export async function frames(): Promise<void> {
  for (let count = 0; count < 2; count++) await new Promise(requestAnimationFrame);
  await new Promise(resolve => setTimeout(resolve));
}

/** Until what is done in idle time is done. */
export async function rest(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 500));
  await frames();
}

/** An empty page, without what earlier rounds and the reading of files have left. */
export async function clear(): Promise<void> {
  document.body.replaceChildren();
  (globalThis as { gc?: () => void }).gc?.();
  await frames();
}

/** Without what Lit leaves for itself. */
export const withoutComments = (html: string): string => html.replace(/<!--.*?-->/gs, '');

/** A place for plain HTML that looks as a widget does. */
export function hostLike(widget: Element): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = widget.shadowRoot!.adoptedStyleSheets;
  return { host, root };
}
