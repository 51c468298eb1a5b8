import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { LegalDocumentReference } from '../legal-document/legal-document.inputs.js';
import { AssociationSuccessionKind } from './succession.enums.js';

@InputType({ description: 'Which members and branches go to one of several successors.' })
export class SuccessionPlanInput {
  @Field(() => ID, { description: 'The successor.' })
  successorId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Branches that go to it with all their members and the branches below them; default none.',
  })
  branchIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Single memberships that go to it; default none.' })
  membershipIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it takes whatever no plan names, of predecessors that end. Default false.',
  })
  takesRest!: boolean;
}

@InputType({ description: 'A succession of associations, with its members, branches and assets.' })
export class RegisterAssociationSuccessionInput extends MutationInput {
  @Field(() => AssociationSuccessionKind, { description: 'Kind; it says how many may stand on each side.' })
  kind!: AssociationSuccessionKind;

  @Field(() => [ID], {
    description: 'Associations before it. SPLIT, SEPARATE and RENAME: one; CONSOLIDATE: two or more.',
  })
  predecessorIds!: string[];

  @Field(() => [ID], {
    description:
      'Associations after it, registered and active. MERGE and CONSOLIDATE: one; SPLIT: two or more; RENAME: the same as before. Who stands on both sides of a TERRITORIAL_REORG goes on.',
  })
  successorIds!: string[];

  @Field(() => CivilDate, { description: 'First day of the new order, not after today.' })
  effectiveOn!: string;

  @Field(() => LegalDocumentReference, {
    description: 'The decision of the authority; by default a PPC_DECISION.',
  })
  legalBasis!: LegalDocumentReference;

  @Field(() => Int, { nullable: true, description: 'Votes of the congress for it; default not recorded.' })
  votesFor?: number | null;

  @Field(() => Int, { nullable: true, description: 'Official delegates present; needed with `votesFor`.' })
  votesTotal?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What becomes of the assets, at most 2,000 characters; needed for all kinds but RENAME.',
  })
  assetPlan?: string | null;

  @Field(() => [SuccessionPlanInput], {
    defaultValue: [],
    description:
      'What goes where. Default: all of a predecessor that ends goes to the only successor; of one that goes on nothing.',
  })
  plan!: SuccessionPlanInput[];

  @Field(() => String, {
    nullable: true,
    description: 'RENAME: the new Vietnamese name, at most 300 characters.',
  })
  newNameVi?: string | null;

  @Field(() => String, { nullable: true, description: 'RENAME: the new English name; default the old one.' })
  newNameEn?: string | null;
}

@InputType({ description: 'Which successions; all conditions must hold.' })
export class SuccessionFilter {
  @Field(() => [AssociationSuccessionKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssociationSuccessionKind[] | null;

  @Field(() => CivilDate, { nullable: true, description: 'Effective on this day or later.' })
  effectiveFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Effective before this day.' })
  effectiveTo?: string | null;
}
