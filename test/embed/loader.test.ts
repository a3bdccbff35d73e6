import { aTimeout, expect } from '@open-wc/testing';

/** Puts markup on the page as a content management system does, and finds the first element in it. */
function paste(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  return main.firstElementChild as HTMLElement;
}

describe('loader', () => {
  let present: HTMLElement;

  before(async () => {
    present = paste('<miteinand-config></miteinand-config>');
    await import('../../src/embed/loader.js');
  });
  afterEach(() => document.querySelectorAll('main').forEach(main => main.remove()));

  it('defines a tag that stands on the page', async () => {
    await customElements.whenDefined('miteinand-config');
    expect(present.matches(':defined')).to.be.true;
  });

  it('loads only what the page needs', () => {
    expect(customElements.get('miteinand-signup')).to.be.undefined;
  });

  it('defines a tag that is inserted later, deep in other markup', async () => {
    paste('<section><p>Text</p><miteinand-impact></miteinand-impact></section>');
    await customElements.whenDefined('miteinand-impact');
  });

  it('puts the tag into a div, with its settings, around the fallback', async () => {
    const div = paste(
      '<div data-miteinand="exchange" data-miteinand-limit="5" data-other="x" lang="ar"><a href="#events">Events</a></div>',
    );
    await customElements.whenDefined('miteinand-exchange');
    const exchange = div.querySelector(':scope > miteinand-exchange');
    expect(exchange?.getAttributeNames()).to.include('limit').and.not.include('other');
    expect(exchange?.getAttribute('limit')).to.equal('5');
    expect(exchange?.querySelector('a')?.textContent).to.equal('Events');
    expect(div.lang).to.equal('ar');
  });

  it('keeps the text of a setting text', async () => {
    const div = paste(`<div data-miteinand="config" data-miteinand-issuers="&lt;img src=x&gt;&quot;"></div>`);
    await aTimeout(0);
    expect(div.firstElementChild?.getAttribute('issuers')).to.equal('<img src=x>"');
  });

  it('passes on neither event handlers nor styles', async () => {
    const div = paste(
      '<div data-miteinand="config" data-miteinand-onclick="x()" data-miteinand-style="color: red" data-miteinand-lang="en"></div>',
    );
    await aTimeout(0);
    expect(div.firstElementChild?.getAttributeNames()).to.deep.equal(['lang']);
  });

  it('leaves a div alone that names no widget', async () => {
    const div = paste('<div data-miteinand="constructor"><b>Text</b></div>');
    await aTimeout(0);
    expect(div.innerHTML).to.equal('<b>Text</b>');
  });

  it('fills a div once, however often the page moves it', async () => {
    const div = paste('<div data-miteinand="config"></div>');
    await aTimeout(0);
    document.body.append(div);
    await aTimeout(0);
    expect(div.querySelectorAll('miteinand-config')).to.have.length(1);
    div.remove();
  });
});
