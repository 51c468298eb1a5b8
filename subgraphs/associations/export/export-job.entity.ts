import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { ExportJobRecord } from '../../kernel/export/index.js';
import { Node } from '../../kernel/index.js';
import { ExportedList } from './export.enums.js';

@Entity()
@Index({ name: 'export_job_newest', properties: ['accountId', 'createdAt', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'The export of a list (đợt xuất dữ liệu) in the background, as its starter sees the list. Who started it; the data protection officer, without its file.',
})
@Directive('@key(fields: "id")')
export class ExportJob extends ExportJobRecord {
  @Property({ type: 'text' })
  @Field(() => ExportedList, { description: 'The list.' })
  list!: ExportedList;
}
