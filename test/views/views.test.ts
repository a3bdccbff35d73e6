import { expect } from '@open-wc/testing';
import { availabilities } from '../../src/contract/availability.js';
import { BackendError } from '../../src/contract/problem.js';
import { availabilityBadge } from '../../src/views/availability.js';
import { contactOf } from '../../src/views/contact.js';
import { factList } from '../../src/views/fact-list.js';
import { heading } from '../../src/views/heading.js';
import { icon } from '../../src/views/icon.js';
import { respondAction } from '../../src/views/respond.js';
import { failed, faultNote, omittedNote } from '../../src/views/states.js';
import { foreignHint, isForeign, languageOf, paragraphs } from '../../src/views/text.js';
import { placeText, scheduleText } from '../../src/views/when-where.js';
import { rendered, speech, textOf } from './rendered.js';

const { words } = speech;
const ignore = (): void => {};

describe('the badge of availability', () => {
  for (const availability of availabilities) {
    it(`has a sign and a word for "${availability}"`, () => {
      const badge = rendered(availabilityBadge({ availability }, speech));
      expect(badge.textContent.trim()).to.equal(words.availability[availability]);
      expect(badge.querySelector('svg')).not.to.equal(null);
    });
  }

  it('counts the places that are left', () => {
    expect(textOf(availabilityBadge({ availability: 'low', remainingAttendeeCapacity: 1 }, speech))).to.equal(
      'Noch 1 Platz frei',
    );
    expect(textOf(availabilityBadge({ availability: 'full', remainingAttendeeCapacity: 0 }, speech))).to.equal(
      'Ausgebucht',
    );
  });

  for (const availability of [undefined, '', 'quantum', 'constructor', 'toString', '__proto__']) {
    it(`shows nothing for ${availability}`, () => {
      expect(textOf(availabilityBadge({ availability, remainingAttendeeCapacity: 3 }, speech))).to.equal('');
    });
  }
});

describe('the way to respond', () => {
  const action = (response: object, availability = 'open'): HTMLElement =>
    rendered(respondAction({ availability, response: response as never }, words, { open: ignore, error: undefined }));

  it('opens the form', () => {
    let opened = 0;
    const form = { open: () => void opened++, error: undefined };
    const view = respondAction({ response: { method: 'form', form: 'f' } }, words, form);
    rendered(view).querySelector('button')!.click();
    expect(opened).to.equal(1);
  });

  it('says when the form could not be opened', () => {
    const form = { open: ignore, error: new BackendError('offline', 'test') };
    const view = rendered(respondAction({ response: { method: 'form', form: 'f' } }, words, form));
    expect(view.querySelector('[role=alert]')!.textContent).to.equal(words.faults.offline);
    expect(view.querySelector('button')).not.to.equal(null);
  });

  it('offers the waiting list where only that is open', () => {
    expect(action({ method: 'form' }, 'waitlist').textContent).to.contain(words.joinWaitlist);
  });

  it('links mail, phone and page', () => {
    const links = [
      action({ method: 'mail', email: 'a@b.example' }),
      action({ method: 'phone', telephone: '089 123' }),
      action({ method: 'link', url: 'https://b.example/' }),
    ].map(place => place.querySelector('a')!);
    expect(links.map(({ href }) => href)).to.deep.equal(['mailto:a@b.example', 'tel:089123', 'https://b.example/']);
    expect(new Set(links.map(({ rel }) => rel))).to.deep.equal(new Set(['noopener noreferrer']));
  });

  it('links nothing that is not safe, and nothing nobody knows', () => {
    for (const response of [
      { method: 'link', url: 'javascript:alert(1)' },
      { method: 'mail', email: 'a@b?bcc=c@d' },
      { method: 'phone', telephone: 'javascript:1' },
      { method: 'pigeon' },
      { method: 'none' },
      { method: 'link' },
    ]) {
      expect(action(response).childElementCount, JSON.stringify(response)).to.equal(0);
    }
  });

  for (const availability of ['full', 'over', 'cancelled', 'paused', 'soon']) {
    it(`is closed for what is "${availability}"`, () => {
      expect(action({ method: 'form' }, availability).childElementCount).to.equal(0);
    });
  }
});

describe('a heading', () => {
  for (const [level, tag] of [
    [2, 'H2'],
    [6, 'H6'],
    [1, 'H2'],
    [9, 'H6'],
    [-5, 'H2'],
    [3.4, 'H3'],
    [NaN, 'H3'],
    [Infinity, 'H6'],
  ] as const) {
    it(`of level ${level} is ${tag}`, () => {
      expect(rendered(heading(level, 'Fest')).querySelector('[tabindex="-1"]')!.tagName).to.equal(tag);
    });
  }
});

