import { toSs58 } from '../../primitives/crypto/ss58';
import { formatTao } from '../amounts';
import type { Chain } from '../chain';
import { accountOf, devAccounts } from '../devAccounts';
import { packageVersion } from '../identity';
import type { RunningNode } from '../node';
import { describeMode } from '../producer';

/** What somebody who starts a node wants to know first. `fund` are further accounts to list. */
export function banner(
  { chain, producer, endpoints }: RunningNode,
  fund: Iterable<string>,
  name = 'Bittensor',
): string {
  const { spec_version } = chain.pallets.System.constants.Version;
  const isKnown = (address: string) => devAccounts.some((account) => account.address === address);
  const funded = Array.from(fund, (account) => toSs58(account)).filter((address) => !isKnown(address));
  const rich = devAccounts.filter(({ address }) => freeOf(chain, address) > 0n);
  const accounts = [
    ...rich.map(({ name, uri, address }) => row(chain, uri ?? name, address)),
    ...funded.map((address) => row(chain, 'funded', address)),
  ];
  const lines = [
    `subtensor-emulator ${packageVersion()}: ${name}, spec ${spec_version}`,
    '',
    ...endpoints.map((endpoint) => `  Listening on ${endpoint}`),
    `  Profile      ${chain.options.profile ?? 'fast'}: slots of ${chain.slotDuration} ms, ${describeMode(producer.mode)}`,
    `  Genesis      ${chain.genesisHash}`,
    '',
    accounts.length === 0
      ? '  No development account has money'
      : '  Accounts with money from the beginning; the secret of //Alice is //Alice:',
    ...accounts,
  ];
  return `${lines.join('\n')}\n\n`;
}

function row(chain: Chain, name: string, address: string): string {
  return `  ${name.padEnd(12)} ${address.padEnd(48)}  ${formatTao(freeOf(chain, address)).padStart(16)}`;
}

const freeOf = (chain: Chain, address: string): bigint =>
  chain.pallets.System.storage.Account.get(accountOf(address)).data.free;
