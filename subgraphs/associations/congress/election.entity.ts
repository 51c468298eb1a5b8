import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { AssociationBody } from '../leadership/body.entity.js';
import { OfficeTitle } from '../leadership/leadership.enums.js';
import { Person } from '../person/person.entity.js';
import { Congress } from './congress.entity.js';
import { CandidateOutcome, ElectionStatus } from './congress.enums.js';

@Entity()
@ObjectType({
  implements: Node,
  description:
    'An election to a body (bầu cử), by a congress or by a meeting of the committee. Everyone once the ballots are counted; before only the association and who oversees associations.',
})
@Directive('@key(fields: "id")')
export class Election extends BaseRecord {
  /** Null: the Union. */
  @ManyToOne(() => Association, {
    mapToPk: true,
    nullable: true,
    fieldName: 'association_id',
    deleteRule: 'restrict',
    index: true,
  })
  associationId!: string | null;

  @ManyToOne(() => Congress, { mapToPk: true, nullable: true, fieldName: 'congress_id', index: true })
  congressId!: string | null;

  @ManyToOne(() => AssociationBody, { mapToPk: true, fieldName: 'body_id', index: true })
  bodyId!: string;

  @Property({ type: 'text' })
  @Field(() => OfficeTitle, { description: 'Title that is elected to.' })
  title!: OfficeTitle;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Seats to be filled.' })
  seats!: number;

  @Property({ type: 'text' })
  @Field(() => ElectionStatus, { description: 'State.' })
  status!: ElectionStatus;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the ballot; null before the count.' })
  heldOn!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Who could vote: present delegates, or members of the committee.',
  })
  electorate!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Ballots handed out; null before the count.' })
  ballotsIssued!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Valid ballots (phiếu hợp lệ); null before the count.' })
  validBallots!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Seats that were filled; null before the count.' })
  seatsFilled!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the minutes of the count.' })
  minutesNumber!: string | null;
}

@Entity()
@Unique({ name: 'election_candidate_person', properties: ['electionId', 'personId'] })
@ObjectType({
  description:
    'A candidate of an election (ứng cử viên). Everyone who was elected; all others only to the association and who oversees associations.',
})
export class ElectionCandidate {
  @PrimaryKey({ type: 'text' })
  @Field(() => ID, { description: 'Id of the row.' })
  id!: string;

  @ManyToOne(() => Election, { mapToPk: true, fieldName: 'election_id' })
  electionId!: string;

  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Votes; null before the count.' })
  votesFor!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => CandidateOutcome, { nullable: true, description: 'Outcome; null before the count.' })
  outcome!: CandidateOutcome | null;
}
