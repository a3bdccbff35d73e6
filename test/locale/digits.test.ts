import { expect } from '@open-wc/testing';
import { formatsOf } from '../../src/locale/format.js';
import { loadWords } from '../../src/locale/load.js';
import { withDigits } from '../../src/locale/digits.js';

describe('digits', () => {
  it('of words are those the reader’s dates have', async () => {
    const words = await loadWords('ar', 'calendar');
    expect(withDigits(words, 'ar-EG').eventsFound(21)).to.equal('٢١ فعالية');
    expect(withDigits(words, 'ar').eventsFound(21)).to.equal('21 فعالية');
    expect(withDigits(words, 'ar-u-nu-arab').eventsFound(21)).to.equal('٢١ فعالية');
  });

  it('of a language without words are written within those of another', async () => {
    const words = await loadWords('fa', 'calendar');
    expect(withDigits(words, 'fa').eventsFound(21)).to.equal('۲۱ events');
    expect(formatsOf('en-u-nu-arabext').date('2026-05-20')).to.equal('۲۰ May ۲۰۲۶');
  });

  it('are written once for a language', async () => {
    const words = await loadWords('ar', 'calendar');
    expect(withDigits(words, 'ar-EG')).to.equal(withDigits(words, 'ar-EG'));
    expect(withDigits(words, 'de')).to.equal(words);
  });
});

describe('the calendar dates are told in', () => {
  it('is Gregorian in every language, unless its tag asks for another', () => {
    expect(formatsOf('fa').date('2026-05-20', undefined, 'month')).to.match(/۲۰۲۶/);
    expect(formatsOf('ar-SA').date('2026-05-20', undefined, 'month')).to.match(/[2٢][0٠][2٢][6٦]/);
    expect(formatsOf('fa-u-ca-persian').date('2026-05-20', undefined, 'month')).to.match(/۱۴۰۵.*اردیبهشت/);
  });

  it('names a span of days in the fewest words', () => {
    expect(formatsOf('de').span('2026-05-11', '2026-05-17', 'medium')).to.equal('11.–17. Mai 2026');
    expect(formatsOf('de').span('2026-05-01', '2026-05-31', 'month')).to.equal('Mai 2026');
  });
});
