import type { ServiceDocument } from '../contract/service.js';
import type { Ask, Backend } from './backend.js';

const known = new WeakMap<Backend, Map<string, Promise<ServiceDocument>>>();

/** The service document of a backend, asked once a page and language; after a failure anew. */
export function serviceOf(backend: Backend, ask: Ask): Promise<ServiceDocument> {
  const language = ask.languages[0] ?? '';
  let byLanguage = known.get(backend);
  if (!byLanguage) known.set(backend, (byLanguage = new Map<string, Promise<ServiceDocument>>()));
  let service = byLanguage.get(language);
  if (!service) {
    // Shared by all widgets, so no single one may end it.
    service = backend.service({ languages: ask.languages });
    byLanguage.set(language, service);
    service.catch(() => byLanguage.delete(language));
  }
  return service;
}
