import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { LegalDocumentReference } from '../legal-document/legal-document.inputs.js';

@ObjectType({ description: 'A charter of an association (điều lệ), in force until the next. Everyone.' })
export class Charter {
  @Field(() => Int, { description: 'Which one it is, the first being 1.' })
  number!: number;

  @Field(() => LegalDocument, { nullable: true, description: 'The decision that approves it.' })
  document!: LegalDocument | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the congress passed it, where known.',
  })
  adoptedOn!: string | null;

  @Field(() => CivilDate, { description: 'First day in force.' })
  validFrom!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day of the next; null for the one in force.',
  })
  validTo!: string | null;
}

@InputType({ description: 'A charter that was approved.' })
export class AdoptCharterInput extends MutationInput {
  @Field(() => ID, { description: 'The association.' })
  associationId!: string;

  @Field(() => LegalDocumentReference, {
    description: 'The decision that approves it; by default a PPC_DECISION.',
  })
  decision!: LegalDocumentReference;

  @Field(() => CivilDate, { nullable: true, description: 'Day on which the congress passed it.' })
  adoptedOn?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day in force; default the day of the decision. One charter a day.',
  })
  validFrom?: string | null;
}
