import { Field, ID, InputType } from 'type-graphql';
import { CouncilRole } from '../../kernel/council/index.js';
import { MutationInput } from '../../kernel/index.js';

@InputType({ description: 'The proposal of an expert for a request (giới thiệu chuyên gia).' })
export class ProposeExpertInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  requestId!: string;

  @Field(() => ID, { description: 'The association that proposes.' })
  associationId!: string;

  @Field(() => ID, {
    description:
      'The person; a member of the association, where the rule `consult.proposedExpertIsMember` says so.',
  })
  personId!: string;

  @Field(() => CouncilRole, { nullable: true, description: 'The seat in view; default none in particular.' })
  role?: CouncilRole | null;

  @Field(() => ID, { nullable: true, description: 'The field in view; default none in particular.' })
  fieldId?: string | null;

  @Field(() => String, { description: 'Why he is fit, at most 2,000 characters.' })
  grounds!: string;
}

@InputType({ description: 'A step in the life of the proposal of an expert.' })
export class ExpertProposalStepInput extends MutationInput {
  @Field(() => ID, { description: 'The proposal, `xpr_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required unless it is taken.',
  })
  reason?: string | null;
}
