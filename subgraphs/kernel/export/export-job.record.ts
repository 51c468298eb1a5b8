import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { BaseRecord } from '../orm/record.js';
import { WorkState } from '../tables/work.types.js';
import { Node } from '../values/node.js';
import { DateTime } from '../values/scalars.js';
import { ExportFormat } from './export.types.js';

/**
 * The columns of an export. A subgraph declares an entity of its own, with the enum of its lists: two ORMs of one process
 * must not share a class.
 */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class ExportJobRecord extends BaseRecord {
  @Property({ type: 'text' })
  accountId!: string;

  abstract list: string;

  @Property({ type: 'json', nullable: true })
  filter!: object | null;

  @Property({ type: 'json' })
  @Field(() => [String], { description: 'Its columns, in their order.' })
  columns!: string[];

  @Property({ type: 'text' })
  @Field(() => ExportFormat, { description: 'Form of the table.' })
  format!: ExportFormat;

  @Property({ type: 'text' })
  locale!: 'vi' | 'en';

  /** Why restricted fields are read, as the request said. */
  @Property({ type: 'text', nullable: true })
  purpose!: string | null;

  @Property({ type: 'text' })
  @Field(() => WorkState, { description: 'State; ask again for as long as it is WAITING or RUNNING.' })
  status!: WorkState;

  @Property({ type: 'integer', nullable: true })
  total!: number | null;

  @Property({ type: 'integer' })
  done!: number;

  /** Of the try that goes on, which has a file of its own; set before it stores one. */
  @Property({ type: 'text' })
  fileId!: string;

  /** What its starter might see when it ran: who may see less today gets no file. */
  @Property({ type: 'text', nullable: true })
  rights!: string | null;

  @Property({ type: 'text', nullable: true })
  failureCode!: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: Date | null;
}
