import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import { can } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { Offer } from '../../src/contract/offer.js';
import { closed, invalidAnswers, placeGone, type BackendError } from '../../src/contract/problem.js';
import type { Signup } from '../../src/contract/signup.js';
import { reasonOf } from './answering.js';

const ask = { languages: ['de'] };
const form = {
  id: 'f',
  title: 'Anmeldung',
  fields: [{ name: 'mail', type: 'email', label: 'E-Mail', required: true }],
};
const answers = { mail: 'amira@example.org' };

/** A town with one offer. */
const town = (offer: Partial<Offer> = {}): Backend =>
  memoryBackend({
    forms: [form],
    offers: [{ id: 'o', kind: 'volunteering', title: 'Tafel', availability: 'open', ...offer }],
    events: [
      { id: 'fest', name: 'Fest', startDate: '2026-05-15', remainingAttendeeCapacity: 1 },
      { id: 'off', name: 'Abgesagt', startDate: '2026-05-15', eventStatus: 'EventCancelled' },
    ],
  });

let key = 0;
const signUp = (backend: Backend, { target = 'offer:o', waitlist = false, sameKey = '' } = {}): Promise<Signup> =>
  backend.signUp({ target, form: 'f', answers, waitlist }, sameKey || `key ${++key}`, ask);

const tokenOf = ({ manageUrl }: Signup): string => manageUrl!.split('=')[1];

/** The kind of problem for which a sign-up is refused. */
const refusalOf = async (signup: Promise<unknown>): Promise<string | undefined> => {
  const error = (await reasonOf(signup)) as BackendError;
  expect(error.fault).to.equal('refused');
  return error.problem?.type;
};

