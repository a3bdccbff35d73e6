import { BackendError, proofOfWork, type Challenge } from '../../contract/problem.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import type { TownController, Townee } from '../../controllers/town.js';

/** A backend that asks more often for one sign-up will not take it. */
const mostProofs = 2;

/** Sends a sign-up; where the backend asks for a proof of work first, it is solved and sent again with the same key. */
export class ProvingController {
  /** Whether something is being solved now. */
  isSolving = false;
  readonly #host: Townee;
  readonly #town: TownController;

  constructor(host: Townee, town: TownController) {
    this.#host = host;
    this.#town = town;
  }

  /** The signal ends the solving, not what was sent. */
  async send(request: SignupRequest, key: string, signal: AbortSignal): Promise<Signup> {
    const backend = await this.#town.backend();
    let proof: string | undefined;
    for (let proofs = 0; ; proofs++) {
      try {
        return await backend.signUp(request, key, this.#town.ask(), proof);
      } catch (error) {
        const { problem } = error instanceof BackendError ? error : {};
        if (problem?.type !== proofOfWork || proofs === mostProofs) throw error;
        proof = await this.#solve(problem.challenge, signal);
      }
    }
  }

  async #solve(challenge: Challenge | undefined, signal: AbortSignal): Promise<string> {
    this.isSolving = true;
    this.#host.requestUpdate();
    try {
      // Fetched by the few who are asked.
      const { solve } = await import('./proof.js');
      return await solve(challenge, signal);
    } finally {
      this.isSolving = false;
      this.#host.requestUpdate();
    }
  }
}
