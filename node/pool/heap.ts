/** A binary heap: `pop` gives the item that comes before all others. */
export class Heap<Item> {
  private readonly items: Item[];

  constructor(
    private readonly before: (a: Item, b: Item) => boolean,
    items: Iterable<Item> = [],
  ) {
    this.items = [...items];
    for (let i = (this.items.length >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  get size(): number {
    return this.items.length;
  }

  peek(): Item | undefined {
    return this.items[0];
  }

  push(item: Item): void {
    const { items, before } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = items[up] as Item;
      if (!before(item, parent)) break;
      items[at] = parent;
      at = up;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last as Item;
      this.sink(0);
    }
    return first;
  }

  private sink(start: number): void {
    const { items, before } = this;
    const item = items[start] as Item;
    const size = items.length;
    let at = start;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && before(items[down + 1] as Item, items[down] as Item)) down += 1;
      const child = items[down] as Item;
      if (!before(child, item)) break;
      items[at] = child;
      at = down;
    }
    items[at] = item;
  }
}
