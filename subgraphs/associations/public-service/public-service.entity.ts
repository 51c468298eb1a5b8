import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import {
  ServiceAssignmentStatus,
  ServiceKind,
  ServiceRating,
  ServiceResultStatus,
} from './public-service.enums.js';

@Entity()
@Unique({ name: 'public_service_code', properties: ['code'] })
@ObjectType({
  implements: Node,
  description:
    'A public service or quality work that associations may take over from the State (dịch vụ công, III.5 of the programme): the catalogue. Everyone.',
})
@Directive('@key(fields: "id")')
export class PublicService extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Short code, unique, e.g. `DVC-TV`.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text' })
  @Field(() => ServiceKind, { description: 'Kind.' })
  kind!: ServiceKind;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it consists of.' })
  description!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Unit in which results are counted (đơn vị tính), e.g. `hồ sơ`.' })
  unit!: string;

  @Property({ type: 'text' })
  searchKey!: string;

  @Property({ type: 'text' })
  sortKey!: string;
}

const open = `status in ('PROPOSED', 'ACTIVE', 'SUSPENDED')`;

@Entity()
@Index({
  name: 'service_assignment_open',
  expression: `create unique index service_assignment_open on associations.service_assignment (service_id, association_id, commissioned_by_id) where (${open})`,
})
@ObjectType({
  implements: Node,
  description:
    'A service in the hands of an association (giao dịch vụ công): by whom, on what legal basis, from when to when, with its yearly results. Everyone, once it is assigned; before, the association, the commissioning body and the Union.',
})
@Directive('@key(fields: "id")')
export class ServiceAssignment extends BaseRecord {
  @ManyToOne(() => PublicService, { mapToPk: true, fieldName: 'service_id', index: true })
  serviceId!: string;

  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @ManyToOne(() => Organization, { mapToPk: true, fieldName: 'commissioned_by_id', index: true })
  commissionedById!: string;

  @Property({ type: 'text' })
  @Field(() => ServiceAssignmentStatus, { description: 'State.' })
  status!: ServiceAssignmentStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision or contract that assigns it (căn cứ pháp lý); null while proposed.',
  })
  legalBasis!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of that document.' })
  legalBasisOn!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day, proposed or decided.' })
  startOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Last day; null where it has no end.' })
  endOn!: string | null;

  @Property({ type: new BigIntType('number'), nullable: true })
  valueAmount!: number | null;
}

@Entity()
@Unique({ name: 'service_result_year', properties: ['assignmentId', 'year'] })
@ObjectType({
  implements: Node,
  description:
    'What came of a service in one year (kết quả năm). Everyone, once it is confirmed; before, the association, the commissioning body and the Union.',
})
@Directive('@key(fields: "id")')
export class ServiceResult extends BaseRecord {
  @ManyToOne(() => ServiceAssignment, { mapToPk: true, fieldName: 'assignment_id', index: true })
  assignmentId!: string;

  /** The parties of the assignment, which never change: who may see the result follows from them. */
  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @ManyToOne(() => Organization, { mapToPk: true, fieldName: 'commissioned_by_id', index: true })
  commissionedById!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Property({ type: 'text' })
  @Field(() => ServiceResultStatus, { description: 'State.' })
  status!: ServiceResultStatus;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How much was done (khối lượng), in `unit`.' })
  quantity!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Unit, as the catalogue had it when reported.' })
  unit!: string;

  @Property({ type: new BigIntType('number'), nullable: true })
  costAmount!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What was done, at length.' })
  note!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => ServiceRating, { nullable: true, description: 'Quality, given on confirmation.' })
  rating!: ServiceRating | null;
}
