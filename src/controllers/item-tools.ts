import type { LitElement } from 'lit';

/** What came of sharing or printing an item, where the browser does not show it itself. */
export type Outcome = 'copied' | 'by-hand' | 'not-printed';

/** Shares an opened item and keeps what came of it, to be said to the visitor. */
export class ItemToolsController {
  readonly #host: LitElement;
  #link: string | undefined;
  #outcome: Outcome | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What came of the last act, if that was on the item with this link. */
  outcomeOf(link: string): Outcome | undefined {
    return link === this.#link ? this.#outcome : undefined;
  }

  /** Keeps what came of an act; nothing when the browser shows it itself. */
  tell(link: string, outcome?: Outcome): void {
    this.#link = link;
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }

  /** Hands a link on: through the system's own dialog, else by copying it, else the visitor copies it by hand. */
  async share(title: string, link: string): Promise<void> {
    // Taken back first: the same words again would not be heard.
    this.tell(link);
    // Nothing may come between the click and the call, or Safari refuses.
    if (isShareable({ title, url: link }) && (await showDialog({ title, url: link }))) return;
    await this.copy(link);
  }

  /** Copies a link, or has the visitor do it from a field. */
  async copy(link: string): Promise<void> {
    this.tell(link);
    this.tell(link, (await copyText(link)) ? 'copied' : 'by-hand');
    if (this.#outcome !== 'by-hand') return;
    await this.#host.updateComplete;
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('.tools input');
    field?.focus();
    field?.select();
  }
}

/** On plain http pages there is neither `share` nor `clipboard`. */
type Shares = Partial<Pick<Navigator, 'share' | 'canShare' | 'clipboard'>>;

const isShareable = (data: ShareData): boolean => {
  const shares: Shares = navigator;
  return shares.share !== undefined && (shares.canShare?.(data) ?? true);
};

/** Whether the dialog was shown; a visitor who closed it has seen it too. */
const showDialog = (data: ShareData): Promise<boolean> =>
  navigator.share(data).then(
    () => true,
    (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
  );

async function copyText(text: string): Promise<boolean> {
  const { clipboard }: Shares = navigator;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
