import { z } from 'zod';
import { CodecError, decode, encode, struct, toHex } from '../../../primitives/scale';
import type { Api, ApiMethod } from '../../../runtime/apis/api';
import { delegateInfoApi, neuronInfoApi } from '../../../runtime/apis/stakers';
import { subnetInfoApi, subnetRegistrationApi } from '../../../runtime/apis/subnets';
import { swapApi } from '../../../runtime/apis/swap';
import type { Chain } from '../../chain';
import { RpcError } from '../errors';
import { listOf, u16, u64, u8 } from '../kinds';
import { param, type Param } from '../method';
import { account } from './account';
import { at, atBlock, BlockStateError } from './blocks';
import { method } from './rows';
import { clientErrorText } from './translate';

const RUNTIME_ERROR = 1;
const ACCOUNT_LENGTH = 32;

/** A question to the runtime that the node offers under a name of its own. */
interface Question {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly api: Api;
  readonly method: string;
  /** In the order of the method's inputs. */
  readonly params?: readonly Param[];
  /** What it was unable to do, when it fails. */
  readonly aim: string;
  /** Whether the answer is a bare number, or null, instead of bytes. */
  readonly asNumber?: true;
}

/** The bytes of an account as numbers, which is how a real node takes it in these rows; what follows them is ignored. */
const accountBytes = listOf(u8).transform((bytes) => toHex(Uint8Array.from(bytes.slice(0, ACCOUNT_LENGTH))));

const netuid = param('netuid', u16, 'Of the subnet; 0 is root.');
const uid = param('uid', u16, 'Of the neuron on its subnet.');
const mecid = param('mecid', u8, 'Of the mechanism on its subnet.');
const indexes = param('metagraphIndex', listOf(u16), 'Which parts of the metagraph are wanted.');

const delegates = { api: delegateInfoApi, aim: 'get delegates info' };
const neuron = { api: neuronInfoApi, params: [netuid, uid] };
const neurons = { api: neuronInfoApi, params: [netuid] };
const subnet = { api: subnetInfoApi, params: [netuid], aim: 'get subnet info' };
const subnets = { api: subnetInfoApi, aim: 'get subnets info' };
const dynamic = { api: subnetInfoApi, params: [netuid], aim: 'get dynamic subnets info' };
const selective = { api: subnetInfoApi, aim: 'get selective metagraph' };

