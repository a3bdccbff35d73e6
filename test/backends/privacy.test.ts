import { expect } from '@open-wc/testing';
import { httpBackend } from '../../src/backends/http.js';
import { answering, reasonOf } from './answering.js';

describe('the console', () => {
  it('never hears what a visitor searched for', async () => {
    answering(() => new Response('', { status: 500 }));
    const reason = await reasonOf(
      httpBackend('https://town.example/api').offers({ q: 'Schuldnerberatung' }, { languages: [] }),
    );
    expect(String(reason)).to.contain('https://town.example/api/offers');
    expect(String(reason)).not.to.contain('Schuldnerberatung');
  });
});
