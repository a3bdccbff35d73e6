import type { Ask, Backend, KnownService } from './backend.js';

const known = new WeakMap<Backend, Map<string, Promise<KnownService>>>();

/** The service document of a backend, asked once a page and language; anew after a failure, or while it is partial. */
export function serviceOf(backend: Backend, ask: Ask): Promise<KnownService> {
  const language = ask.languages[0] ?? '';
  let byLanguage = known.get(backend);
  if (!byLanguage) known.set(backend, (byLanguage = new Map<string, Promise<KnownService>>()));
  let service = byLanguage.get(language);
  if (!service) {
    // Shared by all widgets, so no single one may end it.
    service = backend.service({ languages: ask.languages });
    byLanguage.set(language, service);
    service.then(
      ({ isPartial }) => isPartial && byLanguage.delete(language),
      () => byLanguage.delete(language),
    );
  }
  return service;
}
