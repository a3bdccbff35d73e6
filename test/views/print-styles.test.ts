import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../src/styles/base.js';
import { controls } from '../../src/styles/controls.js';
import { print } from '../../src/styles/print.js';

/** A widget in short: what one reads and what one clicks. */
class PrintedElement extends LitElement {
  static override styles = [base, controls, print];

  protected override render(): TemplateResult {
    return html`<div part="filters"><input part="input" /></div>
      <h3><button class="open link">Vorlesen</button></h3>
      <p>Text</p>
      <a class="button" part="button respond" href="mailto:a@b.example">Schreiben</a>
      <div class="tools"><button part="button print">Drucken</button></div>`;
  }
}

customElements.define('x-printed', PrintedElement);

describe('a widget on a printed page', () => {
  let element: PrintedElement;
  beforeEach(async () => {
    element = new PrintedElement();
    element.style.colorScheme = 'dark';
    const main = document.createElement('main');
    main.append(element);
    document.body.append(main);
    await element.updateComplete;
  });
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    element.parentElement!.remove();
  });

  const readable = (): string =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('p, button, a, input')]
      .filter(each => each.checkVisibility())
      .map(each => each.textContent || each.localName)
      .join(' ');

  it('says what it says on the screen, without what can only be clicked', async () => {
    expect(readable()).to.equal('input Vorlesen Text Schreiben Drucken');
    await emulateMedia({ media: 'print' });
    expect(readable()).to.equal('Vorlesen Text');
  });

  it('is dark on light in every theme', async () => {
    expect(getComputedStyle(element).colorScheme).to.equal('dark');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(element).colorScheme).to.equal('light');
  });
});
