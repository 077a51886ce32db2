import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { ListenError, startServer, type RpcServer, type ServerOptions } from '../../../node/rpc/server';
import { openClient, refusalOf } from './client';
import { request, sampleDispatcher } from './sample';

const servers: RpcServer[] = [];

async function serve(options: Partial<ServerOptions> = {}) {
  const sample = sampleDispatcher();
  const { dispatcher, logger } = sample;
  const server = await startServer({ dispatcher, logger, ports: [0], ...options });
  servers.push(server);
  const [url = ''] = server.endpoints;
  return { ...sample, server, url };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('a WebSocket connection', () => {
  it('answers pipelined requests, each under its id', async () => {
    const { url } = await serve();
    const client = await openClient(url);
    for (let number = 0; number < 300; number += 1) client.send(request('chain_getHead', [number], `aB${number}`));
    const replies: Record<string, unknown>[] = [];
    while (replies.length < 300) replies.push(await client.next());
    expect(new Set(replies.map(({ id, result }) => `${String(id)}=${String(result)}`))).toEqual(
      new Set(Array.from({ length: 300 }, (_, number) => `aB${number}=${number}`)),
    );
  });

  it('stays open after junk, and takes JSON in a binary frame', async () => {
    const { url } = await serve();
    const client = await openClient(url);
    client.send("{'jsonrpc': '2.0', 'method': 'system_chain'}");
    expect(await client.next()).toMatchObject({ id: null, error: { code: -32700, message: 'Parse error' } });
    client.send(Buffer.from(request('chain_getHead', [1])));
    expect(await client.next()).toMatchObject({ result: 1 });
  });

  it('is closed for a binary frame that is no text', async () => {
    const { url } = await serve();
    const client = await openClient(url);
    client.send(Buffer.from([0xff, 0xfe]));
    expect(await client.closed).toEqual({ code: 1007, reason: 'a message must be UTF-8' });
  });

  it('answers a ping', async () => {
    const { url } = await serve();
    const client = await openClient(url);
    client.socket.ping('are you there');
    const [data] = (await once(client.socket, 'pong')) as [Buffer];
    expect(data.toString('utf8')).toBe('are you there');
  });

  it('declines compression', async () => {
    const { url } = await serve();
    const client = await openClient(url, { perMessageDeflate: true });
    expect(client.socket.extensions).toBe('');
  });

  it('gets the reply to a subscription before its first notification', async () => {
    const { url } = await serve();
    const client = await openClient(url);
    client.send(request('chain_subscribeNewHeads'));
    const { result } = await client.next();
    expect(await client.next()).toMatchObject({ method: 'chain_newHead', params: { subscription: result } });
  });

  it('ends its subscriptions when it closes', async () => {
    const { url, services, server } = await serve();
    const client = await openClient(url);
    client.send(request('chain_subscribeNewHeads'));
    const { result } = await client.next();
    client.socket.terminate();
    while (server.connectionCount > 0) await new Promise(setImmediate);
    expect(services).toEqual({ heads: new Set(), stopped: [result] });
  });

  it('is closed for a message beyond the limit, while one at the limit is answered', async () => {
    const { url } = await serve({ limits: { maxRequestBytes: 1_000 } });
    const client = await openClient(url);
    client.send(request('nothing').padEnd(1_000));
    expect(await client.next()).toMatchObject({ result: null });
    client.send(request('nothing').padEnd(1_001));
    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  it('is closed for a message of 100 MB at the word of its length, before there is anything to keep', async () => {
    const { server, url } = await serve();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const received: Buffer[] = [];
    socket.on('data', (data) => received.push(data));
    socket.write(
      'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    while (server.connectionCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    // A masked text frame with a length of 64 bits, and no more than its first bytes.
    const frame = Buffer.alloc(14 + 10);
    frame.writeUInt16BE(0x81ff, 0);
    frame.writeBigUInt64BE(100_000_000n, 2);
    socket.write(frame);
    await once(socket, 'end');
    const goodbye = Buffer.concat(received).subarray(-4);
    expect([...goodbye]).toEqual([0x88, 2, 1009 >> 8, 1009 & 255]);
    socket.destroy();
  });

  it('is closed for many small frames of one message once they are too long together', async () => {
    const { url } = await serve({ limits: { maxRequestBytes: 1_000 } });
    const client = await openClient(url);
    for (let frame = 0; frame < 12; frame += 1) client.socket.send(' '.repeat(100), { fin: false });
    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  it('is closed when its client does not read', async () => {
    const maxBufferedBytes = 1_000_000;
    const { url, services, server, entries } = await serve({ limits: { maxBufferedBytes, closeTimeout: 50 } });
    const client = await openClient(url);
    client.send(request('chain_subscribeNewHeads'));
    await client.next();
    client.socket.pause();
    const head = 'x'.repeat(100_000);
    let sent = 0;
    for (; services.heads.size > 0 && sent < 1_000; sent += 1) {
      for (const subscriber of services.heads) subscriber.send(head);
      await new Promise(setImmediate);
    }
    expect(services.heads.size).toBe(0);
    expect(entries).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'closed a connection whose client does not read' }),
    );
    while (server.connectionCount > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('tells a client that reads late why it was closed', async () => {
    const { url, services } = await serve({ limits: { maxBufferedBytes: 10_000 } });
    const client = await openClient(url);
    client.send(request('chain_subscribeNewHeads'));
    await client.next();
    // All in one turn: nothing can leave in between.
    while (services.heads.size > 0) for (const subscriber of services.heads) subscriber.send('x'.repeat(1_000_000));
    const { code, reason } = await client.closed;
    expect([code, reason]).toEqual([1013, expect.stringMatching(/^not reading: \d+ bytes are waiting$/)]);
  });
});

describe('origins', () => {
  const LOCAL = [
    'http://localhost:3000',
    'https://localhost',
    'http://127.0.0.1:8080',
    'http://[::1]:5173',
    'https://polkadot.js.org',
  ];
  const FOREIGN = [
    'https://evil.example',
    'http://localhost.evil.example',
    'http://polkadot.js.org',
    'https://polkadot.js.org.evil.example',
    'null',
    'file://',
    'http://localhost:3000/path',
  ];

  it.each(LOCAL)('lets %s in', async (origin) => {
    const { url } = await serve();
    const client = await openClient(url, { origin });
    client.send(request('nothing'));
    expect(await client.next()).toMatchObject({ result: null });
  });

  it.each(FOREIGN)('keeps %s out', async (origin) => {
    const { url, server } = await serve();
    expect(await refusalOf(url, { origin })).toEqual({
      status: 403,
      body: `pages of ${origin} may not use this node: start it with cors 'all'\n`,
    });
    expect(server.connectionCount).toBe(0);
  });

  it('lets everybody in with all, and exactly the listed with a list', async () => {
    const all = await serve({ cors: 'all' });
    await openClient(all.url, { origin: 'https://evil.example' });
    const listed = await serve({ cors: ['https://dapp.example'] });
    await openClient(listed.url, { origin: 'https://dapp.example' });
    expect(await refusalOf(listed.url, { origin: 'http://localhost:3000' })).toMatchObject({ status: 403 });
  });
});

describe('ports', () => {
  it('are the same number on both loopbacks, and the one that was free for 0', async () => {
    const { server } = await serve();
    const [port] = server.ports;
    expect(server.ports).toEqual([expect.any(Number)]);
    expect(server.endpoints).toEqual([`ws://127.0.0.1:${port}`, `ws://[::1]:${port}`]);
    for (const url of [...server.endpoints, `ws://localhost:${port}`]) {
      const client = await openClient(url);
      client.send(request('chain_getHead', [1]));
      expect(await client.next()).toMatchObject({ result: 1 });
    }
  });

  it('may be several', async () => {
    const { server } = await serve({ ports: [0, 0] });
    const [first, second] = server.ports;
    expect(first).not.toBe(second);
    await Promise.all(server.endpoints.map((url) => openClient(url)));
    expect(server.connectionCount).toBe(4);
  });

  it('open on the one host that was named', async () => {
    const { server } = await serve({ host: '127.0.0.1' });
    expect(server.endpoints).toEqual([`ws://127.0.0.1:${server.ports[0]}`]);
    await expect(openClient(`ws://[::1]:${server.ports[0]}`)).rejects.toThrow('ECONNREFUSED');
  });

  it.each(['127.0.0.1', '::1'])('in use on %s are a typed error of one line, and leave nothing open', async (host) => {
    const blocker = createServer().listen(0, host);
    await once(blocker, 'listening');
    const address = blocker.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const free = (await serve()).server;
    const [port = 0] = free.ports;
    await free.close();
    const failure = await serve({ ports: [port, taken] }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ListenError);
    expect(failure).toMatchObject({
      code: 'EADDRINUSE',
      port: taken,
      message: `port ${taken} is in use: choose another with --port N, or --port 0 for a free one`,
    });
    await expect(openClient(`ws://127.0.0.1:${port}`)).rejects.toThrow('ECONNREFUSED');
    blocker.close();
  });

  it('on a host that is none of this machine are a typed error', async () => {
    await expect(serve({ host: '203.0.113.7' })).rejects.toMatchObject({
      name: 'ListenError',
      message: '203.0.113.7 is no address of this machine: choose another with --host',
    });
  });
});

describe('the server', () => {
  it('takes so many connections and no more', async () => {
    const { url } = await serve({ limits: { maxConnections: 2 } });
    const first = await openClient(url);
    await openClient(url);
    expect(await refusalOf(url)).toEqual({
      status: 429,
      body: '2 connections are open: close one, or try again later\n',
    });
    first.socket.close();
    await first.closed;
    await openClient(url);
  });

  it('says goodbye when it closes, and hangs up on whoever does not answer', async () => {
    const { url, server, services } = await serve({ limits: { closeTimeout: 50 } });
    const polite = await openClient(url);
    const deaf = await openClient(url);
    const { hostname, port } = new URL(url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    polite.send(request('chain_subscribeNewHeads'));
    await polite.next();
    deaf.socket.pause();
    await server.close();
    expect(await polite.closed).toEqual({ code: 1001, reason: 'the node is shutting down' });
    expect(services.heads.size).toBe(0);
    expect(server.connectionCount).toBe(0);
    await expect(openClient(url)).rejects.toThrow('ECONNREFUSED');
    idle.destroy();
  });
});
