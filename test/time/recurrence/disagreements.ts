/** The libraries that are asked. */
export type Oracle = 'rrule-temporal' | 'ical.js';

/** A class of rules for which a library and ours give different dates, and what RFC 5545 says of it. */
export interface Disagreement {
  rules: RegExp;
  /** What the library does. */
  does: string;
  /** The words of RFC 5545 section 3.3.10, unless another is named. */
  words: string;
}

/** All that differed in 10,000 random rules; each class was looked at, and the memo's words decide for ours. */
export const disagreements: Record<Oracle, Disagreement[]> = {
  'rrule-temporal': [
    {
      rules: /YEARLY.*BY(YEAR|MONTH)DAY.*BYDAY/,
      does: 'gives each day of BYDAY, or of the other part, as if only one of both were there',
      words: 'BYDAY, YEARLY: "Note 2: Limit if BYYEARDAY or BYMONTHDAY is present"',
    },
    {
      rules: /YEARLY.*BYDAY=[^;]*5[23]/,
      does: 'takes the 53rd weekday of a year that has 52 for one of the next or the former year',
      words:
        '"If an integer modifier is present, … it represents the nth occurrence of a specific day within the MONTHLY or YEARLY RRULE"',
    },
    {
      rules: /YEARLY.*BYWEEKNO=[^;]*(-1|5[23])\b/,
      does: 'loses a start in January that is in the last week of the former year',
      words:
        '"Week number one of the calendar year is the first week that contains at least four (4) days in that calendar year"',
    },
    {
      rules: /YEARLY.*BYWEEKNO=.*BYSETPOS/,
      does: 'counts positions over weeks of the year where days of one week fall into two calendar years',
      words:
        '"BYSETPOS operates on a set of recurrence instances in one interval of the recurrence rule"; silent on which year',
    },
  ],
  'ical.js': [
    {
      rules: /HOURLY/,
      does: 'refuses BYYEARDAY, loses dates of a day limited by BYMONTHDAY, ends COUNT one too early',
      words: 'HOURLY: BYMONTH, BYYEARDAY, BYMONTHDAY, BYDAY and BYHOUR each "Limit"',
    },
    {
      rules: /BYSETPOS/,
      does: 'minds BYSETPOS in MONTHLY rules of days only',
      words:
        '"Each BYSETPOS value corresponds to the nth occurrence within the set of recurrence instances specified by the rule"',
    },
    {
      rules: /BYWEEKNO/,
      does: 'gives BYDAY in all weeks, or no date',
      words: 'BYDAY, YEARLY: "Otherwise, special expand for WEEKLY if BYWEEKNO present"',
    },
    {
      rules: /YEARLY.*(BYDAY|BYMONTHDAY|BYYEARDAY)/,
      does: 'takes BYMONTHDAY in the month of the start only; mixes several ordinals up; does not limit one part by the other',
      words: 'BYMONTHDAY, YEARLY: "Expand"; BYDAY, YEARLY: "Note 2: Limit if BYYEARDAY or BYMONTHDAY is present"',
    },
    {
      rules: /YEARLY.*BY(HOUR|MINUTE)/,
      does: 'gives the first time of a year only',
      words: 'BYHOUR and BYMINUTE, YEARLY: "Expand"',
    },
    {
      rules: /DAILY.*BYMONTHDAY/,
      does: 'loses dates; never ends for days counted from the end of the month',
      words: 'BYMONTHDAY, DAILY: "Limit"; "-10 represents the tenth to the last day of the month"',
    },
    {
      rules: /MONTHLY.*BYMONTH=/,
      does: 'forgets INTERVAL, returns to months that were, ends COUNT one too early',
      words: 'BYMONTH, MONTHLY: "Limit"; INTERVAL "at which intervals the recurrence rule repeats"',
    },
    {
      rules: /MONTHLY.*(BYMONTHDAY.*BYDAY|BYDAY.*BY(HOUR|MINUTE))/,
      does: 'gives the first of the month too, or skips months',
      words: 'BYDAY, MONTHLY: "Note 1: Limit if BYMONTHDAY is present"',
    },
  ],
};
