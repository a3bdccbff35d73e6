import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { find, sees, testDay, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, calendar, choose, click, eventOf, focused, periodOf, press, texts, townOf } from './calendar-town.js';

const at = (day: string, clock = '18:00'): string => `${day}T${clock}:00+02:00`;
const week = townOf(
  eventOf('Ausstellung', '2026-05-01', { endDate: '2026-05-13' }),
  eventOf('Aushang', '2026-05-12'),
  eventOf('Chor', at('2026-05-12', '19:00')),
  eventOf('Lesung', at('2026-05-12'), { endDate: at('2026-05-12', '21:00') }),
  eventOf('Tanz', at('2026-05-16', '22:00'), { endDate: at('2026-05-17', '02:00') }),
);

describe('the week of <miteinand-calendar>', () => {
  it('has seven days, each with its events in order, and what lasts several days once above them', async () => {
    const element = await calendar({ view: 'week', from: '2026-05-11', 'week-numbers': '' }, week);
    expect(periodOf(element)).to.equal('11.–17. Mai 2026 · KW 20');
    expect(all(element, '.week-day')).to.have.length(7);
    expect(texts(element, '.bar')).to.deep.equal(['Ausstellung Fr., 1. – Mi., 13. Mai 2026']);
    expect(texts(element, '.week-day:nth-child(2) .open')).to.deep.equal(['Aushang', 'Lesung', 'Chor']);
    expect(texts(element, '.week-day:nth-child(6) .line')[0]).to.contain('22:00 – 02:00');
    expect(texts(element, '.week-day:nth-child(7) .open')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('hides nothing behind something else, wide or narrow, and needs no sideways scrolling', async () => {
    for (const width of ['320px', '60rem', '80rem']) {
      const element = await calendar({ view: 'week', from: '2026-05-11' }, week, { width });
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      const boxes = all(element, '.event, .bar').map(event => event.getBoundingClientRect());
      for (const [index, box] of boxes.entries()) {
        const over = boxes
          .slice(index + 1)
          .some(
            other =>
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 1 &&
              other.top < box.bottom - 1,
          );
        expect(over, width).to.equal(false);
      }
      const [first, second] = all(element, '.week-day').map(day => day.getBoundingClientRect().top);
      expect(first === second).to.equal(width !== '320px');
    }
  });

  it('goes week by week', async () => {
    const element = await calendar({ view: 'week', from: '2026-05-01' }, week);
    click(element, 'next');
    await until('the next week', () => periodOf(element) === '4.–10. Mai 2026');
    expect(find(element, '[part~=next]').ariaLabel).to.equal('Nächste Woche');
    click(element, 'previous');
    await until('the first week', () => periodOf(element) === '27. Apr. – 3. Mai 2026');
    expect(find(element, '[part~=previous]').ariaDisabled).to.equal('true');
  });
});

describe('the views of <miteinand-calendar>', () => {
  it('keep the day and the focus when another is chosen', async () => {
    const element = await calendar({ view: 'month', from: '2026-05-01' }, week);
    click(element, 'next');
    await until('June', () => periodOf(element) === 'Juni 2026');
    const button = choose(element, 'Woche');
    await until('the week', () => periodOf(element) === '1.–7. Juni 2026');
    expect(focused(element) === button).to.equal(true);
    choose(element, 'Liste');
    await until('the list', () => periodOf(element) === 'Ab 1. Juni 2026');
    choose(element, 'Monat');
    await until('the month', () => periodOf(element) === 'Juni 2026');
  });

  it('are those of the author, in the author’s order', async () => {
    const element = await calendar({ views: 'week, list', from: testDay });
    expect(texts(element, '[part~=view]')).to.deep.equal(['Woche', 'Liste']);
    expect(all(element, '.week')).to.have.length(1);
    const one = await calendar({ views: 'month', from: testDay }, undefined, { width: '320px' });
    expect(all(one, '[part~=view]')).to.have.length(0);
    expect(all(one, '[role=grid]')).to.have.length(1);
  });
});

describe('a narrow month of <miteinand-calendar> on paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('shows its events in lines, as dots say nothing there', async () => {
    const element = await calendar({ view: 'month', from: '2026-05-01' }, week, { width: '600px' });
    const lines = (): boolean[] => all(element, '.entry.event').map(line => line.checkVisibility());
    expect(lines()).not.to.include(true);
    await emulateMedia({ media: 'print' });
    expect(lines()).not.to.include(false);
    expect(all(element, '.dots').some(dots => dots.checkVisibility())).to.equal(false);
  });
});

