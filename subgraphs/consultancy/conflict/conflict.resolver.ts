import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { CouncilRole } from '../../kernel/council/index.js';
import { CivilDate, type Context } from '../../kernel/index.js';
import { ConflictEvidenceStub } from '../external/conflict-evidence.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { conflictCheck } from './conflict.check.js';
import { evidenceOf } from './conflict.evidence.js';
import { ConflictCheck } from './conflict.types.js';
import { authorsOf } from './scheme-author.service.js';

@Resolver()
export class ConflictResolver {
  @Query(() => [ConflictCheck], {
    nullable: true,
    description:
      'What stands against people for a subject, across all domains of the graph, with the way to it (kiểm tra xung đột lợi ích): in the order of the ids. Union officers, leaders and inspectors; null where there is no subject that the viewer may know of. Each look is logged for those who were looked at.',
  })
  conflictCheck(
    @Ctx() ctx: Context,
    @Arg('personIds', () => [ID], { description: 'People, `per_…`, 1 to 50.' }) personIds: string[],
    @Arg('subjectId', () => ID, { description: 'The subject: a consultancy request, `cns_…`.' })
    subjectId: string,
    @Arg('role', () => CouncilRole, {
      nullable: true,
      description: 'Seat in view; some rules bar certain seats only. Default: none.',
    })
    role?: CouncilRole | null,
    @Arg('windowYears', () => Int, {
      nullable: true,
      description: 'How many years back ties count, 1 to 30. Default: the rule `conflict.windowYears`.',
    })
    windowYears?: number | null,
  ) {
    return conflictCheck(ctx, { personIds, subjectId, role: role ?? null, windowYears: windowYears ?? null });
  }

  @Query(() => [ConflictEvidenceStub], {
    nullable: true,
    description:
      'Where the domains put what they know of people and a subject. The graph asks itself; null for everybody else, who asks `conflictCheck`.',
  })
  conflictEvidence(
    @Ctx() ctx: Context,
    @Arg('personIds', () => [ID], { description: 'People, `per_…`, at most 100.' }) personIds: string[],
    @Arg('against', () => String, { description: 'As `ConflictEvidence.against`.' }) against: string,
    @Arg('since', () => CivilDate, { description: 'As `ConflictEvidence.since`.' }) since: string,
  ) {
    return evidenceOf(ctx, personIds, against, since);
  }
}

@Resolver(() => ConsultancyRequest)
export class SchemeAuthorsResolver {
  @FieldResolver(() => [PersonStub], {
    nullable: true,
    description:
      'Who took part in drafting the scheme, as far as recorded (người tham gia soạn thảo); they may not judge it. The Union and the requesting agency; else null.',
  })
  schemeAuthors(@Ctx() ctx: Context, @Root() request: ConsultancyRequest) {
    return authorsOf(ctx, request);
  }
}
