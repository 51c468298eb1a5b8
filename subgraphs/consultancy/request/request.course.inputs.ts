import { Field, InputType, Int } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { ConsultancyStepInput } from './request.inputs.js';

@InputType({ description: 'A leader’s decision on an initiative of the Union (quyết định tự đề xuất).' })
export class ApproveConsultancyInitiativeInput extends ConsultancyStepInput {
  @Field(() => String, { description: 'Number of the decision, at most 100 characters.' })
  decision!: string;
}

@InputType({ description: 'Whether the agency may know who reviews (công khai danh tính người phản biện).' })
export class DecideConsultancyNamedReviewInput extends ConsultancyStepInput {
  @Field(() => Boolean, { description: 'True where reviewers are named to the agency.' })
  isNamed!: boolean;
}

@InputType({ description: 'Another agreed due date (điều chỉnh thời hạn hoàn thành).' })
export class ChangeConsultancyDueDateInput extends ConsultancyStepInput {
  @Field(() => CivilDate, { description: 'The new last day, today or later.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the written agreement, if any.' })
  agreementDocument?: string | null;
}

@InputType({ description: 'That the council of the round met and concluded (hội đồng đã họp).' })
export class RecordConsultancyCouncilInput extends ConsultancyStepInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the signed minutes; required where a union officer records them.',
  })
  minutes?: string | null;
}

@InputType({ description: 'A letter to the higher body about a missing answer (báo cáo cấp trên).' })
export class EscalateConsultancyResponseInput extends ConsultancyStepInput {
  @Field(() => String, { description: 'Number of the letter, at most 100 characters.' })
  letter!: string;
}

@InputType({ description: 'A step without more than its day.' })
export class ConsultancyPlainStepInput extends ConsultancyStepInput {}

@InputType({ description: 'The end of a request (kết thúc nhiệm vụ).' })
export class CloseConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => Boolean, {
    description: 'Confirms that all payments are settled; those to experts are looked up, and must be.',
  })
  paymentsSettled!: boolean;

  @Field(() => String, {
    description:
      'What came of it (tóm tắt kết quả), 1 to 5,000 characters; leave empty for a state secret, of which no text is kept.',
  })
  outcomeSummary!: string;
}

@InputType({ description: 'A suspension (tạm dừng).' })
export class SuspendConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A further round for a new draft (phản biện dự thảo mới).' })
export class ReopenConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => String, { description: 'Number of the letter that came with the new draft.' })
  draftDocument!: string;
}

@InputType({ description: 'How useful the agency found the report (đánh giá chất lượng tư vấn).' })
export class RateConsultancyRequestInput extends ConsultancyStepInput {
  @Field(() => Int, { description: '1 (of no use) to 5 (very useful).' })
  usefulness!: number;

  @Field(() => String, { nullable: true, description: 'In words, at most 2,000 characters.' })
  note?: string | null;
}
