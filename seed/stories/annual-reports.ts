import { ReportSource } from '../../subgraphs/associations/annual-report/annual-report.enums.js';
import type { ForeignFigures } from '../../subgraphs/associations/annual-report/annual-report.figures.js';
import * as reports from '../../subgraphs/associations/annual-report/annual-report.service.js';
import { type Context, system, vnd } from '../../subgraphs/kernel/index.js';
import { createStage, paced, type Stage, type World } from '../world.js';

/** Associations that report, some of them late or not every year. */
const reporting = ['HYH', 'HTH', 'HXD', 'HDY', 'HKTS', 'HLG', 'HLV', 'HTS', 'HKTE', 'HLS', 'HDL', 'HMT'];
const never = ['HLS', 'HDL'];

/** What the other subgraphs answer in a running graph: here they are asked side by side. */
async function figuresOf(world: World, associationId: string, year: number): Promise<ForeignFigures> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const count = async (subgraph: string, sql: string, values: unknown[]): Promise<number> => {
    const { em } = world.runtimes.get(subgraph)!.context({ viewer: system });
    const [row] = await em.execute<{ n: number }[]>(sql, values);
    return row!.n;
  };
  const { em } = world.runtimes.get('associations')!.context({ viewer: system });
  const members = await em.execute<{ person: string }[]>(
    'select distinct person_id as person from associations.membership where association_id = ? and person_id is not null and admitted_on <= ?',
    [associationId, to],
  );
  return {
    consultancies: await count(
      'consultancy',
      'select count(*)::int as n from consultancy.consultancy_request where lead_association_id = ? and received_on between ? and ?',
      [associationId, from, to],
    ),
    honours: await count(
      'awards',
      `select count(*)::int as n from awards.conferred_honour where recipient_association_id = ? and conferred_on between ? and ? and status <> 'REVOKED'`,
      [associationId, from, to],
    ),
    projects: await count(
      'research',
      `select count(distinct p.id)::int as n from research.project_member m join research.research_project p on p.id = m.project_id
       where m.person_id = any(?::text[]) and p.start_on <= ? and p.end_on >= ?`,
      [`{${members.map(({ person }) => person).join(',')}}`, to, from],
    ),
    unanswered: [],
  };
}

async function file(world: World, stage: Stage, code: string, year: number): Promise<void> {
  const i = reporting.indexOf(code);
  const associationId = world.associations.get(code)!;
  const on = (day: string): Context => stage.on('associations', `${year}-${day}`);
  const known = await figuresOf(world, associationId, year);
  const isAway = i === 3 && year === 2025;
  const answered = isAway ? { ...known, projects: null, unanswered: [ReportSource.RESEARCH] } : known;
  const money = 40_000_000 + stage.random.below(60) * 1_000_000;
  const { id } = await reports.draftAnnualReport(
    on(year === 2026 ? '09-15' : '11-20'),
    {
      associationId,
      year,
      activities: 'Tổ chức sinh hoạt chuyên đề, tập huấn hội viên và tham gia tư vấn, phản biện.',
      plans: 'Kiện toàn chi hội, phát triển hội viên mới.',
      income: vnd(money),
      expenses: vnd(money - 3_000_000),
    },
    answered,
  );
  if (year === 2026) {
    if (i === 0) await reports.submitAnnualReport(on('09-25'), { id }, answered);
    return;
  }
  await reports.submitAnnualReport(on('11-28'), { id }, answered);
  if (i === 1 && year === 2025) {
    const reason = 'Chưa có số liệu tài chính của các chi hội';
    await reports.takeReportStep(on('12-10'), 'return', { id, reason });
    return;
  }
  if (i === 2 && year === 2025) return;
  await reports.takeReportStep(on('12-15'), 'approve', { id });
  if (year === 2025) return;
  await reports.takeReportStep(stage.on('associations', '2025-02-10'), 'lock', { id });
  if (i > 1) return;
  const figures = { individualMembers: 1 + stage.random.below(80) };
  const correction = { id, reason: 'Đếm trùng hội viên chuyển chi hội', figures };
  await reports.correctAnnualReport(stage.on('associations', '2025-04-02'), correction);
  if (i === 0) await reports.takeReportStep(stage.on('associations', '2025-04-10'), 'approve', { id });
}

/** Reports of three years in every state; some associations never reported. */
export async function annualReports(world: World): Promise<void> {
  const stage = createStage(world, 'annual reports');
  for await (const code of paced(reporting.filter((each) => !never.includes(each))))
    for (const year of [2024, 2025, 2026]) {
      if (year === 2026 && reporting.indexOf(code) > 4) continue;
      await file(world, stage, code, year);
    }
}
