import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { associations } from '../subgraphs/associations/subgraph.js';
import { revokedSessionKey } from '../subgraphs/kernel/access-token.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from './support/subgraph.js';

/** A subgraph behind a router that passes on what the client sent, and signs no viewer. */
describe.each([
  ['with TRUST_BEARER=1', '1'],
  ['without TRUST_BEARER', '0'],
])('a subgraph %s', (_how, trust) => {
  let graph: TestSubgraph;
  beforeAll(async () => {
    graph = await startTestSubgraph(associations, undefined, undefined, { TRUST_BEARER: trust });
  });
  afterAll(() => graph?.close());

  const officer = viewerWith({ username: 'officer', sessionId: 'ses_1' });
  async function ask(authorization?: string) {
    const { data, errors } = await graph.runtime.execute(
      {
        viewer: undefined,
        client: { authorization },
        requestId: 'test',
        acceptLanguage: 'en',
      },
      { query: '{ viewer { username } }' },
    );
    return errors ? errors[0]!.extensions.code : (data as any).viewer.username;
  }
  const bearer = async () => `Bearer ${(await graph.runtime.tokens.issue(officer, new Date())).token}`;

  it('believes tokens only where it is told to, and none that does not hold', async () => {
    expect(await ask(await bearer())).toBe(trust === '1' ? 'officer' : 'UNAUTHENTICATED');
    expect(await ask('Bearer nonsense')).toBe('UNAUTHENTICATED');
    expect(await ask()).toBe('UNAUTHENTICATED');
  });

  it('refuses the token of a session that is over', async () => {
    await graph.runtime.surroundings.keyValue.set(revokedSessionKey('ses_1'), '1', 60);
    expect(await ask(await bearer())).toBe('UNAUTHENTICATED');
  });
});
