import { globSync, readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';

/** Nobody can be the wrong one here: they are about the caller's own credentials, and tested as such. */
const ownCredentials = ['signIn', 'refreshSession', 'signOut'];

it('has the three questions of test/support/trio.ts asked of every mutation', () => {
  const schema = parse(readFileSync('schema/api.graphql', 'utf8'));
  const root = schema.definitions.find(
    (each): each is ObjectTypeDefinitionNode =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Mutation',
  );
  const mutations = root!.fields!.map(({ name }) => name.value);
  const tests = globSync('subgraphs/**/*.test.ts').map((file) => readFileSync(file, 'utf8'));
  const asked = tests.flatMap((text) => [...text.matchAll(/^\s*trio\('(\w+)'/gm)].map(([, name]) => name));
  expect(mutations.length).toBeGreaterThan(70);
  expect(mutations.filter((name) => !asked.includes(name)).sort()).toEqual([...ownCredentials].sort());
});
