import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ConflictEvidence } from '../../kernel/council/index.js';
import { type Context, currentId, readSql } from '../../kernel/index.js';
import { ConflictEvidenceStub } from '../external/conflict-evidence.stub.js';
import { TeamRole } from './project.enums.js';
import { ProjectStatus } from './project.status.js';

const S = ProjectStatus;
const running = [S.CONTRACTED, S.IN_PROGRESS, S.SUSPENDED, S.HOST_ACCEPTED, S.UNDER_ACCEPTANCE];
const accepted = [S.ACCEPTED, S.RECOGNISED, S.REGISTERED, S.LIQUIDATED, S.TRANSFERRED];
const leading = [TeamRole.PRINCIPAL_INVESTIGATOR, TeamRole.CO_PI, TeamRole.SCIENTIFIC_SECRETARY];

/** How many research projects somebody has, and had. */
interface Experience {
  readonly leading: number;
  readonly accepted: number;
}

@Resolver(() => ConflictEvidenceStub)
export class ConflictEvidenceExperience {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many running research projects the person leads or helps to lead (chủ nhiệm, đồng chủ nhiệm, thư ký), which is part of how much he has to do. Only the graph itself.',
  })
  async leadingProjects(@Ctx() ctx: Context, @Root() evidence: ConflictEvidence) {
    return (await experienceOf(ctx, evidence))?.leading ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many research projects that the person took part in were accepted (đã nghiệm thu), in whatever part. Only the graph itself.',
  })
  async acceptedProjects(@Ctx() ctx: Context, @Root() evidence: ConflictEvidence) {
    return (await experienceOf(ctx, evidence))?.accepted ?? null;
  }
}

const none: Experience = { leading: 0, accepted: 0 };
const list = (values: readonly string[]) => `{${values.join(',')}}`;

/** One statement for all people; null to everybody but the graph itself. */
async function experienceOf(ctx: Context, { personId }: ConflictEvidence): Promise<Experience | null> {
  if (ctx.viewer.kind !== 'system') return null;
  const today = await currentId(ctx, 'Person', personId);
  const found = await ctx.loaders.batch<string, Experience>('experience', today, async (people) => {
    const rows = await readSql<Experience & { person: string }>(
      ctx,
      `select m.person_id as person,
              count(*) filter (where p.status = any(?::text[]) and m.role = any(?::text[]))::int as leading,
              count(*) filter (where p.status = any(?::text[]))::int as accepted
       from "${ctx.subgraph}".project_member m join "${ctx.subgraph}".research_project p on p.id = m.project_id
       where m.person_id = any(?::text[]) group by m.person_id`,
      [list(running), list(leading), list(accepted), list(people)],
    );
    return new Map(rows.map((row) => [row.person, row]));
  });
  return found ?? none;
}
