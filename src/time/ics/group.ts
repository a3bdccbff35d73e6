import { parseRule, type RecurrenceRule } from '../recurrence/rule.js';
import type { Change, Series } from '../recurrence/series.js';
import type { IcsCalendar, IcsEvent, Remark } from './calendar.js';

/** A series of a calendar; `isSeries` tells one with several dates from an event that takes place once. */
export interface IcsSeries extends Series<IcsEvent> {
  isSeries: boolean;
}

/** The components of one UID. */
interface Group {
  /** What is no change of a date: the series itself, or several events that wrongly share a UID, by their start. */
  events: Map<number, IcsEvent>;
  changes: Map<string, IcsEvent>;
}

/** Puts the changed dates of series to these, in small steps; of several versions the newest counts. */
export function* groupEvents(
  calendar: IcsCalendar,
  remark: (code: Remark, event: IcsEvent) => void,
): Generator<undefined, IcsSeries[]> {
  const groups = new Map<string, Group>();
  calendar.events.forEach((event, index) => {
    // Without a UID each is an event of its own.
    const key = event.uid || `\0${index}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { events: new Map(), changes: new Map() }));
    addTo(group, event);
  });
  const series: IcsSeries[] = [];
  for (const group of groups.values()) {
    for (const one of seriesOf(group, calendar, remark)) if (series.push(one) % 20 === 0) yield;
  }
  return series;
}

function addTo({ events, changes }: Group, event: IcsEvent): void {
  const { recurrenceId } = event;
  if (recurrenceId) {
    const key = `${recurrenceId.local} ${recurrenceId.zone?.name} ${event.isForFuture}`;
    if (isNewer(event, changes.get(key))) changes.set(key, event);
    return;
  }
  const same = events.get(event.start);
  if (same) {
    if (isNewer(event, same)) events.set(event.start, event);
    return;
  }
  // A later version may have another start; equal ones are dates that a producer gave one UID.
  const [first] = events.values();
  if (first && first.sequence !== event.sequence) {
    if (event.sequence < first.sequence) return;
    events.clear();
  }
  events.set(event.start, event);
}

const isNewer = (event: IcsEvent, than: IcsEvent | undefined): boolean =>
  !than ||
  event.sequence > than.sequence ||
  (event.sequence === than.sequence && (event.modified ?? 0) >= (than.modified ?? 0));

function* seriesOf(
  { events, changes }: Group,
  { home, hidden }: IcsCalendar,
  remark: (code: Remark, event: IcsEvent) => void,
): Generator<IcsSeries, void> {
  const all = [...changes.values()].map(version => ({ ...changeOf(version), version }));
  if (!events.size) {
    // Changed dates of a series that the calendar does not hold stand for themselves.
    for (const { version } of all) yield { ...once(version, home), isSeries: true };
    return;
  }
  // Changes belong to one series; where there are several, to the first.
  let changesHere = all;
  for (const version of events.values()) {
    const rules = version.rules.slice(0, 10).flatMap(text => ruleOf(text, code => remark(code, version)));
    const isSeries = rules.length + version.dates.length > 0 || all.length > 0 || events.size > 1;
    const { dates, exceptions } = version;
    const hiddenHere = hidden.filter(({ uid }) => uid && uid === version.uid).map(({ recurrenceId }) => recurrenceId);
    yield { version, rules, dates, exceptions: [...exceptions, ...hiddenHere], changes: changesHere, home, isSeries };
    changesHere = [];
  }
}

const changeOf = ({ recurrenceId, isForFuture }: IcsEvent): Omit<Change<IcsEvent>, 'version'> => ({
  recurrenceId: recurrenceId!,
  isForFuture,
});

/** An event that takes place as this version says, once. */
export const once = (version: IcsEvent, home: IcsSeries['home']): Series<IcsEvent> => ({
  version,
  rules: [],
  dates: [],
  exceptions: [],
  changes: [],
  home,
});

function ruleOf(text: string, remark: (code: Remark) => void): RecurrenceRule[] {
  const rule = parseRule(text);
  if (typeof rule !== 'string') return [rule];
  remark(`rule-${rule}`);
  return [];
}
