import type { AccountId } from '../../pallets/support/account';
import { version } from '../../runtime/version';
import { tao } from '../amounts';
import { accountOf } from '../devAccounts';
import type { ChainOptions } from '../chain';
import { readChainSpec, type ChainSpec } from '../chainSpec';
import { DEFAULT_PORT, type StartOptions } from '../node';
import type { Logger } from '../rpc/logger';
import type { CliOptions } from './options';

/** What the environment's account gets, as on the real local chain. */
const WALLET_BALANCE = tao(1_000_000);

interface Settings extends StartOptions {
  readonly chain: ChainOptions & { readonly fund: ReadonlyMap<AccountId, bigint> };
}

/** The node that a command line and its environment ask for. @throws ChainSpecError */
export function startOptions(options: CliOptions, environment: NodeJS.ProcessEnv, logger: Logger): Settings {
  const { profile, signatures, stateRoot, seal, name, host, cors } = options;
  const historyLimit = options.archive ? Infinity : options.history;
  const spec = options.chain === undefined ? undefined : readChainSpec(options.chain);
  const wallet = environment.BT_DEFAULT_TOKEN_WALLET;
  if (spec !== undefined) warnOf(spec, wallet, logger);
  return {
    logger,
    chain: {
      // The real node endows the environment's account on its local chain only.
      fund: balances(options, spec === undefined ? wallet : undefined, logger),
      ...given({ profile, signatures, stateRoot, historyLimit, genesis: spec?.genesis }),
    },
    identity: given({
      nodeName: name,
      chainName: spec?.name,
      chainType: spec?.chainType,
      properties: spec?.properties,
    }),
    server: { ports: portsOf(options), ...given({ host, cors }) },
    ...given({ sealing: seal }),
  };
}

function portsOf({ port, wsPorts }: CliOptions): number[] {
  if (port === undefined) return wsPorts ?? [DEFAULT_PORT];
  return [port, ...(wsPorts ?? [])];
}

/** Says what of a chain spec, and of the environment beside it, does not take effect. */
function warnOf({ name, specVersion }: ChainSpec, wallet: string | undefined, logger: Logger): void {
  if (wallet !== undefined && wallet !== '')
    logger.warn({}, 'BT_DEFAULT_TOKEN_WALLET is left out: --chain brings its own balances; --fund adds to them');
  if (specVersion !== undefined && specVersion !== version.spec_version)
    logger.warn(
      {},
      `${name} is of spec ${specVersion}: it runs as it is on spec ${version.spec_version}, without migrations`,
    );
}

function balances({ fund }: CliOptions, wallet: string | undefined, logger: Logger): Map<AccountId, bigint> {
  const sums = new Map<AccountId, bigint>();
  const add = (account: AccountId, rao: bigint) => sums.set(account, (sums.get(account) ?? 0n) + rao);
  for (const { account, rao } of fund) add(account, rao);
  if (wallet === undefined || wallet === '') return sums;
  try {
    add(accountOf(wallet), WALLET_BALANCE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({}, `BT_DEFAULT_TOKEN_WALLET is left out: ${reason}`);
  }
  return sums;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value. */
function given<T extends object>(entries: T): Given<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Given<T>;
}
