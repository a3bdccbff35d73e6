import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../backends/backend.js';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import { pageUrl } from '../../contract/url.js';
import type { EventWords } from '../../locale/calendar-words.js';

/**
 * The picture of an event, in a space of fixed size. One that lies neither with the page nor with its backends is a link
 * that says where it leads: to load it would tell others who looks.
 */
export function eventPicture(
  { image }: CalendarEvent,
  backend: string | Backend | undefined,
  words: EventWords,
): TemplateResult | typeof nothing {
  const url = pageUrl(image, document.baseURI);
  if (!url) return nothing;
  const { origin, protocol, host } = new URL(url);
  // Pages without https have pictures without.
  const isSafe = protocol === 'https:' || protocol === location.protocol;
  return isSafe && knownOrigins(backend).has(origin)
    ? picture(url)
    : html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${words.pictureAt(host)}</a></p>`;
}

const picture = (url: string): TemplateResult =>
  html`<img
    class="picture"
    part="picture"
    src=${url}
    alt=""
    width="720"
    height="480"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${({ target }: Event) => ((target as HTMLElement).hidden = true)}
  />`;

/** Those that are asked anyway: the page's own, and those of the backends it names. */
function knownOrigins(backend: string | Backend | undefined): Set<string> {
  const addresses = typeof backend === 'string' ? backend.split(/\s+/).filter(Boolean) : [];
  const origins = addresses.flatMap(address => {
    const url = pageUrl(address.replace(/^[a-z]+\+/, ''), document.baseURI);
    return url ? [new URL(url).origin] : [];
  });
  return new Set([location.origin, ...origins]);
}
