import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Viewer } from '../kernel/viewer.js';
import { bodyId } from './install/install.js';
import {
  monitor,
  mutate,
  officer,
  organizationId,
  owner,
  rows,
  run,
  start,
  stop,
  stranger,
  territoryId,
} from './programme.fixture.js';

beforeAll(start);
afterAll(stop);

describe('action plans', () => {
  const link = (viewer: Viewer) =>
    run(
      viewer,
      'mutation ($input: LinkBodyOrganizationInput!) { linkBodyOrganization(input: $input) { body { organization { id } } userErrors { message } } }',
      {
        input: { bodyId: bodyId('PPC_CAUCUS'), organizationId },
      },
    );

  it('live from expectation to acceptance', async () => {
    expect([(await link(anonymous)).code, (await link(officer)).code]).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
    ]);
    expect((await link(monitor)).data.linkBodyOrganization.body.organization.id).toBe(organizationId);
    const input = { bodyId: bodyId('PPC_CAUCUS') };
    const before = await rows();
    expect(await mutate(anonymous, 'expectActionPlan', input)).toBe('UNAUTHENTICATED');
    expect(await mutate(officer, 'expectActionPlan', input)).toBe('FORBIDDEN');
    expect(await rows()).toEqual(before);
    const { id } = await mutate(monitor, 'expectActionPlan', input);
    expect(await mutate(monitor, 'expectActionPlan', input)).toBe('PLAN_EXISTS');
    const submission = { id, documentNumber: '12-CTr/BCS', submittedOn: '2024-03-20' };
    const cases: [string, object, Viewer, string, Viewer, string][] = [
      ['submitActionPlan', submission, stranger, 'NOT_FOUND', owner, 'SUBMITTED'],
      ['returnActionPlan', { id, reason: 'Thiếu phụ lục' }, owner, 'FORBIDDEN', monitor, 'RETURNED'],
      ['submitActionPlan', submission, officer, 'FORBIDDEN', owner, 'SUBMITTED'],
      ['acceptActionPlan', { id }, officer, 'FORBIDDEN', monitor, 'ACCEPTED'],
    ];
    for (const [name, step, wrong, code, right, status] of cases) {
      const unchanged = await rows();
      expect(await mutate(anonymous, name, step as never)).toBe('UNAUTHENTICATED');
      expect(await mutate(wrong, name, step as never)).toBe(code);
      if (name === 'returnActionPlan') expect(await mutate(right, name, { id })).toBe('REASON_REQUIRED');
      expect(await rows()).toEqual(unchanged);
      expect(await mutate(right, name, step as never)).toMatchObject({ status });
    }
    expect(await mutate(monitor, 'acceptActionPlan', { id })).toBe('ILLEGAL_TRANSITION');
    const seen = await run(
      anonymous,
      '{ actionPlans { totalCount nodes { history { step } documentNumber sentTo { code } copyTo { code } } } }',
    );
    expect(seen.data.actionPlans).toEqual({
      totalCount: 1,
      nodes: [
        {
          history: null,
          documentNumber: '12-CTr/BCS',
          sentTo: { code: 'STANDING_BOARD' },
          copyTo: { code: 'PROPAGANDA_COMMISSION' },
        },
      ],
    });
  });

  it('become overdue and are handed on where the body ended', async () => {
    const { id } = await mutate(monitor, 'expectActionPlan', { bodyId: bodyId('DISTRICT_COMMITTEES') });
    expect(await mutate(anonymous, 'markActionPlanOverdue', { id })).toBe('UNAUTHENTICATED');
    expect(await mutate(officer, 'markActionPlanOverdue', { id })).toBe('FORBIDDEN');
    expect(await mutate(monitor, 'markActionPlanOverdue', { id })).toMatchObject({ status: 'OVERDUE' });
    const before = await rows();
    expect(await mutate(anonymous, 'transferActionPlan', { id })).toBe('UNAUTHENTICATED');
    expect(await mutate(officer, 'transferActionPlan', { id })).toBe('FORBIDDEN');
    expect(await mutate(monitor, 'transferActionPlan', { id })).toBe('SUCCESSOR_MISSING');
    expect(await rows()).toEqual(before);
    expect(
      await mutate(monitor, 'transferActionPlan', { id, successorId: bodyId('AFFILIATED_COMMITTEES') }),
    ).toMatchObject({ status: 'TRANSFERRED' });
    const going = await mutate(monitor, 'expectActionPlan', {
      bodyId: bodyId('AFFILIATED_COMMITTEES'),
      dueOn: '2027-01-01',
    });
    expect(await mutate(monitor, 'markActionPlanOverdue', { id: going.id })).toBe('NOT_DUE');
    expect(await mutate(monitor, 'transferActionPlan', { id: going.id })).toBe('BODY_NOT_ENDED');
  });
});

