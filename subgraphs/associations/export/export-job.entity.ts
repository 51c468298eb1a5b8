import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, DateTime, Node } from '../../kernel/index.js';
import { WorkState } from '../import/import.enums.js';
import { ExportedList, ExportFormat } from './export.enums.js';

@Entity()
@Index({ name: 'export_job_newest', properties: ['accountId', 'createdAt', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'The export of a list (đợt xuất dữ liệu) in the background, as its starter sees the list. Who started it; the data protection officer, without its file.',
})
@Directive('@key(fields: "id")')
export class ExportJob extends BaseRecord {
  @Property({ type: 'text' })
  accountId!: string;

  @Property({ type: 'text' })
  @Field(() => ExportedList, { description: 'The list.' })
  list!: ExportedList;

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

  /** Set beforehand, so that a run that begins again makes no second file. */
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
