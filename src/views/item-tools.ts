import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPoint } from '../contract/response.js';
import type { ItemToolsController, Outcome } from '../controllers/item-tools.js';
import type { Speech } from '../locale/speech.js';
import type { ItemWords } from '../locale/words.js';
import { sign } from './icon.js';
import { linkField } from './link-field.js';
import { reportUrl } from './report.js';

/** An opened item, as its tools see it. */
export interface ToolItem {
  title: string;
  /** The address under which others find it. */
  link: string;
  /** Whom to tell of a mistake: the contact of the service. */
  contact?: ContactPoint | undefined;
}

const shareSign = sign(
  'M14 7.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14 16.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.800 9l4.400-2.500M7.800 11l4.400 2.500',
);
const printSign = sign('M6 7V3.500h8V7M6 13.500H3.500V7h13v6.500H14M6 11.500h8v5H6z');
const flagSign = sign('M5 17V3.500M5 4h10l-2.500 3.500L15 11H5');

/** What one can do with an opened item besides answering it: share, print, tell of a mistake. Inside a `.detail`. */
export function itemTools(item: ToolItem, tools: ItemToolsController, speech: Speech<ItemWords>): TemplateResult {
  const { title, link } = item;
  const { words } = speech;
  const outcome = tools.outcomeOf(link);
  return html`<div class="tools" part="tools">
    <button part="button share" @click=${() => void tools.share(title, link)}>${shareSign}${words.share}</button>
    <button part="button print" @click=${(event: Event) => void print(event, item, tools, words)}>
      ${printSign}${words.print}
    </button>
    ${report(item, words)}
    <span role="status">${outcome && said(outcome, words)}</span>
    ${outcome === 'by-hand' ? linkField(link, words.link) : nothing}
  </div>`;
}

function report(item: ToolItem, words: ItemWords): TemplateResult | typeof nothing {
  const url = reportUrl(item, item.contact, words);
  return url ? html`<a class="button" part="button report" href=${url}>${flagSign}${words.reportMistake}</a>` : nothing;
}

function said(outcome: Outcome, words: ItemWords): string {
  if (outcome === 'copied') return words.linkCopied;
  return outcome === 'by-hand' ? words.linkMarked : words.notPrinted;
}

async function print(
  { currentTarget }: Event,
  { title, link }: ToolItem,
  tools: ItemToolsController,
  words: ItemWords,
): Promise<void> {
  const detail = (currentTarget as Element).closest('.detail')!;
  tools.tell(link);
  // Fetched by the few who print, with all that draws the code.
  const isPrinting = await import('./print-item.js').then(
    ({ printItem }) => printItem(detail, { title, link, qrCode: words.qrCode }),
    () => false,
  );
  if (!isPrinting) tools.tell(link, 'not-printed');
}
