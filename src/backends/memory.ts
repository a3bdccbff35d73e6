import { checkAnswers } from '../contract/answers.js';
import { takesMessages, takesSignups } from '../contract/availability.js';
import { isCancelled, type CalendarEvent } from '../contract/calendar-event.js';
import type { FieldOption, SignupForm } from '../contract/form.js';
import type { List } from '../contract/list.js';
import type { Offer } from '../contract/offer.js';
import { BackendError, closed, invalidAnswers, placeGone, type Problem } from '../contract/problem.js';
import type { Signup, SignupRequest } from '../contract/signup.js';
import type { Ask, Backend } from './backend.js';
import type { Content } from './content.js';
import { contentBackend, describe } from './content-backend.js';
import { answerOf, memoryDesk } from './memory/desk.js';
import { Ledger, placesOf, type Entry, type Joining } from './memory/ledger.js';

type Bookable = Offer | CalendarEvent;
type Countable = Bookable | FieldOption;

/** A backend on plain data: the twin of a real one in tests and stories. Sign-ups take places and last as long as the page. */
export function memoryBackend(content: Content): Backend {
  /** Offers as they are after the sign-ups so far. */
  const changed = new Map<string, Offer>();
  const reading = contentBackend(part => Promise.resolve(content[part]), changed);
  const answered = new Map<string, Signup>();
  const ledger = new Ledger();

  /** One sign-up after another: a double click is noticed, and the last place goes to one. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T> | T): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  const withPlaces = <T extends Bookable>(item: T, type: 'offer' | 'event'): T =>
    without(item, ledger.taken(`${type}:${item.id}`));

  const asNow = <T extends Bookable>(list: List<T>, type: 'offer' | 'event'): List<T> => ({
    ...list,
    items: list.items.map(item => withPlaces(item, type)),
  });

  const askAsNow = ({ onFuller, ...ask }: Ask, type: 'offer' | 'event'): Ask => ({
    ...ask,
    onFuller: onFuller && (list => onFuller(asNow(list as List<Bookable>, type))),
  });

  /** Slots are counted for the whole form, whatever it is filled in for. */
  const withSlots = (form: SignupForm): SignupForm => {
    const takenOf = (slot: string): number =>
      [...new Set(ledger.entries.filter(({ signup }) => signup.form === form.id).map(({ signup }) => signup.target))]
        .map(target => ledger.taken(target, slot))
        .reduce((sum, taken) => sum + taken, 0);
    const fields = form.fields.map(field =>
      field.type === 'slot'
        ? { ...field, options: field.options?.map(option => without(option, takenOf(option.value), 'waitlist')) }
        : field,
    );
    return { ...form, fields };
  };

  /** Lists tell who asks for free places what is free now. */
  const noteChange = async ({ signup }: Entry): Promise<void> => {
    const [type, id = ''] = splitTarget(signup.target);
    if (type === 'offer') changed.set(id, await backend.offer(id, { languages: [] }));
  };

  const findPlace = async (request: SignupRequest, form: SignupForm, ask: Ask): Promise<Omit<Joining, 'form'>> => {
    const [type, id = ''] = splitTarget(request.target.replace(messagePrefix, ''));
    const { persons = 1, slot } = placesOf(form, request.answers);
    const item =
      type === 'form' ? undefined : type === 'offer' ? await backend.offer(id, ask) : await backend.event(id, ask);
    const name = item && ('title' in item ? item.title : item.name);
    if (item && isClosed(item, request.target)) refuse(closed);
    const slotField = form.fields.find(({ type }) => type === 'slot');
    const option = slotField?.options?.find(({ value }) => value === slot);
    const isSlotFull = option !== undefined && !hasPlaces(option, persons);
    const isFull = isSlotFull || (item !== undefined && !hasPlaces(item, persons));
    if (!isFull || isMessage(request.target)) return { name, waits: false };
    if (request.waitlist) return { name, waits: true };
    const errors = isSlotFull ? [{ pointer: `/answers/${slotField!.name}`, code: 'place-gone' }] : undefined;
    return refuse(placeGone, { waitlist: true, ...(errors && { errors }) });
  };

  const signUpOnce: Backend['signUp'] = async (request, key, ask) => {
    const before = answered.get(key);
    if (before) return before;
    const form = await backend.form(request.form, ask);
    const faults = checkAnswers(form, request.answers);
    if (faults.size) {
      const errors = [...faults].map(([name, code]) => ({ pointer: `/answers/${name}`, code }));
      refuse(invalidAnswers, { status: 422, errors });
    }
    const entry = ledger.join(request, { form, ...(await findPlace(request, form, ask)) });
    const signup = answerOf(ledger, entry, String(ledger.entries.length));
    answered.set(key, signup);
    await noteChange(entry);
    return signup;
  };

  const desk = memoryDesk({ ledger, inTurn, changed: noteChange });
  const backend: Backend = {
    ...reading,
    isLocal: true,
    service: async ask =>
      describe(
        content.service,
        [...Object.keys(content), 'search', 'facets', 'near', ...(content.forms ? ['signups'] : [])],
        ask,
      ),
    offers: async (query, ask) => asNow(await reading.offers(query, askAsNow(ask, 'offer')), 'offer'),
    offer: async (id, ask) => withPlaces(await reading.offer(id, ask), 'offer'),
    events: async (query, ask) => asNow(await reading.events(query, askAsNow(ask, 'event')), 'event'),
    event: async (id, ask) => withPlaces(await reading.event(id, ask), 'event'),
    form: async (id, ask) => withSlots(await reading.form(id, ask)),
    signUp: (request, key, ask) => inTurn(() => signUpOnce(request, key, ask)),
    desk: () => Promise.resolve(desk),
  };
  return backend;
}

/** A message takes no place and cannot be taken back. Here it reaches nobody: a page holds no private address. */
const isMessage = (target: string): boolean => target.startsWith(messagePrefix);

const messagePrefix = 'message:';

const splitTarget = (target: string): [string, string | undefined] => {
  const colon = target.indexOf(':');
  return [target.slice(0, colon), target.slice(colon + 1)];
};

/** What a thing looks like after so many of its places were taken. */
function without<T extends Countable>(item: T, taken: number, whenNone = 'full'): T {
  const { remainingAttendeeCapacity: before } = item;
  if (before === undefined || !taken) return item;
  const left = Math.max(before - taken, 0);
  return { ...item, remainingAttendeeCapacity: left, ...(left === 0 && { availability: whenNone }) };
}

const hasPlaces = ({ remainingAttendeeCapacity: left, availability }: Countable, persons: number): boolean =>
  (left === undefined || left >= persons) && availability !== 'full' && availability !== 'waitlist';

function isClosed(item: Bookable, target: string): boolean {
  const state = 'startDate' in item && isCancelled(item) ? 'cancelled' : item.availability;
  return isMessage(target) ? !takesMessages(state) : !takesSignups(state) && state !== 'full';
}

function refuse(type: string, { status = 409, ...more }: Partial<Problem> = {}): never {
  throw new BackendError('refused', `sign-up refused: ${type}`, { status, problem: { type, status, ...more } });
}
