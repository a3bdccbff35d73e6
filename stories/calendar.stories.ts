import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { townContent } from '../demo/town/data/town.ts';
import { emptyTown, failingTown, silentTown, today, town } from './towns.ts';
import { click, find } from './visitor.ts';
import { widget } from './widget.ts';

const { events = [] } = townContent(today);

const meta: Meta = {
  title: 'Calendar',
  component: 'miteinand-calendar',
  render: widget('miteinand-calendar'),
};
export default meta;

type Story = StoryObj;

/** The demo town with these events only. */
const townWith = (...ids: string[]) => town({ events: events.filter(({ id }) => ids.includes(id)) });

/** Opens the first event of the list. */
const openFirst: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await click(canvasElement, '[part~="event"] .open');
  await find(canvasElement, '[part~="add-to-calendar"]');
};

/** Where there is room the calendar begins with the month. */
export const Month: Story = {};

export const List: Story = { args: { view: 'list' } };

/** Seven days side by side; what lasts several days runs over them. */
export const Week: Story = { args: { view: 'week', 'week-numbers': true } };

/** In a narrow place the days of a week stand one under the other. */
export const NarrowWeek: Story = { args: { view: 'week' }, parameters: { width: '320px' } };

/** A few lines for the side of a page; what the editor wrote between the tags is the way to the whole calendar. */
export const Next: Story = {
  args: { view: 'next', limit: 4 },
  render: widget('miteinand-calendar', '<a href="#termine">Alle Termine</a>'),
  parameters: { width: '320px' },
};

/** Any month, within the days that the author set; weeks numbered. */
export const ChooseMonth: Story = {
  args: { view: 'month', from: '2026-01-10', until: '2027-03-31', 'week-numbers': true },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="jump"]');
    await find(canvasElement, '[part~="show-month"]');
  },
};

/** A month without events leads to when something happens. */
export const EmptyMonth: Story = {
  args: { view: 'month' },
  parameters: { town: town({ events: events.filter(({ startDate }) => startDate > '2026-07') }) },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part~="nearest"]');
  },
};

/** In a narrow place it begins with the list. */
export const Narrow: Story = { args: { limit: 6 }, parameters: { width: '320px' } };

/** Where a visitor asks for the month in a narrow place, dots stand for the events. */
export const NarrowMonth: Story = { args: { view: 'month' }, parameters: { width: '320px' } };

/** The events of a day that was chosen in the month. */
export const Day: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="today"] .number');
    await find(canvasElement, '[part~="day-panel"]');
  },
};

export const Detail: Story = { args: { view: 'list' }, play: openFirst };

/** What few visitors need is folded away; opened by a click. */
const openFilters: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await click(canvasElement, '[part~="filter"]');
  await find(canvasElement, '[part~="facet"]');
};

/** Search and filters over the month. */
export const Filters: Story = { play: openFilters };

/** In a narrow place, with a filter that is active. */
export const NarrowFilters: Story = {
  args: { limit: 3 },
  parameters: { width: '320px' },
  play: async context => {
    await openFilters(context);
    await click(context.canvasElement, '[part~="facet-title"]');
    await click(context.canvasElement, '.facet .option');
    await find(context.canvasElement, '[part~="chip"]');
  },
};

/** An event opened over the calendar. */
export const Dialog: Story = { args: { view: 'list', detail: 'dialog' }, play: openFirst };

/** Cancelled, full, with a waiting list, moved to another day. */
export const Availability: Story = {
  args: { view: 'list' },
  parameters: { town: townWith('nachtflohmarkt', 'hoffest', 'premiere', 'erste-hilfe', 'schulung-vorlesen') },
};

export const Cancelled: Story = {
  args: { view: 'list' },
  parameters: { town: townWith('nachtflohmarkt') },
  play: openFirst,
};

export const Full: Story = { args: { view: 'list' }, parameters: { town: townWith('premiere') }, play: openFirst };

export const ForeignLanguage: Story = { args: { view: 'list' }, globals: { language: 'en' } };

export const RightToLeft: Story = { globals: { language: 'ar', direction: 'rtl' } };

/** The week runs from right to left, too; its digits are those of Egypt, its first day is Germany's. */
export const EgyptianWeek: Story = { args: { view: 'week' }, globals: { language: 'ar-EG', direction: 'rtl' } };

/** The shape of what comes, where the editor wrote nothing between the tags. */
export const Pending: Story = {
  tags: ['pending'],
  render: widget('miteinand-calendar', ''),
  parameters: { town: silentTown },
};

export const Failed: Story = { parameters: { town: failingTown } };

export const Empty: Story = { args: { view: 'list' }, parameters: { town: emptyTown } };
