import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { BaseRecord, DateTime, Node } from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { MergeField, MergeStatus } from './merge.enums.js';

@Entity()
@Index({
  name: 'person_merge_proposed',
  expression: `create unique index person_merge_proposed on associations.person_merge (least(survivor_id, merged_id), greatest(survivor_id, merged_id)) where (status = 'PROPOSED')`,
})
@Index({
  name: 'person_merge_once',
  expression: `create unique index person_merge_once on associations.person_merge (merged_id) where (status in ('MERGED', 'UNDO_PROPOSED'))`,
})
@Index({ name: 'person_merge_newest', properties: ['createdAt', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'The merge of two records of one person (gộp hồ sơ trùng): proposed by one officer, approved by another, undone by two within the days of the rule `merge.undoDays`. The merged person’s id then answers the survivor everywhere. Union officers and leaders, the data protection officer.',
})
@Directive('@key(fields: "id")')
export class PersonMerge extends BaseRecord {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'survivor_id', index: true })
  @Field(() => ID, { description: 'Id of the person who stays (hồ sơ giữ lại), as it was proposed.' })
  survivorId!: string;

  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'merged_id', index: true })
  @Field(() => ID, { description: 'Id of the person who is merged (hồ sơ được gộp); it stays known.' })
  mergedId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name of the merged person when the merge was proposed.' })
  mergedName!: string;

  @Property({ type: 'text' })
  @Field(() => MergeStatus, { description: 'State.' })
  status!: MergeStatus;

  @Property({ type: 'json' })
  @Field(() => [MergeField], {
    description: 'What is taken from the merged person in place of the survivor’s.',
  })
  takeFromMerged!: MergeField[];

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Why they are one person (căn cứ gộp).' })
  reason!: string;

  /** Null for what the system did. */
  @Property({ type: 'text', nullable: true })
  proposedBy!: string | null;

  @Property({ type: 'text', nullable: true })
  undoProposedBy!: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they were merged; null before.' })
  mergedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When that was undone; null while it stands.' })
  undoneAt!: Date | null;
}

export type ChangeKind = 'MOVED' | 'CHANGED' | 'KEPT';

/** One row that a merge moved, changed, or left with the merged person; undoing takes them back, the last first. */
@Entity()
@Index({ name: 'merge_change_order', properties: ['mergeId', 'position'] })
export class MergeChange {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => PersonMerge, { mapToPk: true, fieldName: 'merge_id' })
  mergeId!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'text' })
  kind!: ChangeKind;

  @Property({ type: 'text' })
  entityType!: string;

  @Property({ type: 'text' })
  rowId!: string;

  /** Columns as they were. Personal data: never shown. */
  @Property({ type: 'json', hidden: true })
  before!: Record<string, unknown>;

  @Property({ type: 'json', hidden: true })
  after!: Record<string, unknown>;
}

/** Another subgraph has followed a merge, or its undoing. */
@Entity()
export class MergeAcknowledgement {
  /** `<merge>/<subgraph>`. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => PersonMerge, { mapToPk: true, fieldName: 'merge_id', index: true })
  mergeId!: string;

  @Property({ type: 'text' })
  subgraph!: string;

  @Property({ type: 'boolean' })
  undone!: boolean;

  @Property({ type: 'datetime' })
  at!: Date;
}
