import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import { capabilities, type ServiceDocument } from 'miteinand/contract/service.js';
import type { Services } from '../services.js';
import { findItem } from './listing.js';

/** What a town says of itself, with the language it says it in. */
export type Town = Partial<ServiceDocument> & { lang?: string };

/** What the content says of the town, in the best language. */
export async function townOf({ db }: Pick<Services, 'db'>, wishes: readonly string[]): Promise<Town> {
  const item = await findItem(db, 'service', 'service');
  if (!item) return {};
  const { id: _, ...town } = inLanguage(JSON.parse(item.document) as Translated<{ id: string }>, wishes);
  return town;
}

/** The service document: what the content says, and what only the backend knows. */
export async function serviceDocument(services: Services, wishes: readonly string[]): Promise<ServiceDocument & Town> {
  const town = await townOf(services, wishes);
  const { id, name } = services.issuer;
  return {
    ...town,
    contract: '1.0',
    name: town.name ?? name,
    capabilities: [...capabilities],
    issuers: [{ id, name }, ...(town.issuers ?? [])],
  };
}
