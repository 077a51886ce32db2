import { type Cell } from './cell';
import { Columns, Store, type Layout } from './store';

/** What a sealed block changed: the cells, each with the value it had before as its newest version. */
interface Sealed {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/**
 * The live state of a chain.
 *
 * Within a block every write is in the journal; `seal` folds the block into one version per changed key, so that
 * older blocks can be read and the chain set back. Versions are native values kept by reference, encoded when somebody looks.
 */
export class State extends Store {
  private serial = 0;
  private touched: Cell[] = [];
  private dirty: Cell[] = [];
  private readonly sealed: Sealed[] = [];
  private versions = 0;

  constructor(layout: Layout) {
    super(new Columns(layout));
  }

  peek(cell: Cell): unknown {
    return cell.value;
  }

  stoodBefore(cell: Cell): boolean {
    return (cell.touched === this.serial ? cell.before : cell.value) !== undefined;
  }

  /** Number of key versions that history holds. */
  get historySize(): number {
    return this.versions;
  }

  /** The oldest block whose state can still be read; undefined before the first block is sealed. */
  get oldest(): number | undefined {
    const first = this.sealed[0];
    return first === undefined ? undefined : first.number - 1;
  }

  /** Cells written since the last call: what a state root has to look at. */
  drainDirty(): readonly Cell[] {
    const dirty = this.dirty;
    this.dirty = [];
    for (const cell of dirty) cell.dirty = false;
    return dirty;
  }

  /** Cells that hold another value than when the block began. Values rewritten alike may be among them. */
  changed(): readonly Cell[] {
    return this.touched.filter((cell) => cell.value !== cell.before);
  }

  /** Ends block `number`: its changes become history and its journal is forgotten. */
  seal(number: number): readonly Cell[] {
    const cells = this.changed();
    for (const cell of cells) (cell.versions ??= []).push({ until: number, value: cell.before });
    for (const cell of this.touched) this.release(cell);
    this.versions += cells.length;
    this.sealed.push({ number, cells });
    this.beginBlock();
    return cells;
  }

  /** Takes what was written as the state before the first block: no history leads behind it. */
  settle(): void {
    for (const cell of this.touched) this.release(cell);
    this.beginBlock();
  }

  /** Undoes sealed blocks until `number` is the last. Cost is proportional to what they changed. */
  revertTo(number: number): void {
    this.rollback(0);
    this.settle();
    for (let block = this.sealed.at(-1); block !== undefined && block.number > number; block = this.sealed.at(-1)) {
      this.sealed.pop();
      for (const cell of block.cells) {
        this.assign(cell, cell.versions?.pop()?.value);
        if (cell.versions?.length === 0) cell.versions = undefined;
        this.versions -= 1;
      }
    }
    this.settle();
  }

  /** Forgets the oldest blocks until at most `versions` remain; answers the oldest block that is still readable. */
  forget(versions: number): number | undefined {
    let count = 0;
    while (this.versions > versions && count < this.sealed.length - 1) {
      for (const cell of this.sealed[count]!.cells) {
        cell.versions?.shift();
        if (cell.versions?.length === 0) cell.versions = undefined;
        this.versions -= 1;
        this.dropIfGone(cell);
      }
      count += 1;
    }
    this.sealed.splice(0, count);
    return this.oldest;
  }

  /** Cells that block `number` changed. */
  changesOf(number: number): readonly Cell[] {
    const first = this.sealed[0];
    return first === undefined ? [] : (this.sealed[number - first.number]?.cells ?? []);
  }

  protected assign(cell: Cell, value: unknown): void {
    if (cell.touched !== this.serial) {
      cell.touched = this.serial;
      cell.before = cell.value;
      this.touched.push(cell);
    }
    if (!cell.dirty) {
      cell.dirty = true;
      this.dirty.push(cell);
    }
    cell.value = value;
  }

  protected wrote(cell: Cell): boolean {
    return cell.touched === this.serial && cell.before !== cell.value;
  }

  /** Forgets what the block knew of a cell, and the cell when neither a value nor history is left of it. */
  private release(cell: Cell): void {
    cell.before = undefined;
    this.dropIfGone(cell);
  }

  private dropIfGone(cell: Cell): void {
    if (cell.value === undefined && cell.versions === undefined) cell.column.drop(cell);
  }

  private beginBlock(): void {
    this.forgetJournal();
    this.touched = [];
    this.serial += 1;
  }
}
