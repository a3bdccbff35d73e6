import type { SignupForm } from '../../contract/form.js';
import type { SignupWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import type { SignupTask } from './signup-target.js';

/** Whether what is signed up for has no place left but on its waiting list. */
export const isWaiting = ({ offer, event }: SignupTask): boolean => (offer ?? event)?.availability === 'waitlist';

/** What the button says that sends a form. */
export const sendLabel = (form: SignupForm, waits: boolean, { words }: Speech<SignupWords>): string =>
  waits ? words.joinWaitlist : (form.submitLabel ?? words.send);
