import type { Content } from 'miteinand/backends/content.js';

/** What an empty database is filled with: content that everybody may read, and what only the backend may know. */
export interface Seed extends Content {
  /** Where messages go: mail addresses by what they are about, `offer:ID` or `event:ID`. No answer holds them. */
  recipients?: Readonly<Record<string, string>>;
}

/** All offers and events of a seed, each with its place in the file and the name it is signed up for by. */
export const itemsOf = ({ offers = [], events = [] }: Seed) => [
  ...offers.map((item, index) => ({ item, at: `offers[${index}]`, target: `offer:${item.id}` })),
  ...events.map((item, index) => ({ item, at: `events[${index}]`, target: `event:${item.id}` })),
];
