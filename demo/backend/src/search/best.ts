import { bisect } from './bisect.js';

interface Candidate {
  position: number;
  weight: number;
  place: number;
}

/** Keeps the first few of many: those of the least weight, and of equal ones those whose place comes first. */
export class Best {
  readonly #most: number;
  readonly #kept: Candidate[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes it if it is among the best so far; most are not, which costs two comparisons. */
  offer(position: number, weight: number, place: number): void {
    const kept = this.#kept;
    if (kept.length === this.#most) {
      if (!comesBefore(weight, place, kept[kept.length - 1])) return;
      kept.pop();
    }
    const at = bisect(kept.length, other => comesBefore(weight, place, kept[other]));
    kept.splice(at, 0, { position, weight, place });
  }

  /** The best first. */
  positions(): number[] {
    return this.#kept.map(({ position }) => position);
  }
}

const comesBefore = (weight: number, place: number, other: Candidate): boolean =>
  weight === other.weight ? place < other.place : weight < other.weight;