/** @source subtensor pallets/subtensor/rpc/src/lib.rs, pallets/swap/rpc/src/lib.rs */
const QUESTIONS: readonly Question[] = [
  { ...delegates, name: 'delegateInfo_getDelegates', method: 'get_delegates' },
  {
    ...delegates,
    name: 'delegateInfo_getDelegate',
    method: 'get_delegate',
    params: [param('delegateAccountVec', accountBytes, 'The 32 bytes of a hotkey, as numbers.')],
  },
  {
    ...delegates,
    name: 'delegateInfo_getDelegated',
    method: 'get_delegated',
    params: [param('delegateeAccountVec', accountBytes, 'The 32 bytes of a coldkey, as numbers.')],
  },
  { ...neurons, name: 'neuronInfo_getNeurons', method: 'get_neurons', aim: 'get neurons info' },
  { ...neurons, name: 'neuronInfo_getNeuronsLite', method: 'get_neurons_lite', aim: 'get neurons lite info' },
  { ...neuron, name: 'neuronInfo_getNeuron', method: 'get_neuron', aim: 'get neuron info' },
  { ...neuron, name: 'neuronInfo_getNeuronLite', method: 'get_neuron_lite', aim: 'get neurons lite info' },
  { ...subnet, name: 'subnetInfo_getSubnetInfo', method: 'get_subnet_info' },
  { ...subnet, name: 'subnetInfo_getSubnetInfo_v2', method: 'get_subnet_info_v2' },
  { ...subnet, name: 'subnetInfo_getSubnetHyperparams', method: 'get_subnet_hyperparams' },
  { ...subnet, name: 'subnetInfo_getSubnetHyperparamsV2', method: 'get_subnet_hyperparams_v2' },
  { ...subnet, name: 'subnetInfo_getSubnetState', method: 'get_subnet_state', aim: 'get subnet state info' },
  { ...subnets, name: 'subnetInfo_getSubnetsInfo', method: 'get_subnets_info' },
  {
    ...subnets,
    name: 'subnetInfo_getSubnetsInfo_v2',
    // As the releases before this one misspelt it.
    aliases: ['subnetInfo_getSubnetsInf_v2'],
    method: 'get_subnets_info_v2',
  },
  { ...dynamic, name: 'subnetInfo_getDynamicInfo', method: 'get_dynamic_info' },
  { ...dynamic, name: 'subnetInfo_getAllDynamicInfo', method: 'get_all_dynamic_info', params: [] },
  { ...dynamic, name: 'subnetInfo_getMetagraph', method: 'get_metagraph' },
  { ...dynamic, name: 'subnetInfo_getMechagraph', method: 'get_mechagraph', params: [netuid, mecid] },
  { ...subnets, name: 'subnetInfo_getAllMetagraphs', method: 'get_all_metagraphs', aim: 'get metagraps' },
  { ...subnets, name: 'subnetInfo_getAllMechagraphs', method: 'get_all_mechagraphs', aim: 'get metagraps' },
  {
    ...selective,
    name: 'subnetInfo_getSelectiveMetagraph',
    method: 'get_selective_metagraph',
    params: [netuid, indexes],
  },
  {
    ...selective,
    name: 'subnetInfo_getSelectiveMechagraph',
    method: 'get_selective_mechagraph',
    params: [netuid, mecid, indexes],
  },
  {
    name: 'subnetInfo_getColdkeyAutoStakeHotkey',
    api: subnetInfoApi,
    method: 'get_coldkey_auto_stake_hotkey',
    params: [param('coldkey', account), netuid],
    aim: 'get coldkey auto stake hotkey',
  },
  {
    name: 'subnetInfo_getSubnetToPrune',
    api: subnetInfoApi,
    method: 'get_subnet_to_prune',
    aim: 'get subnet to prune',
    asNumber: true,
  },
  {
    name: 'subnetInfo_getLockCost',
    api: subnetRegistrationApi,
    method: 'get_network_registration_cost',
    aim: 'get subnet lock cost',
    asNumber: true,
  },
  {
    name: 'swap_currentAlphaPrice',
    api: swapApi,
    method: 'current_alpha_price',
    params: [netuid],
    aim: 'get current alpha price',
    asNumber: true,
  },
  {
    name: 'swap_simSwapTaoForAlpha',
    api: swapApi,
    method: 'sim_swap_tao_for_alpha',
    params: [netuid, param('tao', u64, 'In rao.')],
    aim: 'simulate tao -> alpha swap',
  },
  {
    name: 'swap_simSwapAlphaForTao',
    api: swapApi,
    method: 'sim_swap_alpha_for_tao',
    params: [netuid, param('alpha', u64, 'In alpha rao.')],
    aim: 'simulate alpha -> tao swap',
  },
];

const number = z.union([z.number(), z.bigint()]).nullable();
const bytes = z.array(z.number());

/** The runtime's questions about subnets, neurons, delegates and prices, encoded answers as JSON arrays of numbers. */
export const subtensor = QUESTIONS.map((question) => {
  const { name, aliases = [], api, params = [], asNumber = false } = question;
  const asked = api.methods[question.method];
  if (asked === undefined) throw new Error(`there is no ${api.name}_${question.method} for ${name}`);
  return method({
    name,
    aliases,
    docs: `${asked.docs} ${asNumber ? 'A number.' : `The bytes of what ${api.name}_${question.method} answers.`}`,
    params: [...params, at],
    result: asNumber ? number : bytes,
    run({ chain }, { hash, ...values }) {
      const answer = ask(chain, question, asked, Object.values(values), hash);
      return asNumber ? (number.optional().parse(decode(asked.output, answer)) ?? null) : [...answer];
    },
  });
});

function ask(chain: Chain, question: Question, asked: ApiMethod, values: readonly unknown[], hash?: string) {
  const { api, method: name, aim } = question;
  try {
    const inputs = Object.keys(asked.inputs).map((input, index) => [input, values[index]]);
    const args = encode(struct([], asked.inputs), Object.fromEntries(inputs) as { [name: string]: unknown });
    return atBlock(chain, hash, (block) => chain.call(block, `${api.name}_${name}`, args));
  } catch (error) {
    throw new RpcError(RUNTIME_ERROR, `Unable to ${aim}: ${reasonOf(error)}`);
  }
}

/** The cause as a real node prints it where we know how, which is Rust's debug format. @throws what is no error of the chain */
function reasonOf(error: unknown): string {
  if (error instanceof BlockStateError) return `UnknownBlock(${JSON.stringify(error.detail)})`;
  if (error instanceof CodecError) return 'Error { cause: None, desc: "Not enough data to fill buffer" }';
  const text = clientErrorText(error);
  if (text === undefined) throw error;
  return text;
}
