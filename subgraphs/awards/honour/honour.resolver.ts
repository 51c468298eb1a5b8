import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  Money,
  PageArgs,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { AwardEdition } from '../edition/edition.entity.js';
import { AssociationStub } from '../external/association.js';
import { OrganizationStub } from '../external/organization.js';
import { PersonStub } from '../external/person.js';
import { ResearchProjectStub } from '../external/research-project.js';
import { maySeeHistory } from '../policy.js';
import { AwardProgramme } from '../programme/programme.entity.js';
import { ConferredHonour } from './honour.entity.js';
import { archivedRecipientName } from './honour.erasure.js';
import { ConferredHonourFilter, honourWhere, newestFirst } from './honour.filters.js';
import { honourLifecycle } from './honour.lifecycle.js';
import { ConferredHonourConnection } from './honour.payloads.js';

const stub = (id: string | null) => id && { id };

@Resolver(() => ConferredHonour)
export class ConferredHonourResolver {
  @Query(() => ConferredHonour, {
    nullable: true,
    description: 'One conferred honour (khen thưởng đã tặng). Everyone.',
  })
  conferredHonour(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the honour, `hon_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ConferredHonour, assertId(id, 'hon'));
  }

  @Query(() => ConferredHonourConnection, {
    description:
      'Conferred honours (khen thưởng đã tặng), newest first, with the revoked ones; a search ranks them. Everyone.',
  })
  async conferredHonours(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConferredHonourFilter, { nullable: true, description: 'Default: all.' })
    filter?: ConferredHonourFilter | null,
  ) {
    return connection(ctx, ConferredHonour, page, {
      where: await honourWhere(ctx, filter),
      orderBy: newestFirst,
      search: filter?.search,
    });
  }

  @FieldResolver(() => AwardProgramme, {
    nullable: true,
    description: 'Programme (chương trình); null for statutory honours. Everyone.',
  })
  programme(@Ctx() ctx: Context, @Root() { programmeId }: ConferredHonour) {
    return programmeId && ctx.loaders.byId(AwardProgramme, programmeId);
  }

  @FieldResolver(() => AwardEdition, {
    nullable: true,
    description: 'Edition (kỳ giải thưởng); null for statutory honours. Everyone.',
  })
  edition(@Ctx() ctx: Context, @Root() { editionId }: ConferredHonour) {
    return editionId && ctx.loaders.byId(AwardEdition, editionId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name as the decision writes it where the person’s data were erased, kept by the law on archives (tên lưu trữ). The data protection officer, with a purpose; every look is logged. Null to all others.',
  })
  archivedRecipientName(@Ctx() ctx: Context, @Root() honour: ConferredHonour) {
    return archivedRecipientName(ctx, honour);
  }

  @FieldResolver(() => PersonStub, {
    nullable: true,
    description:
      'The person honoured (cá nhân); null for collectives. Everyone, for honours are public acts; of the person’s own data whoever may see the person.',
  })
  recipient(@Root() { recipientPersonId }: ConferredHonour) {
    return stub(recipientPersonId);
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'The organization honoured (tổ chức); null for others. Everyone.',
  })
  recipientOrganization(@Root() { recipientOrganizationId }: ConferredHonour) {
    return stub(recipientOrganizationId);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description:
      'The association honoured (hội); null for others. Everyone; of its own data whoever may see the association.',
  })
  recipientAssociation(@Root() { recipientAssociationId }: ConferredHonour) {
    return stub(recipientAssociationId);
  }

  @FieldResolver(() => ResearchProjectStub, {
    nullable: true,
    description:
      'The research project that it honours (nhiệm vụ KH&CN liên quan); null where none. Everyone; of its own data whoever may see the project.',
  })
  relatedProject(@Root() { relatedProjectId }: ConferredHonour) {
    return stub(relatedProjectId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Money that went with it (tiền thưởng); null where none. Everyone.',
  })
  cash(@Root() { cash }: ConferredHonour) {
    return vnd(cash);
  }

  @FieldResolver(() => [AllowedAction], {
    description: 'What can be done now (việc có thể làm), and whether the viewer may. Everyone.',
  })
  allowedActions(@Ctx() ctx: Context, @Root() honour: ConferredHonour) {
    return allowedActions(ctx, honourLifecycle, honour);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Its life so far (lịch sử trạng thái), oldest first. Union officers, leaders and inspectors; null for others.',
  })
  history(@Ctx() ctx: Context, @Root() { id }: ConferredHonour) {
    return maySeeHistory(ctx.viewer) ? historyOf(ctx, 'ConferredHonour', id) : null;
  }
}
