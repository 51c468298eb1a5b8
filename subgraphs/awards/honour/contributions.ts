import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, currentId } from '../../kernel/index.js';
import { AssociationStub } from '../external/association.js';
import { OrganizationStub } from '../external/organization.js';
import { PersonStub } from '../external/person.js';
import { ResearchProjectStub } from '../external/research-project.js';
import { ConferredHonour } from './honour.entity.js';
import { inForce, newestFirst } from './honour.filters.js';

const what = 'Whether revoked ones are listed too (kể cả đã hủy). Default false.';

/** One statement for all records of a page. */
const honoursBy = (ctx: Context, property: string, id: string, includeRevoked: boolean) =>
  ctx.loaders.group(ConferredHonour, property, id, {
    name: includeRevoked ? 'all' : 'in force',
    where: includeRevoked ? {} : inForce,
    orderBy: newestFirst,
  });

@Resolver(() => PersonStub)
export class PersonHonours {
  @FieldResolver(() => [ConferredHonour], {
    nullable: true,
    description:
      'Honours of the person (khen thưởng), newest first. Everyone, for honours are public acts, whether or not the person’s own data may be seen.',
  })
  async honours(
    @Ctx() ctx: Context,
    @Root() { id }: PersonStub,
    @Arg('includeRevoked', () => Boolean, { defaultValue: false, description: what }) includeRevoked: boolean,
  ) {
    return honoursBy(ctx, 'recipientPersonId', await currentId(ctx, 'Person', id), includeRevoked);
  }
}

@Resolver(() => OrganizationStub)
export class OrganizationHonours {
  @FieldResolver(() => [ConferredHonour], {
    nullable: true,
    description: 'Honours of the organization (khen thưởng), newest first. Everyone.',
  })
  honours(
    @Ctx() ctx: Context,
    @Root() { id }: OrganizationStub,
    @Arg('includeRevoked', () => Boolean, { defaultValue: false, description: what }) includeRevoked: boolean,
  ) {
    return honoursBy(ctx, 'recipientOrganizationId', id, includeRevoked);
  }
}

@Resolver(() => AssociationStub)
export class AssociationHonours {
  @FieldResolver(() => [ConferredHonour], {
    nullable: true,
    description: 'Honours of the association (khen thưởng), newest first. Everyone.',
  })
  honours(
    @Ctx() ctx: Context,
    @Root() { id }: AssociationStub,
    @Arg('includeRevoked', () => Boolean, { defaultValue: false, description: what }) includeRevoked: boolean,
  ) {
    return honoursBy(ctx, 'recipientAssociationId', id, includeRevoked);
  }
}

@Resolver(() => ResearchProjectStub)
export class ResearchProjectHonours {
  @FieldResolver(() => [ConferredHonour], {
    nullable: true,
    description: 'Honours that the project earned (khen thưởng), newest first. Everyone.',
  })
  honours(
    @Ctx() ctx: Context,
    @Root() { id }: ResearchProjectStub,
    @Arg('includeRevoked', () => Boolean, { defaultValue: false, description: what }) includeRevoked: boolean,
  ) {
    return honoursBy(ctx, 'relatedProjectId', id, includeRevoked);
  }
}
