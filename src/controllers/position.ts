import type { LitElement } from 'lit';
import type { GeoPoint } from '../contract/offer-query.js';

/** How far the question where the visitor is has come. */
export type PositionState = 'unknown' | 'asked' | 'known' | 'refused';

/** Where the visitor is: asked only when they want it, kept only in the open page. */
export class PositionController {
  state: PositionState = 'unknown';
  #sharedWith: unknown;
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

  /** To about a kilometre, if the visitor shares it with this backend: all that it is told. */
  sharedWith(backend: unknown): GeoPoint | undefined {
    return this.#point && backend === this.#sharedWith ? rounded(this.#point) : undefined;
  }

  /** The visitor lets this backend, and no other, know it. */
  share(backend: unknown): void {
    this.#sharedWith = backend;
    this.#host.requestUpdate();
  }

  /** Asks the browser, which asks the visitor. */
  ask(): void {
    if (this.state === 'asked') return;
    this.#set('asked', undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => this.#set('known', { latitude, longitude }),
      () => this.#set('refused', undefined),
      // A town is large: the quickest answer will do.
      { timeout: 20_000, maximumAge: 600_000 },
    );
  }

  forget(): void {
    this.#sharedWith = undefined;
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
