import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  type Context,
  groupConnection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Dialogue } from './dialogue.entity.js';
import { commitmentLifecycle, participantLifecycle, questionLifecycle } from './dialogue.lifecycle.js';
import { DialogueCommitment, DialogueParticipant, DialogueQuestion } from './dialogue.parts.js';
import { DialogueCommitmentConnection } from './dialogue.payloads.js';
import { maySeeAsker, maySeeHistory } from './dialogue.policy.js';

@Resolver(() => DialogueParticipant)
export class DialogueParticipantResolver {
  @FieldResolver(() => Dialogue, { nullable: true, description: 'The dialogue.' })
  dialogue(@Ctx() ctx: Context, @Root() { dialogueId }: DialogueParticipant) {
    return ctx.loaders.byId(Dialogue, dialogueId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who takes part, where it is a person.' })
  person(@Ctx() ctx: Context, @Root() { personId }: DialogueParticipant) {
    return personId && ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => Association, { nullable: true, description: 'The association that takes part.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: DialogueParticipant) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that takes part.' })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: DialogueParticipant) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() participant: DialogueParticipant) {
    return allowedActions(ctx, participantLifecycle, participant);
  }
}

const asker = ({ viewer }: Context, question: DialogueQuestion) => maySeeAsker(viewer, question);

@Resolver(() => DialogueQuestion)
export class DialogueQuestionResolver {
  @FieldResolver(() => Dialogue, { nullable: true, description: 'The dialogue.' })
  dialogue(@Ctx() ctx: Context, @Root() { dialogueId }: DialogueQuestion) {
    return ctx.loaders.byId(Dialogue, dialogueId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who asked, if the viewer may see the profile; null where anonymous to him.',
  })
  person(@Ctx() ctx: Context, @Root() question: DialogueQuestion) {
    return question.personId && asker(ctx, question) ? ctx.loaders.byId(Person, question.personId) : null;
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association that asked; null where a person did, and where anonymous to the viewer.',
  })
  association(@Ctx() ctx: Context, @Root() question: DialogueQuestion) {
    const { associationId } = question;
    return associationId && asker(ctx, question) ? ctx.loaders.byId(Association, associationId) : null;
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that is asked.' })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: DialogueQuestion) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() question: DialogueQuestion) {
    return allowedActions(ctx, questionLifecycle, question);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its life so far, oldest first, with the reason of a rejection; null but for the Union.',
  })
  history(@Ctx() ctx: Context, @Root() { id }: DialogueQuestion) {
    return maySeeHistory(ctx.viewer) ? historyOf(ctx, 'DialogueQuestion', id) : null;
  }
}

@Resolver(() => DialogueCommitment)
export class DialogueCommitmentResolver {
  @FieldResolver(() => Dialogue, { nullable: true, description: 'The dialogue.' })
  dialogue(@Ctx() ctx: Context, @Root() { dialogueId }: DialogueCommitment) {
    return ctx.loaders.byId(Dialogue, dialogueId);
  }

  @FieldResolver(() => DialogueQuestion, {
    nullable: true,
    description: 'The question that it follows from.',
  })
  question(@Ctx() ctx: Context, @Root() { questionId }: DialogueCommitment) {
    return questionId && ctx.loaders.byId(DialogueQuestion, questionId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that undertook it.' })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: DialogueCommitment) {
    return ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() commitment: DialogueCommitment) {
    return allowedActions(ctx, commitmentLifecycle, commitment);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first. Everyone.' })
  history(@Ctx() ctx: Context, @Root() { id }: DialogueCommitment) {
    return historyOf(ctx, 'DialogueCommitment', id);
  }
}

@Resolver(() => Organization)
export class OrganizationDialoguesResolver {
  @FieldResolver(() => DialogueCommitmentConnection, {
    nullable: true,
    description: 'What it undertook at dialogues, latest due first. Everyone.',
  })
  dialogueCommitments(
    @Ctx() ctx: Context,
    @Root() { id }: Organization,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const list = { orderBy: [['dueOn', 'DESC']] } as const;
    return groupConnection(ctx, DialogueCommitment, 'organizationId', id, page, list);
  }
}
