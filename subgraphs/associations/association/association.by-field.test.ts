import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../test/support/subgraph.js';
import { anonymous, system } from '../../kernel/index.js';
import { fieldId } from '../research-field/research-field.resolver.js';
import { associations } from '../subgraph.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association.enums.js';
import { registerAssociation } from './association.service.js';

let graph: TestSubgraph;
const { ADMITTED, APPLIED } = UnionMembershipStatus;
beforeAll(async () => {
  graph = await startTestSubgraph(associations);
  const all = [
    ['WHOLE', ADMITTED, ['2']],
    ['CIVIL', ADMITTED, ['201', '202']],
    ['POWER', ADMITTED, ['202']],
    ['HEALTH', ADMITTED, ['3']],
    ['NEW', APPLIED, ['201']],
    ['NONE', ADMITTED, []],
  ] as const;
  for (const [code, status, fields] of all)
    await registerAssociation(graph.runtime.context({ viewer: system }), {
      code,
      nameVi: `Hội ${code}`,
      kind: AssociationKind.PROFESSIONAL,
      scope: AssociationScope.PROVINCE,
      legalStatus: LegalStatus.ACTIVE,
      status,
      fieldIds: fields.map(fieldId),
    });
});
afterAll(() => graph.close());

it.each([
  [['201'], 'CIVIL WHOLE'],
  [['202'], 'CIVIL POWER WHOLE'],
  [['2'], 'CIVIL POWER WHOLE'],
  [['301', '202'], 'CIVIL HEALTH POWER WHOLE'],
  [['1'], ''],
  [[], ''],
])('associations in the fields %j: %s', async (codes, expected) => {
  const { data, errors } = await graph.run(
    anonymous,
    'query($ids: [ID!]) { associations(filter: { fieldIds: $ids }) { totalCount nodes { code } } }',
    { ids: codes.map(fieldId) },
  );
  expect(errors).toBeUndefined();
  const found = data.associations.nodes.map(({ code }: { code: string }) => code).sort();
  expect(found.join(' ')).toBe(expected);
  expect(data.associations.totalCount).toBe(found.length);
});

it('refuses what is no id of a field', async () => {
  const { errors } = await graph.run(
    anonymous,
    '{ associations(filter: { fieldIds: ["x"] }) { totalCount } }',
  );
  expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
});