describe('a town in memory', () => {
  it('takes a sign-up and says how it stands', async () => {
    const backend = town();
    const signup = await signUp(backend);
    expect([signup.state, signup.name, signup.target]).to.deep.equal(['confirmed', 'Tafel', 'offer:o']);
    expect(await (await backend.desk()).signup(tokenOf(signup), ask)).to.deep.equal({ ...signup, answers });
  });

  it('answers the same to the same key, however often it comes', async () => {
    const backend = town({ remainingAttendeeCapacity: 3 });
    const first = await signUp(backend, { sameKey: 'k' });
    expect(await signUp(backend, { sameKey: 'k' })).to.deep.equal(first);
    expect((await backend.offer('o', ask)).remainingAttendeeCapacity).to.equal(2);
  });

  it('answers the same to a double click', async () => {
    const backend = town({ remainingAttendeeCapacity: 3 });
    const [first, second] = await Promise.all([signUp(backend, { sameKey: 'k' }), signUp(backend, { sameKey: 'k' })]);
    expect(second).to.deep.equal(first);
    expect((await backend.offer('o', ask)).remainingAttendeeCapacity).to.equal(2);
  });

  it('tries anew with a key that was refused', async () => {
    const backend = town();
    const faulty = backend.signUp({ target: 'offer:o', form: 'f', answers: {} }, 'k', ask);
    expect(await refusalOf(faulty)).to.equal(invalidAnswers);
    expect((await signUp(backend, { sameKey: 'k' })).state).to.equal('confirmed');
  });

  it('counts the places down, in the list as well', async () => {
    const backend = town({ remainingAttendeeCapacity: 2 });
    await signUp(backend);
    expect((await backend.offers({}, ask)).items[0].remainingAttendeeCapacity).to.equal(1);
    await signUp(backend);
    const { remainingAttendeeCapacity, availability } = await backend.offer('o', ask);
    expect([remainingAttendeeCapacity, availability]).to.deep.equal([0, 'full']);
  });

  it('finds who asks for free places what is free now', async () => {
    const backend = town({ remainingAttendeeCapacity: 1 });
    const free = async (): Promise<number | undefined> => (await backend.offers({ places: ['free'] }, ask)).total;
    expect(await free()).to.equal(1);
    const signup = await signUp(backend);
    expect(await free()).to.equal(0);
    await (await backend.desk()).cancel(tokenOf(signup), ask);
    expect(await free()).to.equal(1);
  });

  it('says that what is searched for stays in the page', () => {
    expect(town().isLocal).to.equal(true);
  });

  it('gives the last place to one of two who come at once', async () => {
    const backend = town({ remainingAttendeeCapacity: 1 });
    const results = await Promise.allSettled([signUp(backend), signUp(backend)]);
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
    expect(await refusalOf(signUp(backend))).to.equal(placeGone);
  });

  it('puts who wants it on the waiting list, in order', async () => {
    const backend = town({ remainingAttendeeCapacity: 1 });
    await signUp(backend, { waitlist: true });
    const second = await signUp(backend, { waitlist: true });
    const third = await signUp(backend, { waitlist: true });
    expect([second.state, second.position]).to.deep.equal(['waitlisted', 1]);
    expect([third.state, third.position]).to.deep.equal(['waitlisted', 2]);
  });

  it('has only the waiting list for an offer that says so', async () => {
    const backend = town({ availability: 'waitlist' });
    expect((await signUp(backend, { waitlist: true })).state).to.equal('waitlisted');
    expect(await refusalOf(signUp(backend))).to.equal(placeGone);
  });

  it('frees the place of who cancels', async () => {
    const backend = town({ remainingAttendeeCapacity: 1 });
    const signup = await signUp(backend);
    expect((await (await backend.desk()).cancel(tokenOf(signup), ask)).state).to.equal('cancelled');
    expect((await (await backend.desk()).signup(tokenOf(signup), ask)).state).to.equal('cancelled');
    expect((await backend.offer('o', ask)).remainingAttendeeCapacity).to.equal(1);
    expect((await signUp(backend)).state).to.equal('confirmed');
  });

  for (const availability of ['cancelled', 'paused', 'over', 'soon']) {
    it(`takes no sign-up for what is "${availability}"`, async () => {
      expect(await refusalOf(signUp(town({ availability }), { waitlist: true }))).to.equal(closed);
    });
  }

  it('takes sign-ups for events, but not for cancelled ones', async () => {
    const backend = town();
    expect((await signUp(backend, { target: 'event:fest' })).name).to.equal('Fest');
    expect((await backend.event('fest', ask)).availability).to.equal('full');
    expect(await refusalOf(signUp(backend, { target: 'event:off' }))).to.equal(closed);
  });

  it('takes a form that stands for itself', async () => {
    expect((await signUp(town(), { target: 'form:f' })).state).to.equal('confirmed');
  });

  it('takes messages about what is full or opens soon, but not about what is paused, and no place for them', async () => {
    const backend = town({ remainingAttendeeCapacity: 1 });
    const message = { target: 'message:offer:o' };
    const { state, name, manageUrl } = await signUp(backend, message);
    expect([state, name, manageUrl]).to.deep.equal(['confirmed', 'Tafel', undefined]);
    expect((await backend.offer('o', ask)).remainingAttendeeCapacity).to.equal(1);
    for (const availability of ['full', 'waitlist', 'soon'])
      expect((await signUp(town({ availability }), message)).state, availability).to.equal('confirmed');
    for (const availability of ['cancelled', 'over', 'paused'])
      expect(await refusalOf(signUp(town({ availability }), message)), availability).to.equal(closed);
  });

  it('names the answers that do not fit', async () => {
    const signup = town().signUp({ target: 'offer:o', form: 'f', answers: { mail: 'nobody' } }, 'k', ask);
    const { problem } = (await reasonOf(signup)) as BackendError;
    expect(problem?.errors).to.deep.equal([{ pointer: '/answers/mail', code: 'invalid-email' }]);
  });

  it('knows neither other offers, other forms nor other tokens', async () => {
    const backend = town();
    const faults = await Promise.all(
      [
        signUp(backend, { target: 'offer:none' }),
        backend.form('none', ask),
        (await backend.desk()).signup('none', ask),
        (await backend.desk()).cancel('none', ask),
        backend.pass('none', ask),
      ].map(async answer => ((await reasonOf(answer)) as BackendError).fault),
    );
    expect(new Set(faults)).to.deep.equal(new Set(['not-found']));
  });

  it('can do what it has content for', async () => {
    const service = await town().service(ask);
    expect(['offers', 'events', 'signups', 'metrics', 'passes'].filter(name => can(service, name))).to.deep.equal([
      'offers',
      'events',
      'signups',
    ]);
  });

  it('counts an event to the day of the town, however its moment is written', async () => {
    const late = { id: 'late', name: 'Nachts', startDate: '2026-05-16T22:30:00Z', endDate: '2026-05-16T23:30:00Z' };
    const town = memoryBackend({ service: { timeZone: 'Europe/Berlin' }, events: [late] });
    const on = async (day: string): Promise<number> =>
      (await town.events({ from: day, to: day }, { languages: [] })).items.length;
    expect([await on('2026-05-16'), await on('2026-05-17')]).to.deep.equal([0, 1]);
  });
});