describe('texts', () => {
  it('are parted by blank lines', () => {
    const place = rendered(paragraphs(' one\nstill one\n \n\ntwo '));
    expect([...place.querySelectorAll('p')].map(p => p.textContent)).to.deep.equal(['one\nstill one', 'two']);
    expect(rendered(paragraphs('  \n ')).childElementCount).to.equal(0);
    expect(rendered(paragraphs(undefined)).childElementCount).to.equal(0);
  });

  it('in another language say so, and only these', () => {
    expect(textOf(foreignHint({ lang: 'ar' }, speech))).to.equal('Nur auf Arabisch');
    expect(textOf(foreignHint({ lang: 'de-AT' }, speech))).to.equal('');
    expect(textOf(foreignHint({}, speech))).to.equal('');
    expect(isForeign({ lang: 'DE' }, 'de')).to.equal(false);
  });

  it('carry their language and direction', () => {
    expect(languageOf({ lang: 'ar' })).to.deep.equal({ lang: 'ar', dir: 'rtl' });
    expect(languageOf({}).dir).to.equal('auto');
  });

  it('leave out facts that are not known', () => {
    const place = rendered(
      factList([
        ['a', 'known'],
        ['b', undefined],
        ['c', ''],
        ['d', 0],
      ]),
    );
    expect([...place.querySelectorAll('dt')].map(({ textContent }) => textContent)).to.deep.equal(['a', 'd']);
    expect([...place.querySelectorAll('dd')].map(({ textContent }) => textContent)).to.deep.equal(['known', '0']);
    expect(rendered(factList([['b', undefined]])).childElementCount).to.equal(0);
  });
});

describe('a contact', () => {
  it('links what can be linked and shows the rest as text', () => {
    const place = rendered(contactOf({ name: 'Gerlinde', telephone: 'ask inside', email: 'g@verein.example' }));
    expect([...place.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['mailto:g@verein.example']);
    expect(place.textContent).to.contain('ask inside');
    expect(contactOf({})).to.equal(undefined);
    expect(contactOf(undefined)).to.equal(undefined);
  });
});

describe('when and where', () => {
  it('say what is known', () => {
    expect(textOf(scheduleText({ startDate: '2026-05-15' }, speech))).to.equal('Fr., 15. Mai 2026');
    expect(textOf(scheduleText({ byDay: ['TU', 'TH'], startTime: '10:30', endTime: '12:00' }, speech))).to.match(
      /^Di und Do, 10:30\D+12:00/,
    );
    expect(textOf(scheduleText({ startDate: '2026-05-15', description: 'danach wöchentlich' }, speech))).to.equal(
      'Fr., 15. Mai 2026 · danach wöchentlich',
    );
    expect(textOf(scheduleText({ description: 'dienstags' }, speech))).to.equal('dienstags');
    expect(scheduleText(undefined, speech)).to.equal(undefined);
    expect(textOf(placeText({ name: 'Rathaus', address: 'Markt 1' }, speech))).to.equal('Rathaus, Markt 1');
    expect(textOf(placeText({ online: true }, speech))).to.equal(words.online);
    expect(placeText({}, speech)).to.equal(undefined);
  });
});

describe('a failure', () => {
  it('says what went wrong, how long to wait, and tries again', () => {
    let tried = 0;
    const place = rendered(failed(new BackendError('busy', 'x', { retryAfter: 7 }), words, () => tried++));
    expect(place.querySelector('[role=alert]')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      `${words.faults.busy} ${words.retryAfter(7)}`,
    );
    place.querySelector('button')!.click();
    expect(tried).to.equal(1);
  });

  it('says so beside a button of its own too, an hour being no moment', () => {
    const place = rendered(faultNote(new BackendError('busy', 'x', { retryAfter: 3600 }), words));
    expect(place.textContent).to.equal(
      'Hier kommen gerade zu viele Anfragen an. Bitte versuchen Sie es in 60 Minuten erneut.',
    );
  });

  it('of our own making is ours, and tells no secret', () => {
    const place = rendered(failed(new TypeError('cannot read "password"'), words, ignore));
    expect(place.textContent).to.contain(words.faults.server).and.not.to.contain('password');
  });

  it('that no retry can mend offers none', () => {
    expect(rendered(failed(new BackendError('no-backend', 'x'), words, ignore)).querySelector('button')).to.equal(null);
  });

  it('of single entries is counted', () => {
    expect(textOf(omittedNote(2, words))).to.contain('2 Einträge');
    expect(textOf(omittedNote(0, words))).to.equal('');
  });
});

describe('a sign', () => {
  it('is drawn beside words only, so nobody hears it', () => {
    expect(rendered(icon('when')).querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('nobody knows draws nothing', () => {
    expect(rendered(icon('constructor')).childElementCount).to.equal(0);
  });
});
