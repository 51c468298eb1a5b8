import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { DegreeLevel } from '../person/person.enums.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import {
  AttractionStatus,
  SuccessorStatus,
  TrainingFunding,
  TrainingKind,
  TrainingStatus,
} from './training.enums.js';

const seenBy =
  'Personal data: the person, the association that keeps the record, union officers and leaders, the data protection officer.';

/** Whose record it is, and which association keeps it: only that one sees it. */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
abstract class TalentRecord extends BaseRecord {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id', index: true })
  associationId!: string | null;
}

@Entity()
@ObjectType({
  implements: Node,
  description: `A training of a person, at home or abroad (đào tạo, bồi dưỡng; tasks III.2 and III.4 of the programme). ${seenBy}`,
})
@Directive('@key(fields: "id")')
export class TrainingRecord extends TalentRecord {
  @Property({ type: 'text' })
  @Field(() => TrainingKind, { description: 'Kind.' })
  kind!: TrainingKind;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Programme or course (chương trình, khóa học).' })
  programme!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'School or institute (cơ sở đào tạo).' })
  institution!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2; `VN` is at home.' })
  country!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => DegreeLevel, { nullable: true, description: 'Degree that it leads to, if any.' })
  level!: DegreeLevel | null;

  @ManyToOne(() => ResearchField, { mapToPk: true, nullable: true, fieldName: 'field_id' })
  fieldId!: string | null;

  @Property({ type: 'text' })
  @Field(() => TrainingFunding, { description: 'Who pays.' })
  funding!: TrainingFunding;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the decision to send (quyết định cử đi).' })
  decisionNumber!: string | null;

  @Property({ type: 'text' })
  @Field(() => TrainingStatus, { description: 'State.' })
  status!: TrainingStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day, planned or real.' })
  startOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Last day, planned or real.' })
  endOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day by which the person has to be back at work (cam kết trở về); null without obligation.',
  })
  returnDueOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Result (kết quả), or why it was broken off.' })
  result!: string | null;
}

@Entity()
@ObjectType({
  implements: Node,
  description: `A graduate or talent who was attracted to work in the province (thu hút sinh viên tốt nghiệp, nhân tài; tasks III.3 and III.4). ${seenBy}`,
})
@Directive('@key(fields: "id")')
export class TalentAttraction extends TalentRecord {
  @ManyToOne(() => Organization, { mapToPk: true, fieldName: 'organization_id', index: true })
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => DegreeLevel, { description: 'Degree on recruitment.' })
  level!: DegreeLevel;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether the person comes back to the province after studies elsewhere (RETURNING_GRADUATE).',
  })
  isReturning!: boolean;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Policy applied: number of the document (chính sách thu hút).' })
  policyNumber!: string;

  @Property({ type: new BigIntType('number'), nullable: true })
  supportAmount!: number | null;

  @Property({ type: 'text' })
  @Field(() => AttractionStatus, { description: 'State.' })
  status!: AttractionStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of recruitment.' })
  startOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Last day of the time agreed (cam kết phục vụ đến).',
  })
  committedUntil!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which the person left or had served.' })
  endOn!: string | null;
}

@Entity()
@Index({
  name: 'successor_entry_open',
  expression: `create unique index successor_entry_open on associations.successor_entry (person_id, coalesce(association_id, ''), target_title, term) where (status in ('NOMINATED', 'APPROVED'))`,
})
@ObjectType({
  implements: Node,
  description: `A place in the successor pool for an office (quy hoạch, nguồn kế cận), of an association or of the Union. ${seenBy}`,
})
@Directive('@key(fields: "id")')
export class SuccessorEntry extends TalentRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Office aimed at (chức danh quy hoạch), e.g. `Phó Chủ tịch`.' })
  targetTitle!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Term aimed at (nhiệm kỳ), e.g. `2025–2030`.' })
  term!: string;

  @Property({ type: 'text' })
  @Field(() => SuccessorStatus, { description: 'State.' })
  status!: SuccessorStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the nomination.' })
  startOn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the last decision about it; null before.' })
  decisionNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which it ended: by office, rejection, removal.',
  })
  endOn!: string | null;
}
