import { PrizeRank } from '../../subgraphs/awards/edition/edition.enums.js';
import { planAwardEdition, takeEditionStep } from '../../subgraphs/awards/edition/edition.service.js';
import * as editions from '../../subgraphs/awards/edition/edition.steps.js';
import { AwardKind, AwardLevel } from '../../subgraphs/awards/programme/programme.enums.js';
import { createAwardProgramme } from '../../subgraphs/awards/programme/programme.service.js';
import { addDays } from '../../subgraphs/kernel/calendar/index.js';
import { createStage, paced, type Stage, seedDay, type World } from '../world.js';
import { honours } from './honours.js';

const union = 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh';
const programmes = [
  {
    code: 'HTSTKT',
    nameVi: 'Hội thi Sáng tạo kỹ thuật tỉnh',
    nameEn: 'Technical Innovation Contest',
    kind: AwardKind.CONTEST,
    level: AwardLevel.PROVINCE,
    cycleYears: 2,
    organiser: union,
    legalBasis: '165/2006/QĐ-TTg',
  },
  {
    code: 'STTTNNĐ',
    nameVi: 'Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng',
    nameEn: 'Youth Innovation Contest',
    kind: AwardKind.CONTEST,
    level: AwardLevel.PROVINCE,
    cycleYears: 1,
    organiser: union,
    legalBasis: '03/CT-UBND',
  },
  {
    code: 'TTTB',
    nameVi: 'Trí thức khoa học và công nghệ tiêu biểu tỉnh Quảng Ngãi',
    nameEn: 'Outstanding Intellectual of the province',
    kind: AwardKind.TITLE,
    level: AwardLevel.PROVINCE,
    cycleYears: 2,
    organiser: 'Ủy ban nhân dân tỉnh',
    legalBasis: '1769/QĐ-UBND',
  },
  {
    code: 'VIFOTEC',
    nameVi: 'Giải thưởng Sáng tạo khoa học công nghệ Việt Nam',
    nameEn: 'Vietnam Science and Technology Innovation Award',
    kind: AwardKind.PRIZE,
    level: AwardLevel.NATIONAL_ORGANISATION,
    cycleYears: 1,
    organiser: 'VUSTA',
    legalBasis: null,
  },
  {
    code: 'HTTQ',
    nameVi: 'Hội thi Sáng tạo kỹ thuật toàn quốc',
    nameEn: 'National Technical Innovation Contest',
    kind: AwardKind.CONTEST,
    level: AwardLevel.NATIONAL_ORGANISATION,
    cycleYears: 2,
    organiser: 'VUSTA',
    legalBasis: '165/2006/QĐ-TTg',
  },
];

/** How far each edition has come: the number of the step in the order of the lifecycle; 99 was cancelled. */
const held: readonly (readonly [
  code: string,
  ordinal: number,
  from: number,
  to: number,
  opens: string,
  deadline: string,
  reach: number,
])[] = [
  ['HTSTKT', 12, 2020, 2021, '2020-03-01', '2021-07-15', 10],
  ['HTSTKT', 13, 2022, 2023, '2022-03-01', '2023-07-15', 10],
  ['HTSTKT', 14, 2024, 2025, '2023-12-03', '2025-07-15', 9],
  ['HTSTKT', 15, 2026, 2027, '2026-03-01', '2027-07-15', 2],
  ['STTTNNĐ', 6, 2020, 2021, '2020-09-01', '2021-05-31', 10],
  ['STTTNNĐ', 7, 2021, 2022, '2021-09-01', '2022-05-31', 99],
  ['STTTNNĐ', 8, 2022, 2023, '2022-09-01', '2023-05-31', 9],
  ['STTTNNĐ', 9, 2023, 2024, '2023-09-01', '2024-05-31', 8],
  ['STTTNNĐ', 10, 2024, 2025, '2024-09-01', '2025-05-31', 7],
  ['STTTNNĐ', 11, 2025, 2026, '2025-09-01', '2026-05-31', 5],
  ['STTTNNĐ', 12, 2026, 2027, '2026-11-01', '2027-05-31', 1],
  ['TTTB', 1, 2022, 2023, '2022-06-01', '2023-03-31', 10],
  ['TTTB', 2, 2024, 2025, '2024-06-01', '2025-03-31', 6],
  ['TTTB', 3, 2026, 2027, '2026-12-01', '2027-03-31', 0],
  ['VIFOTEC', 29, 2024, 2024, '2024-02-01', '2024-08-31', 4],
  ['VIFOTEC', 31, 2026, 2026, '2026-02-01', '2026-10-31', 3],
];

