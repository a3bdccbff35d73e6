/** Why a feed cannot be read, in words that everybody may read. */
export class FeedProblem extends Error {}

/** What is told of a failure: never an address, which may be secret. */
export function problemOf(error: unknown): string {
  if (error instanceof FeedProblem) return error.message;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'cannot be read';
}
