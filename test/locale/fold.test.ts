import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold } from '../../src/locale/fold.js';

describe('fold', () => {
  /** What people type, and what must be found by it. */
  const same: [string, ...string[]][] = [
    ['garten', 'Garten', 'GARTEN', '  Garten  '],
    ['munchen', 'München', 'MÜNCHEN', 'Mu\u0308nchen', 'Muenchen', 'MUENCHEN'],
    ['bar', 'Bär', 'Baer'],
    ['moller', 'Möller', 'Moeller'],
    ['bauerin', 'Bäuerin', 'Baeuerin', 'Bauerin'],
    ['ubung', 'Übung', 'Uebung', '(Übung)'],
    ['strasse', 'Straße', 'STRASSE', 'STRAẞE', 'strasse'],
    ['istanbul', 'İstanbul', 'ISTANBUL', 'istanbul', 'ıstanbul', 'I\u0307stanbul'],
    ['cafe', 'Café', 'Cafe\u0301'],
    ['ca va', 'Ça va', 'ça\u00a0va', 'c\u0327a\n\tva'],
    ['lodz', 'Łódź', 'ŁÓDŹ', 'lodz'],
    ['kobenhavn', 'København', 'KØBENHAVN', 'Koebenhavn'],
    ['nadja dordic', 'Nadja Đorđić'],
    ['ara', 'Æra', 'Aera'],
    ['oeuvre', 'Œuvre', 'œuvre'],
    ['οδοσ', 'ΟΔΟΣ', 'οδός'],
    ['fi', 'ﬁ', 'FI'],
    ['محمد', 'مُحَمَّد', 'محمد'],
    ['احمد', 'أحمد', 'احمد', 'إحمد', 'آحمد', 'ٱحمد', 'أحـــمد'],
    ['مدرسه', 'مدرسة', 'مدرسه'],
    ['مبني', 'مبنى', 'مبني', 'مبنی'],
    ['سوال', 'سؤال', 'سوال'],
    ['بير', 'بئر', 'بير'],
    ['2026', '٢٠٢٦', '۲۰۲۶'],
    ['ехала', 'ёхала'],
    ['сімя', "сім'я", 'сім’я', 'сімʼя'],
    ['ehrenamt', 'Ehren\u00adamt', 'Ehren\u200bamt'],
    ['a b', 'a-b', 'A / B', 'a…b', '„a“ b!', 'a\u2013b'],
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

  it('leaves "ue" alone where it is no umlaut', () => {
    for (const word of ['neue', 'mauer', 'feuer', 'quelle', 'neueroffnung']) expect(fold(word)).to.equal(word);
  });

  it('keeps what a word begins with at its beginning, while it is typed', () => {
    for (const word of ['Übung', 'Aeltere', 'Straße', 'مُسَاعَدَة', 'Quelle', 'Muesli', 'neuere']) {
      for (let end = 1; end <= word.length; end++) {
        expect(fold(word).startsWith(fold(word.slice(0, end))), word.slice(0, end)).to.be.true;
      }
    }
  });

  it('does not change what is folded already', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeouqtäöüßÆ éı-') });
    for (const unit of [letters, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })]) {
      fc.assert(fc.property(unit, text => fold(fold(text)) === fold(text)));
    }
  });

  it('finds composed and decomposed writing alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))),
    );
  });

  it('leaves no space at the ends and none doubled', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => /^$|^[^ ]+( [^ ]+)*$/.test(fold(text))));
  });
});
