import { html, nothing, type TemplateResult } from 'lit';
import type { Availability } from '../contract/availability.js';
import type { Speech } from '../locale/speech.js';
import { wordFor } from '../locale/word-for.js';
import { icon } from './icon.js';

const looks: Record<string, { sign: string; tone: string }> = {
  open: { sign: 'open', tone: 'good' },
  low: { sign: 'low', tone: 'warn' },
  waitlist: { sign: 'waitlist', tone: 'warn' },
  full: { sign: 'stop', tone: '' },
  soon: { sign: 'time', tone: '' },
  over: { sign: 'stop', tone: '' },
  cancelled: { sign: 'cross', tone: 'bad' },
  paused: { sign: 'time', tone: '' },
};

/** Whether one can still take part: a sign, a word and, where known, how many places are left. */
export function availabilityBadge(
  item: { availability?: Availability | undefined; remainingAttendeeCapacity?: number | undefined },
  { words }: Pick<Speech, 'words'>,
): TemplateResult | typeof nothing {
  const { availability, remainingAttendeeCapacity: left } = item;
  const look = wordFor(looks, availability);
  if (!look) return nothing;
  const counted = left !== undefined && (availability === 'open' || availability === 'low');
  const word = counted ? words.placesLeft(left) : wordFor(words.availability, availability);
  return html`<span class="badge ${look.tone}" part="availability ${availability}">${icon(look.sign)}${word}</span>`;
}
