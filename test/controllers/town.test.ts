import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { languageAround } from '../../src/controllers/language.js';
import { until } from '../support/place.js';
import { on, page, says } from './townee.js';

const config = 'miteinand-config';

describe('the language of a widget', () => {
  it('is that of the page', async () => {
    const widget = page('<x-townee></x-townee>', 'de-AT');
    await says(widget, 'lang: de-AT;');
    await says(widget, 'retry: Erneut versuchen;');
  });

  it('is the nearest in HTML', async () => {
    const widget = page('<div lang="en"><section lang="de"><x-townee lang="en-GB"></x-townee></section></div>');
    await says(widget, 'lang: en-GB;');
    widget.lang = '';
    await says(widget, 'lang: de;');
    on('section').removeAttribute('lang');
    await says(widget, 'lang: en;');
    on('div').removeAttribute('lang');
    await says(widget, 'lang: de;');
  });

  it('follows the page live', async () => {
    const widget = page('<x-townee></x-townee>');
    await says(widget, 'retry: Erneut versuchen;');
    document.documentElement.lang = 'en';
    await says(widget, 'retry: Try again;');
    document.documentElement.lang = 'de';
    await says(widget, 'retry: Erneut versuchen;');
  });

  it('is that of an empty config before that of the page', async () => {
    const widget = page(`<x-townee></x-townee><${config} lang="en"></${config}>`);
    await says(widget, 'lang: en;');
    on(config).lang = 'de-CH';
    await says(widget, 'lang: de-CH;');
    on(config).remove();
    await says(widget, 'lang: de;');
  });

  it('is a nearer one in HTML before that of an empty config', async () => {
    const widget = page(`<div lang="de-CH"><x-townee></x-townee></div><${config} lang="en"></${config}>`);
    await says(widget, 'lang: de-CH;');
    on('div').removeAttribute('lang');
    await says(widget, 'lang: en;');
  });

  it('is that of the config around it, unless something nearer says another', async () => {
    const widget = page(`<${config} lang="en"><div><x-townee></x-townee></div></${config}>`);
    await says(widget, 'lang: en;');
    on('div').lang = 'ar';
    await says(widget, 'lang: ar;');
  });

  it('is found through shadow roots and slots', async () => {
    page('<div lang="en"></div>');
    const outer = on('div').attachShadow({ mode: 'closed' });
    outer.innerHTML = '<span></span>';
    const inner = outer.querySelector('span')!.attachShadow({ mode: 'closed' });
    const widget = document.createElement('x-townee');
    inner.append(widget);
    await says(widget, 'lang: en;');
    expect(languageAround(widget).from).to.equal(on('div'));
  });

  it('is the visitor’s where the page says none', async () => {
    const widget = page('<x-townee></x-townee>', '');
    await says(widget, `lang: ${Intl.getCanonicalLocales(navigator.language)[0]};`);
  });

  for (const [written, meant] of [
    ['de_AT', 'de-AT'],
    ['DE-at', 'de-AT'],
    ['deutsch!', 'en'],
    ['" onload="x', 'en'],
  ] as const) {
    it(`is ${meant} where the page says ${written}`, async () => {
      await says(page('<x-townee></x-townee>', written), `lang: ${meant};`);
    });
  }

  it('without words of its own is said, so that the words are marked as English', async () => {
    const widget = page('<x-townee></x-townee>', 'uk');
    await says(widget, 'retry: Try again;');
    expect(widget.town.said).to.deep.equal({ lang: 'en', dir: 'ltr' });
    expect(widget.town.formats.date('2026-05-15')).to.match(/2026/);
    document.documentElement.lang = 'de';
    await says(widget, 'retry: Erneut versuchen;');
    expect(widget.town.said.lang).to.equal(nothing);
  });

  it('set by a config against the page is said, with its direction', async () => {
    const widget = page('<miteinand-config lang="ar"></miteinand-config><x-townee></x-townee>');
    await says(widget, 'lang: ar;');
    await until('Arabic words', () => widget.town.said.lang === 'ar');
    expect(widget.town.said.dir).to.equal('rtl');
  });

  it('is asked of the backend first, then those of the browser', async () => {
    const widget = page('<x-townee></x-townee>', 'ar');
    await says(widget, 'lang: ar;');
    const { languages } = widget.town.ask();
    expect(languages[0]).to.equal('ar');
    expect(languages).to.include.members(navigator.languages.slice(0, 5));
    expect(new Set(languages).size).to.equal(languages.length);
  });

  it('is of no more interest once the widget is gone', async () => {
    const widget = page('<x-townee></x-townee>');
    await says(widget, 'lang: de;');
    widget.remove();
    document.documentElement.lang = 'en';
    await new Promise(requestAnimationFrame);
    expect(widget.town.lang).to.equal('de');
    on('').append(widget);
    await says(widget, 'lang: en;');
  });
});

describe('the theme of a widget', () => {
  it('follows the page where none is set', async () => {
    const widget = page('<x-townee></x-townee>');
    await widget.updateComplete;
    expect(widget.style.colorScheme).to.equal('');
  });

  it('is its own before that of the config, and can be taken back', async () => {
    const widget = page(`<${config} theme="dark"><x-townee theme="light"></x-townee></${config}>`);
    await says(widget, 'theme: light;');
    expect(getComputedStyle(widget).colorScheme).to.equal('light');
    widget.removeAttribute('theme');
    await says(widget, 'theme: dark;');
    expect(getComputedStyle(widget).colorScheme).to.equal('dark');
    on(config).removeAttribute('theme');
    await says(widget, 'theme: ;');
    expect(widget.style.colorScheme).to.equal('');
  });

  it('can be auto inside a config that is dark', async () => {
    const widget = page(`<${config} theme="dark"><x-townee theme="auto"></x-townee></${config}>`);
    await says(widget, 'theme: auto;');
    expect(widget.style.colorScheme).to.equal('');
  });
});
