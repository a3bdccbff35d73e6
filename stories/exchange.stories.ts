import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { townContent } from '../demo/town/data/town.ts';
import {
  emptyTown,
  failingTown,
  faultyTown,
  severalTowns,
  shownFaults,
  silentTown,
  today,
  town,
  townAddress,
} from './towns.ts';
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

async function type(canvas: HTMLElement, text: string): Promise<void> {
  const field = await find<HTMLInputElement>(canvas, 'input[type="search"]');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

/** The browser is in the middle of the town, and says so without asking. */
function locate(): void {
  const coords = { latitude: 48.1031, longitude: 10.4127 };
  const getCurrentPosition = (answer: PositionCallback): void => answer({ coords } as GeolocationPosition);
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
}

export const Filled: Story = {};

/** As a club shows it on its own site. */
export const OneOrganization: Story = { args: { organization: 'sv-rinnach' } };

/** Only what can be borrowed. */
export const EquipmentAndRooms: Story = { args: { kinds: 'equipment room', limit: 4 } };

/** Where people seek and give: the words and the frames of the kinds say which. */
export const Board: Story = { args: { kinds: 'help-wanted help-offered equipment room' } };

export const Cards: Story = { args: { layout: 'cards', limit: 6 } };

/** For a sidebar: titles and facts alone. */
export const Compact: Story = { args: { compact: true, limit: 4 }, parameters: { width: '18rem' } };

export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '#facet-kind-0');
    await click(canvasElement, '#facet-places');
    await find(canvasElement, '.chips li:nth-child(3)');
    await find(canvasElement, '.offers[aria-busy="false"]');
  },
};

/** All filters with their values, as many as there are. */
export const AllFilters: Story = {
  play: async ({ canvasElement }) => {
    const more = await find<HTMLDetailsElement>(canvasElement, '.more-filters');
    for (const group of [more, ...more.querySelectorAll('details')]) group.open = true;
  },
};

/** In a narrow place the filters stand behind a button that says how many are active. */
export const FoldedFilters: Story = {
  parameters: { width: '320px' },
  args: { limit: 2 },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '.fold');
    await click(canvasElement, '#facet-kind-0');
    await find(canvasElement, '.chip');
    await click(canvasElement, '.fold');
  },
};

/** What was found is marked, and a mistyped word told as it was understood. */
export const Mistyped: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Nachberschaftshilfe');
    await find(canvasElement, 'mark');
  },
};

export const NothingFits: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Raumfahrt');
    await find(canvasElement, '.results > .notice');
  },
};

/** Who searches elsewhere learns where the visitor is only when the visitor agrees. */
export const NearMeConsent: Story = {
  play: async ({ canvasElement }) => {
    locate();
    await click(canvasElement, '[part~="near"]');
    await find(canvasElement, '.near-me .notice');
  },
};

export const NearMe: Story = {
  play: async ({ canvasElement }) => {
    locate();
    await click(canvasElement, '[part~="near"]');
    await click(canvasElement, '.near-me button');
    await find(canvasElement, '#radius');
    await find(canvasElement, '.offers[aria-busy="false"]');
  },
};

export const Detail: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="offer"] .open');
    await find(canvasElement, '[part~="sign-up"]');
  },
};

export const Dialog: Story = {
  args: { detail: 'dialog' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="offer"] .open');
    await find(canvasElement, 'dialog [part~="sign-up"]');
  },
};

/** Each title leads to the offer's own page. */
export const OwnPages: Story = { args: { detail: 'page', 'href-template': '/angebote/{id}', limit: 4 } };

/** Opened with the page, as on the page of one offer. */
export const OneOffer: Story = { args: { offer: 'heckenpflege' } };

/** What can be borrowed: when, against which deposit, and where. */
export const Lending: Story = {
  args: { kinds: 'equipment' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="offer"] .open');
    await find(canvasElement, '[part~="facts"]');
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

/** Nobody has made sure for long that these offers stand. */
export const Stale: Story = { args: { 'stale-after': 1, limit: 4 } };

/** One provider cannot be reached and one takes its time; the rest is there. */
export const SeveralSources: Story = {
  parameters: { town: severalTowns },
  render: (_, { id }) => {
    const own = townAddress(id);
    const others = `https://caritas.example/${own}/down https://sportkreis.example/${own}/slow`;
    return html`<miteinand-exchange backend="${own} ${others}"></miteinand-exchange>`;
  },
};

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
