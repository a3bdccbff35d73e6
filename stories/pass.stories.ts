import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { townWithPasses } from './passes.ts';
import { failingTown, silentTown } from './towns.ts';
import { find } from './visitor.ts';
import { widget } from './widget.ts';

const meta: Meta = {
  title: 'Pass',
  component: 'miteinand-pass',
  render: widget('miteinand-pass'),
  args: { src: 'genuine' },
  parameters: { town: townWithPasses },
};
export default meta;

type Story = StoryObj;

/** A pass that is checked in the page, with what must be found. */
const verdict = (src: string): Story => ({
  args: { src },
  play: async ({ canvasElement }) => void (await find(canvasElement, `[part~="pass"][part~="${src}"]`)),
});

/** Signed by an issuer whom the town's service document names. */
export const Genuine: Story = verdict('genuine');

/** Signed correctly, by somebody the town does not know. */
export const UnknownIssuer: Story = verdict('unknown-issuer');

export const Expired: Story = verdict('expired');

export const NotYetValid: Story = verdict('not-yet-valid');

/** Somebody wrote another name on a genuine pass. */
export const Forged: Story = verdict('forged');

/** Nobody signed it. */
export const Unchecked: Story = verdict('unchecked');

export const Narrow: Story = { parameters: { width: '320px' } };

export const RightToLeft: Story = { globals: { language: 'ar', direction: 'rtl' } };

/** The shape of what comes, where the editor wrote nothing between the tags. */
export const Pending: Story = {
  tags: ['pending'],
  render: widget('miteinand-pass', ''),
  parameters: { town: silentTown },
};

export const Failed: Story = { parameters: { town: failingTown } };

/** The town has no pass by this id. */
export const NotFound: Story = { args: { src: 'gibt-es-nicht' } };

/** No pass is set. */
export const Empty: Story = { args: { src: undefined } };
