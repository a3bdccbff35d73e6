import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { http, HttpResponse } from 'msw';
import { townContent } from '../demo/town/data/town.ts';
import type { Backend } from '../src/backends/backend.ts';
import type { Content } from '../src/backends/content.ts';
import { memoryBackend } from '../src/backends/memory.ts';
import type { Signup } from '../src/contract/signup.ts';
import { longForm, newerForm } from './forms.ts';
import { townHandlers } from './town-handlers.ts';
import { failingTown, readOnlyTown, silentTown, today, town, type Town } from './towns.ts';
import { click, fillIn, find } from './visitor.ts';
import { widget } from './widget.ts';

const meta: Meta = {
  title: 'Sign-up',
  component: 'miteinand-signup',
  render: widget('miteinand-signup'),
  args: { for: 'offer:einkaufshilfe' },
};
export default meta;

type Story = StoryObj;

/** What somebody types who does everything right. */
const answers = { name: 'Amira Sommerfeld', email: 'amira@example.org', einwilligung: true } as const;

const send = (root: HTMLElement): Promise<void> => click(root, '[part~="send"]');

/** Sends a complete sign-up and waits for what comes of it. */
async function signUp(root: HTMLElement, outcome: string): Promise<void> {
  await fillIn(root, answers);
  await send(root);
  await find(root, outcome);
}

/** A sign-up by somebody else: stored once, however often it is asked for. */
const signUpAnother = (backend: Backend, target: string): Promise<Signup> =>
  backend.signUp({ target, form: 'helfen', answers: { ...answers } }, 'another', { languages: ['de'] });

/** The demo town with one sign-up, by the token `1`. */
const townWithSignup: Town = async () => {
  const backend = memoryBackend(townContent(today));
  await signUpAnother(backend, 'offer:einkaufshilfe');
  return townHandlers(backend);
};

/** The demo town, in which somebody else takes the last place a moment before the visitor. */
const contestedTown: Town = () => {
  const backend = memoryBackend(townContent(today));
  const takeLastPlace = http.post('*/signups', async () => void (await signUpAnother(backend, 'offer:fahrdienst')));
  return [takeLastPlace, ...townHandlers(backend)];
};

/** The demo town, which sign-ups do not reach. */
const deafTown: Town = async context => [
  http.post('*/signups', () => HttpResponse.error()),
  ...(await town()(context)),
];

export const Form: Story = {};

/** The usual kinds of field. */
export const LongForm: Story = { args: { for: undefined, form: 'telefonpate' } };

/** Section by section; what is asked depends on what was answered. */
const inSteps = { args: { for: undefined, form: longForm.id }, parameters: { town: town({ forms: [longForm] }) } };

const onFirstStep = {
  name: 'Amira Sommerfeld',
  email: 'amira@example.org',
  plz: '01067',
  alter: '14',
  eltern: '030 1234',
};

/** Fills in the steps before the one of a story. */
async function goTo(root: HTMLElement, step: number): Promise<void> {
  const goOn = async (next: string): Promise<void> => {
    await click(root, '[part~="next"]');
    await find(root, `progress[value="${next}"]`);
  };
  await fillIn(root, onFirstStep);
  await goOn('2');
  if (step === 2) return;
  await click(root, '[value="mittag"]');
  await goOn('3');
  if (step === 3) return;
  await click(root, '[value="kochen"]');
  await click(root, '[name="erfahrung"][value="5"]');
  await fillIn(root, { einwilligung: true });
  await goOn('4');
}

export const Steps: Story = inSteps;

export const StepWithSlots: Story = { ...inSteps, play: ({ canvasElement }) => goTo(canvasElement, 2) };

export const StepWithScale: Story = { ...inSteps, play: ({ canvasElement }) => goTo(canvasElement, 3) };

export const Review: Story = { ...inSteps, play: ({ canvasElement }) => goTo(canvasElement, 4) };

/** What the page knows stands there already. */
export const Prefilled: Story = { ...inSteps, args: { ...inSteps.args, values: 'name=Amira&alter=14&personen=3' } };

/** A backend that is newer than the widget requires what it cannot ask. */
export const Elsewhere: Story = {
  args: { for: undefined, form: newerForm.id },
  parameters: { town: town({ forms: [newerForm] }) },
};

