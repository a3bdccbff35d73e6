import { safeUrl } from '../../contract/url.js';
import type { Duration, Timing, WrittenTime } from '../recurrence/series.js';
import { momentOf, utc, type Zone } from '../zone-table.js';
import type { IcsEvent, Remark, UntrustedHtml } from './calendar.js';
import type { Property } from './lines.js';
import { endOfTime, known, readDate, readDuration, readText, readTexts } from './values.js';

/** How the names of zones are understood in a calendar; `undefined` for one that nobody knows. */
export interface Zones {
  home: Zone;
  find(tzid: string): Zone | undefined;
}

const msPerDay = 86_400_000;

/** More single dates than any series has. */
const mostDates = 5000;

/** Reads a VEVENT; without a start it is none. What is not as it says is told to `remark`. */
export function readEvent(
  properties: readonly Property[],
  zones: Zones,
  remark: (code: Remark) => void,
): IcsEvent | undefined {
  const event = new EventProperties(properties, zones, remark);
  const timing = event.timing();
  if (!timing) return undefined;
  return {
    ...timing,
    uid: readText(event.value('UID')),
    sequence: Number.parseInt(event.value('SEQUENCE'), 10) || 0,
    isForFuture: event.first('RECURRENCE-ID')?.params['RANGE']?.toUpperCase() === 'THISANDFUTURE',
    rules: event.all('RRULE').map(({ value }) => value),
    dates: event.times('RDATE'),
    exceptions: event.times('EXDATE'),
    summary: readText(event.value('SUMMARY')).replace(/\s+/g, ' '),
    ...event.facts(),
    categories: [...new Set(event.all('CATEGORIES').flatMap(({ value }) => readTexts(value)))].slice(0, 50),
  };
}

/** Whether an event is for everybody; a word that nobody knows counts as PRIVATE (RFC 5545 section 3.8.1.3). */
export function isPublic(properties: readonly Property[]): boolean {
  const value = properties
    .find(({ name }) => name === 'CLASS')
    ?.value.trim()
    .toUpperCase();
  return !value || value === 'PUBLIC' || value === 'DEFAULT';
}

class EventProperties {
  readonly #properties: readonly Property[];
  readonly #zones: Zones;
  readonly #remark: (code: Remark) => void;

  constructor(properties: readonly Property[], zones: Zones, remark: (code: Remark) => void) {
    this.#properties = properties;
    this.#zones = zones;
    this.#remark = remark;
  }

  first(name: string): Property | undefined {
    return this.#properties.find(property => property.name === name);
  }

  all(name: string): Property[] {
    return this.#properties.filter(property => property.name === name);
  }

  value(name: string): string {
    return this.first(name)?.value ?? '';
  }

  timing(): Timing | undefined {
    const property = this.first('DTSTART');
    const start = property && this.time(property, property.value);
    if (!start) return undefined;
    // Exchange writes days as midnights and says so.
    const isAllDay = start.isDay || (isMidnight(start) && /^true$/i.test(this.value('X-MICROSOFT-CDO-ALLDAYEVENT')));
    const zone = isAllDay ? utc : (start.zone ?? this.#zones.home);
    const timing = { start: start.local, isAllDay, zone };
    return { ...timing, duration: this.#durationOf(timing) };
  }

  #durationOf(timing: Timing): Duration | undefined {
    const end = this.first('DTEND');
    if (end) return this.#durationTo(timing, this.time(end, end.value));
    const text = this.value('DURATION');
    const duration = readDuration(text);
    const { days, ms } = duration ?? { days: 0, ms: 0 };
    if ((text && !duration) || timing.start + days * msPerDay + ms >= endOfTime) {
      this.#remark('duration');
      return undefined;
    }
    // Days have no hours; what is begun of one counts.
    return timing.isAllDay ? { days: Math.max(days + Math.ceil(ms / msPerDay), 1), ms: 0 } : duration;
  }

  #durationTo({ start, isAllDay, zone }: Timing, end: WrittenTime | undefined): Duration | undefined {
    if (isAllDay) {
      const days = end ? Math.floor((end.local - start) / msPerDay) : 1;
      return { days: Math.max(days, 1), ms: 0 };
    }
    if (!end) return undefined;
    const ms = momentOf(end.local, end.zone ?? zone) - momentOf(start, zone);
    return ms > 0 ? { days: 0, ms } : undefined;
  }

