import { Collection } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { DegreeLevel, Gender, ProfileStatus, ProvinceLink } from './person.enums.js';

@Entity()
@Index({ name: 'person_sort', properties: ['sortKey', 'id'] })
// For search by parts of words; smaller tables are read through as fast.
@Index({
  name: 'person_search',
  expression: 'create index person_search on associations.person using gin (search_key gin_trgm_ops)',
})
@ObjectType({
  implements: Node,
  description:
    'A person with the basics of the profile of intellectuals (hồ sơ trí thức). Private until the person consents to PUBLIC_PROFILE: otherwise only the person, union officers and leaders, the data protection officer, and the secretary and leader of an association in which the person is, or until a year ago was, a member, or which considers an application that the person consented to.',
})
@Directive('@key(fields: "id")')
export class Person extends BaseRecord {
  @Property({ type: 'text', nullable: true })
  familyName!: string | null;

  @Property({ type: 'text', nullable: true })
  middleName!: string | null;

  @Property({ type: 'text' })
  givenName!: string;

  @Property({ type: 'text' })
  fullName!: string;

  @Property({ type: 'text' })
  sortKey!: string;

  @Property({ type: 'text' })
  fullSortKey!: string;

  @Property({ type: 'text' })
  searchKey!: string;

  @Property({ type: 'text' })
  gender!: Gender;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  @Property({ type: 'text', nullable: true })
  birth!: string | null;

  @Property({ type: 'text' })
  @Field(() => ProvinceLink, { description: 'How the person is tied to the province.' })
  provinceLink!: ProvinceLink;

  @ManyToOne(() => AdministrativeUnit, {
    mapToPk: true,
    nullable: true,
    fieldName: 'residence_id',
    index: true,
  })
  residenceId!: string | null;

  @Property({ type: 'text' })
  @Field(() => ProfileStatus, { description: 'State of the profile.' })
  status!: ProfileStatus;

  /** Kept beside the degrees because every statistic asks for it. */
  @Property({ type: 'text', nullable: true, index: true })
  @Field(() => DegreeLevel, { nullable: true, description: 'Highest degree; null where none is known.' })
  highestDegree!: DegreeLevel | null;

  @Property({ type: 'date', nullable: true })
  deceasedOn!: string | null;

  /** Follows the PUBLIC_PROFILE consent. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether the person agreed to a public profile.' })
  isPublic!: boolean;

  /** Code of the national list of ethnic groups, `01` for Kinh. Sensitive: the audit knows of a change and not its value. */
  @Property({ type: 'text', nullable: true, hidden: true })
  ethnicity!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'True for the made-up people of demo data.' })
  isSynthetic!: boolean;

  @OneToMany(() => Membership, 'personId')
  memberships = new Collection<Membership>(this);
}
