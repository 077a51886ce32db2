import { bench } from './bench';

describe('chainSpec_v1', () => {
  it('tells the name, the genesis and the properties of the chain, as the older methods do', async () => {
    const { chain, call } = await bench();
    expect(await call('chainSpec_v1_chainName')).toBe('Bittensor');
    expect(await call('chainSpec_v1_chainName')).toBe(await call('system_chain'));
    expect(await call('chainSpec_v1_genesisHash')).toBe(chain.genesisHash);
    expect(await call('chainSpec_v1_properties')).toEqual({ ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' });
    expect(await call('chainSpec_v1_properties')).toEqual(await call('system_properties'));
  });
});
