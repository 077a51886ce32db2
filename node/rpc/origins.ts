/** Which web pages may use the node: the local ones and polkadot.js (`'local'`), every page (`'all'`), or exactly these origins. */
export type Cors = 'local' | 'all' | readonly string[];

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const WALLET_PAGE = 'https://polkadot.js.org';

/** A program that is no browser sends no Origin and is always allowed. */
export function allowsOrigin(cors: Cors, origin: string | undefined): boolean {
  if (origin === undefined || cors === 'all') return true;
  return cors === 'local' ? origin === WALLET_PAGE || isLocal(origin) : cors.includes(origin);
}

function isLocal(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return ['http:', 'https:'].includes(url.protocol) && LOCAL_NAMES.includes(url.hostname) && url.origin === origin;
}

export const originRefusal = (origin: string) => `pages of ${origin} may not use this node: start it with cors 'all'`;
