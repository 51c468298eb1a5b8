import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { Confidentiality } from '../request/request.enums.js';

@InputType({ description: 'A change of who may know of a request (thay đổi độ mật).' })
export class ChangeConsultancyConfidentialityInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  id!: string;

  @Field(() => Confidentiality, {
    description: 'The new level. STATE_SECRET only where no file and no text exists; its open tickets end.',
  })
  to!: Confidentiality;

  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decision, at most 100 characters.' })
  document?: string | null;
}
