import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold } from '../../src/locale/fold.js';

describe('fold', () => {
  /** What people type, and what must be found by it. */
  const same: [string, ...string[]][] = [
    ['garten', 'Garten', 'GARTEN', '  Garten  '],
    ['munchen', 'München', 'MÜNCHEN', 'Mu\u0308nchen'],
    ['strasse', 'Straße', 'STRASSE', 'STRAẞE', 'strasse'],
    ['istanbul', 'İstanbul', 'ISTANBUL', 'istanbul', 'ıstanbul', 'I\u0307stanbul'],
    ['cafe', 'Café', 'Cafe\u0301'],
    ['ca va', 'Ça va', 'ça\u00a0va', 'c\u0327a\n\tva'],
    ['lodz', 'Łódź', 'ŁÓDŹ', 'lodz'],
    ['kobenhavn', 'København', 'KØBENHAVN'],
    ['fi', 'ﬁ', 'FI'],
    ['محمد', 'مُحَمَّد', 'محمد'],
    ['احمد', 'أحمد', 'احمد'],
    ['київ', 'Київ'.normalize('NFC'), 'Київ'.normalize('NFD')].map(text => text.normalize('NFC')) as [string, string],
    ['2', '２', '²'],
  ];
  for (const [first, ...others] of same) {
    it(`makes one of ${[first, ...others].map(text => JSON.stringify(text)).join(', ')}`, () => {
      const found = others.map(fold);
      expect(found).to.deep.equal(found.map(() => fold(first)));
    });
  }

  it('keeps different words apart', () => {
    expect(fold('Haus')).not.to.equal(fold('Maus'));
    expect(fold('كتاب')).not.to.equal(fold('كاتب'));
  });

  it('does not change what is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)));
  });

  it('finds composed and decomposed writing alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))),
    );
  });

  it('leaves no space at the ends and none doubled', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/^\s|\s$|\s\s/.test(fold(text))));
  });
});
