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

/** The shape of what comes, where the editor wrote nothing between the tags. */
export const Pending: Story = {
  tags: ['pending'],
  render: widget('miteinand-calendar', ''),
  parameters: { town: silentTown },
};

export const Failed: Story = { parameters: { town: failingTown } };

export const Empty: Story = { args: { view: 'list' }, parameters: { town: emptyTown } };
