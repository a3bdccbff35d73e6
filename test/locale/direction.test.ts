import { expect } from '@open-wc/testing';
import { directionOf, sameLanguage } from '../../src/locale/direction.js';

describe('direction', () => {
  for (const lang of ['ar', 'AR', 'ar-SY', 'fa', 'he', 'ur', 'ckb', 'ps', 'ku-Arab', 'az-Arab-IR']) {
    it(`of ${lang} is right to left`, () => {
      expect(directionOf(lang)).to.equal('rtl');
    });
  }
  for (const lang of ['de', 'en', 'tr', 'ku', 'uk', 'arn', '', 'ar-Latn']) {
    it(`of ${lang || 'nothing'} is left to right`, () => {
      expect(directionOf(lang)).to.equal('ltr');
    });
  }
});

describe('sameLanguage', () => {
  it('does not mind region or case', () => {
    expect(sameLanguage('de-AT', 'de')).to.equal(true);
    expect(sameLanguage('DE', 'de-CH')).to.equal(true);
  });
  it('tells languages apart', () => {
    expect(sameLanguage('de', 'nds')).to.equal(false);
    expect(sameLanguage('ar', 'arn')).to.equal(false);
  });
});
