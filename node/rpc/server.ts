import { createServer, STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Dispatcher } from './dispatch';
import { answerHttp, type Health } from './http';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { listen, type Listener } from './listen';
import type { Logger } from './logger';
import { allowsOrigin, originRefusal, type Cors } from './origins';
import { sayGoodbye, serveWebSocket } from './websocket';

export { ListenError } from './listen';

export interface ServerOptions {
  readonly dispatcher: Dispatcher;
  readonly logger: Logger;
  /** 0 is any free one. */
  readonly ports: readonly number[];
  /** Both loopbacks when left out. */
  readonly host?: string;
  /** `'local'` when left out. */
  readonly cors?: Cors;
  readonly limits?: Partial<Limits>;
  readonly health?: () => Health;
}

export interface RpcServer {
  /** In the order asked for; where 0 was asked, the one that was free. */
  readonly ports: readonly number[];
  /** `ws://127.0.0.1:9944`, `ws://[::1]:9944`, …; HTTP answers at the same addresses. */
  readonly endpoints: readonly string[];
  readonly connectionCount: number;
  /** Takes no more, says goodbye to every client and resolves when all are gone. */
  close(): Promise<void>;
}

/**
 * Serves a dispatcher over WebSocket and HTTP POST on the same ports.
 * @throws ListenError when a port cannot be opened; then none is
 */
export async function startServer(options: ServerOptions): Promise<RpcServer> {
  const { dispatcher, logger, cors = 'local' } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const health = options.health ?? (() => ({ peers: 0, isSyncing: false, shouldHavePeers: false }));
  const http = { dispatcher, limits, cors, health, logger };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxRequestBytes,
    perMessageDeflate: false,
  });
  let httpRequests = 0;
  const isFull = () => sockets.clients.size + httpRequests >= limits.maxConnections;

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin } = request.headers;
    if (!allowsOrigin(cors, origin)) {
      logger.warn({ origin }, 'refused a page of a foreign origin');
      refuse(socket, 403, originRefusal(origin ?? ''));
    } else if (isFull()) {
      refuse(socket, 429, `${limits.maxConnections} connections are open: close one, or try again later`);
    } else {
      sockets.handleUpgrade(request, socket, head, (ws) => serveWebSocket(ws, dispatcher, limits, logger));
    }
  };

  const create = () =>
    createServer((request, response) => {
      if (isFull()) {
        response.writeHead(429, { connection: 'close' }).end(`${limits.maxConnections} connections are open\n`);
        return;
      }
      httpRequests += 1;
      response.once('close', () => (httpRequests -= 1));
      void answerHttp(http, request, response);
    }).on('upgrade', upgrade);

  const listeners = await listen(options.ports, options.host, create);
  return {
    ports: [...new Set(listeners.map(({ port }) => port))],
    endpoints: listeners.map(({ host, port }) => `ws://${host.includes(':') ? `[${host}]` : host}:${port}`),
    get connectionCount() {
      return sockets.clients.size;
    },
    close: () => close(listeners, sockets, limits.closeTimeout),
  };
}

/** Answers an upgrade request as plain HTTP and hangs up. */
function refuse(socket: Duplex, status: number, reason: string): void {
  const body = `${reason}\n`;
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

async function close(listeners: readonly Listener[], sockets: WebSocketServer, timeout: number): Promise<void> {
  const closed = listeners.map(({ server }) => new Promise((resolve) => server.close(resolve)));
  const hangUp = setTimeout(() => {
    for (const { server } of listeners) server.closeAllConnections();
    for (const socket of sockets.clients) socket.terminate();
  }, timeout);
  await Promise.all([...sockets.clients].map((socket) => sayGoodbye(socket, timeout)));
  await Promise.all(closed);
  clearTimeout(hangUp);
}
