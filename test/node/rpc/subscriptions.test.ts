import { request, sampleDispatcher } from './sample';

/** An in-process client: what the dispatcher sends, in order. */
function connected(options = {}) {
  const { dispatcher, services, entries } = sampleDispatcher(options);
  const received: Record<string, unknown>[] = [];
  const connection = dispatcher.connect((message) => received.push(JSON.parse(message) as Record<string, unknown>));
  const subscribe = async () => {
    await connection.receive(request('chain_subscribeNewHeads', []));
    return received.find(({ result }) => typeof result === 'string')?.result as string;
  };
  return { dispatcher, connection, received, services, entries, subscribe };
}

const notification = (subscription: string, result: unknown, method = 'chain_newHead') => ({
  jsonrpc: '2.0',
  method,
  params: { subscription, result },
});

describe('a subscription', () => {
  it('has an id of 16 letters and digits', async () => {
    expect(await connected().subscribe()).toMatch(/^[A-Za-z0-9]{16}$/);
  });

  it('notifies under its id, never before the reply that tells the id', async () => {
    const { received, services, subscribe } = connected();
    const id = await subscribe();
    for (const subscriber of services.heads) subscriber.send({ number: '0x2' });
    expect(received).toEqual([
      { jsonrpc: '2.0', id: 1, result: id },
      notification(id, { number: '0x1' }),
      notification(id, { number: '0x2' }),
    ]);
  });

  it('in a batch notifies after the reply to the whole batch', async () => {
    const { connection, received } = connected();
    await connection.receive(`[${request('subscribe_newHead')},${request('later', [], 2)}]`);
    expect(received).toHaveLength(2);
    expect(received[0]).toEqual([expect.objectContaining({ id: 1 }), { jsonrpc: '2.0', id: 2, result: 'late' }]);
    expect(received[1]).toMatchObject({ method: 'chain_newHead' });
  });

  it('lets the task of another method follow that method’s reply', async () => {
    const { connection, received, subscribe } = connected();
    const id = await subscribe();
    await connection.receive(request('tellAfterwards', [], 2));
    expect(received.slice(2)).toEqual([{ jsonrpc: '2.0', id: 2, result: 'told' }, notification(id, 'after')]);
  });

  it.each(['chain_unsubscribeNewHeads', 'unsubscribe_newHead'])('ends by %s, once', async (name) => {
    const { connection, received, services, subscribe } = connected();
    const id = await subscribe();
    const [subscriber] = services.heads;
    await connection.receive(request(name, [id], 2));
    await connection.receive(request(name, [id], 3));
    subscriber?.send('too late');
    expect(received.slice(2)).toEqual([
      { jsonrpc: '2.0', id: 2, result: true },
      { jsonrpc: '2.0', id: 3, result: false },
    ]);
    expect(services).toEqual({ heads: new Set(), stopped: [id] });
    expect(subscriber?.ended).toBe(true);
  });

  it.each([['unknownunknown12'], [7]])('is not ended by the id %p', async (id) => {
    const { connection, received, subscribe } = connected();
    await subscribe();
    await connection.receive(request('chain_unsubscribeNewHeads', [id], 2));
    expect(received[2]).toEqual({ jsonrpc: '2.0', id: 2, result: false });
    expect(connection.subscriptionCount).toBe(1);
  });

  it('is not ended by the unsubscription of another kind, nor from another connection', async () => {
    const { dispatcher, connection, received, subscribe } = connected();
    const id = await subscribe();
    await connection.receive(request('author_unwatch', [id], 2));
    expect(received[2]).toMatchObject({ result: false });
    const others: string[] = [];
    await dispatcher.connect((message) => others.push(message)).receive(request('chain_unsubscribeNewHeads', [id]));
    expect(others).toEqual(['{"jsonrpc":"2.0","id":1,"result":false}']);
    expect(connection.subscriptionCount).toBe(1);
  });

  it('that ends by itself has its last notifications delivered', async () => {
    const { connection, received, services } = connected({ checkResults: true });
    await connection.receive(request('author_watch', ['0x01']));
    const id = received[0]?.result as string;
    expect(received.slice(1)).toEqual(
      ['ready', 'inBlock', 'finalized'].map((update) => notification(id, update, 'author_update')),
    );
    expect(services.stopped).toEqual([id]);
    await connection.receive(request('author_unwatch', [id], 2));
    expect(received[4]).toEqual({ jsonrpc: '2.0', id: 2, result: false });
  });

  it('whose start refuses is an error and none', async () => {
    const { connection, received } = connected();
    await connection.receive(request('author_watch', ['0x']));
    await connection.receive(request('author_watch', [], 2));
    expect(received).toEqual([
      { jsonrpc: '2.0', id: 1, error: { code: 1010, message: 'Invalid Transaction', data: 'empty' } },
      expect.objectContaining({ id: 2, error: expect.objectContaining({ code: -32602 }) }),
    ]);
    expect(connection.subscriptionCount).toBe(0);
  });

  it('ends with its connection, and nothing is sent any more', async () => {
    const { connection, received, services, subscribe } = connected();
    const first = await subscribe();
    await connection.receive(request('chain_subscribeNewHeads', [], 2));
    const subscribers = [...services.heads];
    connection.close();
    connection.close();
    for (const subscriber of subscribers) subscriber.send('too late');
    await connection.receive(request('nothing', [], 3));
    expect(received).toHaveLength(4);
    expect(services.stopped).toHaveLength(2);
    expect(services.stopped).toContain(first);
  });

  it('that is still starting when its connection closes is stopped as soon as it has', async () => {
    const { connection, received, services } = connected();
    const starting = connection.receive(request('slow_subscribe'));
    connection.close();
    await starting;
    expect(services.stopped).toHaveLength(1);
    expect(received).toEqual([]);
  });

  it('does not begin after its connection is closed', async () => {
    const { connection, services } = connected();
    const batch = connection.receive(`[${request('later')},${request('chain_subscribeNewHeads')}]`);
    connection.close();
    await batch;
    expect(services.heads.size).toBe(0);
  });

  it('beyond the limit is refused until another ends', async () => {
    const { connection, received, subscribe } = connected({ maxSubscriptionsPerConnection: 1 });
    const id = await subscribe();
    await connection.receive(request('chain_subscribeNewHeads', [], 2));
    expect(received[2]).toEqual({
      jsonrpc: '2.0',
      id: 2,
      error: { code: -32006, message: 'Too many subscriptions on the connection', data: 'Exceeded max limit of 1' },
    });
    await connection.receive(request('chain_unsubscribeNewHeads', [id], 3));
    await connection.receive(request('chain_subscribeNewHeads', [], 4));
    expect(received[4]).toMatchObject({ id: 4, result: expect.any(String) });
  });

  it('needs a caller that can be notified', async () => {
    const { dispatcher } = sampleDispatcher();
    expect(JSON.parse((await dispatcher.answer(request('chain_subscribeNewHeads'))) ?? '')).toMatchObject({
      error: {
        code: -32603,
        data: 'chain_subscribeNewHeads needs a WebSocket connection: HTTP cannot carry notifications',
      },
    });
  });

  it('survives a receiver that throws', async () => {
    const { dispatcher, entries } = sampleDispatcher();
    const connection = dispatcher.connect(() => {
      throw new Error('the receiver is broken');
    });
    await connection.receive(request('nothing'));
    expect(entries).toMatchObject([{ level: 'error', message: 'could not hand a message to its receiver' }]);
  });
});
