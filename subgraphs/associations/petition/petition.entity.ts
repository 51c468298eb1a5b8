import { Collection } from '@mikro-orm/core';
import {
  Entity,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { Person } from '../person/person.entity.js';
import {
  PetitionerKind,
  PetitionKind,
  PetitionOutcome,
  PetitionSatisfaction,
  PetitionStatus,
} from './petition.enums.js';
import { PetitionForward } from './petition-forward.entity.js';

@ObjectType({ description: 'A document that goes with a record, by its number (văn bản kèm theo).' })
export class PetitionDocument {
  @Field(() => String, { description: 'Number and sign (số, ký hiệu), e.g. `12/CV-HYH`.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'What it is about (trích yếu).' })
  title!: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of signing.' })
  signedOn!: string | null;
}

@Entity()
@Index({
  name: 'petition_written',
  expression: `create index "petition_written" on "associations"."petition" ("written_on" desc, "id" desc)`,
})
@Unique({ name: 'petition_number', properties: ['number'] })
@ObjectType({
  implements: Node,
  description:
    'A petition to the Union as representative of intellectuals (kiến nghị, đơn thư): registered, sent to the competent bodies, its answers followed up. The petitioner, the association that files it, union officers, leaders and inspectors; a body that it was sent to, which does not learn a confidential petitioner. A draft: the petitioner’s side alone.',
})
@Directive('@key(fields: "id")')
export class Petition extends BaseRecord {
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number in the register (số vào sổ), e.g. `KN-2026-001`; null before registration.',
  })
  number!: string | null;

  @Property({ type: 'text' })
  @Field(() => PetitionKind, { description: 'What it is about (nội dung kiến nghị).' })
  kind!: PetitionKind;

  @Property({ type: 'text' })
  @Field(() => PetitionerKind, { description: 'Who petitions: a person or an association.' })
  petitionerKind!: PetitionerKind;

  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'person_id', index: true })
  personId!: string | null;

  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id', index: true })
  associationId!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether bodies that it is sent to do not learn who petitions (giữ bí mật danh tính). They do read text and documents. Default false.',
  })
  isConfidential!: boolean;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it came on paper and an officer entered it (đơn giấy).' })
  isPaper!: boolean;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Summary in one line (trích yếu).' })
  title!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The whole text; required when it is filed.' })
  text!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;

  @Property({ type: 'json' })
  fieldIds!: string[];

  @Property({ type: 'json' })
  @Field(() => [PetitionDocument], { description: 'Documents that go with it, at most 20.' })
  documents!: PetitionDocument[];

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'unit_id' })
  unitId!: string | null;

  @Property({ type: 'text', nullable: true, index: true })
  dialogueId!: string | null;

  @Property({ type: 'text' })
  @Field(() => PetitionStatus, { description: 'State.' })
  status!: PetitionStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the petition (ngày đơn).' })
  writtenOn!: string;

  @Property({ type: 'date', nullable: true, index: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of its (last) filing with the Union.' })
  filedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day by which the Union registers or returns it (hạn vào sổ): working days of the rule `petition.registerWD` from the filing.',
  })
  registerDueOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of registration.' })
  registeredOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the answer that was the last.' })
  answeredOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it was closed or withdrawn.' })
  closedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => PetitionOutcome, {
    nullable: true,
    description:
      'What came of it: accepted where every answer accepts, in part where one does, else explained where one does, else rejected; null before.',
  })
  outcome!: PetitionOutcome | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was returned the last time (lý do trả lại).' })
  returnReason!: string | null;

  @Property({ type: 'text', nullable: true })
  satisfaction!: PetitionSatisfaction | null;

  @Property({ type: 'text', nullable: true })
  satisfactionNote!: string | null;

  @OneToMany(() => PetitionForward, 'petitionId')
  forwards = new Collection<PetitionForward>(this);
}

/** The last number of a register in a year, e.g. of `KN-2026`. */
@Entity()
export class RegisterCounter {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'integer' })
  last!: number;
}
