import type { GeoPoint } from '../../src/contract/offer-query.js';

/** A browser that knows where it is when a test says so. */
export interface Geolocating {
  /** How often it was asked. */
  readonly asked: number;
  answer: (point: GeoPoint) => void;
  refuse: () => void;
}

/** Stands in for the browser's geolocation until the test is over. */
export function standIn({ isSecure = true } = {}): Geolocating {
  const waiting: [PositionCallback, PositionErrorCallback][] = [];
  let asked = 0;
  const getCurrentPosition = (answer: PositionCallback, refuse: PositionErrorCallback): void => {
    asked++;
    waiting.push([answer, refuse]);
  };
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
  Object.defineProperty(window, 'isSecureContext', { value: isSecure, configurable: true });
  return {
    get asked() {
      return asked;
    },
    answer: point => waiting.splice(0).forEach(([answer]) => answer({ coords: point } as GeolocationPosition)),
    refuse: () => waiting.splice(0).forEach(([, refuse]) => refuse({ code: 1 } as GeolocationPositionError)),
  };
}

const { isSecureContext } = window;
afterEach(() => {
  // The prototype has the browser's own.
  delete (navigator as { geolocation?: unknown }).geolocation;
  Object.defineProperty(window, 'isSecureContext', { value: isSecureContext, configurable: true });
});
