import type { GeoPoint } from 'miteinand/contract/offer-query.js';
import { isDay } from 'miteinand/time/days.js';
import { badRequest } from './problems.js';

const maxLength = 500;
/** It holds a name and an id, either of them long, in base64. */
const maxCursorLength = 8000;
const maxValues = 50;

/** All values of a repeated parameter, without empty ones; `undefined` when there are none. */
export function values(parameters: URLSearchParams, name: string, longest = maxLength): string[] | undefined {
  const all = parameters.getAll(name).filter(Boolean);
  if (all.length > maxValues) throw badRequest(`Parameter "${name}" has too many values.`);
  if (all.some(value => value.length > longest)) throw badRequest(`Parameter "${name}" is too long.`);
  return all.length ? all : undefined;
}

/** A parameter that may stand only once. */
export function value(parameters: URLSearchParams, name: string, longest = maxLength): string | undefined {
  const all = values(parameters, name, longest);
  if (all && all.length > 1) throw badRequest(`Parameter "${name}" may stand only once.`);
  return all?.[0];
}

/** Where the page before ended. */
export const cursor = (parameters: URLSearchParams): string | undefined => value(parameters, 'cursor', maxCursorLength);

/** A parameter that is a calendar day. */
export function day(parameters: URLSearchParams, name: string): string | undefined {
  const text = value(parameters, name);
  if (text === undefined) return undefined;
  if (!isDay(text)) throw badRequest(`Parameter "${name}" is no day of the form YYYY-MM-DD.`);
  return text;
}

/** A parameter with a word of a closed list. */
export function word<T extends string>(parameters: URLSearchParams, name: string, words: readonly T[]): T | undefined {
  const text = value(parameters, name);
  if (text === undefined) return undefined;
  const found = words.find(each => each === text);
  if (!found) throw badRequest(`Parameter "${name}" is none of: ${words.join(', ')}.`);
  return found;
}

/** How many items a page holds. */
export function limit(parameters: URLSearchParams, { usual, most }: { usual: number; most: number }): number {
  const text = value(parameters, 'limit');
  if (text === undefined) return usual;
  const number = Number(text);
  if (!/^\d{1,6}$/.test(text) || number < 1) throw badRequest('Parameter "limit" is no positive whole number.');
  return Math.min(number, most);
}

/** `near=LATITUDE,LONGITUDE` in degrees. */
export function point(parameters: URLSearchParams): GeoPoint | undefined {
  const near = value(parameters, 'near');
  if (near === undefined) return undefined;
  const [latitude, longitude, ...more] = near.split(',').map(text => (decimal.test(text) ? Number(text) : NaN));
  if (more.length || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
    throw badRequest('Parameter "near" is not LATITUDE,LONGITUDE in degrees.');
  }
  return { latitude, longitude };
}

/** `radius` in kilometres around `near`, 500 at most. */
export function radius(parameters: URLSearchParams): number | undefined {
  const text = value(parameters, 'radius');
  if (text === undefined) return undefined;
  if (value(parameters, 'near') === undefined) throw badRequest('Parameter "radius" needs "near".');
  const kilometres = decimal.test(text) ? Number(text) : NaN;
  if (!(kilometres > 0 && kilometres <= 500)) {
    throw badRequest('Parameter "radius" is no number of kilometres up to 500.');
  }
  return kilometres;
}

const decimal = /^-?\d{1,3}(\.\d{1,10})?$/;
