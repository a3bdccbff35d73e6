/** So many languages are kept: a visitor may change back and forth. */
const mostKept = 3;

/** Keeps what was made of some content, for each key, until the content is another. */
export class Kept<T> {
  #content: readonly unknown[] = [];
  readonly #made = new Map<string, T>();

  /** What was made by this key of the same content; else makes it. */
  get(content: readonly unknown[], key: string, make: () => T): T {
    if (content.some((part, index) => part !== this.#content[index])) this.#made.clear();
    this.#content = content;
    const value = this.#made.get(key) ?? make();
    this.#made.delete(key);
    this.#made.set(key, value);
    const [oldest] = this.#made.keys();
    if (this.#made.size > mostKept) this.#made.delete(oldest);
    return value;
  }
}
