import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import { OfPerson } from '../person/of-person.js';
import { Person } from '../person/person.entity.js';
import { InterestKind } from './interest.enums.js';

@Entity()
@Unique({ name: 'interest_declaration_version', properties: ['personId', 'versionNumber'] })
@ObjectType({
  description:
    'A declaration of interests (kê khai lợi ích): the standing register of which each version is kept as it was declared. Restricted.',
})
export class InterestDeclaration extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the version, from 1; the highest is in force.' })
  versionNumber!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the declaration.' })
  declaredOn!: string;
}

/** An interest of one version. The audit knows that it was declared and not what it is. */
@Entity()
@ObjectType({ description: 'An interest that a person declared. Restricted.' })
export class Interest extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @ManyToOne(() => InterestDeclaration, { mapToPk: true, fieldName: 'declaration_id', index: true })
  declarationId!: string;

  @Property({ type: 'text', hidden: true })
  @Field(() => InterestKind, { description: 'Kind.' })
  kind!: InterestKind;

  @ManyToOne(() => Organization, {
    mapToPk: true,
    nullable: true,
    fieldName: 'organization_id',
    index: true,
    hidden: true,
  })
  organizationId!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => String, {
    nullable: true,
    description: 'The organization as written, where it is not in the graph.',
  })
  organizationName!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => String, { nullable: true, description: 'What it is, in the person’s own words.' })
  detail!: string | null;

  @Property({ type: 'date', nullable: true, hidden: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day, where known.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true, hidden: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; null while it lasts.' })
  validTo!: string | null;
}
