import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Place } from '../../contract/place.js';
import { pageUrl } from '../../contract/url.js';
import type { Speech } from '../../locale/speech.js';
import type { EventWords } from '../../locale/calendar-words.js';
import { disclosure } from '../../views/disclosure.js';
import { placeText } from '../../views/when-where.js';

/** A map that can show a place. */
export interface MapLink {
  /** Absent for the map app of the visitor's own device. */
  provider?: string;
  url: string;
}

/** Where an event is: the place and its address, whether one gets in, the way to take part online, and to a map. */
export function eventPlace({ location }: CalendarEvent, speech: Speech<EventWords>): TemplateResult | undefined {
  if (!location) return undefined;
  const { words } = speech;
  const online = pageUrl(location.url);
  const lines = [
    placeText(location, speech),
    location.barrierFree ? words.barrierFree : undefined,
    online && html`<a href=${online} rel="noopener noreferrer">${words.takePartOnline}</a>`,
  ].filter(Boolean);
  const maps = mapLinks(location);
  if (!lines.length && !maps.length) return undefined;
  return html`${lines.map((line, index) => [index ? html`<br />` : nothing, line])}
  ${maps.length ? disclosure({ name: 'map', label: words.showOnMap, content: mapList(maps, words) }) : nothing}`;
}

const mapList = (maps: readonly MapLink[], words: EventWords): TemplateResult =>
  html`<ul class="ways" role="list">
    ${maps.map(
      ({ provider, url }) =>
        html`<li><a href=${url} target="_blank" rel="noopener noreferrer">${provider ?? words.mapApp}</a></li>`,
    )}
  </ul>`;

/** Addresses under which maps show a place, made here: nothing is loaded from them, and only a visitor's click leads there. */
export function mapLinks({ name, address, geo }: Place): MapLink[] {
  const point = geo && isOnEarth(geo) ? `${geo.latitude},${geo.longitude}` : undefined;
  if (!point && !address) return [];
  const words = encode([name, address].filter(Boolean).join(', ') || point!);
  const query = point ?? words;
  return [
    { url: point ? `geo:${point}?q=${point}(${words.replace(/[()]/g, '')})` : `geo:0,0?q=${words}` },
    {
      provider: 'OpenStreetMap',
      url: point
        ? `https://www.openstreetmap.org/?mlat=${geo!.latitude}&mlon=${geo!.longitude}#map=18/${geo!.latitude}/${geo!.longitude}`
        : `https://www.openstreetmap.org/search?query=${words}`,
    },
    { provider: 'Google Maps', url: `https://www.google.com/maps/search/?api=1&query=${query}` },
    { provider: 'Apple Maps', url: `https://maps.apple.com/?q=${words}${point ? `&ll=${point}` : ''}` },
  ];
}

const isOnEarth = ({ latitude, longitude }: { latitude: number; longitude: number }): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** Half of a pair of surrogates has no place in an address; brackets would end the label of a `geo:` link. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').slice(0, 300)).replace(/[()]/g, '');
