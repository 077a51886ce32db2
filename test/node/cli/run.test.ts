import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Starts the node from its source, as `npm start` does from dist/; the test ends it. */
function launch(...args: string[]) {
  const child = spawn(process.execPath, ['-r', 'ts-node/register', 'node/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const output = { stdout: '', stderr: '' };
  child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()));
  const shows = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        output.stdout += text.toString();
        const match = pattern.exec(output.stdout);
        if (match !== null) resolve(match);
      });
      child.on('exit', () =>
        reject(new Error(`ended before it showed ${String(pattern)}: ${output.stdout}${output.stderr}`)),
      );
    });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, output, shows, exit };
}

describe('the program', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'shows where it listens, its accounts and its first block, and ends well with %s',
    async (signal) => {
      const { child, output, shows, exit } = launch(
        '--port',
        '0',
        '--fund',
        '5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr=1',
      );
      const [, hash] = await shows(/Imported #1 (0x[0-9a-f]{64})/);
      child.kill(signal);
      expect(await exit).toBe(0);
      expect(hash).toHaveLength(66);
      expect(output.stdout).toMatch(/Listening on ws:\/\/127\.0\.0\.1:[1-9]\d+\n/);
      expect(output.stdout).toMatch(/\/\/Alice +5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY +1,000,000 TAO\n/);
      expect(output.stderr).toBe('');
    },
  );

  it('says in one line what is wrong with an option', async () => {
    const { output, exit } = launch('--seal', 'x');
    expect(await exit).toBe(2);
    expect(output).toEqual({
      stdout: '',
      stderr: "error: --seal wants interval:MS, instant, instant:MS or manual, got 'x'\n",
    });
  });

  it('says in one line that a port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { output, exit } = launch('--port', String(port));
    expect(await exit).toBe(1);
    other.close();
    expect(output.stderr).toBe(
      `error: port ${port} is in use: choose another with --port N, or --port 0 for a free one\n`,
    );
  });
});
