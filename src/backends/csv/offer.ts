import { mailUrl, telUrl } from '../../contract/url.js';
import type { Cells } from './columns.js';
import { hash, slug } from './slug.js';
import {
  readCount,
  readHours,
  readList,
  readMoment,
  readPoint,
  readStamp,
  readTime,
  readUrl,
  readYes,
} from './values.js';
import * as known from './vocabulary.js';

/** A row as an offer; what is not known stays away. It is checked against the contract as every source is. */
export function readOffer(cells: Cells): { id: string } {
  const { title, organization, start, email, telephone, contact } = cells;
  const url = readUrl(cells.url);
  return {
    id: isId(cells.id) ? cells.id : hash([title, organization, start].join('\n')),
    ...present({
      title,
      kind: cells.kind ? (known.readWord(known.kinds, cells.kind) ?? cells.kind) : 'volunteering',
      lang: known.readWord(known.languages, cells.language),
      summary: cells.summary,
      description: cells.description,
      organization: organization && { id: readOrganizationId(cells), name: organization },
      categories: filled(readList(cells.categories).map(name => ({ id: slug(name), name }))),
      commitment: known.readWord(known.commitments, cells.commitment),
      schedule: readSchedule(cells),
      timeRequired: readHours(cells.time),
      location: readLocation(cells),
      skills: filled(readList(cells.skills)),
      knowsLanguage: filled(known.readWords(known.languages, readList(cells.languages))),
      audience: filled(known.readWords(known.audiences, readList(cells.audience))),
      minimumAge: readCount(cells.minimumAge),
      bring: cells.bring,
      jobBenefits: cells.benefits,
      lending: present({ available: cells.available, deposit: cells.deposit, pickUp: cells.pickUp }),
      availability: known.readWord(known.availabilities, cells.availability),
      maximumAttendeeCapacity: readCount(cells.capacity),
      remainingAttendeeCapacity: readCount(cells.freePlaces),
      contact: present({ name: contact, email, telephone }),
      response: readResponse(cells, url),
      datePosted: readStamp(cells.posted),
      lastReviewed: readStamp(cells.reviewed),
      url,
    }),
  };
}

/** Times are told by the clock on the spot: a table does not say in which zone it was written. */
function readSchedule(cells: Cells): object | undefined {
  const start = readMoment(cells.start);
  const end = readMoment(cells.end);
  return present({
    startDate: start?.day,
    // Not what would be over before it begins.
    endDate: end && start && end.day < start.day ? undefined : end?.day,
    startTime: start?.time ?? readTime(cells.startTime),
    endTime: end?.time ?? readTime(cells.endTime),
    byDay: filled(known.readWords(known.weekdays, readList(cells.weekdays))),
    description: cells.rhythm,
  });
}

const readLocation = (cells: Cells): object | undefined =>
  present({
    name: cells.place,
    address: cells.address,
    addressLocality: cells.locality,
    geo: readPoint(cells.latitude, cells.longitude),
    online: readYes(cells.online) || undefined,
    barrierFree: readYes(cells.barrierFree),
  });

function readResponse({ email, telephone }: Cells, url: string | undefined): object | undefined {
  if (mailUrl(email)) return { method: 'mail', email };
  if (telUrl(telephone)) return { method: 'phone', telephone };
  return url ? { method: 'link', url } : undefined;
}

const readOrganizationId = ({ organizationId, organization = '' }: Cells): string =>
  isId(organizationId) ? organizationId : slug(organization);

const isId = (text: string | undefined): text is string => text !== undefined && /^\S{1,500}$/.test(text);

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

/** The members that are known; nothing where none is. */
function present(members: Record<string, unknown>): Record<string, unknown> | undefined {
  const known = Object.entries(members).filter(([, value]) => value !== undefined);
  return known.length ? Object.fromEntries(known) : undefined;
}
