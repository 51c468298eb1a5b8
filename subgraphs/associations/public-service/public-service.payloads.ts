import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { PublicService, ServiceAssignment, ServiceResult } from './public-service.entity.js';
import { serviceProblems } from './public-service.problems.js';

export const PublicServiceConnection = connectionType(PublicService, 'PublicService', 'services');
export const ServiceAssignmentConnection = connectionType(
  ServiceAssignment,
  'ServiceAssignment',
  'services in the hands of associations',
);
export const ServiceResultConnection = connectionType(ServiceResult, 'ServiceResult', 'yearly results');

const refusals = { description: 'Why nothing was changed; empty on success.' };

@ObjectType({ description: 'The outcome of a mutation about the catalogue of services.' })
export class PublicServicePayload {
  @Field(() => PublicService, { nullable: true, description: 'The service; null where refused.' })
  publicService!: PublicService | null;

  @Field(() => [serviceProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a service in the hands of an association.' })
export class ServiceAssignmentPayload {
  @Field(() => ServiceAssignment, { nullable: true, description: 'The assignment; null where refused.' })
  serviceAssignment!: ServiceAssignment | null;

  @Field(() => [serviceProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a yearly result.' })
export class ServiceResultPayload {
  @Field(() => ServiceResult, { nullable: true, description: 'The result; null where refused.' })
  serviceResult!: ServiceResult | null;

  @Field(() => [serviceProblems.type], refusals)
  userErrors!: object[];
}
