/** The nearest `lang` around an element, through shadow roots; empty when nothing says one. */
export function languageAround(element: Element): { lang: string; from: Element | undefined } {
  for (let node: Element | undefined = element; node;) {
    const near: Element | null = node.closest('[lang]:not([lang=""])');
    if (near) return { lang: near.getAttribute('lang') ?? '', from: near };
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return { lang: '', from: undefined };
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` or `dir` of the page changes; one observer serves all. Returns how to stop. */
export function watchLanguage(changed: () => void): () => void {
  watchers.add(changed);
  if (!observer) {
    observer = new MutationObserver(() => watchers.forEach(call => call()));
    observer.observe(document.documentElement, { subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  return () => {
    watchers.delete(changed);
    if (watchers.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}
