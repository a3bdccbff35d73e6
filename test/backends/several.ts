import type { Backend } from '../../src/backends/backend.js';
import type { Content } from '../../src/backends/content.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { mergeBackends } from '../../src/backends/merge.js';
import type { Offer } from '../../src/contract/offer.js';

/** An offer that begins on a day far ahead, so that lists are ordered by the number. */
export const offer = (number: number, more: Partial<Offer> = {}): Offer => ({
  id: `o${number}`,
  kind: 'volunteering',
  title: `Hilfe ${number}`,
  schedule: { startDate: new Date(Date.UTC(2100, 0, 1 + number)).toISOString().slice(0, 10) },
  ...more,
});

/** Merges backends; they are called A, B, C as long as they do not say. */
export const merged = (...backends: Backend[]): Backend =>
  mergeBackends(backends.map((backend, index) => ({ name: 'ABC'[index] ?? 'Z', backend: async () => backend })));

/** A town in memory that says its name. */
export const town = (name: string, content: Content, more: Partial<Backend> = {}): Backend => ({
  ...memoryBackend({ ...content, service: { name, ...content.service } }),
  ...more,
});
