/** One example of RFC 5545 section 3.8.5.3, with the instances as the memo lists them. */
export interface RfcExample {
  what: string;
  start: string;
  /** More than one where the memo says "or". */
  rules: string[];
  exceptions?: string[];
  /** `year month day,day-day; month day`, at the time of the start; or times of one day after `at`. */
  dates: string;
  /** The memo's list ends with "…": it begins like this. */
  isEndless?: boolean;
}

/** All examples in the memo's order, its MINUTELY ones apart. All are in America/New_York. */
export const rfcExamples: RfcExample[] = [
  {
    what: 'daily for 10 occurrences',
    start: '19970902T090000',
    rules: ['FREQ=DAILY;COUNT=10'],
    dates: '1997 Sep 2-11',
  },
  {
    what: 'daily until December 24, 1997',
    start: '19970902T090000',
    rules: ['FREQ=DAILY;UNTIL=19971224T000000Z'],
    dates: '1997 Sep 2-30; Oct 1-31; Nov 1-30; Dec 1-23',
  },
  {
    what: 'every other day, forever',
    start: '19970902T090000',
    rules: ['FREQ=DAILY;INTERVAL=2'],
    dates:
      '1997 Sep 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; Oct 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; ' +
      'Nov 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29; Dec 1,3',
    isEndless: true,
  },
  {
    what: 'every 10 days, 5 occurrences',
    start: '19970902T090000',
    rules: ['FREQ=DAILY;INTERVAL=10;COUNT=5'],
    dates: '1997 Sep 2,12,22; Oct 2,12',
  },
  {
    what: 'every day in January, for 3 years',
    start: '19980101T090000',
    rules: [
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    ],
    dates: '1998 Jan 1-31; 1999 Jan 1-31; 2000 Jan 1-31',
  },
  {
    what: 'weekly for 10 occurrences',
    start: '19970902T090000',
    rules: ['FREQ=WEEKLY;COUNT=10'],
    dates: '1997 Sep 2,9,16,23,30; Oct 7,14,21,28; Nov 4',
  },
  {
    what: 'weekly until December 24, 1997',
    start: '19970902T090000',
    rules: ['FREQ=WEEKLY;UNTIL=19971224T000000Z'],
    dates: '1997 Sep 2,9,16,23,30; Oct 7,14,21,28; Nov 4,11,18,25; Dec 2,9,16,23',
  },
  {
    what: 'every other week, forever',
    start: '19970902T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    dates: '1997 Sep 2,16,30; Oct 14,28; Nov 11,25; Dec 9,23; 1998 Jan 6,20; Feb 3,17',
    isEndless: true,
  },
  {
    what: 'weekly on Tuesday and Thursday for five weeks',
    start: '19970902T090000',
    rules: ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH'],
    dates: '1997 Sep 2,4,9,11,16,18,23,25,30; Oct 2',
  },
  {
    what: 'every other week on Monday, Wednesday, and Friday until December 24, 1997',
    start: '19970901T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    dates: '1997 Sep 1,3,5,15,17,19,29; Oct 1,3,13,15,17,27,29,31; Nov 10,12,14,24,26,28; Dec 8,10,12,22',
  },
  {
    what: 'every other week on Tuesday and Thursday, for 8 occurrences',
    start: '19970902T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    dates: '1997 Sep 2,4,16,18,30; Oct 2,14,16',
  },
  {
    what: 'monthly on the first Friday for 10 occurrences',
    start: '19970905T090000',
    rules: ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    dates: '1997 Sep 5; Oct 3; Nov 7; Dec 5; 1998 Jan 2; Feb 6; Mar 6; Apr 3; May 1; Jun 5',
  },
  {
    what: 'monthly on the first Friday until December 24, 1997',
    start: '19970905T090000',
    rules: ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'],
    dates: '1997 Sep 5; Oct 3; Nov 7; Dec 5',
  },
  {
    what: 'every other month on the first and last Sunday of the month for 10 occurrences',
    start: '19970907T090000',
    rules: ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    dates: '1997 Sep 7,28; Nov 2,30; 1998 Jan 4,25; Mar 1,29; May 3,31',
  },
  {
    what: 'monthly on the second-to-last Monday of the month for 6 months',
    start: '19970922T090000',
    rules: ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    dates: '1997 Sep 22; Oct 20; Nov 17; Dec 22; 1998 Jan 19; Feb 16',
  },
  {
    what: 'monthly on the third-to-the-last day of the month, forever',
    start: '19970928T090000',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=-3'],
    dates: '1997 Sep 28; Oct 29; Nov 28; Dec 29; 1998 Jan 29; Feb 26',
    isEndless: true,
  },
  {
    what: 'monthly on the 2nd and 15th of the month for 10 occurrences',
    start: '19970902T090000',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'],
    dates: '1997 Sep 2,15; Oct 2,15; Nov 2,15; Dec 2,15; 1998 Jan 2,15',
  },
  {
    what: 'monthly on the first and last day of the month for 10 occurrences',
    start: '19970930T090000',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    dates: '1997 Sep 30; Oct 1,31; Nov 1,30; Dec 1,31; 1998 Jan 1,31; Feb 1',
  },
  {
    what: 'every 18 months on the 10th thru 15th of the month for 10 occurrences',
    start: '19970910T090000',
    rules: ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    dates: '1997 Sep 10-15; 1999 Mar 10-13',
  },
  {
    what: 'every Tuesday, every other month',
    start: '19970902T090000',
    rules: ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'],
    dates: '1997 Sep 2,9,16,23,30; Nov 4,11,18,25; 1998 Jan 6,13,20,27; Mar 3,10,17,24,31',
    isEndless: true,
  },
  {
    what: 'yearly in June and July for 10 occurrences',
    start: '19970610T090000',
    rules: ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    dates: '1997 Jun 10; Jul 10; 1998 Jun 10; Jul 10; 1999 Jun 10; Jul 10; 2000 Jun 10; Jul 10; 2001 Jun 10; Jul 10',
  },
  {
    what: 'every other year on January, February, and March for 10 occurrences',
    start: '19970310T090000',
    rules: ['FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    dates: '1997 Mar 10; 1999 Jan 10; Feb 10; Mar 10; 2001 Jan 10; Feb 10; Mar 10; 2003 Jan 10; Feb 10; Mar 10',
  },
  {
    what: 'every third year on the 1st, 100th, and 200th day for 10 occurrences',
    start: '19970101T090000',
    rules: ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    dates: '1997 Jan 1; Apr 10; Jul 19; 2000 Jan 1; Apr 9; Jul 18; 2003 Jan 1; Apr 10; Jul 19; 2006 Jan 1',
  },
  {
    what: 'every 20th Monday of the year, forever',
    start: '19970519T090000',
    rules: ['FREQ=YEARLY;BYDAY=20MO'],
    dates: '1997 May 19; 1998 May 18; 1999 May 17',
    isEndless: true,
  },
  {
    what: 'Monday of week number 20, forever',
    start: '19970512T090000',
    rules: ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    dates: '1997 May 12; 1998 May 11; 1999 May 17',
    isEndless: true,
  },
  {
    what: 'every Thursday in March, forever',
    start: '19970313T090000',
    rules: ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    dates: '1997 Mar 13,20,27; 1998 Mar 5,12,19,26; 1999 Mar 4,11,18,25',
    isEndless: true,
  },
  {
    what: 'every Thursday, but only during June, July, and August, forever',
    start: '19970605T090000',
    rules: ['FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'],
    dates:
      '1997 Jun 5,12,19,26; Jul 3,10,17,24,31; Aug 7,14,21,28; ' +
      '1998 Jun 4,11,18,25; Jul 2,9,16,23,30; Aug 6,13,20,27; ' +
      '1999 Jun 3,10,17,24; Jul 1,8,15,22,29; Aug 5,12,19,26',
    isEndless: true,
  },
  {
    what: 'every Friday the 13th, forever',
    start: '19970902T090000',
    exceptions: ['19970902T090000'],
    rules: ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    dates: '1998 Feb 13; Mar 13; Nov 13; 1999 Aug 13; 2000 Oct 13',
    isEndless: true,
  },
  {
    what: 'the first Saturday that follows the first Sunday of the month, forever',
    start: '19970913T090000',
    rules: ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'],
    dates: '1997 Sep 13; Oct 11; Nov 8; Dec 13; 1998 Jan 10; Feb 7; Mar 7; Apr 11; May 9; Jun 13',
    isEndless: true,
  },
  {
    what: 'every 4 years, the first Tuesday after a Monday in November, forever',
    start: '19961105T090000',
    rules: ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    dates: '1996 Nov 5; 2000 Nov 7; 2004 Nov 2',
    isEndless: true,
  },
  {
    what: 'the third instance into the month of one of Tuesday, Wednesday, or Thursday, for the next 3 months',
    start: '19970904T090000',
    rules: ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    dates: '1997 Sep 4; Oct 7; Nov 6',
  },
  {
    what: 'the second-to-last weekday of the month',
    start: '19970929T090000',
    rules: ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    dates: '1997 Sep 29; Oct 30; Nov 27; Dec 30; 1998 Jan 29; Feb 26; Mar 30',
    isEndless: true,
  },
  {
    // The memo writes 170000Z, which is 13:00 EDT, and lists 15:00 too (erratum 3883): 5:00 PM is 210000Z.
    what: 'every 3 hours from 9:00 AM to 5:00 PM on a specific day',
    start: '19970902T090000',
    rules: ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z'],
    dates: '1997 Sep 2 at 09:00,12:00,15:00',
  },
  {
    what: 'every 20 minutes from 9:00 AM to 4:40 PM every day',
    start: '19970902T090000',
    rules: ['FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40'],
    dates: [2, 3]
      .map(
        day =>
          `1997 Sep ${day} at ${[9, 10, 11, 12, 13, 14, 15, 16].flatMap(hour => ['00', '20', '40'].map(minute => `${String(hour).padStart(2, '0')}:${minute}`)).join()}`,
      )
      .join('; '),
    isEndless: true,
  },
  {
    what: 'an example where the days generated makes a difference because of WKST: Monday',
    start: '19970805T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    dates: '1997 Aug 5,10,19,24',
  },
  {
    what: 'the same with Sunday',
    start: '19970805T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    dates: '1997 Aug 5,17,19,31',
  },
  {
    what: 'an example where an invalid date (i.e., February 30) is ignored',
    start: '20070115T090000',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'],
    dates: '2007 Jan 15,30; Feb 15; Mar 15,30',
  },
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

/** The dates of an example, `YYYY-MM-DDTHH:MM` as the clock shows. */
export function datesOf({ dates, start }: RfcExample): string[] {
  let year = '';
  return dates.split('; ').flatMap(part => {
    const match = /^(?:(\d{4}) )?(\w{3}) ([\d,-]+)(?: at (.*))?$/.exec(part)!;
    year = match[1] ?? year;
    const month = two(months.indexOf(match[2]) + 1);
    const days = match[3].split(',').flatMap(range => {
      const [from, to = from] = range.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    const times = match[4]?.split(',') ?? [`${start.slice(9, 11)}:${start.slice(11, 13)}`];
    return days.flatMap(day => times.map(time => `${year}-${month}-${two(day)}T${time}`));
  });
}
