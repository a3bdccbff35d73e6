import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { serviceOf } from '../../src/backends/service.js';
import { reasonOf } from './answering.js';

/** A town that counts how often it is asked who it is, and fails as often as told. */
function countingTown(failures = 0): { backend: Backend; asked: () => number } {
  let asked = 0;
  const town = memoryBackend({ service: { name: 'T' } });
  const service: Backend['service'] = ask =>
    ++asked > failures ? town.service(ask) : Promise.reject(new Error('not yet'));
  return { backend: { ...town, service }, asked: () => asked };
}

describe('serviceOf', () => {
  it('asks a backend once for all widgets of a language', async () => {
    const { backend, asked } = countingTown();
    await Promise.all([serviceOf(backend, { languages: ['de'] }), serviceOf(backend, { languages: ['de', 'en'] })]);
    expect(asked()).to.equal(1);
    await serviceOf(backend, { languages: ['en'] });
    expect(asked()).to.equal(2);
  });

  it('asks again after a failure', async () => {
    const { backend, asked } = countingTown(1);
    await reasonOf(serviceOf(backend, { languages: ['de'] }));
    expect((await serviceOf(backend, { languages: ['de'] })).name).to.equal('T');
    expect(asked()).to.equal(2);
  });

  it('asks again as long as the answer is partial', async () => {
    const town = memoryBackend({ service: { name: 'T' } });
    let asked = 0;
    const backend: Backend = {
      ...town,
      service: async ask => ({ ...(await town.service(ask)), ...(++asked < 3 && { isPartial: true }) }),
    };
    for (let time = 0; time < 5; time++) await serviceOf(backend, { languages: ['de'] });
    expect(asked).to.equal(3);
  });

  it('is not ended by one of those who wait', async () => {
    const { backend } = countingTown();
    const service = serviceOf(backend, { languages: ['de'], signal: AbortSignal.abort() });
    expect((await service).name).to.equal('T');
  });
});
