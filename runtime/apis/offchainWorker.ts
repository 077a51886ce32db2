import { unitType } from '../../primitives/scale';
import { Header } from '../header';
import { api, method } from './api';

export const offchainWorkerApi = api({
  name: 'OffchainWorkerApi',
  version: 2,
  docs: 'What a node does beside its blocks.',
  methods: {
    offchain_worker: method({
      inputs: { header: Header },
      output: unitType,
      docs: 'Starts the work that a block asks for: the chain fetches pulses of drand, which nothing fetches here.',
      run: () => undefined,
    }),
  },
});
