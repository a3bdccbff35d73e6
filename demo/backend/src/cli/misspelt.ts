import { settings } from '../settings.js';

/** A variable that no setting is called, and the setting that was probably meant. */
export interface Misspelt {
  name: string;
  near: string;
}

/** The variables of the environment that are almost called like a setting: `BASEURL`, `ALLOWED_ORIGIN`. */
export const misspelt = (env: NodeJS.ProcessEnv): Misspelt[] =>
  Object.keys(env)
    .filter(name => !Object.hasOwn(settings, name))
    .flatMap(name => {
      const near = Object.keys(settings).find(setting => isNear(name, setting));
      return near ? { name, near } : [];
    });

/** One slip, or two in a long name; that capitals and underscores differ is none. */
function isNear(name: string, setting: string): boolean {
  const [one, other] = [bare(name), bare(setting)];
  // A common name such as HOME must not be taken for HOST.
  return distance(one, other) <= (other.length > 6 ? 2 : other.length > 4 ? 1 : 0);
}

const bare = (name: string): string => name.toUpperCase().replaceAll('_', '');

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, sign] of [...other].entries())
      next.push(Math.min(row[column + 1] + 1, next[column] + 1, row[column] + (letter === sign ? 0 : 1)));
    row = next;
  }
  return row[other.length];
}
