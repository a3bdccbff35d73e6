import { expect } from '@open-wc/testing';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from '../../src/elements/pass/canonical-json.js';

describe('canonical JSON', () => {
  it('is written as an independent implementation of RFC 8785 writes it', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), text => {
        const value: unknown = JSON.parse(text);
        return canonicalJson(value) === canonicalize(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('orders members by code units and writes numbers as RFC 8785 shows them (appendix B and section 3.2.3)', () => {
    const value: unknown = JSON.parse(
      '{"\\u20ac":"Euro","\\r":"CR","\\ufb33":"Dalet","1":"One","\\ud83d\\ude00":"Smiley","\\u0080":"Control","\\u00f6":"o"}',
    );
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object).filter(key => key !== '1')).to.deep.equal([
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27])).to.equal(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
  });

  it('does not listen to a page that teaches arrays another JSON', () => {
    const arrays = Array.prototype as unknown as { toJSON?: () => string };
    arrays.toJSON = () => 'not this';
    try {
      expect(canonicalJson({ b: [1], a: [] })).to.equal('{"a":[],"b":[1]}');
    } finally {
      delete arrays.toJSON;
    }
  });
});
