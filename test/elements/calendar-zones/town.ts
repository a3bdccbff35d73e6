import { expect } from '@open-wc/testing';
import { moveToZone } from '../../support/cdp.js';

/** What a visitor is told in a zone, of a town in Germany. */
export interface Visitor {
  zone: string;
  /** Beside "18:00–20:00" on 20 May 2026, and for a concert of one hour from midnight on 1 January 2012. */
  may: string | undefined;
  newYear: string | undefined;
}

/** Visitors somewhere on earth look at the calendar of a town in Europe/Berlin. */
export async function looksFrom({ zone, may, newYear }: Visitor): Promise<void> {
  await moveToZone(zone);
  // Only now: clocks are looked at when they are needed first, and then kept.
  const { calendar, eventOf, texts, townOf, all } = await import('../calendar-town.js');
  const town = townOf(
    eventOf('Silvester', '2012-01-01T00:00:00+01:00', { endDate: '2012-01-01T01:00:00+01:00' }),
    eventOf('Markt', '2026-03-29'),
    eventOf('Nachtwache', '2026-03-29T01:30:00+01:00', { endDate: '2026-03-29T03:30:00+02:00' }),
    eventOf('Lesung', '2026-05-20T18:00:00+02:00', { endDate: '2026-05-20T20:00:00+02:00' }),
    eventOf('Messe', '2026-05-29', { endDate: '2026-05-31' }),
    eventOf('Offenes Ende', '2026-06-01T23:30:00+02:00'),
    eventOf('Umstellung', '2026-10-25T02:30:00+01:00', { endDate: '2026-10-25T04:00:00+01:00' }),
  );
  const days = (element: Element): Record<string, string[]> =>
    Object.fromEntries(
      all(element, '.day-group').map(group => [
        group.querySelector('time')!.dateTime,
        [...group.querySelectorAll('.open')].map(({ textContent }) => textContent.trim()),
      ]),
    );

  describe(`a visitor in ${zone}`, () => {
    it('sees every event on its own day, whole days too', async () => {
      const element = await calendar({ view: 'list', from: '2011-12-30' }, town);
      expect(days(element)).to.deep.equal({
        '2012-01-01': ['Silvester'],
        '2026-03-29': ['Markt', 'Nachtwache'],
        '2026-05-20': ['Lesung'],
        '2026-05-29': ['Messe'],
        '2026-06-01': ['Offenes Ende'],
        '2026-10-25': ['Umstellung'],
      });
    });

    it('is told the time of the place, and the own one beside it', async () => {
      const element = await calendar({ view: 'list', from: '2011-12-30' }, town);
      const lines = texts(element, '.line');
      const own = (time: string | undefined): string => (time ? ` bei Ihnen ${time}` : '');
      expect(lines[0]).to.equal(`00:00–01:00 Uhr${own(newYear)}`);
      expect(lines[1]).to.equal('Ganztägig');
      expect(lines[2]).to.match(/^01:30–03:30 Uhr/);
      expect(lines[3]).to.equal(`18:00–20:00 Uhr${own(may)}`);
      expect(lines[4]).to.equal('Fr., 29. – So., 31. Mai 2026');
      expect(lines[5]).to.match(/^23:30( Uhr)?( bei Ihnen .+)?$/);
      expect(lines[6]).to.match(/^02:30–04:00 Uhr \(MEZ\)/);
    });

    it('sees them in the grid where the list has them', async () => {
      const element = await calendar({ view: 'month', from: '2026-05-01' }, town);
      const at = (day: string): string[] => texts(element, `[data-day="${day}"] .event`);
      expect(at('2026-05-20')).to.deep.equal(['18:00 Lesung']);
      expect(at('2026-05-29')[0]).to.contain('Messe');
      expect(at('2026-05-28').concat(at('2026-05-21'))).to.deep.equal([]);
    });
  });
}
