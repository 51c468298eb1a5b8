import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { associations } from '../subgraphs/associations/subgraph.js';
import { revokedSessionKey } from '../subgraphs/kernel/access-token.js';
import { type ActorRole, anonymous } from '../subgraphs/kernel/index.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from './support/subgraph.js';
import { done } from './support/trio.js';

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

  it('knows the survivor of a merge by a token of before', async () => {
    const run = async (
      roles: ActorRole[],
      accountId: string,
      mutation: string,
      input: Record<string, unknown>,
    ) => (await done(graph, viewerWith({ roles, accountId }), mutation, input)) as string;
    const newPerson = () =>
      run(['UNION_OFFICER'], 'acc_a', 'createPerson', { name: { given: 'Gộp' }, birth: { year: 1970 } });
    const [survivorId, mergedId] = [await newPerson(), await newPerson()];
    const password = 'mật khẩu thử nghiệm';
    const username = 'merged';
    await run(['ADMIN'], 'acc_a', 'createAccount', { username, password, personId: mergedId, roles: [] });
    const signIn = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const { data: signed } = await graph.run(anonymous, signIn, { input: { username, password } });
    const { accessToken } = signed.signIn;
    const who = async () => {
      const { data, errors } = await graph.runtime.execute(
        {
          viewer: undefined,
          client: { authorization: `Bearer ${accessToken}` },
          requestId: 'test',
          acceptLanguage: 'en',
        },
        { query: '{ viewer { person { id } } }' },
      );
      return errors ? errors[0]!.extensions.code : (data as any).viewer.person?.id;
    };
    if (trust !== '1') return expect(await who()).toBe('UNAUTHENTICATED');
    expect(await who()).toBe(mergedId);
    const input = { survivorId, mergedId, reason: 'Một người' };
    const id = await run(['UNION_OFFICER'], 'acc_a', 'proposePersonMerge', input);
    await run(['UNION_OFFICER'], 'acc_b', 'approvePersonMerge', { id });
    expect(await who()).toBe(survivorId);
    const step = { id, reason: 'Nhầm' };
    await run(['UNION_OFFICER'], 'acc_a', 'proposeMergeUndo', step);
    await run(['UNION_OFFICER'], 'acc_b', 'approveMergeUndo', { id });
    expect(await who()).toBe(mergedId);
  });
});
