import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Viewer } from '../../kernel/index.js';
import {
  agency,
  type Consultancy,
  ids,
  inspector,
  leader,
  officer,
  otherAgency,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
  await own.requestIn('RESPONDED', { schemeKind: 'MASTER_PLAN' });
  await own.requestIn(
    'RESPONDED',
    { schemeKind: 'MASTER_PLAN', confidentiality: 'INTERNAL' },
    { answers: ['ACCEPTED'] },
  );
  await own.requestIn('SENT', { schemeKind: 'PLAN' });
  await own.requestIn('SIGNED', { schemeKind: 'PLAN' });
  await own.requestIn('OVERDUE_RESPONSE', { schemeKind: 'PROGRAMME' });
  const parts = {
    requestingAgencyId: ids.other,
    draftingAgencyId: ids.other,
    confidentiality: 'STATE_SECRET',
  };
  await own.requestIn('OVERDUE_RESPONSE', { ...parts, schemeKind: 'OTHER' });
  await own.requestIn('OVERDUE_RESPONSE', { ...parts, schemeKind: 'OTHER', confidentiality: 'RESTRICTED' });
});
afterAll(() => own?.close());

const statistics = async (viewer: Viewer, args: string) =>
  (
    await own.read(
      viewer,
      `{ recommendationStatistics${args} { schemeKind year requests leadAssociation { id } agency { id }
         acceptance { total accepted partially explained pending rate { numerator denominator } } } }`,
    )
  ).recommendationStatistics;

describe('the rate of acceptance by keys', () => {
  it('counts what the viewer may see of what was sent', async () => {
    const rows = await statistics(officer, '(groupBy: [SCHEME_KIND])');
    const brief = rows.map((row: any) => [
      row.schemeKind,
      row.requests,
      row.acceptance.total,
      row.acceptance.accepted,
    ]);
    expect(brief).toEqual([
      ['MASTER_PLAN', 2, 6, 4],
      ['OTHER', 1, 3, 0],
      ['PLAN', 1, 3, 0],
      ['PROGRAMME', 1, 3, 0],
    ]);
    expect(rows[0].acceptance).toEqual({
      total: 6,
      accepted: 4,
      partially: 1,
      explained: 1,
      pending: 0,
      rate: { numerator: 9, denominator: 12 },
    });
    const publicRows = await statistics(anonymous, '(groupBy: [SCHEME_KIND])');
    expect(publicRows.map((row: any) => [row.schemeKind, row.acceptance.total])).toEqual([
      ['MASTER_PLAN', 3],
      ['PLAN', 3],
      ['PROGRAMME', 3],
    ]);
  });

  it('takes several keys, days, and none', async () => {
    const rows = await statistics(officer, '(groupBy: [YEAR, LEAD_ASSOCIATION])');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      year: 2026,
      requests: 5,
      schemeKind: null,
      leadAssociation: { id: ids.lead },
    });
    expect((await statistics(officer, ''))[0].acceptance.total).toBe(15);
    expect(await statistics(officer, '(from: "2027-01-01")')).toEqual([]);
    expect((await statistics(officer, '(to: "2026-03-02")'))[0].requests).toBe(2);
    const { errors } = await own.graph.run(
      officer,
      '{ recommendationStatistics(from: "2026-02-01", to: "2026-01-01") { year } }',
    );
    expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('who owes answers', () => {
  const query = `{ overdueResponses { agency { id } requestCount pending keyPending oldestDueOn escalated requests { status } } }`;
  it('is told to the Union by agency, with what waits', async () => {
    const { overdueResponses } = await own.read(leader, query);
    expect(overdueResponses).toHaveLength(2);
    const first = overdueResponses.find((row: any) => row.agency.id === ids.agency);
    expect(first).toEqual({
      agency: { id: ids.agency },
      requestCount: 1,
      pending: 3,
      keyPending: 1,
      oldestDueOn: '2026-04-01',
      escalated: 0,
      requests: [{ status: 'OVERDUE_RESPONSE' }],
    });
    expect((await own.read(inspector, query)).overdueResponses).toHaveLength(2);
  });

  it.each([
    ['anonymous', anonymous, 'UNAUTHENTICATED'],
    ['the agency itself', agency, 'FORBIDDEN'],
    ['another agency', otherAgency, 'FORBIDDEN'],
  ])('not to %s', async (_who, viewer, code) => {
    const { errors } = await own.graph.run(viewer, query);
    expect(errors![0].extensions.code).toBe(code);
  });
});
