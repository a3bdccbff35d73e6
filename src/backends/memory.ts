import { checkAnswers } from '../contract/answers.js';
import { takesMessages, takesSignups } from '../contract/availability.js';
import { isCancelled, type CalendarEvent } from '../contract/calendar-event.js';
import type { List } from '../contract/list.js';
import type { Offer } from '../contract/offer.js';
import { BackendError, closed, invalidAnswers, placeGone } from '../contract/problem.js';
import type { Signup, SignupRequest } from '../contract/signup.js';
import type { Ask, Backend } from './backend.js';
import type { Content } from './content.js';
import { contentBackend, describe } from './content-backend.js';

type Bookable = Offer | CalendarEvent;

/** A backend on plain data: the twin of a real one in tests and stories. Sign-ups take places and last as long as the page. */
export function memoryBackend(content: Content): Backend {
  /** Offers as they are after the sign-ups so far. */
  const changed = new Map<string, Offer>();
  const reading = contentBackend(part => Promise.resolve(content[part]), changed);
  const answered = new Map<string, Signup>();
  const byToken = new Map<string, Signup>();

  /** One sign-up after another: a double click is noticed, and the last place goes to one. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  /** What a thing looks like after the sign-ups so far. */
  const withPlaces = <T extends Bookable>(item: T, type: 'offer' | 'event'): T => {
    const { remainingAttendeeCapacity: before } = item;
    if (before === undefined) return item;
    const taken = [...byToken.values()].filter(
      ({ target, state }) => target === `${type}:${item.id}` && state === 'confirmed',
    ).length;
    const left = Math.max(before - taken, 0);
    return { ...item, remainingAttendeeCapacity: left, ...(taken && left === 0 && { availability: 'full' }) };
  };

  const asNow = <T extends Bookable>(list: List<T>, type: 'offer' | 'event'): List<T> => ({
    ...list,
    items: list.items.map(item => withPlaces(item, type)),
  });

  const askAsNow = ({ onFuller, ...ask }: Ask, type: 'offer' | 'event'): Ask => ({
    ...ask,
    onFuller: onFuller && (list => onFuller(asNow(list as List<Bookable>, type))),
  });

  /** Lists tell who asks for free places what is free now. */
  const noteChange = async ({ target }: Signup, ask: Ask): Promise<void> => {
    const [type, id = ''] = splitTarget(target ?? '');
    if (type === 'offer') changed.set(id, await backend.offer(id, ask));
  };

  const refuse = (type: string, status: number, errors?: { pointer: string; code: string }[]): never => {
    throw new BackendError('refused', `sign-up refused: ${type}`, {
      status,
      problem: { type, status, ...(errors && { errors }) },
    });
  };

  const takePlace = async (request: SignupRequest, ask: Parameters<Backend['offer']>[1]): Promise<Partial<Signup>> => {
    const [type, id = ''] = splitTarget(request.target.replace(messagePrefix, ''));
    if (type === 'form') return { state: 'confirmed' };
    const item: Bookable = type === 'offer' ? await backend.offer(id, ask) : await backend.event(id, ask);
    const name = 'title' in item ? item.title : item.name;
    if (isClosed(item, request.target)) refuse(closed, 409);
    if (isMessage(request.target) || hasPlaces(item)) return { state: 'confirmed', name };
    if (!request.waitlist) refuse(placeGone, 409);
    const waiting = [...byToken.values()].filter(
      ({ target, state }) => target === request.target && state === 'waitlisted',
    );
    return { state: 'waitlisted', position: waiting.length + 1, name };
  };

  const findSignup = (token: string): Signup => {
    const signup = byToken.get(token);
    if (!signup) throw new BackendError('not-found', 'no sign-up by this token');
    return signup;
  };

  const signUpOnce: Backend['signUp'] = async (request, key, ask) => {
    const before = answered.get(key);
    if (before) return before;
    const form = await reading.form(request.form, ask);
    const faults = checkAnswers(form, request.answers);
    if (faults.size) {
      refuse(
        invalidAnswers,
        422,
        [...faults].map(([name, code]) => ({ pointer: `/answers/${name}`, code })),
      );
    }
    const place = await takePlace(request, ask);
    const number = byToken.size + 1;
    const signup = {
      state: 'confirmed',
      reference: `M-${String(number).padStart(4, '0')}`,
      target: request.target,
      ...(!isMessage(request.target) && { manageUrl: `#miteinand-signup=${number}` }),
      ...place,
    };
    answered.set(key, signup);
    byToken.set(String(number), signup);
    await noteChange(signup, ask);
    return signup;
  };

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
    signUp: (request, key, ask) => inTurn(() => signUpOnce(request, key, ask)),
    signup: async token => findSignup(token),
    async cancelSignup(token, ask) {
      const signup = { ...findSignup(token), state: 'cancelled' };
      byToken.set(token, signup);
      await noteChange(signup, ask);
      return signup;
    },
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

const hasPlaces = ({ remainingAttendeeCapacity, availability }: Bookable): boolean =>
  remainingAttendeeCapacity !== 0 && availability !== 'full' && availability !== 'waitlist';

function isClosed(item: Bookable, target: string): boolean {
  const state = 'startDate' in item && isCancelled(item) ? 'cancelled' : item.availability;
  return isMessage(target) ? !takesMessages(state) : !takesSignups(state) && state !== 'full';
}
