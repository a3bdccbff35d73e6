import type { CalendarEvent } from '../contract/calendar-event.js';
import type { List } from '../contract/list.js';
import type { Offer } from '../contract/offer.js';
import { today } from '../time/zones.js';
import type { Ask, Backend } from './backend.js';
import { planEvents } from './merge/events.js';
import { mergedDesk } from './merge/desk.js';
import { find, findForm, firstThatHas, signUpAt } from './merge/find.js';
import { KeptLists } from './merge/kept-lists.js';
import { markEvent, markOffer } from './merge/mark.js';
import type { ListPlan } from './merge/merged-list.js';
import { planOffers } from './merge/offers.js';
import { planMetrics, planOrganizations } from './merge/rest.js';
import { MergedService } from './merge/service.js';
import { MergedSource, type SourceOfMany } from './merge/source.js';
import { ValueNames } from './merge/value-names.js';

/**
 * Several sources as one backend. A list says how each source answered, and fails only when all do. What is in two
 * sources is shown once, as the first of them has it. Ids that are not the same all over the world say of which source
 * they are (merge/ids.ts); a sign-up goes where its form is from.
 */
export function mergeBackends(several: readonly SourceOfMany[]): Backend {
  const sources = several.map((source, index) => new MergedSource(source, index));
  const service = new MergedService(sources);
  const names = new ValueNames(sources.length);
  const offers = new KeptLists<Offer>(sources);
  const events = new KeptLists<CalendarEvent>(sources);
  const whole = <T>(plan: ListPlan<T>, ask: Ask): Promise<List<T>> =>
    new KeptLists<T>(sources).page(plan, { limit: Infinity }, ask);

  return {
    get isLocal() {
      return sources.every(({ loaded }) => loaded?.isLocal);
    },
    service: ask => service.ask(ask),
    offers(query, ask) {
      const timeZone = sources.find(({ timeZone }) => timeZone)?.timeZone;
      return offers.page(planOffers(query, today(timeZone), names), query, ask);
    },
    offer: (id, ask) =>
      find(sources, id, ask, async (source, own) => {
        const [offer] = await Promise.all([(await source.backend()).offer(own, ask), source.introduce(ask)]);
        return markOffer(offer, source);
      }),
    events: (query, ask) => events.page(planEvents(query, names), query, ask),
    event: (id, ask) =>
      find(sources, id, ask, async (source, own) => {
        const [event] = await Promise.all([(await source.backend()).event(own, ask), source.introduce(ask)]);
        return markEvent(event, source);
      }),
    organizations: ask => whole(planOrganizations, ask),
    form: (id, ask) => findForm(sources, id, ask),
    signUp: (request, key, ask, proof) => signUpAt(sources, request, key, ask, proof),
    desk: () => Promise.resolve(mergedDesk(sources)),
    async pass(src, ask) {
      const { fetchPass, isAddress } = await import('./credential.js');
      if (isAddress(src)) return fetchPass(src, ask);
      return firstThatHas(sources, ask, async source => (await source.backend()).pass(src, ask));
    },
    metrics: ask => whole(planMetrics, ask),
  };
}
