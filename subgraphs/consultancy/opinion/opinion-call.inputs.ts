import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';

@InputType({ description: 'A call to member associations for their opinions (lấy ý kiến hội thành viên).' })
export class OpenOpinionCallInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  requestId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Associations to ask, at most 100. Default none.',
  })
  associationIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether every member association is asked that works in a field of the request, or in one above or below it; not for restricted requests. Default false.',
  })
  matchFields!: boolean;

  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Deadline, at most the due date of the request; default the working days of `consult.opinionWD` from today.',
  })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to look at (nội dung xin ý kiến), at most 5,000 characters.',
  })
  message?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the letter, at most 100 characters.' })
  letterNumber?: string | null;
}

@InputType({ description: 'Further associations for a call that is open (mời thêm hội).' })
export class InviteAssociationsInput extends MutationInput {
  @Field(() => ID, { description: 'The call, `opc_…`.' })
  id!: string;

  @Field(() => [ID], { description: 'Associations, at most 100; who was asked already is passed over.' })
  associationIds!: string[];
}

@InputType({ description: 'A step in the life of a call for opinions.' })
export class OpinionCallStepInput extends MutationInput {
  @Field(() => ID, { description: 'The call, `opc_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required for an extension.',
  })
  reason?: string | null;
}

@InputType({ description: 'A later deadline of a call and of the opinions that it asked for (gia hạn).' })
export class ExtendOpinionCallInput extends OpinionCallStepInput {
  @Field(() => CivilDate, { description: 'The new deadline, later than the present one.' })
  dueOn!: string;
}
