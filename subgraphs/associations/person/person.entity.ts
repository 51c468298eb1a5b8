import { ArrayType, Collection, type Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { searchText } from '../../kernel/read/search.js';
import { accentedText, plainText } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { Availability, PersonKeyword } from '../profile/profile-part.entities.js';
import { DegreeLevel, Gender, ProfileSource, ProfileStatus, ProvinceLink } from './person.enums.js';
import { AcademicTitle, ConsentRecord, Degree, PersonField } from './profile.entities.js';

/** On the beginnings of the texts that people are searched by: `searchStarts`. */
const IndexedStarts = (): ClassDecorator => (person) => {
  for (const [name, { text }] of Object.entries({ accented: accentedText, plain: plainText }))
    for (const place of [0, 1, 2])
      Index({
        name: `person_${name}_${place + 1}`,
        expression: `create index person_${name}_${place + 1} on associations.person ((${searchText(text, place)}))`,
      })(person as never);
};

@Entity()
@IndexedStarts()
@Index({ name: 'person_sort', properties: ['sortKey', 'id'] })
// For search by parts of words; smaller tables are read through as fast.
@Index({
  name: 'person_search',
  expression: 'create index person_search on associations.person using gin (search_key gin_trgm_ops)',
})
@Unique({ name: 'person_orcid', properties: ['orcid'] })
// The public directory: a small part of all people.
@Index({
  name: 'person_directory',
  expression:
    'create index person_directory on associations.person (sort_key, id) where (is_public and in_expert_pool)',
})
// Names without diacritics and years of birth, by which duplicates are found; written out in `duplicate.finder.ts`.
@Index({
  name: 'person_duplicate',
  expression: `create index person_duplicate on associations.person (split_part(search_key, e'\\n', 2), left(birth, 4)) where (merged_into_id is null)`,
})
@Index({ name: 'person_updated', properties: ['updatedAt', 'id'] })
@Index({
  name: 'person_deceased',
  expression:
    'create index person_deceased on associations.person (deceased_on, id) where (deceased_on is not null)',
})
@Index({
  name: 'person_former_ids',
  expression: `create index person_former_ids on associations.person using gin (former_ids) where (former_ids <> '{}')`,
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

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'True for the made-up people of demo data.' })
  isSynthetic!: boolean;

  /** Follow the classes of the PUBLIC_PROFILE consent: never true where `isPublic` is not. */
  @Property({ type: 'boolean', default: false })
  sharesInternal!: boolean & Opt;

  @Property({ type: 'boolean', default: false })
  sharesContact!: boolean & Opt;

  /** Follows the EXPERT_POOL consent. */
  @Property({ type: 'boolean', default: false })
  inExpertPool!: boolean & Opt;

  @Property({ type: 'json', nullable: true })
  otherNames!: string[] | null;

  /** ISO 3166-1 alpha-2. */
  @Property({ type: 'text', nullable: true })
  nationality!: string | null;

  /** Code of the national list of ethnic groups. Sensitive, so that the audit knows of a change and not its value. */
  @Property({ type: 'text', nullable: true, hidden: true })
  ethnicity!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'ORCID iD as its URL, checked by its check digit. Whoever sees the person.',
  })
  orcid!: string | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description:
      'Whether the ORCID iD came from a sign-in at ORCID; false where somebody typed it, or there is none.',
  })
  orcidIsAuthenticated!: boolean & Opt;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Year since when the person works in the main field. Whoever sees the person.',
  })
  expertSince!: number | null;

  @Property({ type: 'text', nullable: true })
  source!: ProfileSource | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day of the last verification (ngày xác minh); null where never verified.',
  })
  lastVerifiedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  verifiedById!: string | null;

  @Property({ type: 'text', nullable: true })
  verificationProof!: string | null;

  /** The state to which a restricted profile returns. */
  @Property({ type: 'text', nullable: true })
  statusBefore!: ProfileStatus | null;

  @OneToMany(() => Degree, 'personId')
  degrees = new Collection<Degree>(this);

  @OneToMany(() => AcademicTitle, 'personId')
  titles = new Collection<AcademicTitle>(this);

  @OneToMany(() => PersonField, 'personId')
  fields = new Collection<PersonField>(this);

  @OneToMany(() => PersonKeyword, 'personId')
  keywords = new Collection<PersonKeyword>(this);

  @OneToMany(() => Availability, 'personId')
  availability = new Collection<Availability>(this);

  @OneToMany(() => ConsentRecord, 'personId')
  consents = new Collection<ConsentRecord>(this);
  /** Whom the person was merged into. Such a row is hidden on every path; its id answers the other. */
  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'merged_into_id', index: true })
  mergedIntoId!: string | null;

  /** Ids of all who were merged into the person, and into them. */
  @Property({ type: ArrayType, default: [] })
  formerIds!: string[] & Opt;

  @OneToMany(() => Membership, 'personId')
  memberships = new Collection<Membership>(this);
}
