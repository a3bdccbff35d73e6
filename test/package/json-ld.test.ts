import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { events } from '../../demo/town/data/events.ts';
import { offers } from '../../demo/town/data/offers.ts';
import { eventEntryOf, jobPostingOf } from '../../dist/contract/json-ld.js';

/** Examples that schema.org gives of its vocabulary; they are not part of this repository. */
const folder = '../shared/fixtures/schemaorg';
const isAbsent = !existsSync(folder);
if (isAbsent)
  console.warn(`\n!!! ${folder} is absent: what is told to search engines was NOT compared with its examples !!!\n`);

const today = '2026-05-15';
const publication = { country: 'DE', link: 'https://town.example/boerse' };
const things = [
  ...offers(today).map(offer => jobPostingOf(offer, publication)),
  ...events(today).map(event => eventEntryOf(event, publication)),
].filter(thing => thing !== undefined);

/** How properties are used: `Event.location` with `@Place` or `text`. */
type Uses = Map<string, Set<string>>;

function addUses(value: unknown, uses: Uses): Uses {
  if (Array.isArray(value)) for (const member of value) addUses(member, uses);
  else if (typeof value === 'object' && value !== null) addUsesOf(value as Record<string, unknown>, uses);
  return uses;
}

function addUsesOf(thing: Record<string, unknown>, uses: Uses): void {
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith('@') || value === undefined) continue;
    const use = `${typeOf(thing)}.${name}`;
    for (const member of Array.isArray(value) ? value : [value])
      uses.set(use, (uses.get(use) ?? new Set()).add(kindOf(member)));
    addUses(value, uses);
  }
}

/** Kinds of events share their properties. */
const typeOf = (thing: object): string =>
  String((thing as { '@type'?: string })['@type']).replace(/^\w*Event(Series)?$/, 'Event');

const kindOf = (value: unknown): string =>
  typeof value === 'object'
    ? `@${typeOf(value!)}`
    : typeof value === 'string' && /^https?:/.test(value)
      ? 'address'
      : 'plain';

/** What no example shows; each is defined for its type at schema.org, and asked for by search engines. */
const beyond = new Set([
  'Audience.audienceType',
  'Country.name',
  'Event.audience',
  'Event.image',
  'Event.inLanguage',
  'Event.maximumAttendeeCapacity',
  'Event.previousStartDate',
  'Event.remainingAttendeeCapacity',
  'GeoCoordinates.latitude',
  'GeoCoordinates.longitude',
  'JobPosting.applicantLocationRequirements',
  'JobPosting.directApply',
  'JobPosting.identifier',
  'JobPosting.jobLocationType',
  'JobPosting.totalJobOpenings',
  'JobPosting.url',
  'JobPosting.validThrough',
  'Place.geo',
  'PropertyValue.name',
  'PropertyValue.value',
]);

describe('what is told to search engines', { skip: isAbsent }, () => {
  const examples = isAbsent
    ? new Map<string, Set<string>>()
    : globSync(`${folder}/*.json`).reduce<Uses>(
        (uses, file) => addUses(JSON.parse(readFileSync(file, 'utf8')), uses),
        new Map(),
      );
  const ours = addUses(things, new Map());

  it('is most of what the town has', () => {
    const count = (type: string): number => things.filter(thing => typeOf(thing) === type).length;
    // Things to lend, rooms and what is full are no jobs.
    assert.ok(count('JobPosting') > offers(today).length / 2);
    assert.ok(count('Event') > events(today).length * 0.9);
  });

  it('uses properties as the examples do', () => {
    for (const [use, kinds] of ours) {
      const known = examples.get(use);
      if (!known) continue;
      // In JSON-LD an address may stand for the thing it names.
      for (const kind of kinds)
        assert.ok(
          known.has(kind) || (kind.startsWith('@') && known.has('address')),
          `${use} is ${kind}, in the examples ${[...known].join(', ')}`,
        );
    }
  });

  it('uses few others, all of them known', () => {
    assert.deepEqual(
      [...ours.keys()].filter(use => !examples.has(use) && !beyond.has(use)),
      [],
    );
  });
});
