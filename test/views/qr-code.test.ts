import { expect } from '@open-wc/testing';
import { qrCode } from '../../src/views/qr-code.js';
import { readCode } from '../support/qr-reader.js';
import { rendered } from './rendered.js';

const drawn = (text: string): SVGElement | null => rendered(qrCode(text, 'Link')).querySelector('svg');

describe('a QR code', () => {
  for (const text of [
    'https://town.example/',
    'https://town.example/boerse?exchange.offer=vorlesen&exchange.q=B%C3%BCcher',
    `https://town.example/${'langer-weg/'.repeat(60)}`,
    'Grüße aus Şişli, مرحبا',
  ]) {
    it(`is read as what it says: ${text.slice(0, 40)}`, () => {
      expect(readCode(drawn(text)!)).to.equal(text);
    });
  }

  it('is an image with a name', () => {
    const code = drawn('https://town.example/')!;
    expect([code.getAttribute('role'), code.getAttribute('aria-label')]).to.deep.equal(['img', 'Link']);
  });

  it('of what is too long is none', () => {
    expect(drawn('x'.repeat(2331))).not.to.equal(null);
    expect(drawn('x'.repeat(2332))).to.equal(null);
  });

  it('without its light ground is not read on a dark page: the test sees it', () => {
    const code = drawn('https://town.example/')!;
    code.querySelector('path')!.remove();
    expect(readCode(code)).to.equal(undefined);
  });
});
