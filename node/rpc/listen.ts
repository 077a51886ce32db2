import type { Server } from 'node:http';

/** A port that could not be opened; the message is one line for whoever starts the node. */
export class ListenError extends Error {
  override readonly name = 'ListenError';

  constructor(
    /** As the operating system names it: EADDRINUSE, EACCES, … */
    readonly code: string,
    readonly host: string,
    readonly port: number,
    cause: Error,
  ) {
    super(explanation(code, host, port) ?? `cannot listen on ${host} port ${port}: ${cause.message}`, { cause });
  }
}

function explanation(code: string, host: string, port: number): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: choose another with --port N, or --port 0 for a free one`;
    case 'EACCES':
      return `port ${port} needs more rights: choose one above 1023 with --port N`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: choose another with --host`;
    default:
      return undefined;
  }
}

/** One open port on one address. */
export interface Listener {
  readonly server: Server;
  readonly host: string;
  readonly port: number;
}

const LOOPBACKS = ['127.0.0.1', '::1'];
/** What a machine without IPv6 says of `::1`. */
const NO_SUCH_FAMILY = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];
const FREE_PORT_ATTEMPTS = 10;

/**
 * Opens each port on the host, or without one on both loopbacks, with the same number on both; port 0 is any free one.
 * @throws ListenError, and then none is open
 */
export async function listen(
  ports: readonly number[],
  host: string | undefined,
  createServer: () => Server,
): Promise<Listener[]> {
  const hosts = host === undefined || host === 'localhost' ? LOOPBACKS : [host];
  const listeners: Listener[] = [];
  const distinct = ports.filter((port, index) => port === 0 || ports.indexOf(port) === index);
  try {
    for (const port of distinct) listeners.push(...(await openPort(port, hosts, createServer)));
  } catch (error) {
    await closeAll(listeners);
    throw error;
  }
  return listeners;
}

async function openPort(port: number, hosts: readonly string[], createServer: () => Server): Promise<Listener[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openHosts(port, hosts, createServer);
    } catch (error) {
      // A number that was free on one loopback may be taken on the other: then try the next.
      const retry = port === 0 && error instanceof ListenError && error.code === 'EADDRINUSE';
      if (!retry || attempt === FREE_PORT_ATTEMPTS) throw error;
    }
  }
}

async function openHosts(wanted: number, hosts: readonly string[], createServer: () => Server): Promise<Listener[]> {
  const listeners: Listener[] = [];
  let port = wanted;
  for (const host of hosts) {
    try {
      const listener = await open(host, port, createServer());
      port = listener.port;
      listeners.push(listener);
    } catch (error) {
      const isOptional = listeners.length > 0 && error instanceof ListenError && NO_SUCH_FAMILY.includes(error.code);
      if (isOptional) continue;
      await closeAll(listeners);
      throw error;
    }
  }
  return listeners;
}

function open(host: string, port: number, server: Server): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(new ListenError(error.code ?? '', host, port, error));
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ server, host, port: actual });
    });
  });
}

async function closeAll(listeners: readonly Listener[]): Promise<void> {
  await Promise.all(listeners.map(({ server }) => new Promise((resolve) => server.close(resolve))));
}
