import { expect } from '@open-wc/testing';
import { spokenNodes } from '../support/cdp.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import {
  all,
  calendar,
  click,
  dayButton,
  eventOf,
  focused,
  focusedDay,
  periodOf,
  press,
  texts,
  townOf,
} from './calendar-town.js';

const inMay = { view: 'month', from: '2026-05-01' };
const unbounded = { view: 'month' };

/** Names of what a screen reader finds in the grid, by role. */
const spoken = async (...roles: string[]): Promise<string[]> => {
  const nodes = await spokenNodes();
  const start = nodes.findIndex(({ role }) => role === 'grid');
  return nodes
    .slice(start)
    .filter(({ role }) => roles.includes(role))
    .map(({ name }) => name);
};

describe('the grid of <miteinand-calendar>', () => {
  it('is a grid of weeks for a screen reader, each day named in full before its events, in order', async () => {
    await calendar(
      inMay,
      townOf(eventOf('Lesung', '2026-05-20T18:00:00+02:00'), eventOf('Chor', '2026-05-20T19:30:00+02:00')),
    );
    const nodes = await spokenNodes();
    expect(nodes.filter(({ role }) => role === 'grid').map(({ name }) => name)).to.deep.equal(['Mai 2026']);
    expect(nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)[0]).to.equal('Montag');
    expect(nodes.filter(({ role }) => role === 'gridcell')).to.have.length(35);
    const buttons = await spoken('button');
    const day = buttons.indexOf('Mittwoch, 20. Mai 2026, 2 Termine');
    expect(buttons.slice(day, day + 4)).to.deep.equal([
      'Mittwoch, 20. Mai 2026, 2 Termine',
      '18:00 Lesung',
      '19:30 Chor',
      'Donnerstag, 21. Mai 2026, Keine Termine',
    ]);
  });

  it('has one stop for the tab key', async () => {
    const element = await calendar(inMay);
    expect(all(element, '[role=grid] :is(button, a):not([tabindex="-1"])')).to.have.length(1);
  });

  it('says what lasts several days once a week, with its dates', async () => {
    const fair = eventOf('Messe', '2026-05-15', { endDate: '2026-05-26' });
    const element = await calendar(inMay, townOf(fair));
    const bars = (await spoken('button')).filter(name => name.startsWith('Messe'));
    expect(bars).to.deep.equal(Array(3).fill('Messe , 15. Mai 2026 – 26. Mai 2026'));
    const marks = all(element, '.bar').map(({ classList }) => [
      classList.contains('continued'),
      classList.contains('goes-on'),
    ]);
    expect(marks).to.deep.equal([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it('goes by a year with Shift, and to a day that is there', async () => {
    const element = await calendar(unbounded);
    const year = new Date().getFullYear();
    dayButton(element, find(element, '[tabindex="0"]').closest<HTMLElement>('[data-day]')!.dataset['day']!).focus();
    const day = focusedDay(element)!;
    await press('Shift+PageDown');
    await until('next year', () => focusedDay(element)?.startsWith(`${year + 1}${day.slice(4, 7)}`));
    await press('Shift+PageUp');
    await until('this year', () => focusedDay(element)?.startsWith(day.slice(0, 7)));
  });

  it('goes into a day by F2 as by Enter, and out by Escape', async () => {
    const element = await calendar(inMay, townOf(eventOf('Lesung', '2026-05-20T18:00:00+02:00')));
    for (const key of ['F2', 'Enter', 'Space']) {
      dayButton(element, '2026-05-20').focus();
      await press(key);
      await until(`the day’s list by ${key}`, () => focused(element)?.closest('.day-panel'));
      expect(texts(element, '.day-panel .open')).to.deep.equal(['Lesung']);
      expect(all(element, '[aria-selected=true]')).to.have.length(1);
      await press('Tab');
      await press('Tab');
      expect(focused(element)?.textContent).to.contain('Lesung');
      await press('Escape');
      await until('the day', () => focusedDay(element) === '2026-05-20');
    }
  });

  it('opens the day where not all that happens has room', async () => {
    const names = ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'];
    const element = await calendar(inMay, townOf(...names.map(name => eventOf(name, '2026-05-20T18:00:00+02:00'))));
    expect(texts(element, '.more')).to.deep.equal(['+2 weitere']);
    find(element, '.more').click();
    await until('the day’s list', () => all(element, '.day-panel .event').length === 5);
  });

  it('leads nowhere outside its author’s days', async () => {
    const bounds = { view: 'month', from: '2026-05-10', until: '2026-06-20' };
    const element = await calendar(bounds, townOf(eventOf('Lesung', '2026-05-08'), eventOf('Chor', '2026-05-12')));
    expect(visibleText(element)).to.contain('Chor').and.not.contain('Lesung');
    expect(find(element, '[part~=previous]').ariaDisabled).to.equal('true');
    dayButton(element, '2026-05-08').click();
    await element.updateComplete;
    expect(all(element, '.day-panel')).to.have.length(0);
    dayButton(element, '2026-05-10').focus();
    await press('ArrowLeft');
    expect(focusedDay(element)).to.equal('2026-05-10');
    await press('PageUp');
    expect(focusedDay(element)).to.equal('2026-05-10');
    const next = find(element, '[part~=next]');
    next.focus();
    next.click();
    await until('June', () => periodOf(element) === 'Juni 2026');
    expect(next.ariaDisabled).to.equal('true');
    next.click();
    await element.updateComplete;
    expect(periodOf(element)).to.equal('Juni 2026');
    expect(focused(element) === next).to.equal(true);
    await expectAccessible(element);
  });

  it('numbers weeks where they begin on Monday', async () => {
    const element = await calendar({ ...inMay, 'week-numbers': '' });
    expect(texts(element, 'th[scope=row]')).to.deep.equal(['18', '19', '20', '21', '22']);
    await expectAccessible(element);
    const sunday = await calendar({ ...inMay, 'week-numbers': '', 'first-day': 'su' });
    expect(all(sunday, 'th[scope=row]')).to.have.length(0);
  });

  it('has targets of at least 24 pixels', async () => {
    const element = await calendar(inMay);
    const small = all(element, 'button').filter(button => {
      const { width, height } = button.getBoundingClientRect();
      return width && (width < 24 || height < 24);
    });
    expect(small.map(button => button.outerHTML.slice(0, 100))).to.deep.equal([]);
  });

  it('mirrors its bars and writes its digits as the reader does', async () => {
    const fair = eventOf('Messe', '2026-05-16', { endDate: '2026-05-19' });
    const element = await calendar(inMay, townOf(fair), { lang: 'ar-EG', dir: 'rtl' });
    await sees(element, 'مايو ٢٠٢٦');
    expect(dayButton(element, '2026-05-20').textContent.trim()).to.equal('٢٠');
    expect(visibleText(element)).not.to.match(/\d/);
    const [bar] = all(element, '.bar');
    const cell = bar.closest('td')!.getBoundingClientRect();
    expect(bar.getBoundingClientRect().right).to.be.closeTo(cell.right, 8);
    expect(bar.getBoundingClientRect().left).to.be.lessThan(cell.left);
    const persian = await calendar(inMay, townOf(fair), { lang: 'fa', dir: 'rtl' });
    expect(dayButton(persian, '2026-05-20').textContent.trim()).to.equal('۲۰');
    expect(visibleText(persian)).not.to.match(/[0-9]/);
  });

  it('says another month once', async () => {
    const element = await calendar(inMay);
    const regions = all(element, '[role=status], [aria-live]').filter(region =>
      region.textContent.includes('Mai 2026'),
    );
    expect(regions).to.have.length(1);
    click(element, 'next');
    await until('June', () => periodOf(element) === 'Juni 2026');
    const said = (await spokenNodes()).filter(({ role }) => role === 'status');
    expect(said).to.have.length(1);
  });
});
