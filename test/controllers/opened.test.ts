import { expect } from '@open-wc/testing';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OpenedController } from '../../src/controllers/opened.js';
import { townBackend, until } from '../support/place.js';

const town = {
  key: '',
  lang: 'de',
  ask: (signal?: AbortSignal) => ({ languages: [], signal }),
  backend: async () => townBackend(),
};
const letters = ['a', 'b', 'a'];

/** A list of three, of which two go by the same id. */
class ShelfElement extends LitElement {
  isDialog = false;
  readonly moves: (string | undefined)[] = [];
  readonly opened = new OpenedController<string, string>(this, town, {
    fetch: async id => `item ${id}`,
    view: async () => 'view',
    opener: () => this.renderRoot.querySelector<HTMLElement>('[role=status]'),
    onMove: id => this.moves.push(id),
  });

  protected override render(): TemplateResult {
    const { id, known } = this.opened;
    const detail = html`<div class="detail">
      ${known ? html`<h2 class="title" tabindex="-1">${known.item}</h2>` : nothing}
    </div>`;
    const list = html`<p role="status" tabindex="-1">3</p>
      ${letters.map(letter => html`<button data-item=${letter} @click=${() => this.opened.open(letter)}></button>`)}`;
    if (id === undefined) return list;
    return this.isDialog
      ? html`${list}
          <dialog @close=${this.opened.close}>${detail}</dialog>`
      : detail;
  }

  get focused(): Element | null {
    return (this.renderRoot as ShadowRoot).activeElement;
  }
}
customElements.define('x-shelf', ShelfElement);

/** Puts a shelf into the page, after something else to have the focus. */
async function shelf(prepare: (element: ShelfElement) => void = () => {}): Promise<ShelfElement> {
  const main = document.createElement('main');
  main.innerHTML = '<button id="elsewhere">Elsewhere</button>';
  const element = document.createElement('x-shelf') as ShelfElement;
  prepare(element);
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  return element;
}

const elsewhere = (): HTMLElement => document.getElementById('elsewhere')!;
const buttons = (element: ShelfElement): HTMLElement[] => [...element.renderRoot.querySelectorAll('button')];
const isRead = (element: ShelfElement): Promise<void> =>
  until('the item', () => element.renderRoot.querySelector('.detail .title'));

describe('OpenedController', () => {
  for (const isDialog of [false, true]) {
    const where = isDialog ? 'over the list' : 'in place of the list';

    it(`moves the focus to the title ${where}, and back to what was pressed, of two alike too`, async () => {
      for (const index of [0, 2, 1]) {
        const element = await shelf(shelf => (shelf.isDialog = isDialog));
        buttons(element)[index].focus();
        buttons(element)[index].click();
        await until('the focus on the title', () => element.focused?.matches('.title'));
        element.opened.close();
        await until('the focus back', () => element.focused && element.focused === buttons(element)[index]);
        element.parentElement!.remove();
      }
    });
  }

  it('tells what a visitor opened and closed, and nothing of what the page did', async () => {
    const element = await shelf();
    element.opened.open('a');
    element.opened.close();
    element.opened.close();
    element.opened.show('b');
    element.opened.show(undefined);
    expect(element.moves).to.deep.equal(['a', undefined]);
  });

  it('leaves the focus where it is when the page names an item', async () => {
    const element = await shelf();
    elsewhere().focus();
    element.opened.show('b');
    await isRead(element);
    expect(document.activeElement).to.equal(elsewhere());
    element.opened.show(undefined);
    await element.updateComplete;
    expect(document.activeElement).to.equal(elsewhere());
  });

  it('takes no focus for what is open from the start', async () => {
    const element = await shelf(shelf => shelf.opened.show('b'));
    await isRead(element);
    expect(document.activeElement).to.equal(document.body);
  });

  it('takes the focus along when the visitor goes back while reading', async () => {
    const element = await shelf();
    buttons(element)[1].focus();
    element.opened.open('b');
    await until('the focus on the title', () => element.focused?.matches('.title'));
    element.opened.show(undefined);
    await until('the focus back', () => element.focused === buttons(element)[1]);
  });

  it('goes on at the place it is given where nothing leads to the item', async () => {
    const element = await shelf(shelf => shelf.opened.show('not in the list'));
    await isRead(element);
    element.opened.close();
    await until('the focus on the number', () => element.focused?.matches('[role=status]'));
  });

  it('keeps a dialog over the page when the element is moved', async () => {
    const element = await shelf(shelf => (shelf.isDialog = true));
    element.opened.open('a');
    await isRead(element);
    element.remove();
    await Promise.resolve();
    document.querySelector('body > main')!.append(element);
    await until('the dialog', () => element.renderRoot.querySelector('dialog:modal'));
  });

  it('is not troubled by a removal before its dialog is up', async () => {
    const faults: unknown[] = [];
    const keep = (event: PromiseRejectionEvent): void => void faults.push(event.reason);
    addEventListener('unhandledrejection', keep);
    const element = await shelf(shelf => (shelf.isDialog = true));
    element.opened.open('a');
    element.remove();
    await new Promise(resolve => setTimeout(resolve, 50));
    removeEventListener('unhandledrejection', keep);
    expect(faults).to.deep.equal([]);
  });
});
