import { expect } from '@open-wc/testing';
import { loadWeeks, weekIn, type Week } from '../../src/locale/week.js';

type Place = Intl.Locale & { getWeekInfo: () => Week; getTimeZones: () => string[] };

/** Countries with their own two letters; the browser knows some others by older ones. */
const countries =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA US UY UZ VC VE VN VU WS YE ZA ZM ZW';

describe('the week of a place', () => {
  it('is known at once where it is that of most of the earth, else once it has come', async () => {
    expect(weekIn('Europe/Berlin', 'de')?.firstDay).to.equal(1);
    expect(weekIn('America/New_York', 'de')).to.equal(undefined);
    await loadWeeks();
    expect(weekIn('America/New_York', 'de')?.firstDay).to.equal(7);
  });

  it('is what the browser says of the country the zone lies in', () => {
    const others = countries.split(' ').flatMap(country => {
      const locale = new Intl.Locale(`und-${country}`) as Place;
      const { firstDay, weekend } = locale.getWeekInfo();
      return locale
        .getTimeZones()
        .filter(zone => {
          const week = weekIn(zone, 'de')!;
          return week.firstDay !== firstDay || String(week.weekend) !== String(weekend);
        })
        .map(zone => `${country} ${zone}`);
    });
    // Its week begins on Saturday and ends with Sunday: nobody else's does.
    expect(others).to.deep.equal(['DJ Africa/Djibouti']);
  });

  it('does not depend on the language, unless the zone names no place', () => {
    expect(weekIn('Europe/Berlin', 'ar-EG')?.firstDay).to.equal(1);
    expect(weekIn('Asia/Riyadh', 'de')?.weekend).to.deep.equal([5, 6]);
    expect(weekIn('UTC', 'en-US')?.firstDay).to.equal(7);
    expect(weekIn('Etc/GMT+3', 'de')?.firstDay).to.equal(1);
  });
});
