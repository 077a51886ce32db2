import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { compareWithDist, compile } from '../../../scripts/launch/compile.js';

let root: string;

const write = (file: string, content: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const stale = () => compareWithDist(root).stale;

beforeEach(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  root = mkdtempSync(join(tmpdir(), 'compile-'));
  symlinkSync(resolve(__dirname, '../../../node_modules'), join(root, 'node_modules'));
  write('node/main.ts', 'export const answer: number = 42;');
  write('node/rpc/index.ts', "export { answer } from '../main';");
  write('runtime/names.json', '["a"]');
  await compile(root);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

describe('compiling to dist/', () => {
  it('writes CommonJS with a source map beside it, and copies data', () => {
    expect(read('dist/node/main.js')).toContain('answer = 42');
    expect(read('dist/node/rpc/index.js')).toContain('require("../main")');
    expect(JSON.parse(read('dist/node/rpc/index.js.map'))).toMatchObject({ sources: ['../../../node/rpc/index.ts'] });
    expect(read('dist/runtime/names.json')).toBe('["a"]');
  });

  it('has nothing to do the second time', () => {
    expect(compareWithDist(root)).toMatchObject({ stale: [], gone: [] });
  });

  it('compiles only the file that changed, also when it went back in time', () => {
    utimesSync(join(root, 'node/main.ts'), 1, 1);
    expect(stale()).toEqual(['node/main.ts']);
  });

  it('compiles a file whose output was deleted', () => {
    rmSync(join(root, 'dist/node/main.js'));
    expect(stale()).toEqual(['node/main.ts']);
  });

  it('compiles everything when nothing tells what dist/ was made from', () => {
    write('dist/manifest.json', '{');
    expect(stale()).toHaveLength(3);
  });

  it('removes the outputs of a file that is gone', async () => {
    write('dist/node/rpc/index.d.ts', 'export {};');
    rmSync(join(root, 'node/rpc/index.ts'));
    await compile(root);
    for (const output of ['index.js', 'index.js.map', 'index.d.ts']) {
      expect(existsSync(join(root, 'dist/node/rpc', output))).toBe(false);
    }
  });

  it('says where a file does not parse, compiles the others and tries again next time', async () => {
    write('node/broken.ts', 'export const = 1;');
    write('node/whole.ts', 'export const whole = 1;');
    await expect(compile(root)).rejects.toThrow(/^node\/broken\.ts: [^]*broken\.ts:1/);
    expect(stale()).toEqual(['node/broken.ts']);
  });
});
