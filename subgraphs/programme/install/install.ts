import { idFromName, insertMissing } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { bodies } from '../data/bodies.js';
import { baselineOn, deadline, indicators } from '../data/indicators.js';
import { duties, goals, programme } from '../data/programme.js';
import { groups } from '../data/tasks.js';

/** Ids of reference data are the same in every installation. */
export const bodyId = (code: string): string => idFromName('bod', code);
export const indicatorId = (code: string): string => idFromName('ind', code);
export const taskId = (code: string): string => idFromName('tsk', `${programme.code}/${code}`);
const groupId = (code: string): string => idFromName('tgr', `${programme.code}/${code}`);
const dutyId = (code: string): string => idFromName('dut', `${programme.code}/${code}`);
export const programmeId = idFromName('prg', programme.code);

interface Assignment {
  readonly subject: { group_id: string | null; duty_id: string | null };
  readonly bodyCode: string;
  readonly role: string;
}

/** Writes the content of the programme where it is missing: it is the same everywhere and no demo data. */
export async function installProgramme(em: Em, schema: string): Promise<void> {
  const table = (name: string) => `"${schema}".${name}`;
  await insertMissing(em, table('body'), bodyRows());
  await insertMissing(em, table('programme'), [programmeRow()]);
  await insertMissing(em, table('programme_duty'), dutyRows());
  await insertMissing(em, table('target_indicator'), indicatorRows());
  await insertMissing(em, table('programme_task_group'), groupRows());
  await insertMissing(em, table('programme_task'), taskRows());
  await insertMissing(em, table('responsible_body'), assignments().flatMap(withSuccessor));
}

const bodyRows = () =>
  bodies.map((body) => ({
    id: bodyId(body.code),
    code: body.code,
    name_vi: body.nameVi,
    name_en: body.nameEn,
    valid_from: body.validFrom ?? null,
    valid_to: body.validTo ?? null,
    successor_id: body.successor ? bodyId(body.successor) : null,
    note: body.note ?? null,
  }));

const programmeRow = () => ({
  id: programmeId,
  code: programme.code,
  title_vi: programme.titleVi,
  title_en: programme.titleEn,
  resolution: programme.resolution,
  resolution_on: programme.resolutionOn,
  issuer_id: bodyId('PROVINCIAL_COMMITTEE'),
  horizon_year: programme.horizonYear,
  vision_year: programme.visionYear,
  territory_id: idFromName('adm', programme.territoryKey),
  territory_note: programme.territoryNote,
  documents: programme.documents,
  distribution: programme.distribution,
  goals,
});

const dutyRows = () =>
  duties.map(([code, title_vi, title_en, due_on]) => ({
    id: dutyId(code),
    programme_id: programmeId,
    code,
    title_vi,
    title_en,
    due_on,
  }));

const indicatorRows = () =>
  indicators.map((each) => ({
    id: indicatorId(each.code),
    programme_id: programmeId,
    code: each.code,
    name_vi: each.nameVi,
    name_en: each.nameEn,
    kind: each.kind,
    operator: each.operator,
    value: each.value,
    low: each.low,
    high: each.high,
    unit: each.kind === 'COUNT' ? 'PERSON' : 'PERCENT',
    deadline,
    source: each.source,
    definition: each.definition,
    population_note: each.populationNote,
    definition_status: each.definitionStatus,
    owner_id: bodyId('HOME_AFFAIRS'),
    baseline: each.baseline,
    baseline_on: each.baseline === null ? null : baselineOn,
    baseline_note: each.baselineNote,
  }));

const groupRows = () =>
  groups.map((group) => ({
    id: groupId(group.code),
    programme_id: programmeId,
    code: group.code,
    title_vi: group.titleVi,
    title_en: group.titleEn,
  }));

const taskRows = () =>
  groups.flatMap((group) =>
    group.tasks.map(([title_vi, title_en], i) => ({
      id: taskId(`${group.code}.${i + 1}`),
      programme_id: programmeId,
      group_id: groupId(group.code),
      code: `${group.code}.${i + 1}`,
      position: i + 1,
      title_vi,
      title_en,
      timing: 'CONTINUOUS',
    })),
  );

/** Who does what by the text of the programme. Every group is steered by the Standing Board. */
function assignments(): Assignment[] {
  const ofGroups = groups.flatMap(({ code, implement, lead = [], coordinate = [] }) => {
    const part = (role: string) => (bodyCode: string) => ({
      subject: { group_id: groupId(code), duty_id: null },
      bodyCode,
      role,
    });
    return [
      part('STEER')('STANDING_BOARD'),
      ...lead.map(part('LEAD')),
      ...implement.map(part('ADVISE_IMPLEMENT')),
      ...coordinate.map(part('COORDINATE')),
    ];
  });
  const ofDuties = duties.flatMap(([code, , , , parts]) =>
    parts.map(([bodyCode, role]) => ({
      subject: { group_id: null, duty_id: dutyId(code) },
      bodyCode,
      role,
    })),
  );
  return [...ofGroups, ...ofDuties];
}

/** The assignment, and from the end of its body on the same part of the body that took over. */
function withSuccessor({ subject, bodyCode, role }: Assignment, position: number): object[] {
  const body = bodies.find(({ code }) => code === bodyCode)!;
  const row = (code: string, starts_on: string | null, ends_on: string | null, successor?: string) => ({
    id: idFromName('rsp', `${subject.group_id ?? subject.duty_id}/${bodyCode}/${role}/${code}`),
    ...subject,
    body_id: bodyId(code),
    role,
    starts_on,
    ends_on,
    successor_body_id: successor ? bodyId(successor) : null,
    position: position * 2 + (code === bodyCode ? 0 : 1),
  });
  const first = row(bodyCode, null, body.validTo ?? null, body.successor);
  if (!body.successor) return [first];
  return [first, row(body.successor, body.validTo ?? null, null)];
}
