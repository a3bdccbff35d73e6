import { AnswerController } from '../../controllers/answer.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { loadRareParts, type RareParts } from './rare-parts.js';
import { loadSignup, type SignupTask } from './signup-target.js';

/** What one signs up for, with the code its form needs. */
export type Target = SignupTask & RareParts;

/** What the element says of it. */
export interface Targeting {
  name: () => string | undefined;
  /** Whether a form that is begun would be lost: what it is for may close meanwhile. */
  isBegun: () => boolean;
  /** Whether what is left of places matters still. */
  isOpen: () => boolean;
}

/** What one signs up for and its form, and how many places are left while it is filled in. */
export class TargetController {
  readonly #host: Townee;
  readonly #town: TownController;
  readonly #targeting: Targeting;
  readonly #answer: AnswerController<Target | undefined>;

  constructor(host: Townee, town: TownController, targeting: Targeting) {
    this.#host = host;
    this.#town = town;
    this.#targeting = targeting;
    this.#answer = new AnswerController(host, {
      ask: signal => this.#load(signal),
      args: () => [targeting.name(), town.key, town.lang],
      fuller: task => task?.fuller,
    });
  }

  get value(): Target | undefined {
    return this.#answer.value;
  }

  get error(): unknown {
    return this.#answer.error;
  }

  get pending(): boolean {
    return this.#answer.pending;
  }

  askAgain(): void {
    this.#answer.askAgain();
  }

  /** Asks what is left now, without a word about it; what is known stays when no answer comes. */
  async refresh(): Promise<void> {
    const known = this.value;
    if (!known?.form || this.pending || !this.#targeting.isOpen()) return;
    const fresh = await this.#load().catch(() => undefined);
    if (!fresh || this.value !== known) return;
    this.#answer.value = fresh;
    this.#host.requestUpdate();
  }

  async #load(signal?: AbortSignal): Promise<Target | undefined> {
    const name = this.#targeting.name();
    if (!name) return undefined;
    const task = await loadSignup(await this.#town.backend(), name, this.#town.ask(signal));
    const known = this.value;
    const form = task.form ?? (known?.target === name && this.#targeting.isBegun() ? known.form : undefined);
    return { ...task, form, ...(form && (await loadRareParts(this.#host, form))) };
  }
}
