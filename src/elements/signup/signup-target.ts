import type { Ask, Backend } from '../../backends/backend.js';
import { can } from '../../backends/backend.js';
import { serviceOf } from '../../backends/service.js';
import { takesMessages, takesSignups } from '../../contract/availability.js';
import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { SignupForm } from '../../contract/form.js';
import type { Offer } from '../../contract/offer.js';
import { BackendError } from '../../contract/problem.js';

/** What one signs up for, and the form to fill in. */
export interface SignupTask {
  /** `offer:ID`, `event:ID`, `form:ID` or `message:offer:ID`. */
  target: string;
  offer?: Offer | undefined;
  event?: CalendarEvent | undefined;
  form?: SignupForm | undefined;
  /** Why no form is shown. */
  barred?: 'read-only' | 'closed' | 'no-form';
  /** Comes when it may be barred no more: a source has said what it can do. */
  fuller?: Promise<unknown> | undefined;
}

/** Fetches what one signs up for and its form. */
export async function loadSignup(backend: Backend, target: string, ask: Ask): Promise<SignupTask> {
  const { isMessage, type, id } = readTarget(target);
  const [service, offer, event] = await Promise.all([
    serviceOf(backend, ask),
    type === 'offer' ? backend.offer(id, ask) : undefined,
    type === 'event' ? backend.event(id, ask) : undefined,
  ]);
  const item = offer ?? event;
  const formId = type === 'form' ? id : item?.response?.form;
  const task = { target, offer, event };
  if (!can(service, 'signups')) return { ...task, barred: 'read-only', fuller: service.fuller };
  const takes = isMessage ? takesMessages : takesSignups;
  if (!takes(item?.availability) || (event && isCancelled(event))) return { ...task, barred: 'closed' };
  if (!formId) return { ...task, barred: 'no-form' };
  return { ...task, form: await backend.form(formId, ask) };
}

/** Reads `offer:ID` or `message:offer:ID`; anything else is a mistake of the page's author. */
function readTarget(target: string): { isMessage: boolean; type: string; id: string } {
  const [, message, type, id] = /^(?:(message):(?=offer|event))?(offer|event|form):(\S+)$/.exec(target) ?? [];
  if (!type || !id) throw new BackendError('not-found', `"${target}" is not offer:ID, event:ID or form:ID`);
  return { isMessage: message !== undefined, type, id };
}
