import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { townContent } from '../demo/town/data/town.ts';
import { emptyTown, failingTown, faultyTown, shownFaults, silentTown, today, town, townAddress } from './towns.ts';
import { click, find } from './visitor.ts';
import { widget } from './widget.ts';

const { offers = [] } = townContent(today);

const meta: Meta = {
  title: 'Exchange',
  component: 'miteinand-exchange',
  render: widget('miteinand-exchange'),
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

/** As a club shows it on its own site. */
export const OneOrganization: Story = { args: { organization: 'sv-rinnach' } };

/** Only what can be borrowed. */
export const EquipmentAndRooms: Story = { args: { kinds: 'equipment room', limit: 4 } };

export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const kind = await find<HTMLSelectElement>(canvasElement, 'select');
    kind.value = 'mentoring';
    kind.dispatchEvent(new Event('change'));
    await find(canvasElement, '.offers[aria-busy="true"]');
    await find(canvasElement, '.offers[aria-busy="false"]');
  },
};

export const NothingFits: Story = {
  play: async ({ canvasElement }) => {
    const field = await find<HTMLInputElement>(canvasElement, 'input[type="search"]');
    field.value = 'Raumfahrt';
    field.dispatchEvent(new Event('input'));
    await find(canvasElement, '.results > .notice');
  },
};

export const Detail: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="offer"] .open');
    await find(canvasElement, '[part~="sign-up"]');
  },
};

export const SigningUp: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="offer"] .open');
    await click(canvasElement, '[part~="sign-up"]');
    await find(canvasElement, '[part~="send"]');
  },
};

/** A newer backend says a kind that this widget does not know yet. */
export const UnknownKind: Story = {
  parameters: {
    town: town({ offers: offers.slice(0, 2).map((offer, index) => (index ? offer : { ...offer, kind: 'time-bank' })) }),
  },
};

/** Texts that are not in the page's language say so and are read out in their own. */
export const ForeignLanguage: Story = { globals: { language: 'en' } };

export const RightToLeft: Story = { globals: { language: 'ar', direction: 'rtl' } };

export const Narrow: Story = { parameters: { width: '320px' }, args: { limit: 4 } };

/** The shape of what comes, where the editor wrote nothing between the tags. */
export const Pending: Story = {
  tags: ['pending'],
  render: widget('miteinand-exchange', ''),
  parameters: { town: silentTown },
};

export const Failed: Story = { parameters: { town: failingTown } };

/** Each fault has words of its own. */
export const Faults: Story = {
  parameters: { town: faultyTown },
  render: (_, { id }) =>
    html`${shownFaults.map(
      fault =>
        html`<h3 lang="en" dir="ltr">${fault}</h3>
          <miteinand-exchange backend="${townAddress(id)}/${fault}" heading-level="4"></miteinand-exchange>`,
    )}`,
};

export const Empty: Story = { parameters: { town: emptyTown } };
