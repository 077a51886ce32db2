import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { table } from '../../../../node/rpc/groups';
import { bench } from './bench';

const { methods: REAL } = JSON.parse(readFileSync(join(__dirname, '../../../vectors/rpc-methods.json'), 'utf8')) as {
  methods: readonly string[];
};

const group = (name: string) => name.slice(0, name.indexOf('_'));

/** The groups that ARCHITECTURE.md names as not there. */
const NOT_YET = ['debug', 'eth', 'net', 'web3'];

/** Groups of this node and its like, to build blocks, look inside and set back; a real node has `engine` with manual sealing. */
const OF_THE_EMULATOR = ['dev', 'engine'];

/** What the released node has too and the list, recorded from releases before and after it, has not. */
const OF_THE_RELEASE = /^(archive_v1_|subnetInfo_|swap_|offchain_localStorageClear$)/;

describe('the table', () => {
  it('answers to every name of a real node but those of the groups that are not there', async () => {
    const { call } = await bench();
    const { methods } = await call<{ methods: string[] }>('rpc_methods');
    const missing = REAL.filter((name) => !methods.includes(name));
    expect(missing).toEqual(REAL.filter((name) => NOT_YET.includes(group(name))));
    expect(missing.length).toBeGreaterThan(0);
  });

  it('the groups that are not there are named in ARCHITECTURE.md', () => {
    const architecture = readFileSync(join(__dirname, '../../../../ARCHITECTURE.md'), 'utf8');
    const row = architecture.split('\n').find((line) => line.startsWith('| RPC |')) ?? '';
    expect(NOT_YET.filter((name) => !row.includes(`\`${name}_*\``))).toEqual([]);
  });

  it('has beyond that only what the release has, and what is the emulator’s own', async () => {
    const { call } = await bench();
    const { methods } = await call<{ methods: string[] }>('rpc_methods');
    const surplus = methods.filter((name) => !REAL.includes(name) && !OF_THE_RELEASE.test(name));
    expect([...new Set(surplus.map(group))]).toEqual(OF_THE_EMULATOR);
  });

  it('tells of each row what it does', () => {
    expect(table.rows.filter(({ docs }) => docs.length < 12).map(({ name }) => name)).toEqual([]);
  });
});
