import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { looksLikeHtml, textOfHtml } from '../../src/backends/text.js';

describe('HTML as plain text', () => {
  for (const [html, text] of [
    ['Nur Text', 'Nur Text'],
    ['<p>Erster</p><p>Zweiter <b>Absatz</b></p>', 'Erster\n\nZweiter Absatz'],
    ['<div><div><p>Tief</p></div></div>\n\n<div>Weiter</div>', 'Tief\n\nWeiter'],
    ['Zeile<br>Zeile<br/>Zeile', 'Zeile\nZeile\nZeile'],
    ['<ul><li>Kuchen</li><li>Tee</li></ul>', '– Kuchen\n– Tee'],
    ['<table><tr><td>Mo</td><td>10 Uhr</td></tr></table>', 'Mo 10 Uhr'],
    [
      'K&auml;se &amp; Brot &#8211; 3&nbsp;&euro; &#x1F382; &unbekannt; &#0; &#xD800;',
      'Käse & Brot – 3 € 🎂 &unbekannt; &#0; &#xD800;',
    ],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['a < b und 3 <4', 'a < b und 3 <4'],
    ['vor<script>alert("<p>")</script>nach', 'vornach'],
    ['vor<STYLE type="a>b">p{}</style >nach', 'vornach'],
    ['<head><title>Titel</title></head><header>Kopf</header>', 'Kopf'],
    ['<script>nie zu Ende', ''],
    ['vor<!-- <p>nicht</p> -->nach', 'vornach'],
    ['vor<!-- nie zu Ende', 'vor'],
    ['<!doctype html><?xml?><html lang="de"><body>Da</body></html>', 'Da'],
    ['<a title="5 > 3" href=\'x>y\'>Verweis</a>', 'Verweis'],
    ["<p title=don't>Text</p>", 'Text'],
    ['<img src=x onerror=alert(1)>Bild', 'Bild'],
    ['offen <b', 'offen'],
    ['<svg><script>alert(1)</script><p>x</p></svg>da', 'da'],
    ['  viel\n\t Leeres  <p> </p><p></p><br><br><br><br>Ende ', 'viel Leeres\n\nEnde'],
  ]) {
    it(`${html} is ${JSON.stringify(text)}`, () => expect(textOfHtml(html)).to.equal(text));
  }

  it('is known where a text should be plain', () => {
    for (const html of ['a<br>b', '<P class="x">a</P>', 'Siehe <a href="https://a.example">hier</a>', '<br/>'])
      expect(looksLikeHtml(html), html).to.equal(true);
    for (const text of ['a < b', 'Anna <anna@a.example>', '<https://a.example>', '3 <p 4', 'eins <<zwei>>', ''])
      expect(looksLikeHtml(text), text).to.equal(false);
  });

  it('takes as long as the text is, whatever it holds', () => {
    const pieces = [
      '<',
      '<a ',
      '<script>',
      '<!--',
      '="',
      "='",
      '&',
      '&#',
      '<p title="',
      '=    ',
      '</',
      '<b>',
      '<svg>',
      '\n',
    ];
    for (const piece of pieces) {
      const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
      // Looked through anew for each piece, it would take hours.
      expect(textOfHtml(html)).to.be.a('string');
      expect(looksLikeHtml(html)).to.be.a('boolean');
    }
  }).timeout(60_000);

  it('never throws, and leaves no markup of a script', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<', '>', '<script>', '</script>', '<p>', '"', "'", '<!--', '-->', '&lt;'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const html = pieces.filter(text => !text.includes('&')).join('');
        return !/<script>/i.test(textOfHtml(html));
      }),
      { numRuns: 2000 },
    );
  });
});
