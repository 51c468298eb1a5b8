import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { agencyId, change, type Files, lead, people, startFiles } from '../attachment/attachment.fixture.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { type Case, fields, register } from './register.fixture.js';

const otherAgency = idFromName('org', 'second');
const { RESTRICTED, INTERNAL, STATE_SECRET } = Confidentiality;
/** Everything that a number could be wrong about. */
const cases: readonly Case[] = [
  // In time, 22 working days after 8 January, Tết being between.
  { sentOn: '2025-02-14', answers: ['ACCEPTED', 'PARTIALLY_ACCEPTED', 'EXPLAINED', 'SUPERSEDED'] },
  { sentOn: '2025-02-17', answers: ['PENDING', 'NO_RESPONSE'], parts: { requestingAgencyId: otherAgency } },
  { parts: { fieldIds: [...fields], type: ConsultancyType.CONSULTANCY, receivedOn: '2025-04-01' } },
  { parts: { status: ConsultancyStatus.CLOSED }, sentOn: '2025-01-10', answers: ['ACCEPTED'] },
  { parts: { confidentiality: INTERNAL, receivedOn: '2024-12-31', proposedOn: '2024-12-01' } },
  { parts: { confidentiality: RESTRICTED, origin: ConsultancyOrigin.ASSIGNED_BY_PARTY_OR_PPC } },
  { parts: { confidentiality: STATE_SECRET }, sentOn: '2025-01-20', answers: ['ACCEPTED'] },
  { parts: { status: ConsultancyStatus.DECLINED, acceptedOn: null, dueOn: null } },
  // Not registered: no statistics know of it.
  {
    parts: {
      code: null,
      receivedOn: null,
      acceptedOn: null,
      dueOn: null,
      status: ConsultancyStatus.PROPOSED,
    },
  },
];

let files: Files;
beforeAll(async () => {
  files = await startFiles();
  for (const each of cases) await register(files, each);
});
afterAll(() => files?.graph.close());

const numbers = `received accepted declined sent closed sentOnTime medianWorkingDays onTimeRate { numerator denominator basisPoints }
  recommendations recommendationsAccepted recommendationsPartlyAccepted recommendationsExplained
  recommendationsWithoutResponse recommendationsPending acceptanceRate { numerator denominator basisPoints }`;
const ask = async (viewer: Viewer, args: string, keys = ''): Promise<any[]> => {
  const { data, errors } = await files.graph.run(
    viewer,
    `{ consultancyStatistics${args && `(${args})`} { ${keys} ${numbers} } }`,
  );
  if (errors) throw new Error(errors[0].extensions.code);
  return data.consultancyStatistics;
};
const listed = async (viewer: Viewer, filter: string): Promise<number> => {
  const { data, errors } = await files.graph.run(
    viewer,
    `{ consultancyRequests(first: 0, filter: { ${filter} }) { totalCount } }`,
  );
  if (errors) throw new Error(errors[0].message);
  return data.consultancyRequests.totalCount;
};

