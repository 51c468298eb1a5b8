import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';

@InputType({ description: 'A new branch.' })
export class CreateBranchInput extends MutationInput {
  @Field(() => ID, { description: 'The association.' })
  associationId!: string;

  @Field(() => ID, { nullable: true, description: 'The branch above it; default none.' })
  parentId?: string | null;

  @Field(() => String, { description: 'Vietnamese name, at most 300 characters.' })
  nameVi!: string;

  @Field(() => ID, { nullable: true, description: 'Administrative unit in which it works.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Its head: an active member of the association.' })
  headId?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day of its existence; default today.' })
  validFrom?: string | null;
}

@InputType({ description: 'What changes of a branch; what is left out stays, null clears.' })
export class UpdateBranchInput extends MutationInput {
  @Field(() => ID, { description: 'The branch.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that the change was made from; where it is another by now, CONFLICT. Default: any.',
  })
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vietnamese name, at most 300 characters; null changes nothing.',
  })
  nameVi?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch above it.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Administrative unit in which it works.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Its head: an active member of the association.' })
  headId?: string | null;
}

@InputType({ description: 'The end of a branch.' })
export class CloseBranchInput extends MutationInput {
  @Field(() => ID, { description: 'The branch, with no open branch below it.' })
  id!: string;

  @Field(() => CivilDate, { nullable: true, description: 'First day after its end; default today.' })
  on?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The branch of the association that its members go to; default none: they belong to no branch.',
  })
  moveMembersToId?: string | null;
}

@InputType({ description: 'The branch that a member belongs to.' })
export class AssignMemberToBranchInput extends MutationInput {
  @Field(() => ID, { description: 'The membership, which must be open.' })
  membershipId!: string;

  @Field(() => ID, { nullable: true, description: 'An open branch of the same association; null for none.' })
  branchId?: string | null;
}

@InputType({ description: 'Which branches; all conditions must hold.' })
export class BranchFilter {
  @Field(() => CivilDate, { nullable: true, description: 'That existed on this day; default today.' })
  asOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this branch.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this administrative unit.' })
  unitId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with no branch above them. Default false.',
  })
  topOnly?: boolean | null;
}
