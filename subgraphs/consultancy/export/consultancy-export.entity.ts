import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { ExportJobRecord } from '../../kernel/export/index.js';
import { Node } from '../../kernel/index.js';
import { ExportedConsultancyList } from './export.enums.js';

@Entity()
@Index({ name: 'consultancy_export_newest', properties: ['accountId', 'createdAt', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'The export of a list of consultancy (đợt xuất sổ tư vấn phản biện) in the background, as its starter sees the list. Who started it; the data protection officer, without its file.',
})
@Directive('@key(fields: "id")')
export class ConsultancyExport extends ExportJobRecord {
  @Property({ type: 'text' })
  @Field(() => ExportedConsultancyList, { description: 'The list.' })
  list!: ExportedConsultancyList;
}
