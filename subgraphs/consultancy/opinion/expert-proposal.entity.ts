import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CouncilRole } from '../../kernel/council/index.js';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ExpertProposalStatus } from './opinion.enums.js';

@Entity()
@Index({
  name: 'expert_proposal_once',
  expression: `create unique index expert_proposal_once on consultancy.expert_proposal (request_id, association_id, person_id) where (status in ('PROPOSED', 'TAKEN'))`,
})
@Index({ name: 'expert_proposal_request', properties: ['requestId', 'proposedOn'] })
@Index({ name: 'expert_proposal_association', properties: ['associationId', 'proposedOn'] })
@Index({ name: 'expert_proposal_newest', properties: ['proposedOn', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'An expert whom a member association proposes for a request (giới thiệu chuyên gia). The association and the Union.',
})
@Directive('@key(fields: "id")')
export class ExpertProposal extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'text' })
  associationId!: string;

  @Property({ type: 'text', index: true })
  personId!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => CouncilRole, {
    nullable: true,
    description: 'The seat that he is proposed for; null for none in particular.',
  })
  role!: CouncilRole | null;

  @Property({ type: 'text', nullable: true })
  fieldId!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Why he is fit (lý do giới thiệu), at most 2,000 characters.' })
  grounds!: string;

  @Property({ type: 'text' })
  @Field(() => ExpertProposalStatus, { description: 'State.' })
  status!: ExpertProposalStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the proposal.' })
  proposedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the decision; null before.' })
  decidedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null where nothing was said.' })
  decisionReason!: string | null;
}
