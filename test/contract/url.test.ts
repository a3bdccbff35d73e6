import { expect } from '@open-wc/testing';
import { mailUrl, safeUrl, telUrl } from '../../src/contract/url.js';

const tab = '\t';
const control = (code: number): string => String.fromCharCode(code);

/** Addresses that must never become a link, whatever an offer's writer tries. */
const hostile = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  `java${tab}script:alert(1)`,
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '   javascript:alert(1)',
  `${tab}\n javascript:alert(1)`,
  `${control(1)}javascript:alert(1)`,
  `${control(0)}javascript:alert(1)`,
  `java${control(0)}script:alert(1)`,
  '\u00a0javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'javascript\\x3aalert(1)',
  'javascript%3Aalert(1)',
  'javascript://https://town.example/%0aalert(1)',
  'view-source:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://town.example/7a0c',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'filesystem:https://town.example/x',
  'ftp://town.example/',
  'about:blank',
  'intent://scan/#Intent;scheme=zxing;end',
  'https://user:pass@town.example/',
  'https://user@town.example/',
  'https://:pass@town.example/',
  'https://town.example@evil.example/',
  'https://',
  'http://[',
];

describe('safeUrl', () => {
  for (const text of hostile) {
    it(`makes no link of ${JSON.stringify(text)}`, () => {
      expect(safeUrl(text)).to.equal(undefined);
    });
  }

  it('makes no script of a hostile address on a page either, where relative addresses count', () => {
    for (const text of hostile) {
      const url = safeUrl(text, 'https://town.example/page');
      if (url) expect(new URL(url).origin, text).to.equal('https://town.example');
    }
  });

  it('makes no link of nothing', () => {
    expect([safeUrl(undefined), safeUrl('')]).to.deep.equal([undefined, undefined]);
  });

  for (const text of [
    'https://town.example/a?b=c#d',
    'http://town.example/',
    'mailto:a@town.example',
    'tel:+4989123456',
  ]) {
    it(`keeps ${text}`, () => {
      expect(safeUrl(text)).to.equal(text);
    });
  }

  it('gives what was checked, not what was written', () => {
    expect(safeUrl('  https:town.example\\path\n')).to.equal('https://town.example/path');
  });

  it('shows a name in foreign letters as what it is', () => {
    expect(safeUrl('https://tоwn.example/')).to.match(/^https:\/\/xn--/);
  });

  it('resolves relative addresses only where there is a base', () => {
    expect(safeUrl('/clubs/1')).to.equal(undefined);
    expect(safeUrl('/clubs/1', 'https://town.example/api')).to.equal('https://town.example/clubs/1');
  });
});

describe('mailUrl', () => {
  it('links a plain address', () => {
    expect(mailUrl('kontakt@verein.example')).to.equal('mailto:kontakt@verein.example');
  });

  for (const text of [
    'a@b.example?bcc=all@evil.example',
    'a@b.example&subject=x',
    'a@b.example#x',
    'a b@c.example',
    'a@b@c.example',
    'javascript:a@b',
    '//a@b',
    'nobody',
    '',
    undefined,
  ]) {
    it(`makes no link of ${JSON.stringify(text)}`, () => {
      expect(mailUrl(text)).to.equal(undefined);
    });
  }
});

describe('telUrl', () => {
  for (const [written, url] of [
    ['+49 89 99998 100', 'tel:+498999998100'],
    ['089/123-456', 'tel:089123456'],
    ['(089) 12 34 56', 'tel:089123456'],
    ['+49 (0)89 123456', 'tel:+4989123456'],
    ['0049 (0) 89 123456', 'tel:004989123456'],
    ['116 117', 'tel:116117'],
  ] as const) {
    it(`calls ${written}`, () => {
      expect(telUrl(written)).to.equal(url);
    });
  }

  for (const text of ['', undefined, 'ask at the door', '12', '089;phone-context=evil', 'tel:089', '*21*089#']) {
    it(`makes no link of ${JSON.stringify(text)}`, () => {
      expect(telUrl(text)).to.equal(undefined);
    });
  }
});