const prize = (rank: PrizeRank, maxCount: number, amount: number) => ({
  rank,
  maxCount,
  amount: { amount, currency: 'VND' as never },
});
const { FIRST, SECOND, THIRD, CONSOLATION } = PrizeRank;
/** DOMAIN B.3.3 for the youth contest; of the others only the largest numbers of prizes are public. */
const prizeTables: Readonly<Record<string, ReturnType<typeof prize>[]>> = {
  HTSTKT: [
    prize(FIRST, 6, 30_000_000),
    prize(SECOND, 12, 20_000_000),
    prize(THIRD, 18, 15_000_000),
    prize(CONSOLATION, 24, 8_000_000),
  ],
  STTTNNĐ: [
    prize(FIRST, 2, 10_500_000),
    prize(SECOND, 4, 7_000_000),
    prize(THIRD, 8, 5_600_000),
    prize(CONSOLATION, 15, 2_800_000),
  ],
};

/** Programmes, editions in every state, and honours. */
export async function awards(world: World): Promise<void> {
  const stage = createStage(world, 'awards');
  const on = stage.on('awards', '2020-01-06');
  const ids = { programmes: new Map<string, string>(), editions: new Map<string, string>() };
  for await (const programme of paced(programmes)) {
    ids.programmes.set(programme.code, (await createAwardProgramme(on, programme)).id);
  }
  for await (const [code, ordinal, yearFrom, yearTo, opensOn, submissionDeadline, reach] of paced(held)) {
    const { id } = await planAwardEdition(on, {
      programmeId: ids.programmes.get(code)!,
      ordinal,
      yearFrom,
      yearTo,
      opensOn,
      submissionDeadline,
      prizeTable: prizeTables[code] ?? [],
    });
    ids.editions.set(`${code} ${ordinal}`, id);
    await hold(stage, id, opensOn, submissionDeadline, reach);
  }
  await honours(world, stage, ids);
}

async function hold(
  stage: Stage,
  id: string,
  opensOn: string,
  deadline: string,
  reach: number,
): Promise<void> {
  const on = (day: string) => stage.on('awards', day);
  const after = (days: number) => addDays(deadline, days);
  if (reach === 0) return;
  await editions.issueEditionRules(on(addDays(opensOn, -40)), { id, decisionNumber: '12/QĐ-BTC' });
  if (reach === 1) return;
  await takeEditionStep(on(opensOn), 'open', { id });
  if (reach === 2) return;
  if (reach === 99)
    return void (await takeEditionStep(on(addDays(opensOn, 30)), 'cancel', { id, reason: 'Dịch bệnh' }));
  if (reach === 3)
    return void (await editions.extendEdition(on(seedDay), {
      id,
      submissionDeadline: after(30),
      reason: 'Theo đề nghị',
    }));
  await takeEditionStep(on(after(1)), 'close', { id });
  if (reach === 4) return;
  await takeEditionStep(on(after(15)), 'startPreliminaryJudging', { id });
  if (reach === 5) return;
  await takeEditionStep(on(after(40)), 'startFinalJudging', { id });
  if (reach === 6) return;
  await editions.proposeEditionResults(on(after(60)), { id, minutesNumber: '3/BB-GK' });
  if (reach === 7) return;
  await editions.approveEditionResults(on(after(75)), {
    id,
    decisionNumber: '77/QĐ-UBND',
    complaintsSettled: true,
  });
  if (reach === 8) return;
  await editions.awardEdition(on(after(90)), { id, ceremonyOn: after(90) });
  if (reach === 9) return;
  await editions.archiveEdition(on(after(120)), { id, prizesPaid: true });
}
