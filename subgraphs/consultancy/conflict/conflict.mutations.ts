import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ConsultancyRequestPayload } from '../request/request.payloads.js';
import { RecordSchemeAuthorsInput } from './conflict.inputs.js';
import { recordSchemeAuthors } from './scheme-author.service.js';

@Resolver()
export class ConflictMutations {
  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Records who took part in drafting the scheme, the whole list anew (ghi nhận người tham gia soạn thảo): the checks for conflicts of interest rest on it. Union officers.',
  })
  recordSchemeAuthors(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordSchemeAuthorsInput, { description: 'Who.' }) input: RecordSchemeAuthorsInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', recordSchemeAuthors(ctx, input));
  }
}
