import { bytesEqual, toHex } from '../../../primitives/scale/hex';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** One symbol for each of the first 439 subnets, in their order; the first is root's. One is a space mark of its script. */
const SYMBOLS = `
Ταβγδεζηθικλμνξοπρσ
tυφχψωאבגדהוזחטיךכלםמןנסעףפץצקרשת
ابتثجحخدذرزسشصضطظعغفقكلمنهويى
ᚠᚢᚦᚨᚱᚳЫᛉᛒ
\u1680ᚁᚂᚃᚄᚅ᚛
აბგდევԱԲԳԴԵԶ՞
ЀЁЂЃЄЅъⲀⲁⲂⲃⲄⲅ
𑀀𑀁𑀂𑀃𑀅නඳපඵබභ
ⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠ
กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ
ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ
አኡኢኣኤእኦኧወዉዊዋዌውዎኰ
኱ኲኳኴኵ኶ጐ጑
ጒመጔጕ጖अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह
アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン
ⴰⴱⴲⴳⴴⴵⴶⴷⴸⴹⴺⴻⴼⴽⴾⴿⵀⵁⵂⵃⵄⵅⵆⵇⵈⵉⵊⵋⵌⵍⵎⵏⵐⵑⵒⵓ
අආඉඊඋඌඍඎඏඐඑඒඓඔඕඖකඛගඝඞචඡජඣඤටඥඦඩඨඪණඬතථදධ
`;

const text = new TextEncoder();
const symbols: readonly Uint8Array[] = Array.from(SYMBOLS.replaceAll('\n', ''), (symbol) => text.encode(symbol));
const ROOT_SYMBOL = symbols[0]!;

/** The symbol that a subnet starts with if it is free; where there is none, that of root. @source subtensor pallets/subtensor/src/subnets/symbols.rs get_symbol_for_subnet */
export const symbolOf = (netuid: NetUid): Uint8Array => symbols[netuid] ?? ROOT_SYMBOL;

/** @source same file, get_next_available_symbol */
export function nextAvailableSymbol({ storage }: Subtensor, netuid: NetUid): Uint8Array {
  const used = new Set(Array.from(storage.TokenSymbol.values(), toHex));
  const isFree = (symbol: Uint8Array): boolean => !used.has(toHex(symbol));
  const own = symbolOf(netuid);
  return isFree(own) ? own : (symbols.slice(1).find(isFree) ?? ROOT_SYMBOL);
}

/**
 * Gives a subnet another symbol, one of those that there are and that no subnet has. Whether the subnet exists is not
 * looked at.
 *
 * @throws SymbolDoesNotExist, SymbolAlreadyInUse @source subtensor pallets/subtensor/src/macros/dispatches.rs update_symbol
 */
export function updateSymbol(ctx: Subtensor, netuid: NetUid, symbol: Uint8Array): void {
  const { TokenSymbol } = ctx.storage;
  ensure(symbols.slice(1).some((one) => bytesEqual(one, symbol)), errors.SymbolDoesNotExist); // prettier-ignore
  for (const used of TokenSymbol.values()) ensure(!bytesEqual(used, symbol), errors.SymbolAlreadyInUse);
  TokenSymbol.set(netuid, symbol);
  ctx.deposit('SymbolUpdated', { netuid, symbol });
}
