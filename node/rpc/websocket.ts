import { isUtf8 } from 'node:buffer';
import { WebSocket, type RawData } from 'ws';
import type { Dispatcher } from './dispatch';
import type { Limits } from './limits';
import type { Logger } from './logger';

/** RFC 6455 and the registry of close codes. */
const CLOSE = { goingAway: 1001, notUtf8: 1007, tryAgainLater: 1013 } as const;

/** Serves an open socket until it closes. Pings are answered by `ws`; a message beyond its `maxPayload` ends with 1009. */
export function serveWebSocket(socket: WebSocket, dispatcher: Dispatcher, limits: Limits, logger: Logger): void {
  const connection = dispatcher.connect((message) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    const waiting = socket.bufferedAmount;
    if (waiting <= limits.maxBufferedBytes) {
      socket.send(message);
      return;
    }
    logger.warn({ connection: connection.id, waiting }, 'closed a connection whose client does not read');
    connection.close();
    closeWithin(socket, limits.closeTimeout, CLOSE.tryAgainLater, `not reading: ${waiting} bytes are waiting`);
  });

  socket.on('message', (data, isBinary) => {
    const message = textOf(data);
    // A text frame has been checked by ws.
    if (isBinary && !isUtf8(message)) socket.close(CLOSE.notUtf8, 'a message must be UTF-8');
    else void connection.receive(message.toString('utf8'));
  });
  socket.on('error', (error) => logger.debug({ err: error, connection: connection.id }, 'WebSocket error'));
  socket.on('close', (code) => {
    logger.debug({ connection: connection.id, code }, 'WebSocket closed');
    connection.close();
  });
}

/** Says goodbye, and hangs up on a client that does not answer it. */
export function sayGoodbye(socket: WebSocket, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === WebSocket.CLOSED) {
      resolve();
      return;
    }
    socket.once('close', () => resolve());
    closeWithin(socket, timeout, CLOSE.goingAway, 'the node is shutting down');
  });
}

/** @param timeout milliseconds */
function closeWithin(socket: WebSocket, timeout: number, code: number, reason: string): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), timeout);
  socket.once('close', () => clearTimeout(timer));
}

function textOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
