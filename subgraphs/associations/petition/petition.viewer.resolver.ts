import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { type Context, Permission, permission } from '../../kernel/index.js';
import { ViewerAccount } from '../account/viewer.types.js';
import { mayRunDialogue } from '../dialogue/dialogue.policy.js';
import { mayDraftSomething } from './petition.policy.js';

@Resolver(() => ViewerAccount)
export class RepresentationViewerResolver {
  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may draft petitions, in one way at least.',
  })
  canDraftPetition(@Ctx() ctx: Context) {
    return permission(ctx, mayDraftSomething(ctx.viewer));
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may plan dialogues.' })
  canPlanDialogue(@Ctx() ctx: Context) {
    return permission(ctx, mayRunDialogue(ctx.viewer));
  }
}
