import type { ServiceDocument } from '../../contract/service.js';
import type { Ask } from '../backend.js';
import { answersOf, gather } from './gather.js';
import { servicePatience } from './patience.js';
import type { MergedSource } from './source.js';

/**
 * One service document of several: all names, the time zone of the first that has one, and what any of them can do.
 * A calendar feed is of one source only, so together they have none.
 */
export async function mergeServices(sources: readonly MergedSource[], ask: Ask): Promise<ServiceDocument> {
  const asked = sources.map(source => source.service(ask));
  const services = answersOf(await gather(asked, servicePatience, ask.signal));
  const all = <T>(list: (service: ServiceDocument) => readonly T[] | undefined): T[] => [
    ...new Set(services.flatMap(service => list(service) ?? [])),
  ];
  const timeZone = services.find(({ timeZone }) => timeZone)?.timeZone;
  const contact = services.find(({ contact }) => contact)?.contact;
  return {
    name: all(({ name }) => [name])
      .filter(Boolean)
      .join(', '),
    languages: all(({ languages }) => languages),
    capabilities: all(({ capabilities }) => capabilities).filter(capability => capability !== 'calendar-feed'),
    issuers: all(({ issuers }) => issuers),
    ...(timeZone && { timeZone }),
    ...(contact && { contact }),
  };
}
