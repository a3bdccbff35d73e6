import { expect } from '@open-wc/testing';
import type * as firstCopy from '../../src/context/settings.js';
import { mergeSettings, sameSettings, setPageConfig, type Settings } from '../../src/context/settings.js';
import { ConfigElement } from '../../src/elements/config/config.js';
import { on, page, says } from '../controllers/townee.js';

/** What the loader leaves on the page; widgets find it as soon as they look. */
function loaderSays(settings: Settings | undefined): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for('miteinand/loader')] = settings;
  setPageConfig(document.body, undefined);
}

afterEach(() => loaderSays(undefined));

const config = 'miteinand-config';

describe('the settings of a widget', () => {
  it('are its own before those of the nearest config, the empty config and the loader', async () => {
    loaderSays({ backend: '/loader' });
    const widget = page(`
      <${config} backend="/page"></${config}>
      <${config} class="outer" backend="/outer">
        <${config} class="inner" backend="/inner"><x-townee backend="/own"></x-townee></${config}>
      </${config}>`);
    await says(widget, 'backend: /own;');
    widget.removeAttribute('backend');
    await says(widget, 'backend: /inner;');
    on('.inner').removeAttribute('backend');
    await says(widget, 'backend: /outer;');
    on('.outer').removeAttribute('backend');
    await says(widget, 'backend: /page;');
    on(`${config}[backend]`).remove();
    await says(widget, 'backend: /loader;');
    loaderSays(undefined);
    await says(widget, 'backend: ;');
  });

  it('are those of the page for every copy of the library on it', async () => {
    const widget = page(`<${config} backend="/page"></${config}><x-townee></x-townee>`);
    await says(widget, 'backend: /page;');
    // A second copy, as a second script brings it: the same code under another address.
    const address = '../../src/context/settings.ts?second-copy';
    const second = (await import(address)) as typeof firstCopy;
    expect(second.setPageConfig).not.to.equal(setPageConfig);
    second.providePageSettings();
    const late = document.createElement('x-townee');
    widget.after(late);
    await says(late, 'backend: /page;');
    const other = document.createElement('i');
    on(config).before(other);
    second.setPageConfig(other, { backend: '/second' });
    await says(widget, 'backend: /second;');
    second.setPageConfig(other, undefined);
    await says(widget, 'backend: /page;');
  });

  it('follow a change wherever it is made', async () => {
    loaderSays({ backend: '/loader' });
    const widget = page(`<${config}></${config}><div><${config} class="near"><x-townee></x-townee></${config}></div>`);
    await says(widget, 'backend: /loader;');
    on(config).setAttribute('backend', '/page');
    await says(widget, 'backend: /page;');
    on('.near').setAttribute('backend', '/near');
    await says(widget, 'backend: /near;');
    widget.backend = '/own';
    await says(widget, 'backend: /own;');
  });

  it('of an empty address count as not set', async () => {
    const widget = page(`<${config} backend="/near"><x-townee backend=""></x-townee></${config}>`);
    await says(widget, 'backend: /near;');
  });

  it('come from an empty config that stands behind it, and that comes later', async () => {
    const widget = page('<x-townee></x-townee>');
    await says(widget, 'backend: ;');
    widget.insertAdjacentHTML('afterend', `<footer><${config} backend="/late"></${config}></footer>`);
    await says(widget, 'backend: /late;');
  });

  it('come from the first of several empty configs, the others filling up', async () => {
    const widget = page(`
      <x-townee></x-townee>
      <${config} backend="/first"></${config}><${config} backend="/second" theme="dark"></${config}>`);
    await says(widget, 'backend: /first;');
    await says(widget, 'theme: dark;');
    on(config).remove();
    await says(widget, 'backend: /second;');
  });

  it('do not come from a config around others', async () => {
    const widget = page(`<x-townee></x-townee><${config} backend="/others"><p>Text</p></${config}>`);
    await says(widget, 'backend: ;');
    on('p').remove();
    await says(widget, 'backend: /others;');
    on(config).append(document.createElement('p'));
    await says(widget, 'backend: ;');
  });

  it('are inherited where a nearer config does not set them', async () => {
    const widget = page(`
      <${config} backend="/outer" theme="dark" issuers="did:a did:b">
        <${config} class="inner" theme="light"><x-townee></x-townee></${config}>
      </${config}>`);
    await says(widget, 'backend: /outer;');
    await says(widget, 'theme: light;');
    await says(widget, 'issuers: did:a did:b;');
    on(config).setAttribute('backend', '/changed');
    await says(widget, 'backend: /changed;');
    on('.inner').removeAttribute('theme');
    await says(widget, 'theme: dark;');
  });

  it('come back when its own is taken away', async () => {
    const widget = page(`<${config} theme="dark"><x-townee theme="light"></x-townee></${config}>`);
    await says(widget, 'theme: light;');
    widget.removeAttribute('theme');
    await says(widget, 'theme: dark;');
  });

  it('come from a config that is defined after the widget', async () => {
    const widget = page(`
      <x-late-config class="around" backend="/around"><x-townee></x-townee></x-late-config>
      <x-late-config theme="dark"></x-late-config>`);
    await says(widget, 'backend: ;');
    customElements.define('x-late-config', class extends ConfigElement {});
    await says(widget, 'backend: /around;');
    await says(widget, 'theme: dark;');
  });

  it('follow the widget when it is moved', async () => {
    const widget = page(`<${config} backend="/here"><p></p><x-townee></x-townee></${config}>
      <${config} class="there" backend="/there"><p></p></${config}>`);
    await says(widget, 'backend: /here;');
    on('.there').append(widget);
    await says(widget, 'backend: /there;');
    on('').append(widget);
    await says(widget, 'backend: ;');
  });

  it('reach a widget in a shadow root', async () => {
    page(`<${config} backend="/near"><div></div></${config}>`);
    const shadow = on('div').attachShadow({ mode: 'open' });
    const widget = document.createElement('x-townee');
    shadow.append(widget);
    await says(widget, 'backend: /near;');
  });

  it('may be a backend of the page’s own making', async () => {
    const widget = page(`<${config}><x-townee></x-townee></${config}>`);
    const backend = {} as never;
    on<ConfigElement>(config).backend = backend;
    await says(widget, 'backend: an object;');
    expect((await widget.town.backend()) === backend).to.equal(true);
  });

  it('without a backend are said to lack one', async () => {
    const widget = page('<x-townee></x-townee>');
    const error = await widget.town.backend().catch((error: unknown) => error);
    expect(error).to.have.property('fault', 'no-backend');
  });
});

describe('settings', () => {
  it('are the stronger ones, as far as they say something', () => {
    const merged = mergeSettings(
      { backend: '/weak', theme: 'dark', lang: 'de' },
      { backend: '/strong', theme: undefined, lang: null as never },
    );
    expect(merged).to.deep.equal({ backend: '/strong', theme: 'dark', lang: 'de' });
  });

  it('are the same when they say the same', () => {
    expect(sameSettings({ issuers: ['a', 'b'] }, { issuers: ['a', 'b'] })).to.equal(true);
    expect(sameSettings({ issuers: ['a', 'b'] }, { issuers: ['a'] })).to.equal(false);
    expect(sameSettings({}, { issuers: [] })).to.equal(false);
    expect(sameSettings({ lang: undefined }, {})).to.equal(true);
    expect(sameSettings({ backend: '/a' }, { backend: '/b' })).to.equal(false);
  });
});
