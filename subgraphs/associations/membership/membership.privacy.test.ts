import { afterAll, beforeAll, expect, it } from 'vitest';
import { take } from '../../../test/support/trio.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose } from '../person/person.enums.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const { MEMBERSHIP_ADMIN, PUBLIC_PROFILE } = ConsentPurpose;
const see = async (viewer: Viewer, id: string) =>
  (await made.graph.run(viewer, 'query($id: ID!) { person(id: $id) { gender consents } }', { id })).data
    .person;
const toOwn = () => ({ purpose: MEMBERSHIP_ADMIN, associationId: made.associationId });

it('opens nobody to whoever knows no more than his id', async () => {
  const id = await made.newPerson('Ẩn', { associationId: made.otherId });
  for (const [viewer, mutation, more] of [
    [made.secretary, 'applyForMembership', {}],
    [made.chair, 'grantHonoraryMembership', { citation: 'Công lao' }],
  ] as const) {
    const input = { associationId: made.associationId, personId: id, ...more };
    expect(await take(made.graph, viewer, mutation, input)).toEqual({ code: 'NOT_FOUND' });
  }
  expect(await see(made.secretary, id)).toBeNull();
  // His consent to the association makes the difference.
  await made.done(officer, 'giveConsent', { id, ...toOwn() });
  expect(await see(made.secretary, id)).toBeNull();
  await made.applied({ personId: id });
  expect(await see(made.secretary, id)).toEqual({ gender: 'FEMALE', consents: [MEMBERSHIP_ADMIN] });
});

it('closes an application with the consent that it rests on, and no membership', async () => {
  const [applicant, member] = [await made.newPerson('Đổi Ý'), await made.newPerson('Ở Lại')];
  const application = await made.applied({ personId: applicant });
  await made.active(member);
  expect(await see(made.secretary, applicant)).toMatchObject({ gender: 'FEMALE' });
  for (const id of [applicant, member]) await made.done(officer, 'withdrawConsent', { id, ...toOwn() });
  expect(await see(made.secretary, applicant)).toBeNull();
  expect(await take(made.graph, made.secretary, 'startMembershipReview', { id: application })).toEqual({
    code: 'CONSENT_MISSING',
  });
  expect(await see(made.secretary, member)).toEqual({ gender: 'FEMALE', consents: [] });
});

it('shows internal fields of a public applicant to the association that he consented to alone', async () => {
  const id = await made.newPerson('Công Khai', { consents: [MEMBERSHIP_ADMIN, PUBLIC_PROFILE] });
  await made.applied({ personId: id });
  expect(await see(made.secretary, id)).toMatchObject({ gender: 'FEMALE' });
  expect(await see(made.stranger, id)).toEqual({ gender: null, consents: null });
});

it('finds people by residence only for who may see where they live', async () => {
  const { data } = await made.graph.run(officer, '{ administrativeUnits(first: 1) { nodes { id } } }');
  const residenceId = data.administrativeUnits.nodes[0].id;
  const consents = [MEMBERSHIP_ADMIN, PUBLIC_PROFILE];
  const own = await made.newPerson('Nhà Ta', { consents, residenceId });
  const other = await made.newPerson('Nhà Người', { consents, residenceId, associationId: made.otherId });
  await made.applied({ personId: own });
  const found = async (viewer: Viewer) => {
    const query = 'query($id: ID!) { people(filter: { residenceId: $id }) { totalCount nodes { id } } }';
    const { people } = (await made.graph.run(viewer, query, { id: residenceId })).data;
    expect(people.nodes).toHaveLength(people.totalCount);
    return people.nodes.map(({ id }: { id: string }) => id).sort();
  };
  expect(await found(anonymous)).toEqual([]);
  expect(await found(made.stranger)).toEqual([]);
  expect(await found(made.secretary)).toEqual([own]);
  expect(await found(officer)).toEqual([own, other].sort());
  const { errors } = await made.graph.run(
    anonymous,
    '{ people(filter: { residenceId: "garbage" }) { totalCount } }',
  );
  expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
});
