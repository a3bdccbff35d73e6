// Functions that run inside the page: each is sent there as text, so it may use nothing from outside itself.

type Observed = typeof globalThis & { miteinandBreaches?: string[] };

/** Starts to note what the page's content security policy blocks. */
export function collectBreaches(): void {
  const breaches: string[] = ((globalThis as Observed).miteinandBreaches = []);
  document.addEventListener('securitypolicyviolation', event => {
    breaches.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile})`);
  });
}

/** What was noted since. */
export function readBreaches(): string[] {
  return (globalThis as Observed).miteinandBreaches ?? [];
}

/** The text a visitor can see, in reading order: shadow roots included, slots filled, fields with what is typed. */
export function visibleText(): string {
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('script, style, template, noscript')) return '';
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return '';
    if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) return ` ${node.value} `;
    if (node instanceof HTMLSelectElement) return ` ${node.selectedOptions[0]?.label ?? ''} `;
    const closed = node instanceof HTMLDetailsElement && !node.open;
    const children = closed ? [...node.children].filter(child => child.matches('summary')) : shownChildren(node);
    const text = [...children].map(textOf).join('');
    return display.startsWith('inline') || display === 'contents' ? text : `\n${text}\n`;
  };
  const shownChildren = (element: Element): Iterable<Node> => {
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    if (!(element instanceof HTMLSlotElement)) return element.childNodes;
    const assigned = element.assignedNodes();
    return assigned.length ? assigned : element.childNodes;
  };
  return textOf(document.body)
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
