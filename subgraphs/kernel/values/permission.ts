import { Directive, Field, ObjectType } from 'type-graphql';
import type { Decision } from '../authorization.js';
import type { Context } from '../context.js';

@ObjectType({
  description:
    'Whether the viewer may do something now, and why not. From the rule that judges the mutation itself.',
})
@Directive('@shareable')
export class Permission {
  @Field(() => Boolean, { description: 'Whether the mutation would be let through.' })
  allowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the refusal, as the mutation would give it; null where allowed.',
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The refusal in the language of the caller; null where allowed.',
  })
  reason!: string | null;
}

/** A decision in the form that clients read. */
export const permission = (ctx: Context, decision: Decision): Permission =>
  decision.allowed
    ? { allowed: true, code: null, reason: null }
    : { allowed: false, code: decision.code, reason: ctx.say(decision.reason) };