describe('what comes next in <miteinand-calendar>', () => {
  it('is a few lines with date, title and place, and the way to the whole', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const past = new Date(Date.now() - 3_600_000).toISOString();
    const element = await calendar(
      { view: 'next', limit: '2' },
      townOf(
        eventOf('Vorbei', new Date(Date.now() - 7_200_000).toISOString(), { endDate: past }),
        eventOf('Bald', soon, { location: { name: 'Rathaus' } }),
        eventOf('Danach', soon),
        eventOf('Später', soon),
      ),
      { fallback: '<a href="#termine">Alle Termine</a>', width: '320px' },
    );
    await sees(element, 'Rathaus');
    expect(texts(element, '.open')).to.deep.equal(['Bald', 'Danach']);
    expect(visibleText(element))
      .to.match(/Alle Termine/)
      .and.not.contain('Heute');
    await expectAccessible(element);
  });
});

describe('the way to a month in <miteinand-calendar>', () => {
  it('is a choice of month and year, entered and left by keys', async () => {
    const element = await calendar({ view: 'month', from: '2026-05-01', until: '2027-03-31' });
    find(element, '[part~=jump]').focus();
    await press('Enter');
    await until('the focus in the choice', () => focused(element)?.closest('.jump-form'));
    const [months, years] = all(element, '.jump-form select') as HTMLSelectElement[];
    expect([...years.options].map(({ value }) => value)).to.deep.equal(['2026', '2027']);
    expect([...months.options].filter(({ disabled }) => disabled)).to.have.length(4);
    await expectAccessible(element);
    await press('Escape');
    await until('the button', () => focused(element)?.matches('[part~=jump][aria-expanded=false]'));
    await press('Enter');
    await until('the choice', () => focused(element)?.closest('.jump-form'));
    const [month, year] = all(element, '.jump-form select') as HTMLSelectElement[];
    year.value = '2027';
    year.dispatchEvent(new Event('change', { bubbles: true }));
    expect([...month.options].filter(({ disabled }) => !disabled)).to.have.length(3);
    month.value = '02';
    click(element, 'show-month');
    await until('February', () => periodOf(element) === 'Februar 2027');
    expect(focused(element)?.matches('[part~=jump]')).to.equal(true);
    expect(all(element, '.jump-form')).to.have.length(0);
  });
});

describe('an empty period of <miteinand-calendar>', () => {
  const far = townOf(
    eventOf('Fest', '2026-03-07'),
    eventOf('Markt', '2026-09-05', { categories: [{ id: 'markt', name: 'Markt' }] }),
  );

  it('leads to when something happens next', async () => {
    const element = await calendar({ view: 'month', from: '2026-05-01' }, far);
    await sees(element, 'Zum nächsten Termin: 5. Sept. 2026');
    await expectAccessible(element);
    click(element, 'nearest');
    await until('September', () => periodOf(element) === 'September 2026');
    expect(focused(element)?.matches('.period-title')).to.equal(true);
    await sees(element, 'Markt');
    expect(visibleText(element)).not.to.contain('Zum nächsten');
  });

  it('else to when it last did, within the author’s days', async () => {
    const element = await calendar({ view: 'week', from: '2026-01-01', until: '2026-08-31' }, far);
    find(element, '[part~=next]').click();
    await sees(element, 'Zum nächsten Termin: 7. März 2026');
    const after = await calendar({ view: 'month', from: '2026-01-01', until: '2026-08-31', categories: 'fest' }, far);
    await sees(after, 'keine Termine');
    expect(all(after, '[part~=nearest]')).to.have.length(0);
  });

  it('leads back over years, to the last of very many', async () => {
    const old = townOf(
      ...Array.from({ length: 600 }, (_, index) =>
        eventOf(`Probe ${index}`, index < 599 ? '2021-03-06' : '2021-04-02'),
      ),
    );
    const element = await calendar({ view: 'month' }, old);
    await sees(element, 'Zum letzten Termin davor: 2. Apr. 2021');
    expect(texts(element, '.period p')).to.deep.equal(['keine Termine']);
  });
});
