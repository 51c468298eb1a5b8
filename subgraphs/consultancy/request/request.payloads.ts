import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ConsultancyRequest } from './request.entity.js';
import { consultancyProblems } from './request.problems.js';

export const ConsultancyRequestConnection = connectionType(
  ConsultancyRequest,
  'ConsultancyRequest',
  'consultancy requests',
);

@ObjectType({ description: 'The outcome of a mutation about a consultancy request.' })
export class ConsultancyRequestPayload {
  @Field(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request after the change; null where refused.',
  })
  consultancyRequest!: ConsultancyRequest | null;

  @Field(() => [consultancyProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
