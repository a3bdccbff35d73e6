import type { List } from '../../contract/list.js';
import type { Metric } from '../../contract/metric.js';
import type { Organization } from '../../contract/organization.js';
import type { ListPlan } from './merged-list.js';
import { markList, markNamed } from './mark.js';
import { readFrom } from './read.js';
import { organizationKeysOf } from './same.js';

const asTheyCome = (): number => 0;

/** Nobody filters these. */
const unfiltered = { valuesOf: () => ({}), unify: (_: string, value: string) => value };

/** There is no way to ask for further pages of these. */
const onePage = <T>(page: List<T>): List<T> => ({ ...page, next: undefined });

/** The organizations of several sources, one source after the other. */
export const planOrganizations: ListPlan<Organization> = {
  // By their ids lists are filtered.
  read: async (source, _, ask) =>
    markList(
      onePage(await readFrom(source, 'organizations', ask, backend => backend.organizations(ask))),
      source,
      markNamed,
    ),
  order: () => asTheyCome,
  keysOf: organizationKeysOf,
  ...unfiltered,
};

/** The figures of several sources, one source after the other. */
export const planMetrics: ListPlan<Metric> = {
  read: async (source, _, ask) => {
    const page = await readFrom(source, 'metrics', ask, backend => backend.metrics(ask));
    return { ...onePage(page), items: page.items.map(metric => ({ ...metric, source: metric.source ?? source.name })) };
  },
  order: () => asTheyCome,
  keysOf: () => [],
  ...unfiltered,
};
