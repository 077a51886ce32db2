import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';

type Message = Record<string, unknown>;

/** A WebSocket client that reads what arrives in order. */
export async function openClient(url: string, options: ClientOptions = {}) {
  const socket = new WebSocket(url, options);
  const arrived: Message[] = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    arrived.push(JSON.parse(data.toString('utf8')) as Message);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString('utf8') }));
  });
  const opened = once(socket, 'open');
  await opened;
  socket.on('error', () => undefined);
  return {
    socket,
    closed,
    send: (message: string | Buffer) => socket.send(message),
    /** The next message that has not been read. */
    next: async (): Promise<Message> => {
      while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return arrived.shift() ?? {};
    },
  };
}

/** Why the server would not open a WebSocket: its HTTP answer. */
export function refusalOf(url: string, options: ClientOptions = {}): Promise<{ status: number; body: string }> {
  const socket = new WebSocket(url, options);
  return new Promise((resolve, reject) => {
    socket.on('open', () => reject(new Error('the server opened the WebSocket')));
    socket.on('error', reject);
    socket.on('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
  });
}
