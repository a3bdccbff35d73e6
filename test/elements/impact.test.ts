import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import type { Metric } from '../../src/contract/metric.js';
import '../../src/define/impact.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import { widgetSuite } from '../support/widget-suite.js';

const hours: Metric = { id: 'hours', name: 'Geschenkte Stunden', value: 48210, unitText: 'Stunden' };
const trees: Metric = { id: 'trees', name: 'Gepflanzte Bäume', value: 34 };
const town = (...metrics: Metric[]) => memoryBackend({ metrics });

widgetSuite('miteinand-impact', {
  filled: 'Geschenkte Stunden',
  empty: 'Zurzeit gibt es keine Zahlen',
  broken: { metrics: 'none' },
  other: { backend: () => town(trees), filled: 'Gepflanzte Bäume' },
});

describe('<miteinand-impact>', () => {
  const figures = (element: Element): string[] =>
    [...element.shadowRoot!.querySelectorAll('.figure .name')].map(name => name.textContent.trim());

  it('says number, unit, period, source and date of a figure', async () => {
    const metric = { ...hours, period: '2026', source: 'Meldungen der Vereine', observationDate: '2026-05-03' };
    const element = await place('miteinand-impact', { backend: town(metric) });
    await sees(element, 'Geschenkte Stunden');
    const text = visibleText(element).replace(/\s+/g, ' ');
    expect(text).to.match(/48\.210.*Stunden/);
    expect(text).to.contain('Quelle: Meldungen der Vereine');
    expect(text).to.contain('Stand: 3. Mai 2026');
  });

  it('shows only the wanted figures, in the wanted order', async () => {
    const backend = town(hours, { ...hours, id: 'calls', name: 'Anrufe' }, trees);
    const element = await place('miteinand-impact', { backend, attributes: { metrics: 'trees gone hours' } });
    await sees(element, 'Bäume');
    expect(figures(element)).to.deep.equal(['Gepflanzte Bäume', 'Geschenkte Stunden']);
  });

  it('says that there is nothing when none of the wanted figures is known', async () => {
    const element = await place('miteinand-impact', { backend: town(hours), attributes: { metrics: 'gone' } });
    await sees(element, 'Zurzeit gibt es keine Zahlen');
  });

  it('leaves out a figure it cannot read, and says so', async () => {
    const element = await place('miteinand-impact', {
      backend: town(hours, { id: 'bad', name: 'Ohne Wert' } as never),
    });
    await sees(element, '1 Eintrag ließ sich nicht lesen');
    expect(figures(element)).to.deep.equal(['Geschenkte Stunden']);
  });

  it('compares with a goal only where there is one', async () => {
    const element = await place('miteinand-impact', { backend: town({ ...hours, goal: 60000 }, trees) });
    await sees(element, 'von 60.000');
    expect(element.shadowRoot!.querySelectorAll('progress')).to.have.length(1);
    expect(find<HTMLProgressElement>(element, 'progress').position).to.be.closeTo(0.8, 0.01);
  });

  it('draws a line from five values on, and tells them all in words', async () => {
    const series = [310, 290, 360, 410, 440].map((value, index) => ({ period: String(2022 + index), value }));
    const element = await place('miteinand-impact', {
      backend: town({ ...hours, series }, { ...trees, series: series.slice(1) }),
    });
    await sees(element, 'Geschenkte Stunden');
    expect(element.shadowRoot!.querySelectorAll('polyline')).to.have.length(1);
    const told = [...element.shadowRoot!.querySelectorAll('.series li')].map(item => item.textContent.trim());
    expect(told).to.deep.equal(['2022: 310', '2023: 290', '2024: 360', '2025: 410', '2026: 440']);
  });

  it('counts up once when first seen, with the final value readable from the start and nothing moving', async () => {
    const element = await place('miteinand-impact', { backend: town(hours) });
    await until('counting', () => element.shadowRoot!.querySelector('.counting'));
    const width = find(element, '.number').getBoundingClientRect().width;
    const readable = () => [...find(element, '.number').children].filter(part => !part.ariaHidden);
    expect(readable().map(part => part.textContent)).to.deep.equal(['48.210']);
    await until('the end of counting', () => !element.shadowRoot!.querySelector('.counting'));
    expect(find(element, '.number').getBoundingClientRect().width).to.equal(width);
    expect(find(element, '.number').textContent.trim()).to.equal('48.210');
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.counting')).to.be.null;
  });

  it('does not count where it is not seen', async () => {
    const element = await place('miteinand-impact', { backend: town(hours) });
    element.style.marginBlockStart = '300vh';
    await sees(element, 'Geschenkte Stunden');
    expect(find(element, '.number').textContent.trim()).to.equal('48.210');
  });

  it('shows full values at once for those who want reduced motion', async () => {
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = query => matchMedia(query.includes('reduced-motion') ? 'all' : query);
    try {
      const element = await place('miteinand-impact', { backend: town(hours) });
      await sees(element, 'Geschenkte Stunden');
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 100)));
      expect(element.shadowRoot!.querySelector('.counting')).to.be.null;
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('stands with full values when it is taken away while counting', async () => {
    const element = await place('miteinand-impact', { backend: town(hours) });
    await until('counting', () => element.shadowRoot!.querySelector('.counting'));
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(find(element, '.number').textContent.trim()).to.equal('48.210');
  });
});
