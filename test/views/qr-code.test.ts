import { expect } from '@open-wc/testing';
import 'jsqr';
import type jsQR from 'jsqr';
import { qrCode } from '../../src/views/qr-code.js';
import { rendered } from './rendered.js';

/** The reader; without a module system around, it leaves itself on the page. */
const { jsQR: read } = globalThis as unknown as { jsQR: typeof jsQR };

/** What a reader sees in a code drawn so that a module is four pixels wide, on a dark page. */
function readFrom(code: SVGElement): string | undefined {
  const [x, , side] = code.getAttribute('viewBox')!.split(' ').map(Number);
  const canvas = new OffscreenCanvas(side * 4 + 40, side * 4 + 40);
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = '#000';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.translate(20, 20);
  paint.scale(4, 4);
  paint.translate(-x, -x);
  for (const path of code.querySelectorAll('path')) {
    paint.fillStyle = path.getAttribute('fill')!;
    paint.fill(new Path2D(path.getAttribute('d')!));
  }
  const { data, width, height } = paint.getImageData(0, 0, canvas.width, canvas.height);
  return read(data, width, height)?.data;
}

const drawn = (text: string): SVGElement | null => rendered(qrCode(text, 'Link')).querySelector('svg');

describe('a QR code', () => {
  for (const text of [
    'https://town.example/',
    'https://town.example/boerse?exchange.offer=vorlesen&exchange.q=B%C3%BCcher',
    `https://town.example/${'langer-weg/'.repeat(60)}`,
    'Grüße aus Şişli, مرحبا',
  ]) {
    it(`is read as what it says: ${text.slice(0, 40)}`, () => {
      expect(readFrom(drawn(text)!)).to.equal(text);
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
    expect(readFrom(code)).to.equal(undefined);
  });
});