export const Event: Story = { args: { for: 'event:vereinsmesse' } };

export const Errors: Story = {
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await find(canvasElement, '[part~="error"]');
  },
};

/** What was typed stays, and can be sent again. */
export const SendingFailed: Story = {
  parameters: { town: deafTown },
  play: ({ canvasElement }) => signUp(canvasElement, '[role="alert"]'),
};

/** Somebody else was quicker: the button now asks for a place on the waiting list. */
export const PlaceGone: Story = {
  args: { for: 'offer:fahrdienst' },
  parameters: { town: contestedTown },
  play: ({ canvasElement }) => signUp(canvasElement, '[role="alert"]'),
};

export const WaitingList: Story = { args: { for: 'offer:ferienprogramm' } };

export const OnWaitingList: Story = {
  args: { for: 'offer:ferienprogramm' },
  play: ({ canvasElement }) => signUp(canvasElement, '[part~="confirmation"]'),
};

export const Confirmed: Story = { play: ({ canvasElement }) => signUp(canvasElement, '[part~="confirmation"]') };

export const Closed: Story = { args: { for: 'offer:kroetenzaun' } };

/** A backend that takes no sign-ups, such as a file on the town's web space. */
export const ReadOnly: Story = { parameters: { town: readOnlyTown } };

/** What the link in the confirmation opens. */
export const Manage: Story = {
  args: { for: undefined, manage: true },
  parameters: { town: townWithSignup },
  beforeEach: () => history.replaceState(null, '', '#miteinand-signup=1'),
};

export const ManageAsksOnce: Story = {
  ...Manage,
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="cancel"]');
    await find(canvasElement, '.sure');
  },
};

export const Cancelled: Story = {
  ...Manage,
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="cancel"]');
    await click(canvasElement, '.primary');
    await find(canvasElement, '[part~="confirmation"]:not(:has([part~="cancel"], .sure))');
  },
};

/** The demo town with one sign-up that waits for its mail. */
const townWithPending: Town = async () => {
  const backend = memoryBackend(withConfirmation(townContent(today)));
  await signUpAnother(backend, 'offer:einkaufshilfe');
  return townHandlers(backend);
};

const withConfirmation = (content: Content): Content => ({
  ...content,
  forms: content.forms!.map(form => ({ ...form, confirmByMail: true })),
});

/** The mail is on its way: again after a minute, or to another address. */
export const WaitsForMail: Story = {
  parameters: { town: () => townHandlers(memoryBackend(withConfirmation(townContent(today)))) },
  play: ({ canvasElement }) => signUp(canvasElement, '[part~="resend"]'),
};

/** What the link in a mail opens: nothing is confirmed until the button is pressed. */
export const Confirm: Story = {
  args: { for: undefined, manage: true },
  parameters: { town: townWithPending },
  beforeEach: () => history.replaceState(null, '', '#miteinand-confirm=confirm-1'),
};

/** A link that was used, or is too old. */
export const LinkUseless: Story = {
  ...Confirm,
  beforeEach: () => history.replaceState(null, '', '#miteinand-confirm=confirm-9'),
};

export const ChangeAnswers: Story = {
  ...Manage,
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="change"]');
    await find(canvasElement, 'form');
  },
};

export const EraseAsksOnce: Story = {
  ...Manage,
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="erase"]');
    await find(canvasElement, '.sure');
  },
};

/** A manage page that was opened without its link. */
export const ManageWithoutLink: Story = { args: { for: undefined, manage: true } };

/** Nothing but the network is missing: it is sent by itself when that is back. */
export const WaitingForNetwork: Story = {
  parameters: { town: deafTown },
  play: async ({ canvasElement }) => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await signUp(canvasElement, '[role="alert"]');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  },
};

export const RightToLeft: Story = { ...Errors, globals: { language: 'ar', direction: 'rtl' } };

export const Narrow: Story = { ...LongForm, parameters: { width: '320px' } };

export const Pending: Story = {
  tags: ['pending'],
  render: widget('miteinand-signup', ''),
  parameters: { town: silentTown },
};

export const Failed: Story = { parameters: { town: failingTown } };

/** What one signs up for is no longer there. */
export const NotFound: Story = { args: { for: 'offer:gibt-es-nicht' } };
