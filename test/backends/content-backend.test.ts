import { expect } from '@open-wc/testing';
import { contentBackend } from '../../src/backends/content-backend.js';
import { BackendError } from '../../src/contract/problem.js';
import { ids } from './search/finding.js';

const ask = { languages: ['de'] };

describe('content that is wholly in the page', () => {
  it('is listed also where nothing says where the town is', async () => {
    const content: Record<string, unknown> = {
      offers: [{ id: 'o', kind: 'room', title: 'Raum' }],
      events: [{ id: 'e', name: 'Fest', startDate: '2026-05-15' }],
    };
    const backend = contentBackend(async part => {
      if (part === 'service') throw new BackendError('server', 'service: HTTP 500');
      return content[part];
    });
    expect(ids(await backend.offers({}, ask))).to.equal('o');
    expect(ids(await backend.events({}, ask))).to.equal('e');
    expect(ids(await backend.events({ from: '2026-05-15', to: '2026-05-15' }, ask))).to.equal('e');
  });

  it('counts events to the days of the town as soon as that is known', async () => {
    const events = [{ id: 'e', name: 'Fest', startDate: '2026-05-14T11:00:00Z' }];
    let isKnown = false;
    const backend = contentBackend(async part => {
      if (part === 'events') return events;
      if (part === 'service' && !isKnown) throw new BackendError('server', 'service: HTTP 500');
      return part === 'service' ? { timeZone: 'Pacific/Kiritimati' } : undefined;
    });
    const onNextDay = { from: '2026-05-15', to: '2026-05-15' };
    await backend.events(onNextDay, ask);
    isKnown = true;
    expect(ids(await backend.events(onNextDay, ask))).to.equal('e');
  });
});
