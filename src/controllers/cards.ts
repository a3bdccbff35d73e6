/**
 * Tells by which card each item of a list is shown. Where others join a list, each item keeps its card, so that nothing
 * changes under who reads or has marked a part of it; the items of another list take the cards over in order.
 */
export class Cards {
  #list: unknown;
  #cards = new Map<string, number>();

  /** The numbers of the cards by place, no number twice; `list` is the same as long as items only join or change. */
  of(items: readonly { id: string }[], list: unknown): number[] {
    const before = list === this.#list ? this.#cards : new Map<string, number>();
    let next = before.size ? Math.max(...before.values()) + 1 : 0;
    const cards = new Map<string, number>();
    for (const { id } of items) {
      // Several items may go by one id, which holds no space.
      let name = id;
      for (let count = 2; cards.has(name); count++) name = `${id} ${count}`;
      cards.set(name, before.get(name) ?? next++);
    }
    this.#list = list;
    this.#cards = cards;
    return [...cards.values()];
  }
}