  /** A date in its zone: what it is written in, what TZID names, or none where it is floating. */
  time({ params }: Property, text: string): WrittenTime | undefined {
    const value = readDate(text);
    if (!value) return undefined;
    if (value.isDay || params['VALUE']?.toUpperCase() === 'DATE')
      return { local: value.local - modulo(value.local), isDay: true };
    const tzid = params['TZID'];
    if (value.zone || !tzid) return value;
    const zone = this.#zones.find(tzid);
    if (!zone) this.#remark('unknown-zone');
    return { ...value, zone };
  }

  /** All dates of the properties of a name; of periods, with their durations. */
  times(name: string): (WrittenTime & { duration?: Duration | undefined })[] {
    const texts = this.all(name).flatMap(property =>
      property.value.split(',', mostDates).map(text => ({ property, text })),
    );
    return texts.slice(0, mostDates).flatMap(({ property, text }) => {
      const [from, to] = text.split('/', 2);
      const time = this.time(property, from);
      if (!time || !to) return time ?? [];
      const end = readDate(to);
      const zone = time.zone ?? this.#zones.home;
      const ms = end ? momentOf(end.local, end.zone ?? zone) - momentOf(time.local, zone) : -1;
      return { ...time, duration: readDuration(to) ?? (ms >= 0 ? { days: 0, ms } : undefined) };
    });
  }

  facts(): Partial<IcsEvent> {
    const lang = this.first('SUMMARY')?.params['LANGUAGE'] ?? '';
    return known({
      modified: readDate(this.value('LAST-MODIFIED') || this.value('DTSTAMP'))?.local,
      recurrenceId: this.times('RECURRENCE-ID')[0],
      description: readText(this.value('DESCRIPTION')),
      html: this.#html(),
      location: readText(this.value('LOCATION')).replace(/\s+/g, ' '),
      geo: this.#geo(),
      url: webUrl(this.value('URL')),
      conference: webUrl(this.value('CONFERENCE') || this.value('X-GOOGLE-CONFERENCE')),
      image: this.#image(),
      status: this.value('STATUS').trim().toUpperCase(),
      organizer: this.#organizer(),
      lang: /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang) ? lang : undefined,
    });
  }

  #html(): UntrustedHtml | undefined {
    const property = this.first('X-ALT-DESC');
    const isHtml = property?.params['FMTTYPE']?.toLowerCase() === 'text/html';
    return isHtml ? (readText(property.value) as UntrustedHtml) : undefined;
  }

  #geo(): { latitude: number; longitude: number } | undefined {
    const match = /^\s*([+-]?\d{1,3}(?:\.\d{1,20})?)\s*[;,]\s*([+-]?\d{1,3}(?:\.\d{1,20})?)\s*$/.exec(
      this.value('GEO').slice(0, 80),
    );
    const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
    // Producers write 0;0 for what they do not know.
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
    return isPlace ? { latitude, longitude } : undefined;
  }

  #image(): string | undefined {
    const images = [
      ...this.all('IMAGE'),
      ...this.all('ATTACH').filter(({ params }) => /^image\//i.test(params['FMTTYPE'] ?? '')),
    ];
    return images.map(({ value }) => webUrl(value)).find(url => url?.startsWith('https:'));
  }

  /** The name of who organizes; some producers write the mail address there too. */
  #organizer(): string | undefined {
    const name = this.first('ORGANIZER')?.params['CN']?.trim();
    return name && !name.includes('@') ? name.replace(/\s+/g, ' ').slice(0, 500) : undefined;
  }
}

/** An address on the web; `mailto:` would be somebody's. */
function webUrl(value: string): string | undefined {
  const url = value.length < 5000 ? safeUrl(readText(value)) : undefined;
  return url?.startsWith('http') ? url : undefined;
}

const modulo = (local: number): number => ((local % msPerDay) + msPerDay) % msPerDay;

const isMidnight = ({ local }: WrittenTime): boolean => modulo(local) === 0;