describe('the total', () => {
  it('counts for everybody what everybody sees', async () => {
    const [total] = await ask(anonymous, '');
    expect(total).toEqual({
      received: 4,
      accepted: 4,
      declined: 0,
      sent: 3,
      closed: 1,
      sentOnTime: 2,
      medianWorkingDays: 22,
      onTimeRate: { numerator: 2, denominator: 3, basisPoints: 6667 },
      recommendations: 6,
      recommendationsAccepted: 2,
      recommendationsPartlyAccepted: 1,
      recommendationsExplained: 1,
      recommendationsWithoutResponse: 1,
      recommendationsPending: 1,
      acceptanceRate: { numerator: 5, denominator: 12, basisPoints: 4167 },
    });
    for (const viewer of [people.agency, people.secretary, people.leadSecretary, people.outsider])
      expect(await ask(viewer, '')).toEqual([total]);
  });

  it('counts for the Union all, state secrets for officers and leaders only', async () => {
    const received = async (viewer: Viewer) => (await ask(viewer, ''))[0].received;
    expect(await Promise.all([people.officer, people.leader, people.inspector].map(received))).toEqual([
      8, 8, 7,
    ]);
    expect((await ask(people.inspector, ''))[0].recommendationsAccepted).toBe(2);
    expect((await ask(people.officer, ''))[0].recommendationsAccepted).toBe(3);
  });

  it('is of a period of receipt, and of nothing where there is none', async () => {
    const within = 'receivedWithin: { from: "2025-04-01", to: "2025-06-30" }';
    expect((await ask(anonymous, within))[0]).toMatchObject({
      received: 1,
      onTimeRate: null,
      acceptanceRate: null,
    });
    expect((await ask(anonymous, 'receivedWithin: { to: "1999-12-31" }'))[0]).toMatchObject({
      received: 0,
      recommendations: 0,
      medianWorkingDays: null,
    });
    await expect(ask(anonymous, 'receivedWithin: { from: "2025-02-01", to: "2025-01-01" }')).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});

describe('each row', () => {
  const filterOf: Record<string, (row: any) => string> = {
    TYPE: ({ type }) => `types: [${type}]`,
    ORIGIN: ({ origin }) => `origins: [${origin}]`,
    SCHEME_KIND: ({ schemeKind }) => `schemeKinds: [${schemeKind}]`,
    AGENCY: ({ agencyId: id }) => `agencyId: "${id}"`,
    FIELD: ({ fieldId }) => `fieldId: "${fieldId}"`,
    LEAD_ASSOCIATION: ({ leadAssociationId }) => `leadAssociationId: "${leadAssociationId}"`,
    STATUS: ({ status }) => `statuses: [${status}]`,
    YEAR: ({ year }) => `receivedWithin: { from: "${year}-01-01", to: "${year}-12-31" }`,
  };
  const keys = 'type origin schemeKind agencyId fieldId leadAssociationId status year quarter quarterYear';

  it.each(Object.keys(filterOf))('by %s is the list that opens behind it', async (key) => {
    const registered = key === 'YEAR' ? '' : ', receivedWithin: { from: "1900-01-01" }';
    for (const viewer of [anonymous, people.officer, people.inspector]) {
      const rows = await ask(viewer, `groupBy: [${key}]`, keys);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row.received).toBe(await listed(viewer, filterOf[key]!(row) + registered));
      const [total] = await ask(viewer, '');
      const sum = rows.reduce((all, { received }) => all + received, 0);
      // A request counts once in each of its fields.
      if (key === 'FIELD') expect(sum).toBeGreaterThan(total.received);
      else expect(sum).toBe(total.received);
    }
  });

  it('names two keys at once and their records', async () => {
    const rows = await ask(
      people.officer,
      'groupBy: [QUARTER, AGENCY]',
      'quarter quarterYear agency { id } leadAssociation { id }',
    );
    expect(
      rows.map(({ quarterYear, quarter, agency, received }) => [quarterYear, quarter, agency.id, received]),
    ).toEqual([
      [2025, 1, agencyId, 5],
      [2024, 4, agencyId, 1],
      [2025, 1, otherAgency, 1],
      [2025, 2, agencyId, 1],
    ]);
    expect(lead).not.toBe(agencyId);
    await expect(ask(anonymous, 'groupBy: [TYPE, TYPE]')).rejects.toThrow('BAD_USER_INPUT');
    await expect(ask(anonymous, 'groupBy: [TYPE, YEAR, STATUS]')).rejects.toThrow('BAD_USER_INPUT');
  });

  it('takes the filter of the register, which tells nobody more', async () => {
    expect(
      (await ask(anonymous, 'filter: { confidentialities: [RESTRICTED, STATE_SECRET] }'))[0].received,
    ).toBe(0);
    expect((await ask(people.inspector, 'filter: { confidentialities: [STATE_SECRET] }'))[0].received).toBe(
      0,
    );
    expect((await ask(people.leader, 'filter: { confidentialities: [STATE_SECRET] }'))[0].received).toBe(1);
  });

  it('is the figures of an agency and of an association, one statement for a page', async () => {
    const representations = [
      ...[agencyId, otherAgency, idFromName('org', 'none')].map((id) => ({ __typename: 'Organization', id })),
      { __typename: 'Association', id: lead },
    ];
    files.graph.statements.length = 0;
    const { data } = await files.graph.run(
      people.inspector,
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { consultancyFigures { received agency { id } } }
        ... on Association { consultancyFigures { received acceptanceRate { denominator } } } } }`,
      { r: representations },
    );
    expect(files.graph.statements).toHaveLength(2);
    expect(data._entities.map((each: any) => each.consultancyFigures.received)).toEqual([6, 1, 0, 7]);
  });

  it('is counted in one statement, after one for the last change, which suffices until the next', async () => {
    const statements = async (groupBy: string) => {
      files.graph.statements.length = 0;
      await ask(people.officer, `groupBy: [${groupBy}], filter: { search: "đề án" }`, 'received');
      return files.graph.statements.length;
    };
    expect(await statements('FIELD, YEAR')).toBe(2);
    expect(await statements('TYPE, QUARTER')).toBe(1);
  });
});

describe('the register', () => {
  it('finds what was sent within days, and what is late', async () => {
    expect(await listed(anonymous, 'sentWithin: { from: "2025-02-01", to: "2025-02-16" }')).toBe(1);
    expect(await listed(people.officer, 'sentWithin: { from: "2025-01-01" }')).toBe(4);
    const late = await listed(people.officer, 'isOverdue: true');
    const inTime = await listed(people.officer, 'isOverdue: false');
    const { data } = await files.graph.run(people.officer, '{ consultancyRequests { nodes { isOverdue } } }');
    const flags = data.consultancyRequests.nodes.map((each: any) => each.isOverdue);
    expect([late, inTime]).toEqual([
      flags.filter((flag: boolean) => flag).length,
      flags.filter((flag: boolean) => !flag).length,
    ]);
    expect(late).toBeGreaterThan(0);
  });

  it('does not find what was sent in an earlier round than the last', async () => {
    const sent = 'sentWithin: { from: "2025-01-01" }';
    const { data } = await files.graph.run(
      people.officer,
      `{ consultancyRequests(filter: { ${sent} }) { nodes { id } } }`,
    );
    const [{ id }] = data.consultancyRequests.nodes;
    await change(files, ConsultancyRequest, id, { round: 2 });
    expect(await listed(people.officer, sent)).toBe(3);
    await change(files, ConsultancyRequest, id, { round: 1 });
    expect(await listed(people.officer, sent)).toBe(4);
  });

  it.each([
    'NEWEST',
    'OLDEST',
    'DUE_FIRST',
    'RECEIVED_LAST_FIRST',
    'TITLE',
  ])('pages by %s without loss', async (order) => {
    const page = async (after: string | null) =>
      (
        await files.graph.run(
          people.officer,
          `query($after: String) { consultancyRequests(first: 3, after: $after, orderBy: ${order}) {
            totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after },
        )
      ).data.consultancyRequests;
    const seen: string[] = [];
    let next = await page(null);
    const { totalCount } = next;
    for (;;) {
      seen.push(...next.nodes.map(({ id }: { id: string }) => id));
      if (!next.pageInfo.hasNextPage) break;
      next = await page(next.pageInfo.endCursor);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(totalCount);
  });
});
