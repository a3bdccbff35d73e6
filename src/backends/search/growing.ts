/** Numbers from 0 to 2³² - 1, added one by one; takes a quarter of the memory of an array of numbers, or less. */
export class GrowingNumbers {
  #numbers: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(expected = 64) {
    this.#numbers = new Uint32Array(Math.max(expected, 16));
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const wider = new Uint32Array(Math.ceil(this.length * 1.5));
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.length++] = number;
  }

  /** The numbers as they are; those after `length` mean nothing. */
  get numbers(): Uint32Array<ArrayBuffer> {
    return this.#numbers;
  }
}

const blockLength = 2 ** 15;

/** Very many numbers, added one by one: they are never copied, as that would hold the page up. */
export class NumberBlocks {
  readonly #blocks: Uint32Array[] = [];
  #used = blockLength;

  push(number: number): void {
    if (this.#used === blockLength) {
      this.#blocks.push(new Uint32Array(blockLength));
      this.#used = 0;
    }
    this.#blocks[this.#blocks.length - 1][this.#used++] = number;
  }

  /** The numbers, block by block; a block holds an even number of them if an even number was added. */
  *[Symbol.iterator](): Generator<Uint32Array> {
    for (const [index, block] of this.#blocks.entries()) {
      yield index < this.#blocks.length - 1 ? block : block.subarray(0, this.#used);
    }
  }
}
