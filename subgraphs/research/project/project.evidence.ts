import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  type ConflictEvidence,
  ConflictFact,
  ConflictTie,
  type EvidenceSearch,
  type FactOf,
  factsOf,
} from '../../kernel/council/index.js';
import { labelOf } from '../../kernel/enums.js';
import { type Context, currentId, readSql } from '../../kernel/index.js';
import { ConflictEvidenceStub } from '../external/conflict-evidence.stub.js';
import { TeamRole } from './project.enums.js';
import { beforeContract } from './project.status.js';

@Resolver(() => ConflictEvidenceStub)
export class ConflictEvidenceProjects {
  @FieldResolver(() => [ConflictFact], {
    nullable: true,
    description:
      'Research projects that an agency of the subject hosts or ordered with the person in the team, and those that the person shares with a person of the subject. Only the graph itself.',
  })
  research(@Ctx() ctx: Context, @Root() evidence: ConflictEvidence) {
    return factsOf(ctx, evidence, projectFacts);
  }
}

interface Row {
  readonly tie: ConflictTie.PROJECT | ConflictTie.TEAM;
  readonly person: string;
  readonly other: string;
  readonly project: string;
  readonly code: string;
  readonly title: string;
  readonly role: TeamRole;
  readonly since: string;
  readonly until: string;
}

/** One statement for all people and all that they may be tied to; contracts only, for the rest is no work yet. */
async function projectFacts(
  ctx: Context,
  { personIds, organizations, persons, since }: EvidenceSearch,
): Promise<FactOf[]> {
  const today = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => [id, await currentId(ctx, 'Person', id)] as const));
  const [asked, against] = await Promise.all([today(personIds), today(persons)]);
  const list = (ids: readonly (readonly [string, string])[]) => `{${ids.map(([, id]) => id).join(',')}}`;
  const schema = ctx.subgraph;
  const rows = await readSql<Row>(
    ctx,
    `with team as (
       select m.person_id, m.role, p.id, p.code, p.title, p.host_organization_id, p.orderer_id, p.start_on,
              coalesce(p.redo_until, p.extended_to, p.end_on) + 1 as until
       from "${schema}".project_member m join "${schema}".research_project p on p.id = m.project_id
       where m.person_id = any(?::text[]) and p.status <> all(?::text[])
         and coalesce(p.redo_until, p.extended_to, p.end_on) >= ?::date)
     select f.tie, f.person, f.other, f.project, f.code, f.title, f.role, f.since::text, f.until::text from (
       select 'PROJECT' as tie, t.person_id as person, o.id as other, t.id as project, t.code, t.title, t.role,
              t.start_on as since, t.until
       from team t join unnest(?::text[]) o (id) on o.id in (t.host_organization_id, t.orderer_id)
       union all
       select 'TEAM', t.person_id, m.person_id, t.id, t.code, t.title, t.role, t.start_on, t.until
       from team t join "${schema}".project_member m on m.project_id = t.id
       where m.person_id = any(?::text[]) and m.person_id <> t.person_id) f
     order by f.person, f.tie, f.since desc, f.project`,
    [list(asked), `{${beforeContract.join(',')}}`, since, `{${organizations.join(',')}}`, list(against)],
  );
  const original = new Map(against.map(([id, current]) => [current, id]));
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  return asked.flatMap(([personId, id]) =>
    (byPerson.get(id) ?? []).map((row) => ({
      personId,
      ...factOf({ ...row, other: original.get(row.other) ?? row.other }),
    })),
  );
}

function factOf({ tie, other, project, code, title, role, since, until }: Row): Omit<FactOf, 'personId'> {
  const label = labelOf(TeamRole, role);
  const isTeam = tie === ConflictTie.TEAM;
  return {
    tie,
    with: other,
    since,
    until,
    records: [{ id: project, typename: 'ResearchProject', label: `${code} ${title}` }],
    explanationVi: isTeam
      ? `cùng nhóm thực hiện nhiệm vụ ${code}`
      : `${label.vi} nhiệm vụ ${code} do cơ quan chủ trì hoặc đặt hàng`,
    explanationEn: isTeam
      ? `is or was in the same team of project ${code}`
      : `${label.en} of project ${code}, which the agency hosts or ordered`,
  };
}
