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

  /** The numbers in no more memory than they need. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.length);
  }
}
