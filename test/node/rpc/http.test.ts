import { connect } from 'node:net';
import { startServer, type RpcServer, type ServerOptions } from '../../../node/rpc/server';
import { request, sampleDispatcher } from './sample';

const servers: RpcServer[] = [];

async function serve(options: Partial<ServerOptions> = {}) {
  const { dispatcher, logger, entries } = sampleDispatcher();
  const server = await startServer({ dispatcher, logger, ports: [0], ...options });
  servers.push(server);
  return { url: `http://127.0.0.1:${server.ports[0]}`, port: server.ports[0] ?? 0, entries, server };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const post = (url: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    duplex: 'half',
  });

describe('HTTP POST', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/json-rpc'])(
    'of %s is answered',
    async (type) => {
      const { url } = await serve();
      const response = await post(url, request('chain_getHead', [7], 'x'), { 'content-type': type });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
      expect(await response.json()).toEqual({ jsonrpc: '2.0', id: 'x', result: 7 });
    },
  );

  it('answers at [::1] too', async () => {
    const { port } = await serve();
    expect(await (await post(`http://[::1]:${port}/`, request('nothing'))).json()).toMatchObject({ result: null });
  });

  it('answers a batch, an error and junk with 200', async () => {
    const { url } = await serve();
    const replies = await Promise.all(
      [`[${request('nothing')},${request('nope', [], 2)}]`, request('nope'), '{'].map(async (body) => {
        const response = await post(url, body);
        return [response.status, await response.json()];
      }),
    );
    expect(replies).toMatchObject([
      [200, [{ result: null }, { error: { code: -32601 } }]],
      [200, { error: { code: -32601 } }],
      [200, { id: null, error: { code: -32700 } }],
    ]);
  });

  it('answers a notification with nothing', async () => {
    const { url } = await serve();
    const response = await post(url, '{"jsonrpc":"2.0","method":"nothing"}');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('of %p is refused', async (type) => {
    const { url } = await serve();
    const response = await post(url, request('nothing'), { 'content-type': type });
    expect([response.status, await response.text()]).toEqual([
      415,
      'a JSON-RPC request needs the header Content-Type: application/json\n',
    ]);
  });

  it('of bytes that are no text is refused', async () => {
    const { url } = await serve();
    const response = await post(url, new Uint8Array([0xff, 0xfe]));
    expect([response.status, await response.json()]).toMatchObject([400, { id: null, error: { code: -32700 } }]);
  });

  const tooLong = {
    jsonrpc: '2.0',
    id: null,
    error: { code: -32007, message: 'Request is too big', data: 'Exceeded max limit of 1000' },
  };

  it('is answered at the longest and refused beyond', async () => {
    const { url } = await serve({ limits: { maxRequestBytes: 1_000 } });
    expect((await post(url, request('nothing').padEnd(1_000))).status).toBe(200);
    const response = await post(url, request('nothing').padEnd(1_001));
    expect([response.status, await response.json()]).toEqual([413, tooLong]);
  });

  it('far beyond is refused before it has come to its end', async () => {
    const { port } = await serve({ limits: { maxRequestBytes: 1_000, closeTimeout: 100 } });
    const answer = await rawPost(port, 'Content-Length: 1000000000', Buffer.alloc(10_000));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain(JSON.stringify(tooLong));
  });

  it('of unknown length is refused once it is too long', async () => {
    const { port } = await serve({ limits: { maxRequestBytes: 1_000, closeTimeout: 100 } });
    const chunk = `400\r\n${' '.repeat(1024)}\r\n`;
    expect(await rawPost(port, 'Transfer-Encoding: chunked', Buffer.from(chunk.repeat(10)))).toMatch(
      /^HTTP\/1\.1 413 /,
    );
  });

  it('that breaks off is no error of ours', async () => {
    const { port, entries, server } = await serve();
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.write(`${head('Content-Length: 100')}{`, () => resolve()));
    socket.destroy();
    await server.close();
    expect(entries).toEqual([]);
  });
});

const head = (length: string) =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;

/** Sends the start of a request that never ends; what came back until the server hung up. */
function rawPost(port: number, length: string, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.concat([Buffer.from(head(length)), body])));
    socket.on('data', (data) => (answer += data.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describe('other HTTP requests', () => {
  it('GET /health tells that the node is well', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.text()]).toEqual([
      200,
      '{"peers":0,"isSyncing":false,"shouldHavePeers":false}',
    ]);
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    const { url } = await serve();
    const response = await fetch(url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});

describe('HTTP from a web page', () => {
  const preflight = (url: string, origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
        'access-control-request-private-network': 'true',
      },
    });

  it('that is local is told that it may', async () => {
    const { url } = await serve();
    const origin = 'http://localhost:3000';
    const response = await preflight(url, origin);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST, GET, OPTIONS',
      'access-control-allow-headers': 'content-type',
      'access-control-allow-private-network': 'true',
      vary: 'Origin',
    });
    const reply = await post(url, request('nothing'), { origin });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  });

  it('that is foreign is refused, and its request not run', async () => {
    const { url, entries } = await serve();
    const origin = 'https://evil.example';
    for (const response of [
      await preflight(url, origin),
      await post(url, request('fail', ['badly']), { origin }),
      await fetch(`${url}/health`, { headers: { origin } }),
    ]) {
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    expect(entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('may be any when all are let in', async () => {
    const { url } = await serve({ cors: 'all' });
    const response = await post(url, request('nothing'), { origin: 'https://evil.example' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });
});
