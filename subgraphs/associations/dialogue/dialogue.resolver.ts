import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  both,
  type Context,
  connection,
  groupConnection,
  historyOf,
  PageArgs,
  Transition,
  type Where,
} from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { assertYear } from '../../kernel/values/year.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Petition } from '../petition/petition.entity.js';
import { PetitionConnection } from '../petition/petition.payloads.js';
import { Dialogue } from './dialogue.entity.js';
import { DialogueStatus } from './dialogue.enums.js';
import { dialogueLifecycle } from './dialogue.lifecycle.js';
import { DialogueCommitment, DialogueParticipant, DialogueQuestion } from './dialogue.parts.js';
import {
  DialogueCommitmentConnection,
  DialogueConnection,
  DialogueParticipantConnection,
  DialogueQuestionConnection,
} from './dialogue.payloads.js';

@InputType({ description: 'Which dialogues; all conditions must hold.' })
export class DialogueFilter {
  @Field(() => [DialogueStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: DialogueStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Held by this body.' })
  hostId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Planned or held in this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of the topic, with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;
}

function dialogueWhere({ statuses, hostId, year, search }: DialogueFilter): Where {
  const hasYear = year !== null && year !== undefined;
  const plain = {
    ...(statuses && { status: { $in: statuses } }),
    ...(hostId && { hostId: assertId(hostId, 'org') }),
    ...(hasYear && { heldOn: { $gte: `${assertYear(year)}-01-01`, $lte: `${year}-12-31` } }),
  };
  return both(plain, searchWhere(search));
}

@Resolver(() => Dialogue)
export class DialogueResolver {
  @Query(() => Dialogue, {
    nullable: true,
    description: 'One dialogue; null where there is none that the viewer may know of.',
  })
  dialogue(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the dialogue, `dlg_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Dialogue, assertId(id, 'dlg'));
  }

  @Query(() => DialogueConnection, {
    description: 'The dialogues that the viewer may see, latest first; a search ranks them.',
  })
  dialogues(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DialogueFilter, { nullable: true, description: 'Default: all.' })
    filter?: DialogueFilter | null,
  ) {
    return connection(ctx, Dialogue, page, {
      where: dialogueWhere(filter ?? {}),
      orderBy: [['heldOn', 'DESC']],
      search: filter?.search,
    });
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that holds it.' })
  host(@Ctx() ctx: Context, @Root() { hostId }: Dialogue) {
    return ctx.loaders.byId(Organization, hostId);
  }

  @FieldResolver(() => AdministrativeUnit, { nullable: true, description: 'Unit of the place.' })
  unit(@Ctx() ctx: Context, @Root() { unitId }: Dialogue) {
    return unitId && ctx.loaders.byId(AdministrativeUnit, unitId);
  }

  @FieldResolver(() => DialogueParticipantConnection, {
    description: 'Who takes part, as far as the viewer may see it, in the order of registration.',
  })
  participants(@Ctx() ctx: Context, @Root() { id }: Dialogue, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, DialogueParticipant, 'dialogueId', id, page, { orderBy: [['id', 'ASC']] });
  }

  @FieldResolver(() => DialogueQuestionConnection, {
    description: 'What is asked, as far as the viewer may see it, in the order of asking.',
  })
  questions(@Ctx() ctx: Context, @Root() { id }: Dialogue, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, DialogueQuestion, 'dialogueId', id, page, { orderBy: [['id', 'ASC']] });
  }

  @FieldResolver(() => DialogueCommitmentConnection, {
    description: 'What bodies undertook, earliest due first.',
  })
  commitments(@Ctx() ctx: Context, @Root() { id }: Dialogue, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, DialogueCommitment, 'dialogueId', id, page, { orderBy: [['dueOn', 'ASC']] });
  }

  @FieldResolver(() => PetitionConnection, {
    description: 'Petitions that were raised at it and that the viewer may see, newest first.',
  })
  petitions(@Ctx() ctx: Context, @Root() { id }: Dialogue, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, Petition, 'dialogueId', id, page, { orderBy: [['writtenOn', 'DESC']] });
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() dialogue: Dialogue) {
    return allowedActions(ctx, dialogueLifecycle, dialogue);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first. Everyone.' })
  history(@Ctx() ctx: Context, @Root() { id }: Dialogue) {
    return historyOf(ctx, 'Dialogue', id);
  }
}

@Resolver(() => Petition)
export class PetitionDialogueResolver {
  @FieldResolver(() => Dialogue, {
    nullable: true,
    description: 'The dialogue at which it was raised, if the viewer may know of it.',
  })
  dialogue(@Ctx() ctx: Context, @Root() { dialogueId }: Petition) {
    return dialogueId && ctx.loaders.byId(Dialogue, dialogueId);
  }
}
