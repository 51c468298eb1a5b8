import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { LegalDocumentKind } from './legal-document.enums.js';

@InputType({ description: 'A document to record.' })
export class CreateLegalDocumentInput extends MutationInput {
  @Field(() => String, {
    description: 'Number and symbol, e.g. `1769/QĐ-UBND` or `25/2018/QĐ-UBND`, at most 100 characters.',
  })
  number!: string;

  @Field(() => LegalDocumentKind, { description: 'Kind.' })
  kind!: LegalDocumentKind;

  @Field(() => String, { description: 'Who issued it, at most 200 characters.' })
  issuer!: string;

  @Field(() => CivilDate, { description: 'Day of signing, not after today.' })
  signedOn!: string;

  @Field(() => CivilDate, { nullable: true, description: 'First day in force; default not stated.' })
  effectiveFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day no longer in force; default open.' })
  effectiveTo?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 1,000 characters.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is published: an http or https address of at most 500 characters.',
  })
  uri?: string | null;
}

@InputType({
  description:
    'The document that a step rests on: the id of one that is recorded, or its number, issuer and day; what is not recorded yet is recorded with the step.',
})
export class LegalDocumentReference {
  @Field(() => ID, { nullable: true, description: 'Id of a recorded document; then nothing else counts.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Number and symbol, at most 100 characters.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued it, at most 200 characters.' })
  issuer?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of signing, not after today.' })
  signedOn?: string | null;

  @Field(() => LegalDocumentKind, {
    nullable: true,
    description: 'Kind; default what is usual for the step. Counts only where it is recorded now.',
  })
  kind?: LegalDocumentKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, at most 1,000 characters. Counts only where it is recorded now.',
  })
  title?: string | null;
}

@InputType({ description: 'Which documents; all conditions must hold.' })
export class LegalDocumentFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of number, title or issuer, with or without diacritics; every word must occur.',
  })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Exactly this number, letter case apart; several issuers may have it.',
  })
  number?: string | null;

  @Field(() => [LegalDocumentKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: LegalDocumentKind[] | null;

  @Field(() => CivilDate, { nullable: true, description: 'In force on this day, where its days are known.' })
  inForceOn?: string | null;
}
