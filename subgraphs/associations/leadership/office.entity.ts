import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Election } from '../congress/election.entity.js';
import { Person } from '../person/person.entity.js';
import { AssociationBody } from './body.entity.js';
import { OfficeEndReason, OfficeSource, OfficeStatus, OfficeTitle } from './leadership.enums.js';

@Entity()
@Index({
  name: 'office_president',
  expression: `create unique index office_president on associations.office_holding (coalesce(association_id, ''), is_acting) where (title = 'PRESIDENT' and ended_on is null)`,
})
@Index({
  name: 'office_seat',
  expression:
    'create unique index office_seat on associations.office_holding (body_id, person_id, title, is_acting) where (ended_on is null)',
})
@Index({
  name: 'office_rank',
  expression:
    'create index office_rank on associations.office_holding (association_id, rank, started_on, id)',
})
@ObjectType({
  implements: Node,
  description:
    'That somebody holds, or held, an office of an association or of the Union (giữ chức vụ). The office is a public fact for whoever may know of the association; of the person each sees what he may, see `displayName` and `person`.',
})
@Directive('@key(fields: "id")')
export class OfficeHolding extends BaseRecord {
  /** Null: the Union. */
  @ManyToOne(() => Association, {
    mapToPk: true,
    nullable: true,
    fieldName: 'association_id',
    deleteRule: 'restrict',
  })
  associationId!: string | null;

  @ManyToOne(() => AssociationBody, { mapToPk: true, fieldName: 'body_id', index: true })
  bodyId!: string;

  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => OfficeTitle, { description: 'Title.' })
  title!: OfficeTitle;

  /** Order of protocol, from the title. */
  @Property({ type: 'integer' })
  rank!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the holder acts for who is to be elected (quyền, phụ trách). Default no.',
  })
  isActing!: boolean;

  @Property({ type: 'text' })
  @Field(() => OfficeStatus, { description: 'State.' })
  status!: OfficeStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day in office.' })
  startedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; null while in office.' })
  endedOn!: string | null;

  @Property({ type: 'text' })
  @Field(() => OfficeSource, { description: 'Elected by the congress or by a meeting, or appointed.' })
  source!: OfficeSource;

  @Property({ type: 'text', nullable: true })
  @Field(() => OfficeEndReason, { nullable: true, description: 'Why it ended; null while in office.' })
  endReason!: OfficeEndReason | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision that recognised or appointed (quyết định công nhận).',
  })
  decisionNumber!: string | null;

  @ManyToOne(() => Election, { mapToPk: true, nullable: true, fieldName: 'election_id', index: true })
  electionId!: string | null;

  @ManyToOne(() => OfficeHolding, {
    mapToPk: true,
    nullable: true,
    fieldName: 'predecessor_id',
    index: true,
  })
  predecessorId!: string | null;
}