describe('reports', () => {
  const draft = {
    indicatorCode: 'T1',
    period: '2025',
    asOf: '2025-12-31',
    territoryId,
    officialValue: 72_000,
  };

  it('live from draft to correction', async () => {
    const before = await rows();
    expect(await mutate(anonymous, 'draftIndicatorReport', draft)).toBe('UNAUTHENTICATED');
    expect(await mutate(stranger, 'draftIndicatorReport', draft)).toBe('FORBIDDEN');
    expect(await rows()).toEqual(before);
    const made = await mutate(officer, 'draftIndicatorReport', draft);
    expect(made).toMatchObject({
      status: 'DRAFT',
      officialValue: 72_000,
      registeredValue: 36_000,
      coverage: 5_000,
      territoryName: 'Tỉnh Quảng Ngãi (trước 01/07/2025)',
    });
    const { id } = made;
    const cases: [string, object, Viewer, string, Viewer, string][] = [
      ['submitIndicatorReport', { id }, stranger, 'NOT_FOUND', officer, 'SUBMITTED'],
      ['returnIndicatorReport', { id, reason: 'Sai kỳ' }, officer, 'FORBIDDEN', monitor, 'RETURNED'],
      ['submitIndicatorReport', { id, officialValue: 72_100 }, stranger, 'NOT_FOUND', officer, 'SUBMITTED'],
      ['approveIndicatorReport', { id }, officer, 'FORBIDDEN', monitor, 'APPROVED'],
      ['lockIndicatorReport', { id }, officer, 'FORBIDDEN', monitor, 'LOCKED'],
      [
        'correctIndicatorReport',
        { id, reason: 'Đếm trùng', officialValue: 72_050 },
        officer,
        'FORBIDDEN',
        monitor,
        'CORRECTED',
      ],
      ['approveIndicatorReport', { id }, stranger, 'NOT_FOUND', monitor, 'APPROVED'],
    ];
    for (const [name, step, wrong, code, right, status] of cases) {
      const unchanged = await rows();
      expect(await mutate(anonymous, name, step as never)).toBe('UNAUTHENTICATED');
      expect(await mutate(wrong, name, step as never)).toBe(code);
      if ('reason' in step) expect(await mutate(right, name, { id })).toBe('REASON_REQUIRED');
      expect(await rows()).toEqual(unchanged);
      expect(await mutate(right, name, step as never)).toMatchObject({ status });
    }
    const { data } = await run(
      anonymous,
      '{ indicatorReports(filter: { indicatorCode: "T1" }) { nodes { officialValue revision versions { revision officialValue reason } history { step } } } }',
    );
    expect(data.indicatorReports.nodes).toEqual([
      {
        officialValue: 72_050,
        revision: 2,
        versions: [{ revision: 1, officialValue: 72_100, reason: 'Đếm trùng' }],
        history: null,
      },
    ]);
    const second = await mutate(monitor, 'draftIndicatorReport', draft);
    await mutate(monitor, 'submitIndicatorReport', { id: second.id });
    const unchanged = await rows();
    expect(await mutate(monitor, 'approveIndicatorReport', { id: second.id })).toBe('APPROVED_EXISTS');
    expect(await rows()).toEqual(unchanged);
  });

  it('need evidence and parts where the target is a reported share', async () => {
    const share = { ...draft, indicatorCode: 'T2', officialValue: undefined, period: '2026' };
    const { id, officialValue } = await mutate(monitor, 'draftIndicatorReport', {
      ...share,
      numerator: 2,
      denominator: 3,
    });
    expect(officialValue).toBe(6_667);
    expect(await mutate(monitor, 'submitIndicatorReport', { id })).toBe('EVIDENCE_MISSING');
    expect(await mutate(monitor, 'submitIndicatorReport', { id, evidence: ['01/BC-SNV'] })).toMatchObject({
      status: 'SUBMITTED',
    });
    expect(await mutate(monitor, 'approveIndicatorReport', { id })).toMatchObject({ status: 'APPROVED' });
    expect(await mutate(monitor, 'lockIndicatorReport', { id })).toBe('PERIOD_OPEN');
  });
});
