import { Field, InputType, Int } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { LegalDocumentReference } from '../legal-document/legal-document.inputs.js';
import { DissolutionGround } from './association.enums.js';
import { AssociationStepInput } from './union.inputs.js';

@InputType({ description: 'The licence of an association (cho phép thành lập).' })
export class LicenseAssociationInput extends AssociationStepInput {
  @Field(() => LegalDocumentReference, { description: 'The licence; by default a PPC_DECISION.' })
  licence!: LegalDocumentReference;

  @Field(() => LegalDocumentReference, {
    description: 'The decision that recognises the founding committee (Ban vận động); by default a DECISION.',
  })
  recognition!: LegalDocumentReference;

  @Field(() => CivilDate, {
    description: 'Day on which the whole file came in; the answer is due in 60 days.',
  })
  fileReceivedOn!: string;

  @Field(() => Int, {
    description: 'Registered founders; at least as many as `assoc.minFounders` says for the area.',
  })
  founders!: number;

  @Field(() => Boolean, { description: 'Whether the file has a draft charter; it must.' })
  hasCharterDraft!: boolean;

  @Field(() => Boolean, { description: 'Whether it has assets to work with; it must.' })
  hasAssets!: boolean;

  @Field(() => Boolean, {
    description: 'Whether its main field overlaps with that of another association; it must not.',
  })
  fieldOverlaps!: boolean;
}

@InputType({ description: 'A step that rests on a decision of the authority.' })
export class DecideAssociationInput extends AssociationStepInput {
  @Field(() => LegalDocumentReference, { description: 'The decision; by default a PPC_DECISION.' })
  decision!: LegalDocumentReference;
}

@InputType({ description: 'More time for a founding congress, once.' })
export class ExtendFoundingCongressInput extends DecideAssociationInput {
  @Field(() => CivilDate, {
    description: 'The new last day, at most `assoc.congressExtensionDays` after the old one.',
  })
  until!: string;
}

@InputType({ description: 'The result of a founding congress, and its charter, approved.' })
export class ActivateAssociationInput extends DecideAssociationInput {
  @Field(() => CivilDate, { description: 'Day of the founding congress, by the last day for it.' })
  congressOn!: string;

  @Field(() => Int, { description: 'Registered founders who were present: more than half of all.' })
  foundersPresent!: number;

  @Field(() => Int, { description: 'Registered founders.' })
  founders!: number;

  @Field(() => CivilDate, {
    description:
      'Day on which the result was reported; late after `assoc.resultReportDays`, which is recorded.',
  })
  resultReportedOn!: string;
}

@InputType({ description: 'A suspension by the authority (đình chỉ có thời hạn).' })
export class SuspendAssociationActivityInput extends DecideAssociationInput {
  @Field(() => CivilDate, {
    description: 'Last day, at most `assoc.suspensionMaxMonths` months from the first.',
  })
  until!: string;
}

@InputType({ description: 'The end of a suspension by the authority, what was wrong being put right.' })
export class ResumeAssociationActivityInput extends DecideAssociationInput {
  @Field(() => String, { description: 'How it was put right, at most 2,000 characters.' })
  evidence!: string;
}

@InputType({ description: 'The dissolution of an association (giải thể).' })
export class DissolveAssociationInput extends DecideAssociationInput {
  @Field(() => DissolutionGround, {
    description:
      'SELF by vote of its congress, else why it is forced. A suspended one is dissolved by SUSPENSION_EXPIRED only, after the last day.',
  })
  ground!: DissolutionGround;

  @Field(() => Int, { nullable: true, description: 'Votes of the congress for it; needed for SELF.' })
  votesFor?: number | null;

  @Field(() => Int, { nullable: true, description: 'Official delegates present; needed for SELF.' })
  votesTotal?: number | null;

  @Field(() => Boolean, { description: 'Whether its debts are settled; they must be.' })
  debtsSettled!: boolean;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the public notice; needed.' })
  noticePublishedOn?: string | null;
}
