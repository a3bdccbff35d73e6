import type { ServiceDocument } from '../../contract/service.js';
import type { Ask, KnownService } from '../backend.js';
import { answersOf, gather } from './gather.js';
import { servicePatience } from './patience.js';
import type { MergedSource } from './source.js';

/** Asks several sources who they are. The first time in a language slow ones are waited for, then what has come is told. */
export class MergedService {
  readonly #sources: readonly MergedSource[];
  readonly #asked = new Set<string>();

  constructor(sources: readonly MergedSource[]) {
    this.#sources = sources;
  }

  async ask(ask: Ask): Promise<KnownService> {
    const language = ask.languages[0] ?? '';
    const patience = this.#asked.has(language) ? 0 : servicePatience;
    this.#asked.add(language);
    const asked = this.#sources.map(source => source.service(ask));
    const results = await gather(asked, patience, ask.signal);
    results.forEach((result, index) => (this.#sources[index].isNamed ||= result?.status === 'fulfilled'));
    const isPartial = results.some(result => result?.status !== 'fulfilled');
    const late = asked.filter((_, index) => !results[index]);
    const fuller = late.length ? Promise.any(late) : undefined;
    // Where none of them comes, nobody waits any longer.
    fuller?.catch(() => undefined);
    return { ...mergeServices(answersOf(results)), ...(isPartial && { isPartial }), ...(fuller && { fuller }) };
  }
}

/**
 * One service document of several: all names, the time zone of the first that has one, and what any of them can do.
 * A calendar feed is of one source only, so together they have none.
 */
function mergeServices(services: readonly ServiceDocument[]): ServiceDocument {
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
