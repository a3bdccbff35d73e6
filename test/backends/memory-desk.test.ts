import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import type { SignupDesk } from '../../src/backends/desk.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { SignupForm } from '../../src/contract/form.js';
import { placeGone, type BackendError } from '../../src/contract/problem.js';
import type { Signup } from '../../src/contract/signup.js';
import { reasonOf } from './answering.js';

const ask = { languages: ['de'] };
const hour = 3_600_000;

const form: SignupForm = {
  id: 'f',
  title: 'Anmeldung',
  fields: [
    { name: 'mail', type: 'email', label: 'E-Mail', required: true },
    { name: 'anzahl', type: 'persons', label: 'Personen' },
    {
      name: 'schicht',
      type: 'slot',
      label: 'Schicht',
      options: [
        { value: 'frueh', label: 'Früh', remainingAttendeeCapacity: 2 },
        { value: 'spaet', label: 'Spät' },
      ],
    },
  ],
};

/** A town with an offer of some places, whose form asks for a confirmation by mail unless told otherwise. */
const town = (places: number, confirmByMail = true): Backend =>
  memoryBackend({
    forms: [{ ...form, confirmByMail }],
    offers: [{ id: 'o', kind: 'volunteering', title: 'Tafel', remainingAttendeeCapacity: places }],
  });

let key = 0;
const signUp = (backend: Backend, answers: Record<string, string> = {}): Promise<Signup> =>
  backend.signUp(
    { target: 'offer:o', form: 'f', answers: { mail: 'a@example.org', ...answers }, waitlist: true },
    `key ${++key}`,
    ask,
  );

const left = async (backend: Backend): Promise<number | undefined> =>
  (await backend.offer('o', ask)).remainingAttendeeCapacity;

/** Lets some hours pass. */
async function hoursLater(hours: number, act: () => Promise<void>): Promise<void> {
  const { now } = Date;
  Date.now = () => now() + hours * hour;
  try {
    await act();
  } finally {
    Date.now = now;
  }
}

describe('a sign-up in memory that is confirmed by mail', () => {
  let backend: Backend;
  let desk: SignupDesk;
  beforeEach(async () => {
    backend = town(1);
    desk = await backend.desk();
  });

  it('holds its place, and counts once the link was used', async () => {
    const { state, token, manageUrl } = await signUp(backend);
    expect([state, manageUrl, await left(backend)]).to.deep.equal(['pending', undefined, 0]);
    expect((await desk.confirmable('confirm-1', ask)).state).to.equal('pending');
    expect((await desk.signup(token!, ask)).state, 'looking confirms nothing').to.equal('pending');
    const confirmed = await desk.confirm('confirm-1', 'k', ask);
    expect([confirmed.state, confirmed.manageUrl]).to.deep.equal(['confirmed', '#miteinand-signup=1']);
    expect((await desk.signup(token!, ask)).state).to.equal('confirmed');
    expect(await left(backend)).to.equal(0);
  });

  it('is confirmed once: the same key gets the same answer, another one none', async () => {
    await signUp(backend);
    const first = await desk.confirm('confirm-1', 'k', ask);
    expect(await desk.confirm('confirm-1', 'k', ask)).to.deep.equal(first);
    const faults = [
      desk.confirm('confirm-1', 'other', ask),
      desk.confirmable('confirm-1', ask),
      desk.confirm('x', 'k', ask),
    ];
    for (const fault of faults) expect(((await reasonOf(fault)) as BackendError).fault).to.equal('not-found');
  });

  it('gives its place free after two days', async () => {
    const { token } = await signUp(backend);
    await hoursLater(47, async () => {
      expect(await left(backend)).to.equal(0);
    });
    await hoursLater(49, async () => {
      expect(await left(backend)).to.equal(1);
      expect((await desk.signup(token!, ask)).state).to.equal('expired');
      expect(((await reasonOf(desk.confirm('confirm-1', 'k', ask))) as BackendError).fault).to.equal('not-found');
    });
  });

  it('has another mail sent after a minute, also to another address', async () => {
    const { token } = await signUp(backend);
    const early = (await reasonOf(desk.resend(token!, undefined, ask))) as BackendError;
    expect([early.fault, early.retryAfter]).to.deep.equal(['busy', 60]);
    await hoursLater(1, async () => {
      const { resendAfter } = await desk.resend(token!, 'b@example.org', ask);
      expect(Date.parse(resendAfter!)).to.be.greaterThan(Date.now());
    });
  });
});

describe('a waiting list in memory', () => {
  it('offers who waits longest the place that becomes free, for a day', async () => {
    const backend = town(1);
    const desk = await backend.desk();
    for (const number of [1, 2, 3]) {
      await signUp(backend);
      await desk.confirm(`confirm-${number}`, 'k', ask);
    }
    expect((await desk.signup('3', ask)).position).to.equal(2);
    await desk.cancel('1', ask);
    const offered = await desk.signup('2', ask);
    expect([offered.state, await left(backend)]).to.deep.equal(['offered', 0]);
    expect((await desk.signup('3', ask)).position).to.equal(1);
    await hoursLater(25, async () => {
      expect((await desk.signup('2', ask)).state).to.equal('expired');
      expect((await desk.signup('3', ask)).state).to.equal('offered');
      expect((await desk.confirm('confirm-3', 'another', ask)).state).to.equal('confirmed');
    });
  });

  it('parts no party, and lets no smaller one overtake', async () => {
    const backend = town(2, false);
    const desk = await backend.desk();
    await signUp(backend);
    await signUp(backend);
    await signUp(backend, { anzahl: '2' });
    await signUp(backend);
    await desk.cancel('1', ask);
    expect((await desk.signup('3', ask)).state).to.equal('waitlisted');
    expect((await desk.signup('4', ask)).state).to.equal('waitlisted');
  });
});

describe('places in memory', () => {
  it('are taken for as many as come', async () => {
    const backend = town(5, false);
    const { persons } = await signUp(backend, { anzahl: '3' });
    expect([persons, await left(backend)]).to.deep.equal([3, 2]);
  });

  it('are counted for each slot; one without any says which', async () => {
    const backend = town(9, false);
    await signUp(backend, { schicht: 'frueh' });
    const slots = async (): Promise<unknown> =>
      (await backend.form('f', ask)).fields[2].options?.map(option => option.remainingAttendeeCapacity);
    expect(await slots()).to.deep.equal([1, undefined]);
    const answers = { mail: 'b@example.org', schicht: 'frueh', anzahl: '2' };
    const refused = backend.signUp({ target: 'offer:o', form: 'f', answers }, 'k', ask);
    expect(((await reasonOf(refused)) as BackendError).problem).to.deep.equal({
      type: placeGone,
      status: 409,
      waitlist: true,
      errors: [{ pointer: '/answers/schicht', code: 'place-gone' }],
    });
  });
});

describe('what is managed in memory', () => {
  it('can be changed, exported and erased', async () => {
    const backend = town(1, false);
    const desk = await backend.desk();
    await signUp(backend);
    const { answers } = await desk.change('1', { mail: 'neu@example.org' }, ask);
    expect(answers).to.deep.equal({ mail: 'neu@example.org' });
    expect(JSON.stringify(await desk.data('1', ask))).to.contain('neu@example.org');
    await desk.erase('1', ask);
    expect(JSON.stringify(await desk.data('1', ask))).not.to.contain('neu@example.org');
    expect(await left(backend)).to.equal(1);
  });
});
