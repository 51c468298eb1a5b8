import { Field, ID, InputType } from 'type-graphql';
import { MutationInput, PartialDateInput } from '../../kernel/index.js';

@InputType({
  description:
    'A claim to one’s own profile. With citizen id and whole birth date of a profile that no account has, or from an account that signed in at ORCID with the iD of such a profile, it is approved at once; whatever else, an officer decides. The answer does not tell whether a profile was found.',
})
export class ClaimProfileInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'Own citizen id, 12 digits; default none.' })
  citizenId?: string | null;

  @Field(() => PartialDateInput, { nullable: true, description: 'Own birth date; default none.' })
  birth?: PartialDateInput | null;

  @Field(() => String, { nullable: true, description: 'Own ORCID iD; default none.' })
  orcid?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name, workplace, association: what helps an officer, at most 1,000 characters.',
  })
  note?: string | null;
}

@InputType({ description: 'The approval of a claim.' })
export class ApproveProfileClaimInput extends MutationInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The profile; default the one that the claim was matched to.',
  })
  personId?: string | null;
}

@InputType({ description: 'The rejection of a claim.' })
export class RejectProfileClaimInput extends MutationInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => String, { description: 'Reason, at most 2,000 characters.' })
  reason!: string;
}
