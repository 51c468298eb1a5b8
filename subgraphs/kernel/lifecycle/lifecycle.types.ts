import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { DateTime } from '../values/scalars.js';

@ObjectType({
  description:
    'A step that is possible in the present state of a record, and whether the viewer may take it.',
})
@Directive('@shareable')
export class AllowedAction {
  @Field(() => String, { description: 'Name of the step; the mutation of the same verb takes it.' })
  name!: string;

  @Field(() => String, { description: 'What the step is, in the language of the caller.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may take it now.' })
  allowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the refusal or of the precondition that fails; null where allowed.',
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why not, in the language of the caller; null where allowed.',
  })
  reason!: string | null;
}

@ObjectType({
  description:
    'One step in the life of a record (lịch sử trạng thái). Officers and the parties to the record.',
})
@Directive('@shareable')
export class Transition {
  @Field(() => String, { description: 'Name of the step, `create` for the first.' })
  step!: string;

  @Field(() => String, { nullable: true, description: 'State before; null for the first.' })
  from!: string | null;

  @Field(() => String, { description: 'State after.' })
  to!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'Account that took the step; null for the system.' })
  actor!: string | null;

  @Field(() => String, {
    description: 'Capacity in which the actor acted, e.g. `UNION_OFFICER`, `SELF`, `SYSTEM`.',
  })
  role!: string;

  @Field(() => String, { nullable: true, description: 'Reason given.' })
  reason!: string | null;

  @Field(() => [String], { description: 'Numbers of the legal documents that went with the step.' })
  documents!: string[];

  @Field(() => String, { description: 'Version of the rules that were in force.' })
  rulesetVersion!: string;
}

/** The history of a record, oldest first; one statement for all records of a page. */
export async function historyOf(ctx: Context, entity: string, id: string): Promise<Transition[]> {
  const rows = await ctx.loaders.batch<string, Transition[]>(`history:${entity}`, id, async (ids) => {
    const found = await ctx.em.execute<(Transition & { entityId: string })[]>(
      `select entity_id as "entityId", step, from_state as "from", to_state as "to", at, account_id as actor, role, reason,
              documents, ruleset_version as "rulesetVersion"
       from "${ctx.subgraph}".transition where entity_type = ? and entity_id = any(?::text[]) order by id`,
      [entity, `{${ids.map((each) => `"${each}"`).join(',')}}`],
    );
    const groups = new Map<string, Transition[]>();
    for (const { entityId, ...row } of found) {
      groups.set(entityId, [...(groups.get(entityId) ?? []), { ...row, at: new Date(row.at) }]);
    }
    return groups;
  });
  return rows ?? [];
}
