import { expect } from '@open-wc/testing';
import { mapLinks } from '../../src/elements/calendar/event-place.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { loads, opened, townWith, unfold } from './event-scene.js';

const facts = (element: Element): Record<string, string> => {
  const list = find(element, 'dl.facts');
  const names = [...list.querySelectorAll('dt')];
  return Object.fromEntries(
    names.map(name => [name.textContent.trim(), visibleText(name.nextElementSibling!).replace(/\s+/g, ' ').trim()]),
  );
};

describe('an opened event', () => {
  it('tells all that is known of it', async () => {
    const element = await opened(
      townWith({
        categories: [{ id: 'musik', name: 'Musik' }],
        location: { name: 'Haus am Markt', address: 'Markt 1', barrierFree: true, url: 'https://meet.example/x' },
        organizer: { id: 'chor', name: 'Chor', url: 'https://chor.example/' },
        price: '3 €',
        audience: ['families', 'newcomers'],
        inLanguage: ['de', 'ar'],
        description: 'Erster Absatz.\n\nZweiter Absatz.',
        lastReviewed: '2020-01-01T00:00:00Z',
        source: { name: 'Kreiskalender', url: 'https://kreis.example/' },
      }),
    );
    const told = facts(element);
    expect(told['Wann']).to.match(/^Mittwoch, 20. Mai 2099, 18:00–20:00/);
    expect(told['Wo']).to.match(/^Haus am Markt, Markt 1 Barrierefrei Online teilnehmen/);
    expect(told['Wer']).to.equal('Chor');
    expect(told['Kosten']).to.equal('3 €');
    expect(told['Besonders für']).to.equal('Familien und Neu Zugewanderte');
    expect(told['Sprache']).to.equal('Deutsch und Arabisch');
    const text = visibleText(element);
    expect(text).to.include('Musik').and.include('Zweiter Absatz.').and.include('Quelle:');
    expect(text).to.match(/Zuletzt geprüft: .* – bitte fragen Sie nach/);
    expect(find<HTMLAnchorElement>(element, '[part~=report]').href).to.include('mailto:stadt@town.example?subject=');
    await expectAccessible(element);
  });

  it('says how often it takes place, with words that come only then', async () => {
    const element = await opened(townWith({ recurrenceRule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20990630' }));
    await sees(element, 'jeden zweiten Mittwoch bis 30. Juni');
  });

  it('names both zones where the visitor’s clock shows another time', async () => {
    const element = await opened(townWith({ timeZone: 'Pacific/Apia', startDate: '2099-05-20T18:00:00+13:00' }));
    expect(facts(element)['Wann']).to.match(/Zeitzone/);
    expect(facts(element)['Wann']).to.match(/18:00/);
  });

  it('lists the further dates of its series, each the way there and back', async () => {
    const dates = ['06-03', '06-10', '06-17'].map(day => ({
      id: day,
      name: 'Chorprobe',
      startDate: `2099-${day}T18:00:00+02:00`,
      endDate: `2099-${day}T20:00:00+02:00`,
      superEvent: { id: 'chor', name: 'Chorprobe' },
    }));
    const element = await opened(townWith(...dates));
    await sees(element, 'Weitere Termine');
    await sees(element, 'Mittwoch, 10. Juni 2099');
    find(element, '[data-item="06-10"]').click();
    await until('the other date', () => facts(element)['Wann']?.startsWith('Mittwoch, 10. Juni'));
    await until('the focus on it', () => element.shadowRoot!.activeElement?.classList.contains('title'));
    find(element, '[part~=back]').click();
    await until('the first date', () => facts(element)['Wann']?.startsWith('Mittwoch, 3. Juni'));
    await until('the focus', () => (element.shadowRoot!.activeElement as HTMLElement).dataset['item'] === '06-10');
    find(element, '[part~=back]').click();
    await until('the focus', () => (element.shadowRoot!.activeElement as HTMLElement)?.dataset['item'] === '06-03');
  });

  it('folds the many dates of a long series, which can be gone to all the same', async () => {
    const dates = Array.from({ length: 12 }, (_, index) => ({
      id: `date-${index}`,
      name: 'Chorprobe',
      startDate: `2099-06-${String(index + 1).padStart(2, '0')}T18:00:00+02:00`,
      superEvent: { id: 'chor', name: 'Chorprobe' },
    }));
    const element = await opened(townWith(...dates));
    await sees(element, 'und 3 weitere');
    const last = find(element, '.detail [data-item="date-11"]');
    expect(last.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    find(element, 'details:has([data-item="date-11"]) summary').click();
    await until('the others', () => last.checkVisibility({ contentVisibilityAuto: true }));
    await expectAccessible(element);
    last.click();
    await sees(element, 'Freitag, 12. Juni 2099');
  });
});

/** Pictures from elsewhere that the page tries to load; none is let through. */
function watchPictures(): string[] {
  const attempts: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => attempts.push(blockedURI));
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "img-src 'self'";
  document.head.append(policy);
  return attempts;
}

describe('the picture of an event', () => {
  it('is shown when it lies with the page, in a place that is kept for it, without telling who looks', async () => {
    const image = `${location.origin}/picture.png`;
    const element = await opened(townWith({ image }));
    const picture = find<HTMLImageElement>(element, 'img');
    expect(picture.src).to.equal(image);
    expect(picture.referrerPolicy).to.equal('no-referrer');
    await until('it to fail and go', () => picture.hidden);
  });

  it('keeps its place while it is on its way', async () => {
    const element = await opened(townWith({ image: '/slow.png' }));
    const picture = find<HTMLImageElement>(element, 'img');
    picture.hidden = false;
    const { width, height } = picture.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.02);
  });

  it('is a link that names the host when it lies elsewhere: nobody learns who looks', async () => {
    const attempts = watchPictures();
    const element = await opened(townWith({ image: 'https://pictures.example/foreign.png' }));
    await sees(element, 'Bild ansehen auf pictures.example');
    expect(element.shadowRoot!.querySelector('img')).to.be.null;
    expect(attempts).to.deep.equal([]);
    // The watch sees what a picture in the page would have told.
    const picture = document.createElement('img');
    picture.src = 'https://pictures.example/foreign.png';
    element.shadowRoot!.append(picture);
    await until('the attempt to be seen', () => attempts.length);
    expect(attempts).to.deep.equal(['https://pictures.example/foreign.png']);
  });

  it('is nothing where the address is none', async () => {
    for (const image of ['javascript:alert(1)', 'data:text/html,x', 'http://user:secret@x.example/a.png', 'https://']) {
      const element = await opened(townWith({ image }));
      expect(element.shadowRoot!.querySelector('img'), image).to.be.null;
      expect(visibleText(element), image).not.to.include('Bild ansehen');
      element.remove();
    }
  });
});

describe('the way to a map', () => {
  it('is offered for the map of the visitor’s choice, and loads nothing', async () => {
    const element = await opened(
      townWith({
        location: { name: 'Haus', address: 'Markt 1, Holdersbrunn', geo: { latitude: 48.1, longitude: 11.5 } },
      }),
    );
    const maps = await unfold(element, 'map');
    const links = [...maps.querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Karten-App auf diesem Gerät',
      'OpenStreetMap',
      'Google Maps',
      'Apple Maps',
    ]);
    expect(links[0].href).to.match(/^geo:48\.1,11\.5\?q=48\.1,11\.5\(Haus/);
    for (const { host, rel } of links.slice(1)) {
      expect(rel).to.equal('noopener noreferrer');
      expect(loads(host)).to.be.false;
    }
    await expectAccessible(element);
  });

  it('goes by the address where no point is known, and is none without either', () => {
    expect(mapLinks({ address: 'Markt 1' }).map(({ url }) => url)[1]).to.equal(
      'https://www.openstreetmap.org/search?query=Markt%201',
    );
    expect(mapLinks({ name: 'Haus' })).to.deep.equal([]);
    expect(mapLinks({ geo: { latitude: 91, longitude: 0 } })).to.deep.equal([]);
  });

  it('holds whatever somebody writes as an address only', () => {
    for (const { url } of mapLinks({ name: 'a&b=c#d)(\ud800', address: '?x=1' })) {
      expect(url).not.to.match(/[#(][^1]*d|b=c/);
      expect(() => new URL(url)).not.to.throw();
    }
  });
});
