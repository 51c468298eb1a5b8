import { unitId } from '../../subgraphs/associations/administrative-unit/administrative-unit.install.js';
import { unitAsOf } from '../../subgraphs/associations/administrative-unit/data/index.js';
import {
  expectActionPlan,
  submitActionPlan,
  takePlanStep,
  transferActionPlan,
} from '../../subgraphs/programme/action-plan/action-plan.service.js';
import {
  correctIndicatorReport,
  draftIndicatorReport,
  submitIndicatorReport,
  takeReportStep,
} from '../../subgraphs/programme/indicator-report/indicator-report.service.js';
import { bodyId } from '../../subgraphs/programme/install/install.js';
import { createStage, paced, seedDay, type World } from '../world.js';

const planBodies = [
  'PROPAGANDA_COMMISSION',
  'PPC_CAUCUS',
  'COUNCIL_DELEGATION',
  'UNION_DELEGATION',
  'FRONT_DELEGATION',
  'CAUCUSES_AND_DELEGATIONS',
  'DISTRICT_COMMITTEES',
  'AFFILIATED_COMMITTEES',
  'PARTY_ADVISORY_BODIES',
  'RELATED_BODIES',
  'HOME_AFFAIRS',
  'PARTY_BODIES_COMMITTEE',
];
const years = [2021, 2022, 2023, 2024, 2025];

/** Numbers as they could be reported, made up but for the survey of 2021. Percent are shares of staff counted. */
const official: Readonly<Record<string, (i: number) => object>> = {
  T1: (i) => ({ officialValue: 48_000 + 350 * i }),
  T2: (i) => ({ numerator: 15_200 + 400 * i, denominator: 18_000 }),
  T3: (i) => ({ numerator: 2_700 + 60 * i, denominator: 3_100 }),
  T4: (i) => ({ numerator: 300 + 15 * i, denominator: 2_400 }),
  T5: (i) => ({ numerator: 40 + 6 * i, denominator: 260 }),
  T6: (i) => ({ officialValue: 25 + 9 * i }),
  T7: (i) => ({ officialValue: 396 + 190 * i }),
};

/** Twelve action plans and seven targets over five years; every state of both occurs. */
export async function programme(world: World): Promise<void> {
  const stage = createStage(world, 'programme');
  const on = (day: string) => stage.on('programme', day);
  for await (const [i, code] of paced(planBodies.entries())) {
    const { id } = await expectActionPlan(on('2024-01-15'), { bodyId: bodyId(code) });
    const submit = (day: string) =>
      submitActionPlan(on(day), { id, documentNumber: `${10 + i}-CTr/ĐĐ`, submittedOn: day });
    if (i < 6) await submit('2024-03-20');
    if (i < 4) await takePlanStep(on('2024-04-05'), 'accept', { id });
    if (i === 4) await takePlanStep(on('2024-04-05'), 'return', { id, reason: 'Thiếu lộ trình' });
    if (i >= 6 && i < 9) await takePlanStep(on('2024-04-15'), 'markOverdue', { id });
    if (i === 6)
      await transferActionPlan(on('2025-07-10'), { id, successorId: bodyId('PPC_PARTY_COMMITTEE') });
  }
  const province = unitAsOf('51', '2024-12-31')!;
  for (const [i, year] of years.entries()) {
    const after = `${year + 1}-02-10`;
    for await (const [code, values] of paced(Object.entries(official))) {
      const report = {
        indicatorCode: code,
        period: String(year),
        asOf: `${year}-12-31`,
        territoryId: unitId(province.key),
        evidence: [`${year}/BC-SNV`],
        ...values(i),
      };
      const { id } = await draftIndicatorReport(on(after), report, 'Tỉnh Quảng Ngãi (trước 01/07/2025)');
      if (year === 2025 && code === 'T5') continue;
      await submitIndicatorReport(on(after), { id });
      if (year === 2025 && code === 'T4') continue;
      if (year === 2025 && code === 'T3') {
        await takeReportStep(on(seedDay), 'return', { id, reason: 'Chưa thống nhất mẫu số' });
        continue;
      }
      await takeReportStep(on(after), 'approve', { id });
      if (year < 2025) await takeReportStep(on(seedDay), 'lock', { id });
      if (year === 2024 && code === 'T1') {
        await correctIndicatorReport(on(seedDay), {
          id,
          officialValue: 49_100,
          reason: 'Đính chính số liệu',
        });
      }
    }
  }
}
