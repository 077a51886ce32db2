import { RuntimeTrap } from '../../pallets/support/dispatchError';
import type { Checked } from '../../runtime/check';
import type { BuiltBlock, Chain } from '../chain';
import type { Clock } from '../clock';
import { nextSlot } from '../execution';
import type { TransactionPool } from '../pool/pool';
import type { Logger } from '../rpc/logger';
import { startBeat } from './beat';
import { Filling } from './filling';
import type { BlockRequest, Producer } from './index';
import { buildOnImport } from './instant';
import type { SealMode } from './mode';

export interface ProducerOptions {
  readonly chain: Chain;
  readonly pool: TransactionPool<Checked>;
  readonly mode: SealMode;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Late blocks are told at most this often, in ms. */
const LATE_LINE_EVERY = 5_000;

/** Makes the blocks of a node. */
export class BlockProducer implements Producer {
  private current: SealMode;
  private stopMode: () => void = () => undefined;
  private started = false;
  private lateBlocks = 0;
  private lateLineAt = -Infinity;
  private lastTrouble: string | undefined;

  constructor(private readonly options: ProducerOptions) {
    this.current = options.mode;
  }

  get mode(): SealMode {
    return this.current;
  }

  /** Begins; in interval mode with a block at once. */
  start(): void {
    this.started = true;
    if (this.current.type === 'interval') {
      const { milliseconds } = this.current;
      this.stopMode = this.options.clock.after(0, () => {
        this.beat(milliseconds);
        if (this.started) this.enter();
      });
    } else this.enter();
  }

  setMode(mode: SealMode): void {
    this.stopMode();
    this.current = mode;
    if (this.started) this.enter();
  }

  stop(): void {
    this.started = false;
    this.stopMode();
  }

  produce(request: BlockRequest = {}): BuiltBlock | undefined {
    const built = this.build(request);
    // It may have made ready what waited for one of its transactions.
    if (this.started && this.current.type === 'instant' && this.options.pool.readyCount > 0) this.setMode(this.current);
    return built;
  }

  private build(request: BlockRequest): BuiltBlock | undefined {
    const { chain, pool, logger } = this.options;
    const { allowEmpty = true, transactions, slot = this.slotNow(), now } = request;
    if (!allowEmpty && (transactions?.length ?? pool.readyCount) === 0) return undefined;
    const time = { ...(slot === undefined ? {} : { slot }), ...(now === undefined ? {} : { now }) };
    if (transactions !== undefined) return chain.buildBlock({ ...time, transactions });
    const filling = new Filling(pool);
    try {
      return chain.buildBlock({
        ...time,
        transactions: filling.transactions(),
        onOutcome: (_incoming, outcome) => {
          if (outcome.type === 'Trapped') logger.warn({ err: outcome.trap }, 'a transaction trapped and was dropped');
          filling.note(outcome);
        },
      });
    } finally {
      if (filling.invalid.length > 0) pool.remove(filling.invalid);
    }
  }

  private enter(): void {
    const { clock, pool } = this.options;
    const mode = this.current;
    switch (mode.type) {
      case 'interval':
        this.stopMode = startBeat(clock, mode.milliseconds, () => this.beat(mode.milliseconds));
        break;
      case 'instant':
        this.stopMode = buildOnImport(clock, pool, mode.batchMilliseconds ?? 0, () => this.buildFromPool());
        break;
      case 'manual':
        this.stopMode = () => undefined;
    }
  }

  /** With an interval chain time follows the wall clock, missed slots are left out; else it only counts slots. */
  private slotNow(): number | undefined {
    if (this.current.type !== 'interval') return undefined;
    const { chain, clock } = this.options;
    return Math.max(nextSlot(chain, chain.runtime), Math.floor(clock.now() / chain.slotDuration));
  }

  private beat(interval: number): void {
    const { clock } = this.options;
    const began = clock.now();
    const built = this.attempt({});
    const took = clock.now() - began;
    if (built !== undefined && took > interval) this.noteLate(built.number, took, interval);
  }

  /** Whether the block took a transaction. */
  private buildFromPool(): boolean {
    const built = this.attempt({ allowEmpty: false });
    return built?.outcomes.some(({ type }) => type === 'Included') ?? false;
  }

  private noteLate(number: number, took: number, interval: number): void {
    const { clock, logger } = this.options;
    this.lateBlocks += 1;
    const now = clock.now();
    if (now - this.lateLineAt < LATE_LINE_EVERY) return;
    const others = this.lateBlocks > 1 ? ` (the ${this.lateBlocks}th such block)` : '';
    logger.warn(
      { number, took, interval },
      `block #${number} took ${Math.round(took)} ms, longer than the interval of ${interval} ms: ` +
        `the beats in between are skipped${others}`,
    );
    this.lateLineAt = now;
  }

  /** A block that nobody asked for may fail; it is tried again with the next beat or transaction. */
  private attempt(request: BlockRequest): BuiltBlock | undefined {
    const { chain, logger } = this.options;
    try {
      const built = this.build(request);
      this.lastTrouble = undefined;
      return built;
    } catch (error) {
      if (!(error instanceof RuntimeTrap)) {
        this.stop();
        logger.error({ err: error }, 'block production stops: this is a bug of the emulator, please report it');
        return undefined;
      }
      const trouble = `no block on top of #${chain.head.number}: ${error.message}`;
      if (trouble !== this.lastTrouble) logger.error({ err: error }, trouble);
      this.lastTrouble = trouble;
      return undefined;
    }
  }
}
