import { can, type Backend, type KnownService } from '../backends/backend.js';
import { serviceOf } from '../backends/service.js';
import type { Capability } from '../contract/service.js';
import { AnswerController } from './answer.js';
import type { TownController, Townee } from './town.js';

/** Who answers. */
export interface Answering {
  /** Tells one town from another. */
  key: string | Backend;
  service: KnownService;
  /** Whether questions stay in the page. */
  isLocal: boolean;
}

/** Who answers the questions of a widget, and what they can do; slow ones of several sources are heard later. */
export class AnsweringController {
  readonly #town: TownController;
  readonly #answer: AnswerController<Answering>;

  constructor(host: Townee, town: TownController) {
    this.#town = town;
    this.#answer = new AnswerController(host, {
      ask: async signal => {
        const { key } = town;
        const backend = await town.backend();
        return { key, service: await serviceOf(backend, town.ask(signal)), isLocal: backend.isLocal ?? false };
      },
      args: () => [town.key, town.lang],
      fuller: ({ service }) => service.fuller,
    });
  }

  /** Absent until it is known. */
  get known(): Answering | undefined {
    const { value } = this.#answer;
    // Of another town's backend nothing holds for the next one.
    return value?.key === this.#town.key ? value : undefined;
  }

  /** Whether they can do something; until that is known it is taken for granted. */
  can(capability: Capability): boolean {
    return !this.known || can(this.known.service, capability);
  }

  /** An answer has come: who answered may have more to offer than they had said. */
  readonly listen = (): void => {
    if (this.known?.service.isPartial) this.#answer.askAgain();
  };
}
