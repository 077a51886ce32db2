import { type Cell } from './cell';
import { Store, type Columns } from './store';

/** The state at the end of a past block. Writes stay in the view, for runtime APIs that execute. */
export class PastState extends Store {
  private readonly written = new Map<Cell, unknown>();

  constructor(
    columns: Columns,
    readonly number: number,
  ) {
    super(columns);
  }

  peek(cell: Cell): unknown {
    return this.written.has(cell) ? this.written.get(cell) : cell.at(this.number);
  }

  stoodBefore(cell: Cell): boolean {
    return cell.at(this.number) !== undefined;
  }

  protected wrote(cell: Cell): boolean {
    return this.peek(cell) !== cell.at(this.number);
  }

  /** Drops the cells that only this view made. */
  close(): void {
    for (const cell of this.written.keys()) {
      if (cell.value === undefined && cell.versions === undefined && cell.touched === -1) cell.column.drop(cell);
    }
    this.written.clear();
  }

  protected assign(cell: Cell, value: unknown): void {
    this.written.set(cell, value);
  }
}
