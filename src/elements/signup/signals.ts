import type { SignupRequest } from '../../contract/signup.js';
import { readHoneypot } from './honeypot.js';

type Told = NonNullable<SignupRequest['signals']>;

/** What tells people from programs. Read at the first sending and kept for the next: the same sign-up stays the same. */
export class Signals {
  #since = performance.now();
  #told: Told | undefined;

  of(form: HTMLFormElement | null): Told {
    return (this.#told ??= this.#read(form));
  }

  /** Another sign-up begins. */
  restart(): void {
    this.#since = performance.now();
    this.#told = undefined;
  }

  #read(form: HTMLFormElement | null): Told {
    const honeypot = readHoneypot(form);
    const seconds = Math.round((performance.now() - this.#since) / 1000);
    return { seconds, ...(honeypot !== undefined && { honeypot }) };
  }
}
