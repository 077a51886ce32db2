import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cryptoReady } from '../../primitives/crypto/ready';
import { fromHex, toHex } from '../../primitives/scale';
import { Chain, type ChainOptions } from '../../node/chain';
import { ChainSpecError, parseChainSpec, readChainSpec } from '../../node/chainSpec';
import { readCommandLine } from '../../node/cli/command';
import { UsageError } from '../../node/cli/options';
import { startOptions } from '../../node/cli/settings';
import { accountOf } from '../../node/devAccounts';
import { startNode } from '../../node/node';
import { recordedGenesis } from '../support/runtimeChain';
import { recordingLogger } from './rpc/sample';

const AUTHORITIES = '0x57f8dc2f5ab09467896f47300f0424385e0621c4869aa60c02be9adcc98a0d1d';
const LAST_UPGRADE = '0x26aa394eea5630e07c48ae0c9558cef7f9cce9c888469bb1a0dceaa129672ef8';
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

const recorded = Object.fromEntries(recordedGenesis.state);

/** A raw chain spec as a real node writes it, after a change. */
const specFile = (top: object = recorded, rest: object = {}) => ({
  name: 'Bittensor',
  id: 'bittensor',
  chainType: 'Local',
  bootNodes: [],
  telemetryEndpoints: null,
  protocolId: null,
  properties: { ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' },
  codeSubstitutes: {},
  genesis: { raw: { top, childrenDefault: {} } },
  ...rest,
});
const parse = (spec: unknown) => parseChainSpec(JSON.stringify(spec, undefined, 2), 'my.json');
const { [AUTHORITIES]: authorities, ...unauthored } = recorded;

let folder: string;
beforeAll(async () => {
  await cryptoReady();
  folder = mkdtempSync(join(tmpdir(), 'chain-spec-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, spec: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof spec === 'string' ? spec : JSON.stringify(spec, undefined, 2));
  return path;
}

describe('a raw chain spec', () => {
  it('of the recorded genesis gives the recorded hash', () => {
    const { genesis, ...spec } = readChainSpec(written('local.json', specFile()));
    const chain = new Chain({ genesis });
    expect(chain.genesisHash).toBe('0xb19dd878d32d08a456d3868d9174b07f63e381011d6971b3cdf8672c54f7f980');
    expect(chain.head.header.state_root).toBe(recordedGenesis.stateRoot);
    expect(spec).toEqual({
      name: 'Bittensor',
      id: 'bittensor',
      chainType: 'Local',
      properties: { ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' },
      specVersion: 326,
    });
  });

  it('is the same in upper case', () => {
    const upper = Object.fromEntries(
      recordedGenesis.state.map((pair) => pair.map((hex) => `0x${hex.slice(2).toUpperCase()}`)),
    );
    expect(new Chain({ genesis: parse(specFile(upper)).genesis }).genesisHash).toBe(recordedGenesis.genesisHash);
  });

  it('keeps what no declaration reads, and the code as it is, while blocks are built', () => {
    const code = `0x0061736d${'5b'.repeat(1_000_000)}`;
    const foreign: Record<string, string> = {
      // Unknown keys, one with an empty value; a map key with a wrong hash; a value that is no AccountInfo.
      '0x1234': '0x',
      [`0x${'ab'.repeat(80)}`]: '0xdeadbeef',
      [`0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9${'00'.repeat(16)}${'77'.repeat(32)}`]:
        '0x05',
      '0x26aa394eea5630e07c48ae0c9558cef70a98fdbe9ce6c55837576c60c7af3850': '0x0100',
    };
    const chain = new Chain({ genesis: parse(specFile({ ...recorded, ...foreign, '0x3a636f6465': code })).genesis });
    const { hash } = chain.head;
    expect(hash).not.toBe(recordedGenesis.genesisHash);
    for (const [key, value] of Object.entries({ ...foreign, '0x3a636f6465': code }))
      expect(toHex(chain.storageAt(hash, fromHex(key))!)).toBe(value);
    expect(chain.buildBlock().number).toBe(1);
    expect(toHex(chain.storageAt(chain.head.hash, fromHex('0x3a636f6465'))!) === code).toBe(true);
  });

  it('needs no more than its authors for blocks', () => {
    const { genesis, specVersion } = parse(specFile({ [AUTHORITIES]: authorities }));
    const chain = new Chain({ genesis });
    expect([chain.buildBlock().number, chain.buildBlock().number, specVersion]).toEqual([1, 2, undefined]);
  });

  it.each<[string, object, object]>([
    ['no chainType', { chainType: undefined }, { chainType: 'Live' }],
    ['a type of its own', { chainType: { Custom: 'fork' } }, { chainType: { Custom: 'fork' } }],
    ['no properties', { properties: undefined }, { properties: undefined }],
    ['properties null', { properties: null }, { properties: undefined }],
    ['no childrenDefault', { genesis: { raw: { top: recorded } } }, { genesis: recordedGenesis.state }],
  ])('may have %s', (_what, rest, expected) => {
    expect(parse(specFile(recorded, rest))).toMatchObject(expected);
  });
});

describe('a chain spec is refused in one line', () => {
  const top = 'genesis.raw.top';
  const keys = 'expected a SCALE list of the sr25519 public keys that author blocks, which is Aura.Authorities';
  /** The line in which the text of a spec, as this test writes it, names something. */
  const lineOf = (spec: unknown, name: string) =>
    JSON.stringify(spec, undefined, 2)
      .split('\n')
      .findIndex((line) => line.includes(`"${name}":`)) + 1;

  it.each<[what: string, inTheLineOf: string, spec: unknown, message: string]>([
    ['an empty list', '', [], ' wants a JSON object with name, id and genesis, got []'],
    ['no name', '', specFile(recorded, { name: undefined }), ' name is missing: expected the name of the chain'],
    ['a number for an id', 'id', specFile(recorded, { id: 7 }), ' id wants a short name of the chain, got 7'],
    ['an unknown chain type', 'chainType', specFile(recorded, { chainType: 'Main' }), ' chainType wants "Live", "Development", "Local" or {"Custom": "…"}, got "Main"'],
    ['a list of properties', 'properties', specFile(recorded, { properties: [] }), ' properties wants an object or null, got []'],
    ['no genesis', '', specFile(recorded, { genesis: undefined }), ' genesis is missing: expected {"raw": {"top": {…}}}'],
    ['a plain spec', 'genesis', specFile(recorded, { genesis: { runtimeGenesis: {} } }), ' genesis.raw is missing: expected raw keys; a real node makes a plain spec raw with `build-spec --raw`'],
    ['no top', 'raw', specFile(recorded, { genesis: { raw: {} } }), ` ${top} is missing: expected "0x…" keys with "0x…" values`],
    ['a list for a top', 'top', specFile([]), ` ${top} wants "0x…" keys with "0x…" values, got []`],
    ['an empty top', 'top', specFile({}), ` ${top} is empty: expected the keys of block 0`],
    ['a key that is no hex', '0x12zz', specFile({ ...recorded, '0x12zz': '0x' }), ` ${top}["0x12zz"] is no key: not a hex digit in 'zz'`],
    ['a key without 0x', '1234', specFile({ ...recorded, '1234': '0x' }), ` ${top}["1234"] is no key: expected 0x and hex digits`],
    ['half a byte', '0x1234', specFile({ ...recorded, '0x1234': '0x123' }), ` ${top}["0x1234"] holds "0x123": hex needs an even number of digits, got 3`],
    ['a number for a value', '0x1234', specFile({ ...recorded, '0x1234': 5 }), ` ${top}["0x1234"] holds 5: expected 0x and hex digits`],
    ['a key twice', '0xAA', specFile({ ...recorded, '0xaa': '0x', '0xAA': '0x' }), ` ${top}["0xAA"] stands there twice, in upper and lower case`],
    ['child tries', 'childrenDefault', specFile(recorded, { genesis: { raw: { top: recorded, childrenDefault: { '0x01': {} } } } }), ' genesis.raw.childrenDefault is not empty: child tries are not supported, expected {}'],
    ['no authorities', 'top', specFile(unauthored), ` ${top} lacks ${AUTHORITIES}: ${keys}`],
    ['an empty list of authorities', AUTHORITIES, specFile({ ...recorded, [AUTHORITIES]: '0x00' }), ` ${top}["${AUTHORITIES}"] holds "0x00": ${keys}`],
    ['authorities cut short', AUTHORITIES, specFile({ ...recorded, [AUTHORITIES]: '0x04aabb' }), ` ${top}["${AUTHORITIES}"] holds "0x04aabb": ${keys}`],
  ])('with %s', (_what, name, spec, message) => {
    const line = name === '' ? 1 : lineOf(spec, name);
    expect(() => parse(spec)).toThrow(new ChainSpecError(`chain spec my.json, line ${line}:${message}`));
    expect(message).not.toContain('\n');
  }); // prettier-ignore

  it.each<[string, string, string]>([
    ['is empty', '', 'in line 1, column 1 the text ends'],
    ['is no JSON', 'name: Bittensor', 'in line 1, column 1 "name" stands'],
    ['has a comma too many', '{\n  "name": "x",\n}', 'in line 3, column 1 "}" stands'],
    ['lacks a comma', '{\n  "name": "x"\n  "id": "y"\n}', 'in line 3, column 3 "\\"id\\"" stands'],
    ['is cut off', '{\n  "genesis": {"raw": {', 'in line 2, column 23 the text ends'],
  ])('when it %s', (_what, text, found) => {
    expect(() => parseChainSpec(text, 'my.json')).toThrow(
      new ChainSpecError(`chain spec my.json is not JSON: ${found} where JSON goes on otherwise`),
    );
  });

  it('when there is no such file', () => {
    expect(() => readChainSpec('local')).toThrow(
      new ChainSpecError(
        'chain spec local cannot be read: there is no such file; expected a raw chain spec in JSON, or no --chain for the local chain',
      ),
    );
  });
});

describe('--chain', () => {
  const read = (...args: string[]) => readCommandLine(args, () => undefined)!;

  it('starts the node from the file and tells over RPC what the file says of the chain', async () => {
    const about = { name: 'Mine', chainType: { Custom: 'Test' }, properties: { ss58Format: 13, tokenSymbol: 'MINE' } };
    const path = written('named.json', specFile(recorded, about));
    const { logger, entries } = recordingLogger();
    const settings = startOptions(read('--chain', path), {}, logger);
    const node = await startNode({ ...settings, sealing: { type: 'manual' }, server: false });
    expect(node.chain.genesisHash).toBe(recordedGenesis.genesisHash);
    const ask = async (method: string): Promise<unknown> =>
      (
        JSON.parse((await node.dispatcher.answer(JSON.stringify({ jsonrpc: '2.0', id: 1, method })))!) as {
          result: unknown;
        }
      ).result;
    expect(await ask('system_chain')).toBe('Mine');
    expect(await ask('system_chainType')).toEqual(about.chainType);
    expect(await ask('system_properties')).toEqual(about.properties);
    expect(await ask('chainSpec_v1_properties')).toEqual(about.properties);
    expect(entries.filter(({ level }) => level === 'warn')).toEqual([]);
    await node.close();
  });

  it('warns of what does not take effect', () => {
    const old = { ...recorded, [LAST_UPGRADE]: recorded[LAST_UPGRADE]!.replace('0x1905', '0x9504') };
    const { logger, entries } = recordingLogger();
    const options = read('--chain', written('old.json', specFile(old)));
    const { chain } = startOptions(options, { BT_DEFAULT_TOKEN_WALLET: ALICE }, logger);
    expect((chain as ChainOptions).fund).toEqual(new Map());
    expect(entries.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'BT_DEFAULT_TOKEN_WALLET is left out: --chain brings its own balances; --fund adds to them'],
      ['warn', 'Bittensor is of spec 293: it runs as it is on spec 326, without migrations'],
    ]);
  });

  it('takes --fund on top: new money for accounts that are there and for new ones', async () => {
    const STRANGER = '5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM';
    const line = ['--chain', written('funded.json', specFile()), '--fund', `${ALICE}=1`, '--fund', `${STRANGER}=2`];
    const settings = startOptions(read(...line), {}, recordingLogger().logger);
    const { chain, close } = await startNode({ ...settings, sealing: { type: 'manual' }, server: false });
    const { Account } = chain.pallets.System.storage;
    expect(Account.get(accountOf(ALICE)).data.free).toBe(1_000_001_000_000_000n);
    expect(Account.get(accountOf(STRANGER))).toMatchObject({ providers: 1, data: { free: 2_000_000_000n } });
    const { TotalIssuance } = new Chain({ genesis: recordedGenesis.state }).pallets.Balances.storage;
    expect(chain.pallets.Balances.storage.TotalIssuance.get()).toBe(TotalIssuance.get() + 3_000_000_000n);
    // Nobody heard of it: there are no events in block 0.
    expect(chain.pallets.System.storage.Events.get()).toEqual([]);
    expect(chain.buildBlock().number).toBe(1);
    await close();
  });

  it('says what an account cannot be given', () => {
    const fund = new Map([[accountOf(ALICE), 2n ** 64n - 1n]]);
    expect(() => new Chain({ genesis: recordedGenesis.state, fund })).toThrow(/^genesis cannot give 0xd435.* rao/);
  });

  it('wants a path', () => {
    expect(() => read('--chain', '')).toThrow(
      new UsageError('--chain wants the path of a raw chain spec, got nothing'),
    );
  });

  it('says in one line what is wrong with a file', () => {
    const path = written('broken.json', '{ "name": }');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-r', 'ts-node/register', 'node/main.ts', '--port', '0', '--chain', path],
      { cwd: join(__dirname, '../..'), env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `error: chain spec ${path} is not JSON: in line 1, column 11 "}" stands where JSON goes on otherwise\n`,
    });
  });
});
