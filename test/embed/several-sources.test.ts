import { expect, fixture, waitUntil } from '@open-wc/testing';
import { answering, json } from '../backends/answering.js';

describe('several addresses on the loader\u2019s script tag', () => {
  it('make one list for the widgets of the page', async () => {
    answering(({ url }) => {
      const { host, pathname } = new URL(url);
      const items = [{ id: '1', kind: 'room', title: `Raum von ${host}` }];
      return json(pathname.endsWith('/offers') ? { items, total: 1 } : { name: host, capabilities: ['offers'] });
    });
    const script = document.createElement('script');
    script.type = 'module';
    script.dataset['backend'] = 'https://x.example/api https://y.example/api';
    document.head.append(script);
    await import('../../src/embed/loader.js');
    const exchange = await fixture('<miteinand-exchange></miteinand-exchange>');
    await waitUntil(() => exchange.shadowRoot?.querySelectorAll('[part~=offer]').length === 2, 'two offers', {
      timeout: 8000,
    });
    const text = exchange.shadowRoot!.textContent;
    expect(text).to.include('Raum von x.example').and.include('Raum von y.example');
  });
});
