import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatcher } from './dispatch';
import { internalError, oversizedRequest, parseError, type RpcError } from './errors';
import { stringify } from './json';
import type { Limits } from './limits';
import type { Logger } from './logger';
import { allowsOrigin, originRefusal, type Cors } from './origins';

/** What `GET /health` answers; the defaults are those of a node that needs no peers. */
export interface Health {
  readonly peers: number;
  readonly isSyncing: boolean;
  readonly shouldHavePeers: boolean;
}

export interface HttpOptions {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly cors: Cors;
  readonly health: () => Health;
  readonly logger: Logger;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';
const ACCEPTED_TYPES = ['application/json', 'application/json-rpc'];
/** Seconds that a browser may keep a preflight's answer. */
const PREFLIGHT_AGE = 3600;

/** Answers one HTTP request. Never rejects. */
export async function answerHttp(options: HttpOptions, request: IncomingMessage, response: ServerResponse) {
  // A client that hangs up half-way is its own business.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  try {
    await route(options, request, response);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    options.logger.error({ err: error, url: request.url }, 'an HTTP request failed');
    sendError(response, 500, internalError());
  }
}

async function route(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin } = request.headers;
  if (!allowsOrigin(options.cors, origin)) {
    sendText(response, 403, originRefusal(origin ?? ''));
    return;
  }
  if (origin !== undefined) {
    response.setHeader('access-control-allow-origin', options.cors === 'all' ? '*' : origin);
    response.setHeader('vary', 'Origin');
  }
  const path = request.url?.split('?')[0];
  if (request.method === 'OPTIONS') preflight(request, response);
  else if (request.method === 'GET' && path === '/health') send(response, 200, JSON_TYPE, stringify(options.health()));
  else if (request.method === 'POST') await post(options, request, response);
  else {
    response.setHeader('allow', 'POST, OPTIONS');
    sendText(response, 405, `${request.method ?? ''} is not answered here: POST a JSON-RPC request, or GET /health`);
  }
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-methods', 'POST, GET, OPTIONS');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-max-age', PREFLIGHT_AGE);
  // Chrome asks so before a page of the internet talks to this machine.
  if (request.headers['access-control-request-private-network'] === 'true') {
    response.setHeader('access-control-allow-private-network', 'true');
  }
  response.writeHead(204).end();
}

async function post(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { dispatcher, limits } = options;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!ACCEPTED_TYPES.includes(type)) {
    sendText(response, 415, 'a JSON-RPC request needs the header Content-Type: application/json');
    return;
  }
  const body = await readBody(request, limits.maxRequestBytes);
  if (body === undefined) {
    refuseRest(request, response, limits);
    return;
  }
  if (!isUtf8(body)) {
    sendError(response, 400, parseError('the body is not UTF-8'));
    return;
  }
  send(response, 200, JSON_TYPE, (await dispatcher.answer(body.toString('utf8'))) ?? '');
}

/** The whole body; undefined as soon as it is known to be longer than `limit` bytes. Rejects when the client hangs up. */
function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      request.removeAllListeners('data').pause();
      chunks.length = 0;
      resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => reject(new Error('the client hung up')));
  });
}

/**
 * Answers 413. What the client is still sending is thrown away for a moment, and then the connection with it:
 * closing on unread bytes at once would reset the connection and take the answer along.
 */
function refuseRest(request: IncomingMessage, response: ServerResponse, limits: Limits): void {
  sendError(response, 413, oversizedRequest(limits.maxRequestBytes));
  const hangUp = setTimeout(() => request.destroy(), limits.closeTimeout);
  request.once('close', () => clearTimeout(hangUp));
  request.resume();
}

function sendError(response: ServerResponse, status: number, error: RpcError): void {
  send(response, status, JSON_TYPE, `{"jsonrpc":"2.0","id":null,"error":${stringify(error)}}`);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, TEXT_TYPE, `${text}\n`);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}
