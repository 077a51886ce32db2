import type { Subnet, Subnets } from './read';

const ROOT = 0;
const NOTHING = '-';

interface Column {
  readonly title: string;
  readonly isText?: true;
  cell(this: void, subnet: Subnet): string;
}

const decimal = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
/** Rao and alpha rao as TAO and alpha. For people: a double is near enough. */
const amount = (rao: bigint, digits = 2): string => decimal(Number(rao) / 1e9, digits);

const supply = ({ alphaIn, alphaOut }: Subnet): bigint => alphaIn + alphaOut;
/** In TAO for one alpha; root's alpha is TAO. */
function price({ netuid, taoIn, alphaIn }: Subnet): number {
  if (netuid === ROOT) return 1;
  return alphaIn === 0n ? 0 : Number(taoIn) / Number(alphaIn);
}

/** What only subnets with a pool have. */
const pooled =
  (cell: (subnet: Subnet) => string) =>
  (subnet: Subnet): string =>
    subnet.netuid === ROOT ? NOTHING : cell(subnet);

const COLUMNS: readonly Column[] = [
  { title: 'netuid', cell: ({ netuid }) => String(netuid) },
  { title: 'name', isText: true, cell: ({ name, symbol }) => `${symbol} ${name}` },
  { title: 'price (τ_in/α_in)', cell: (subnet) => decimal(price(subnet), 6) },
  {
    title: 'market cap (τ)',
    cell: pooled((subnet) => decimal((Number(supply(subnet)) / 1e9) * price(subnet), 2)),
  },
  { title: 'emission (τ)', cell: ({ taoInEmission }) => amount(taoInEmission, 4) },
  { title: 'P (τ_in, α_in)', cell: pooled(({ taoIn, alphaIn }) => `${amount(taoIn)}, ${amount(alphaIn)}`) },
  { title: 'stake (α_out)', cell: ({ netuid, taoIn, alphaOut }) => amount(netuid === ROOT ? taoIn : alphaOut) },
  { title: 'supply (α)', cell: pooled((subnet) => amount(supply(subnet))) },
  { title: 'tempo (k/n)', cell: ({ tempo, blocksSinceLastStep }) => `${blocksSinceLastStep}/${tempo}` },
];

const WIDE = /\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;
/** Cells of a terminal that a text takes: letters of the east take two, marks none. */
const width = (text: string): number =>
  Array.from(text, (letter) => (/\p{Mark}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1)).reduce(
    (sum: number, cells) => sum + cells,
    0,
  );

/** The table that the community knows, one line a subnet. */
export function table({ chain, block, subnets }: Subnets): string {
  const columns = COLUMNS.map(({ title, isText, cell }) => {
    const cells = [title, ...subnets.map(cell)];
    const widest = Math.max(...cells.map(width));
    return cells.map((text) => {
      const space = ' '.repeat(widest - width(text));
      return isText === true ? text + space : space + text;
    });
  });
  const lines = [undefined, ...subnets].map((_, line) =>
    columns
      .map((cells) => cells[line])
      .join('  ')
      .trimEnd(),
  );
  const count = `${subnets.length} ${subnets.length === 1 ? 'subnet' : 'subnets'}`;
  return `${chain}, block ${block.toLocaleString('en-US')}, ${count}\n\n${lines.join('\n')}`;
}
