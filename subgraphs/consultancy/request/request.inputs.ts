import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput } from '../../kernel/index.js';
import {
  Confidentiality,
  ConsultancyMethod,
  ConsultancyOrigin,
  ConsultancyType,
  ConsultancyUrgency,
  SchemeKind,
} from './request.enums.js';

@InputType({ description: 'A request for consultancy, critique or social appraisal (đề nghị tư vấn).' })
export class ProposeConsultancyRequestInput extends MutationInput {
  @Field(() => String, { description: 'Title (tên nhiệm vụ), at most 500 characters.' })
  title!: string;

  @Field(() => ConsultancyType, { description: 'What the Union is asked for.' })
  type!: ConsultancyType;

  @Field(() => ConsultancyOrigin, { description: 'Where the request comes from.' })
  origin!: ConsultancyOrigin;

  @Field(() => SchemeKind, { description: 'Kind of the scheme.' })
  schemeKind!: SchemeKind;

  @Field(() => Confidentiality, {
    defaultValue: Confidentiality.INTERNAL,
    description: 'Who may know of it; default INTERNAL. STATE_SECRET only by union officers.',
  })
  confidentiality!: Confidentiality;

  @Field(() => [ID], { description: 'Fields of research that it touches, one to ten.' })
  fieldIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The agency that asks (cơ quan đề nghị); required unless the Union or a member association proposes.',
  })
  requestingAgencyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The author of the scheme (cơ quan chủ trì soạn thảo); required for a CRITIQUE.',
  })
  draftingAgencyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The agency that receives the result (cơ quan nhận kết quả); default the requesting agency; required for a UNION_INITIATIVE.',
  })
  recipientAgencyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The member association that proposes it; required for that origin, else none.',
  })
  proposedByAssociationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter or note, at most 100 characters; may follow at registration.',
  })
  requestDocument?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Budget asked for or offered (kinh phí).' })
  budget?: MoneyInput | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the proposal; default today.' })
  proposedOn?: string | null;
}

@InputType({ description: 'A step in the life of a consultancy request.' })
export class ConsultancyStepInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  id!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the step takes effect; default today.',
  })
  on?: string | null;
}

@InputType({ description: 'Registration of a request that has arrived (tiếp nhận).' })
export class RegisterConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter or note, where the proposal did not give it.',
  })
  requestDocument?: string | null;
}

@InputType({ description: 'Acceptance of a request (nhận thực hiện).' })
export class AcceptConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => ConsultancyUrgency, {
    defaultValue: ConsultancyUrgency.NORMAL,
    description: 'The performance time agreed; default NORMAL.',
  })
  urgency!: ConsultancyUrgency;

  @Field(() => [ConsultancyMethod], { description: 'How opinions are gathered, at least one way.' })
  methods!: ConsultancyMethod[];

  @Field(() => ID, {
    nullable: true,
    description: 'The member association that leads it (đơn vị chủ trì); default the Union’s office.',
  })
  leadAssociationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why this association leads although it works in none of the request’s fields, at most 2,000 characters; required then.',
  })
  leadReason?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Budget agreed; default that of the proposal.' })
  budget?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Number of the written agreement, if any.' })
  agreementDocument?: string | null;
}

@InputType({ description: 'Refusal of a request (từ chối).' })
export class DeclineConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the letter of reply, if any.' })
  replyLetter?: string | null;
}

@InputType({ description: 'A call for the rest of the dossier (yêu cầu bổ sung hồ sơ).' })
export class RequestConsultancyDossierInput extends ConsultancyStepInput {
  @Field(() => [String], {
    description: 'What is missing: 1 to 30 documents, each at most 300 characters.',
  })
  missingDocuments!: string[];
}

@InputType({ description: 'Start of the review (bắt đầu phản biện).' })
export class StartConsultancyReviewInput extends ConsultancyStepInput {
  @Field(() => Boolean, { description: 'Confirms that the dossier is complete.' })
  dossierComplete!: boolean;
}

@InputType({ description: 'Withdrawal of a request (rút đề nghị).' })
export class WithdrawConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter; required where a union officer acts on paper.',
  })
  letter?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What becomes of the costs so far (quyết toán chi phí), at most 2,000 characters; required once the request was accepted.',
  })
  costSettlement?: string | null;
}
