/** When blocks are made. */
export type SealMode =
  | { readonly type: 'interval'; readonly milliseconds: number }
  | { readonly type: 'instant'; readonly batchMilliseconds?: number }
  | { readonly type: 'manual' };

export function describeMode(mode: SealMode): string {
  switch (mode.type) {
    case 'interval':
      return `a block every ${mode.milliseconds} ms`;
    case 'instant':
      return `a block for every transaction${mode.batchMilliseconds ? ` and what comes within ${mode.batchMilliseconds} ms` : ''}`;
    case 'manual':
      return 'a block when one is asked for';
  }
}
