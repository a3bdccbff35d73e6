import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { http, HttpResponse } from 'msw';
import { townContent } from '../demo/town/data/town.ts';
import { emptyTown, failingTown, silentTown, today, town, type Town } from './towns.ts';
import { widget } from './widget.ts';

const { metrics = [] } = townContent(today);

const meta: Meta = {
  title: 'Impact',
  component: 'miteinand-impact',
  render: widget('miteinand-impact'),
};
export default meta;

type Story = StoryObj;

/** The demo town, in whose figures a slip was made. */
const townWithSlip: Town = async context => [
  http.get('*/metrics', () => HttpResponse.json({ items: [...metrics.slice(0, 2), { id: 'broken', value: 'many' }] })),
  ...(await town()(context)),
];

export const Filled: Story = {};

/** How far it is to a goal. */
export const Goal: Story = { args: { metrics: 'signups tandems baeume' } };

/** The years before. */
export const Series: Story = { args: { metrics: 'stunden' } };

export const Single: Story = { args: { metrics: 'engagierte' } };

export const Narrow: Story = { args: { metrics: 'stunden signups engagierte' }, parameters: { width: '320px' } };

export const RightToLeft: Story = { globals: { language: 'ar', direction: 'rtl' } };

/** A figure that cannot be read is left out and counted. */
export const Omitted: Story = { parameters: { town: townWithSlip } };

/** The shape of what comes, where the editor wrote nothing between the tags. */
export const Pending: Story = {
  tags: ['pending'],
  render: widget('miteinand-impact', ''),
  parameters: { town: silentTown },
};

export const Failed: Story = { parameters: { town: failingTown } };

export const Empty: Story = { parameters: { town: emptyTown } };
