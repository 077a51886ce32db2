import { bench } from './bench';

describe('the offchain store', () => {
  it('keeps what is put into it, for its own chain', async () => {
    const [{ call }, other] = [await bench(), await bench()];
    const get = () => call('offchain_localStorageGet', 'PERSISTENT', '0x01');
    expect(await get()).toBeNull();
    expect(await call('offchain_localStorageSet', 'PERSISTENT', '0x01', '0xbeef')).toBeNull();
    expect(await get()).toBe('0xbeef');
    expect(await other.call('offchain_localStorageGet', 'PERSISTENT', '0x01')).toBeNull();
    expect(await call('offchain_localStorageClear', 'PERSISTENT', '0x01')).toBeNull();
    expect(await get()).toBeNull();
  });

  it('is of one kind only', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('offchain_localStorageGet', 'LOCAL', '0x01')).toEqual({
      code: 5001,
      message: 'This storage kind is not available yet',
    });
    expect(await errorOf('offchain_localStorageSet', 'persistent', '0x01', '0x')).toMatchObject({ code: -32602 });
  });
});
