import type { GeoPoint } from '../../contract/offer-query.js';

const earthRadius = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points, as the crow flies (haversine); what is not on earth is infinitely far. */
export function kilometresBetween(one: GeoPoint, other: GeoPoint): number {
  const sineOfHalf = (from: number, to: number): number => Math.sin(radians(to - from) / 2);
  const north = sineOfHalf(one.latitude, other.latitude);
  const east = sineOfHalf(one.longitude, other.longitude);
  const haversine = north * north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east * east;
  const kilometres = 2 * earthRadius * Math.asin(Math.sqrt(Math.min(haversine, 1)));
  return Number.isNaN(kilometres) ? Infinity : kilometres;
}
