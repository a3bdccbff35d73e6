/**
 * Ids of several sources side by side. The first source's stay as they are, so that links and pages stay right when a
 * second source is added; `2~abc` is the id `abc` of the second. An id that is the same all over the world stays too.
 */

/** An id in a source: of which one (counted from 0; absent when any may know it) and how that source calls it. */
export interface SourceId {
  source?: number;
  id: string;
}

/** Schemes of URIs that nobody gives twice; `offer:7` looks like a URI too and is not one of these. */
const worldwide = /^(https?|urn|tag|did):/i;
const marked = /^([1-9]\d{0,3})~(\S+)$/;

/** Whether an id means the same thing in every source. */
export const isWorldwide = (id: string): boolean => worldwide.test(id);

/** Whether an id alone does not tell its source, as a page's author writes it. */
export const isPlain = (id: string): boolean => !isWorldwide(id) && !marked.test(id);

/** The id under which a thing of a source, which lists may bring from several, is known to the page. */
export const markId = (source: number, id: string): string => (isWorldwide(id) ? id : markOwnId(source, id));

/** The same for what belongs to its source alone, such as forms: there a URI is marked too. */
export const markOwnId = (source: number, id: string): string =>
  source === 0 && !marked.test(id) ? id : `${source + 1}~${id}`;

/** Takes an id apart as `markId` and `markOwnId` made it. */
export function readId(id: string): SourceId {
  const [, number, own] = marked.exec(id) ?? [];
  if (number && own) return { source: Number(number) - 1, id: own };
  return isWorldwide(id) ? { id } : { source: 0, id };
}

/** The same for an id made by `markOwnId`: a URI without a mark is of the first source. */
export const readOwnId = (id: string): Required<SourceId> => ({ source: 0, ...readId(id) });

/** An id as a source knows it; `undefined` where it names a thing of another. */
export function idIn(source: number, known: string): string | undefined {
  const { source: owner = source, id } = readId(known);
  return owner === source ? id : undefined;
}

const target = /^((?:message:)?(?:offer|event)|form):(\S+)$/;

/** What a sign-up is for, as the page knows it. */
export function markTarget(source: number, text: string): string {
  const [, type, id] = target.exec(text) ?? [];
  if (!type || !id) return text;
  return `${type}:${type === 'form' ? markOwnId(source, id) : markId(source, id)}`;
}

/** What a sign-up is for, as a source knows it; `undefined` where it belongs to another. */
export function targetIn(source: number, text: string): string | undefined {
  const [, type, known] = target.exec(text) ?? [];
  if (!type || !known) return text;
  const { source: owner = source, id } = type === 'form' ? readOwnId(known) : readId(known);
  return owner === source ? `${type}:${id}` : undefined;
}
