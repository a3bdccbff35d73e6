import { parseArgs } from 'node:util';
import type { IcsCalendar, Note, Omission, Remark } from '../time/ics/calendar.js';
import { datesIn, type ToldDate } from '../time/ics/events.js';
import { isCalendar } from '../time/ics/lines.js';
import { readFeed } from '../time/ics/read-feed.js';
import { addDays, isDay, today } from '../time/days.js';
import { atOnce } from '../time/slices.js';
import { findZone } from '../time/zone-table.js';
import { readInput } from './read-input.js';

const usage = `Usage: miteinand feed FILE|URL [--from DATE] [--until DATE] [--zone ZONE] [--json]

Prints what a calendar feed (ICS) contains as the calendar shows it: one line an occurrence, in order, with
start, end ("-" if there is none), "all-day" or "timed", UID, title and status, parted by tabs; the end of an all-day
event is its last day. Then what was left out, and why.

  --from DATE    first day, YYYY-MM-DD; without it all that was
  --until DATE   last day, still shown; without it a year from today, or from --from if that is later
  --zone ZONE    where these days are, and times that the feed gives no zone for (IANA name); else this computer's
  --json         the same as JSON

Exit code: 0, 1 when the feed cannot be read, 2 when the command is not understood.
`;

/** More than a widget shows, so that nothing of a real feed is missing here. */
const mostDates = 20_000;

interface Options {
  source: string;
  from: string | undefined;
  until: string;
  zone: string;
  isJson: boolean;
}

/** `miteinand feed`: what a calendar feed contains. Gives the exit code. */
export async function feed(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${usage}`);
    return 2;
  }
  try {
    const bytes = await readInput(options.source);
    if (!isCalendar(bytes)) throw new Error('not a calendar');
    print(await readFeed(bytes, { timeZone: options.zone }), options);
    return 0;
  } catch (error) {
    process.stderr.write(`${options.source}: ${messageOf(error)}\n`);
    return 1;
  }
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      until: { type: 'string' },
      zone: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { from, until, zone = Intl.DateTimeFormat().resolvedOptions().timeZone, json } = values;
  if (positionals.length !== 1) throw new Error('One feed is read at a time.');
  for (const day of [from, until])
    if (day !== undefined && !isDay(day)) throw new Error(`${day} is not a day, as 2026-05-12 is.`);
  if (!findZone(zone)) throw new Error(`${zone} is not a time zone, as Europe/Berlin is.`);
  const now = today(zone);
  const inAYear = addDays(from && from > now ? from : now, 365);
  return { source: positionals[0], from, until: until ?? inAYear, zone, isJson: json };
}

function print(calendar: IcsCalendar, { from, until, zone, isJson }: Options): void {
  const { dates, remarks } = atOnce(datesIn(calendar, { from, to: until, timeZone: zone, limit: mostDates }));
  const notes = [...calendar.remarks, ...remarks];
  if (isJson) {
    const { name, omitted } = calendar;
    const occurrences = dates.map(jsonOf);
    process.stdout.write(
      `${JSON.stringify({ name, zone: calendar.home.name, occurrences, omitted, remarks: notes }, null, 2)}\n`,
    );
    return;
  }
  const lines = [
    ...dates.map(lineOf),
    ...calendar.omitted.map(note => `# left out: ${sentenceOf(note)}`),
    ...notes.map(note => `# note: ${sentenceOf(note)}`),
  ];
  process.stdout.write(lines.map(line => `${line}\n`).join(''));
}

const jsonOf = ({ event, version }: ToldDate): object => ({
  start: event.startDate,
  ...(event.endDate && { end: event.endDate }),
  allDay: version.isAllDay,
  ...(event.timeZone && { timeZone: event.timeZone }),
  uid: version.uid,
  id: event.id,
  summary: version.summary,
  status: statusOf(version.status),
});

function lineOf({ event, version }: ToldDate): string {
  const { startDate, endDate = version.isAllDay ? startDate : '-' } = event;
  const { isAllDay, uid, summary, status } = version;
  return [startDate, endDate, isAllDay ? 'all-day' : 'timed', uid || '-', summary || '-', statusOf(status)]
    .map(printable)
    .join('\t');
}

/** What a calendar says of no event is that it takes place. */
const statusOf = (status = 'CONFIRMED'): string => status;

const reasons: Record<Omission | Remark, string> = {
  broken: 'cannot be read: no start, or no end of the text',
  private: 'not for everybody (CLASS)',
  'too-many': 'beyond the first 5,000',
  'too-large': 'behind the first 2 MB',
  'rule-too-often': 'repeat oftener than hourly: first date only',
  'rule-unreadable': 'have a rule that cannot be read: first date only',
  'unknown-zone': 'are in a time zone that nobody knows: told in that of the feed',
  duration: 'last longer than calendars go: shown without an end',
  'more-dates': 'have more dates than are shown',
};

const sentenceOf = ({ code, count, examples }: Note<Omission | Remark>): string =>
  `${count} ${count === 1 ? 'event' : 'events'}: ${reasons[code]}${examples.length ? ` (${examples.map(printable).join(', ')}${count > examples.length ? ', …' : ''})` : ''}`;

/** Text of strangers in one line, without what a terminal would obey or the eye would misread. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return error.message + cause;
};
