/**
 * How far the clocks of a zone are ahead of UTC, at each moment. `Intl` knows, but a call costs microseconds; so its
 * answers are kept as the few moments at which they change, a stretch of about a year at a time, when first asked.
 */

/** Clocks set by one rule: an IANA zone, or one that a calendar brings along (VTIMEZONE). */
export interface Zone {
  /** The IANA name, where it has one. */
  readonly name?: string;
  /** Milliseconds ahead of UTC at a moment. */
  offsetAt(moment: number): number;
}

/** A clock shown as if it were UTC: `Date.UTC(2026, 4, 12, 19)` is seven in the evening, wherever. */
export type LocalTime = number;

/** Clocks that are never set. */
export const utc: Zone = { name: 'UTC', offsetAt: () => 0 };

const msPerDay = 86_400_000;

/** 398 days; a power of two, so that it halves down to single milliseconds. */
const stretch = 2 ** 35;

/** 6.2 days: since 1970 no clock was set twice within less than 6.9 (America/Recife, October 2000). */
const step = stretch / 64;

/** Changes are looked for in these years; far from them `Intl` is asked each time, as nobody plans there. */
const firstTabled = Date.UTC(1900, 0, 1);
const lastTabled = Date.UTC(2101, 0, 1);

/** From one setting of the clock to the next, or to where a stretch begins or ends. */
interface Span {
  from: number;
  until: number;
  offset: number;
}

const zones = new Map<string, Zone | undefined>();

/** Newer names of old zones, for browsers that do not know these yet (IANA `backward`). */
const formerNames: Record<string, string> = {
  'Europe/Kyiv': 'Europe/Kiev',
  'America/Nuuk': 'America/Godthab',
  'Asia/Yangon': 'Asia/Rangoon',
  'Pacific/Kanton': 'Pacific/Enderbury',
};

/** The zone by an IANA name, old names included; `undefined` when the browser knows none. Without a name: the visitor's own. */
export function findZone(name: string | undefined): Zone | undefined {
  const key = name ?? '';
  if (!zones.has(key)) {
    // A feed may name any number of zones that do not exist.
    if (zones.size > 1000) zones.clear();
    zones.set(key, makeZone(name) ?? (name && formerNames[name] ? makeZone(formerNames[name]) : undefined));
  }
  return zones.get(key);
}

/**
 * The moment at which a zone's clock shows a time. What it shows twice is the first of the two; what it leaves out is
 * counted on with the offset before the gap (RFC 5545 section 3.3.5).
 */
export function momentOf(local: LocalTime, zone: Zone): number {
  const before = zone.offsetAt(local - msPerDay);
  const after = zone.offsetAt(local + msPerDay);
  if (before === after || zone.offsetAt(local - before) === before) return local - before;
  return zone.offsetAt(local - after) === after ? local - after : local - before;
}

/** What a zone's clock shows at a moment. */
export const localTimeOf = (moment: number, zone: Zone): LocalTime => moment + zone.offsetAt(moment);

function makeZone(timeZone: string | undefined): Zone | undefined {
  const clock = clockOf(timeZone);
  if (!clock) return undefined;
  const ask = (moment: number): number => askClock(clock, moment);
  const stretches = new Map<number, Span[]>();
  // Whoever asks for one moment mostly asks for those around it next.
  let latest: Span = { from: 0, until: 0, offset: 0 };

  const offsetAt = (moment: number): number => {
    if (moment >= latest.from && moment < latest.until) return latest.offset;
    if (!(moment >= firstTabled && moment < lastTabled)) return ask(moment);
    const index = Math.floor(moment / stretch);
    let spans = stretches.get(index);
    if (!spans) stretches.set(index, (spans = findSpans(ask, index * stretch)));
    latest = spans.find(({ until }) => moment < until)!;
    return latest.offset;
  };
  return { ...(timeZone && { name: timeZone }), offsetAt };
}

function findSpans(ask: (moment: number) => number, start: number): Span[] {
  const end = start + stretch;
  const spans: Span[] = [{ from: start, until: end, offset: ask(start) }];
  for (let from = start; from < end; from += step) {
    const current = spans[spans.length - 1];
    const offset = ask(from + step);
    if (offset === current.offset) continue;
    let [before, after] = [from, from + step];
    while (after - before > 1) {
      const middle = (before + after) / 2;
      if (ask(middle) === current.offset) before = middle;
      else after = middle;
    }
    current.until = after;
    if (after < end) spans.push({ from: after, until: end, offset });
  }
  return spans;
}

function askClock(clock: Intl.DateTimeFormat, moment: number): number {
  // The years 1000 to 9999, which have four digits, wherever on earth; nothing beyond is ever shown.
  const bounded = Math.min(Math.max(moment, -30_610_000_000_000), 253_402_200_000_000) || 0;
  const second = Math.floor(bounded / 1000) * 1000;
  return Date.parse(`${clock.format(second).replace(', ', 'T')}Z`) - second;
}

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat | undefined {
  try {
    // en-CA writes days in ISO order.
    return new Intl.DateTimeFormat('en-CA', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      ...(timeZone !== undefined && { timeZone }),
    });
  } catch {
    return undefined;
  }
}
