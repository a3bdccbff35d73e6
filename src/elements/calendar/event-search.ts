import type { LitElement } from 'lit';
import { eventFacets, type EventFacet } from '../../contract/event-query.js';
import { audiences } from '../../contract/offer.js';
import { namesOf, wordsOf } from '../../controllers/preset.js';
import type { SearchController, Searched } from '../../controllers/search.js';
import type { Preset } from '../../controllers/search-state.js';
import { calendarViews } from './calendar-period.js';
import type { Chosen } from './period-controller.js';

/** The search of events, as others see it. */
export type EventFinding = SearchController<EventFacet, Chosen>;

/** What is searched in the calendar; the address also holds the view and the day the visitor went to. */
export const eventSearch: Searched<EventFacet, Chosen> = {
  noun: 'calendar',
  item: 'event',
  filters: eventFacets,
  start: {},
  cleared: {},
  countMore: () => 0,
  toAddress: ({ view, day }) => ({ ...(view && { view: [view] }), ...(day && { day: [day] }) }),
  fromAddress: state => ({
    view: calendarViews.find(view => view === state['view']?.[0]),
    day: state['day']?.[0],
  }),
};

/** Attributes by which a page's author narrows the widget, each a list. */
type PresetAttributes = Partial<Record<'organization' | 'categories' | 'audiences' | 'languages' | 'places', string>>;

/** What the page's author allows. */
export const presetOf = (host: LitElement & PresetAttributes): Preset<EventFacet> => ({
  category: wordsOf(host, 'categories'),
  organization: wordsOf(host, 'organization'),
  audience: wordsOf(host, 'audiences', audiences),
  language: wordsOf(host, 'languages'),
  place: namesOf(host, 'places'),
});
