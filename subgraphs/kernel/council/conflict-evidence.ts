import { type ClassType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { isCivilDate } from '../calendar/index.js';
import type { Context } from '../context.js';
import { registerEnum } from '../enums.js';
import type { ReferenceResolver } from '../federation/manifest.js';
import { prefixOf } from '../ids.js';
import { CivilDate } from '../values/scalars.js';

/** What ties a person to the subject of a council. */
export enum ConflictTie {
  EMPLOYED = 'EMPLOYED',
  OFFICE = 'OFFICE',
  DECLARED_POST = 'DECLARED_POST',
  DECLARED = 'DECLARED',
  PROJECT = 'PROJECT',
  TEAM = 'TEAM',
  HONOUR = 'HONOUR',
  SANCTION = 'SANCTION',
  DRAFTED = 'DRAFTED',
  EARLIER_ROUND = 'EARLIER_ROUND',
}
registerEnum(
  ConflictTie,
  'ConflictTie',
  'What ties a person to the subject of a council (quan hệ có thể dẫn đến xung đột lợi ích).',
  {
    EMPLOYED: ['Công tác tại cơ quan', 'Works or worked at an agency of the subject'],
    OFFICE: ['Chức vụ trong hội', 'Holds or held an office in an association of the subject'],
    DECLARED_POST: ['Tự kê khai chức vụ', 'Declared a post at an agency of the subject'],
    DECLARED: ['Tự kê khai lợi ích', 'Declared another interest in an agency of the subject'],
    PROJECT: ['Thực hiện nhiệm vụ KH&CN của cơ quan', 'Works or worked on a project of an agency'],
    TEAM: ['Cùng nhóm thực hiện', 'Works or worked in the same team as a person of the subject'],
    HONOUR: ['Cùng được khen thưởng', 'Was honoured for the same work as a person of the subject'],
    SANCTION: ['Bị xử lý vi phạm', 'Was sanctioned for misconduct'],
    DRAFTED: ['Tham gia soạn thảo', 'Took part in drafting'],
    EARLIER_ROUND: ['Đã tham gia lần trước', 'Took part in an earlier round'],
  },
);

@ObjectType({
  description:
    'A record on the way from a person to the subject of a check for conflicts of interest (bản ghi minh chứng).',
})
@Directive('@shareable')
export class ConflictRecord {
  @Field(() => ID, { description: 'Its id; `node` gives the record where it is one of the graph.' })
  id!: string;

  @Field(() => String, { description: 'Its type, e.g. `Organization`.' })
  typename!: string;

  @Field(() => String, { description: 'What it is called.' })
  label!: string;
}

@ObjectType({
  description:
    'One thing that ties a person to a subject, as the domain that knows it tells the graph (minh chứng). What it means for a seat, the rules of the subject say. Only the graph itself.',
})
@Directive('@shareable')
export class ConflictFact {
  @Field(() => ConflictTie, { description: 'What ties.' })
  tie!: ConflictTie;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of the ids in `against` it ties to; null for what concerns the person alone.',
  })
  with!: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day; null where not known.' })
  since!: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; null while it lasts.' })
  until!: string | null;

  @Field(() => [ConflictRecord], { description: 'The records that lead from the person there, in order.' })
  records!: ConflictRecord[];

  @Field(() => String, { description: 'In words, Vietnamese.' })
  explanationVi!: string;

  @Field(() => String, { description: 'In words, English.' })
  explanationEn!: string;
}

/** The key of what the domains tell of one person and one subject. */
export interface ConflictEvidence {
  readonly personId: string;
  readonly against: string;
  readonly since: string;
}

/** The type to which each domain adds a field of its own: every subgraph needs a class of its own, as for other stubs. */
export function conflictEvidenceType(): ClassType<ConflictEvidence> {
  @ObjectType('ConflictEvidence', {
    description:
      'What the domains know that ties a person to a subject of a council (minh chứng xung đột lợi ích), and what experts are compared by. The graph asks itself for it: every field answers null to everybody else, who reads `conflictCheck`.',
  })
  @Directive('@key(fields: "personId against since")')
  class Evidence implements ConflictEvidence {
    @Field(() => ID, { description: 'The person, `per_…`.' })
    personId!: string;

    @Field(() => String, {
      description:
        'Ids of the subject and of what it touches, separated by commas, at most 60: `cns_…`, `org_…`, `aso_…`, `per_…`.',
    })
    against!: string;

    @Field(() => CivilDate, { description: 'What ended before this day does not count.' })
    since!: string;
  }
  return Evidence;
}

const mostIds = 60;

/** An evidence by the form of its key, else null. */
export const evidenceReference: ReferenceResolver = (reference) => {
  const { personId, against, since } = reference;
  if (typeof personId !== 'string' || prefixOf(personId) !== 'per') return null;
  if (typeof against !== 'string' || against.length > 40 * mostIds || !isCivilDate(since)) return null;
  const ids = splitIds(against);
  return ids.length > 0 && ids.every((id) => prefixOf(id) !== null) ? reference : null;
};

const splitIds = (against: string): string[] => against.split(',').filter(Boolean);

/** What a domain looks for: people, and what they may be tied to, by the prefix of its id. */
export interface EvidenceSearch {
  readonly personIds: readonly string[];
  readonly organizations: readonly string[];
  readonly associations: readonly string[];
  readonly persons: readonly string[];
  readonly since: string;
}

/** A fact and whose it is, by the id that was asked for. */
export type FactOf = ConflictFact & { readonly personId: string };

/**
 * What a domain knows of one person; one search for all people that are asked about together.
 * @param search finds the facts of all people
 * @returns null for everybody but the graph itself
 */
export async function factsOf(
  ctx: Context,
  { personId, against, since }: ConflictEvidence,
  search: (ctx: Context, what: EvidenceSearch) => Promise<readonly FactOf[]>,
): Promise<readonly ConflictFact[] | null> {
  if (ctx.viewer.kind !== 'system') return null;
  const facts = await ctx.loaders.batch<string, FactOf[]>(
    `facts:${against}:${since}`,
    personId,
    async (personIds) => {
      const of = (prefix: string) => splitIds(against).filter((id) => prefixOf(id) === prefix);
      const what = {
        personIds,
        organizations: of('org'),
        associations: of('aso'),
        persons: of('per'),
        since,
      };
      return Map.groupBy(await search(ctx, what), (fact) => fact.personId);
    },
  );
  return facts ?? [];
}
