import { expect } from '@open-wc/testing';
import { needTag, offerTag } from '../../src/context/tags.js';

describe('tags', () => {
  it('fetches the code of an offered tag when it is needed, and not before', async () => {
    let fetched = 0;
    offerTag('x-offered', async () => {
      fetched++;
      customElements.define('x-offered', class extends HTMLElement {});
    });
    expect(fetched).to.equal(0);
    await needTag('x-offered');
    await needTag('x-offered');
    expect(fetched).to.equal(1);
  });

  it('asks nobody for a tag the page has', async () => {
    customElements.define('x-here', class extends HTMLElement {});
    await needTag('x-here');
  });

  it('says so when nobody offers the tag', async () => {
    const reason = await needTag('x-nobody').catch(String);
    expect(reason).to.contain('<x-nobody>');
  });

  it('passes on that the code could not be fetched, and tries again the next time', async () => {
    let tries = 0;
    offerTag('x-broken', () => Promise.reject(new Error(`try ${++tries}`)));
    expect(await needTag('x-broken').catch(String)).to.contain('try 1');
    expect(await needTag('x-broken').catch(String)).to.contain('try 2');
  });
});
