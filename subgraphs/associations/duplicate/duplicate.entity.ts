import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, DateTime, Node } from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { DuplicateStatus } from './duplicate.enums.js';
import type { Evidence } from './duplicate.scoring.js';

@Entity()
@Unique({ name: 'duplicate_candidate_pair', properties: ['firstId', 'secondId'] })
@Index({
  name: 'duplicate_candidate_score',
  expression: `create index "duplicate_candidate_score" on "associations"."duplicate_candidate" ("status", "score" desc, "id" desc)`,
})
@ObjectType({
  implements: Node,
  description:
    'Two people who may be one (cặp nghi trùng), found by the citizen id, or by name, birth and school, work or residence. Union officers and leaders, the data protection officer.',
})
@Directive('@key(fields: "id")')
export class DuplicateCandidate extends BaseRecord {
  /** The one with the smaller id: a pair is there once. */
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'first_id' })
  firstId!: string;

  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'second_id', index: true })
  secondId!: string;

  /** Of all reasons, the restricted ones too. */
  @Property({ type: 'integer' })
  score!: number;

  @Property({ type: 'json' })
  evidence!: Evidence[];

  @Property({ type: 'text' })
  @Field(() => DuplicateStatus, { description: 'State.' })
  status!: DuplicateStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why they were found to be two people (lý do không trùng); null unless DISMISSED.',
  })
  dismissReason!: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When that was found; null unless DISMISSED.' })
  dismissedAt!: Date | null;
}

/** How far the search for duplicates has come. */
@Entity()
export class DuplicateScan {
  @PrimaryKey({ type: 'text' })
  id!: string;

  /** Who was changed until then has been looked at. */
  @Property({ type: 'datetime' })
  scannedUntil!: Date;
}
