import { html, type LitElement } from 'lit';
import { can } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import { addStyles } from '../../controllers/late-styles.js';
import { loadWords } from '../../locale/load.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { disclosures } from '../../styles/disclosures.js';
import type { Town } from './event-related.js';
import type { MenuName, ShownCalendar } from './menus-controller.js';
import { PrintPanel } from './print-panel.js';
import { SubscribePanel } from './subscribe.js';

/** Shows what stands behind a button under the calendar. */
export type MenuPanels = (name: MenuName, shown: ShownCalendar, speech: Speech<CalendarWords>) => unknown;

/** Makes the panels for a town; loaded when a visitor opens the first. */
export async function menuPanels(host: LitElement, town: Town, signal: AbortSignal): Promise<MenuPanels> {
  const [own, backend] = await Promise.all([loadWords(town.lang, 'event'), town.backend()]);
  const service = await serviceOf(backend, town.ask(signal));
  // In the page there is a calendar to subscribe to where the source is one itself.
  const hasFeed = backend.isLocal === true || can(service, 'calendar-feed');
  addStyles(host, [disclosures]);
  const name = service.name;
  const subscribe = new SubscribePanel(host, town, {
    name,
    feedUrl: query => (hasFeed ? backend.feedUrl?.(query) : undefined),
  });
  const print = new PrintPanel(host, town, { name });
  return (panel, shown, { words, ...general }) => {
    const speech = { ...general, words: { ...own, ...words } };
    return html`<div class="panel">
      ${panel === 'subscribe' ? subscribe.render(shown, speech) : print.render(shown, speech)}
    </div>`;
  };
}
