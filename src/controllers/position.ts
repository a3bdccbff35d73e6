import type { LitElement } from 'lit';
import type { GeoPoint } from '../contract/offer-query.js';

/** How far the question where the visitor is has come. */
export type PositionState = 'unknown' | 'asked' | 'known' | 'refused';

/** Where the visitor is: asked only when they want it, kept only in the open page. */
export class PositionController {
  state: PositionState = 'unknown';
  /** Whether the visitor lets a backend know it, to about a kilometre. */
  isShared = false;
  #point: GeoPoint | undefined;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether this page may ask at all: not on plain http, nor where a frame forbids it. */
  get isPossible(): boolean {
    return isSecureContext && 'geolocation' in navigator;
  }

  /** Where the visitor is, for use within the page. */
  get exact(): GeoPoint | undefined {
    return this.#point;
  }

  /** To about a kilometre, if the visitor shares it: all that a backend is told. */
  get shared(): GeoPoint | undefined {
    return this.isShared && this.#point ? rounded(this.#point) : undefined;
  }

  share(): void {
    this.isShared = true;
    this.#host.requestUpdate();
  }

  /** Asks the browser, which asks the visitor. */
  ask(): void {
    this.#set('asked', undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => this.#set('known', { latitude, longitude }),
      () => this.#set('refused', undefined),
      // A town is large: the quickest answer will do.
      { timeout: 20_000, maximumAge: 600_000 },
    );
  }

  forget(): void {
    this.isShared = false;
    this.#set('unknown', undefined);
  }

  #set(state: PositionState, point: GeoPoint | undefined): void {
    this.state = state;
    this.#point = point;
    this.#host.requestUpdate();
  }
}

/** A hundredth of a degree is 1.1 km to the north and less to the east. */
const rounded = ({ latitude, longitude }: GeoPoint): GeoPoint => ({
  latitude: Math.round(latitude * 100) / 100,
  longitude: Math.round(longitude * 100) / 100,
});
