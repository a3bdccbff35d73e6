import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { answers } from '../../backend/town.ts';

/** A sign-up as a visitor knows of it. */
export interface Sent {
  key: string;
  body: string;
  /** What the server said; nothing while no answer came. */
  told?: { reference: string; state: string; manageUrl: string };
  /** Whether it was cancelled: nobody knows where the answer did not come. */
  cancelled?: 'yes' | 'unknown';
}

/** Many places, few places with a waiting list, any number of them. */
const targets = ['offer:harvest', 'event:workshop', 'offer:planting', 'offer:reading'];

/** People who sign up, and sometimes cancel, one act after the other, until the server is gone for them. */
export class Crowd {
  readonly sent: Sent[] = [];
  /** Answers besides those that confirm: 503 while the database is away. */
  readonly refused: Response[] = [];
  readonly #people: number;
  #isOver = false;
  #acting: Promise<unknown> | undefined;

  constructor(people = 20) {
    this.#people = people;
  }

  /** Lets everybody act on a server until `stop`, or until it answers no more. */
  start(url: string): void {
    this.#isOver = false;
    this.#acting = Promise.all(Array.from({ length: this.#people }, () => this.#act(url)));
  }

  /** Ends all acts; those under way come to their end. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#acting;
  }

  /** How many sign-ups were confirmed so far. */
  get acknowledged(): Sent[] {
    return this.sent.filter(({ told }) => told);
  }

  /** Waits until so many more were confirmed. */
  async acknowledges(more: number): Promise<void> {
    const wanted = this.acknowledged.length + more;
    while (this.acknowledged.length < wanted) await pause(5);
  }

  /** Sends again what got no answer, under its key, as the page does. */
  async retry(url: string): Promise<void> {
    for (const sent of this.sent) if (!sent.told) await this.#signUp(url, sent);
  }

  async #act(url: string): Promise<void> {
    while (!this.#isOver) {
      const body = { target: targets[randomInt(targets.length)], form: 'register', answers, waitlist: true };
      const sent: Sent = { key: randomUUID(), body: JSON.stringify(body) };
      this.sent.push(sent);
      try {
        await this.#signUp(url, sent);
        if (sent.told && randomInt(5) === 0) await this.#cancel(url, sent);
      } catch {
        // The connection broke: the server is gone.
        return;
      }
    }
  }

  async #signUp(url: string, sent: Sent): Promise<void> {
    const response = await fetch(`${url}/signups`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': sent.key },
      body: sent.body,
    });
    const body: unknown = await response.json();
    if (response.status === 201) sent.told = body as NonNullable<Sent['told']>;
    else await this.#refuse(response);
  }

  async #cancel(url: string, sent: Sent): Promise<void> {
    sent.cancelled = 'unknown';
    const response = await fetch(`${url}/signups/current`, { method: 'DELETE', headers: authorization(sent) });
    await response.text();
    if (response.status === 200) sent.cancelled = 'yes';
    else await this.#refuse(response);
  }

  /** Nobody asks again at once. */
  async #refuse(response: Response): Promise<void> {
    this.refused.push(response);
    await pause(50);
  }
}

/** The header that opens a sign-up. */
export const authorization = ({ told }: Sent): Record<string, string> => ({
  Authorization: `Signup ${told!.manageUrl.split('#miteinand-signup=')[1]}`,
});
