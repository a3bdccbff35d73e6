/** What no widget ever makes of a stranger's text. */
const forbidden = 'script, iframe, object, embed, img, link, style, video, base, meta, math, form[action]';
const safeLinks = ['https:', 'http:', 'mailto:', 'tel:', 'geo:', 'webcal:'];

/** Watches a page for all by which an element does more than show text. */
export class HarmWatch {
  readonly #view: Window & typeof globalThis;
  #runs = 0;
  #violations: string[] = [];

  constructor(view: Window & typeof globalThis) {
    this.#view = view;
    const run = (): void => void this.#runs++;
    Object.assign(view, { hit: run, alert: run, confirm: run, prompt: run });
    view.document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      this.#violations.push(violatedDirective),
    );
    this.reset();
  }

  /** From now on. */
  reset(): void {
    this.#runs = 0;
    this.#violations = [];
    this.#view.performance.clearResourceTimings();
  }

  /** The harm done so far, in words. */
  async doneBy(element: Element): Promise<string[]> {
    await this.#settled();
    const { origin } = location;
    const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
    const links = inside.filter((node): node is HTMLAnchorElement => node.localName === 'a');
    const requests = this.#view.performance.getEntriesByType('resource').map(({ name }) => name);
    return [
      ...(this.#runs ? [`ran ${this.#runs} times`] : []),
      ...this.#violations,
      ...inside
        .filter(node => node.matches(forbidden) || [...node.attributes].some(({ name }) => /^(on|style$)/.test(name)))
        .map(node => node.outerHTML.slice(0, 100)),
      ...links.filter(link => link.href && !safeLinks.includes(link.protocol)).map(link => link.href),
      ...requests.filter(name => !name.startsWith(origin)),
    ];
  }

  /** When a picture at a broken address has failed, those before it have too, or were stopped. */
  #settled(): Promise<unknown> {
    return new Promise(resolve => Object.assign(new Image(), { onerror: resolve, src: 'broken' }));
  }
}
