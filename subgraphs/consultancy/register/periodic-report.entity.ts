import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { PeriodicReportFigures } from './periodic-report.types.js';
import { PeriodicReportStatus } from './register.enums.js';

@Entity()
@Unique({ name: 'periodic_report_once', properties: ['period'] })
@ObjectType({
  implements: Node,
  description:
    'A report of the Union to the province on its consultancy work of a quarter or a year (báo cáo định kỳ công tác tư vấn, phản biện). The Union; once sent also the Provincial People’s Committee.',
})
@Directive('@key(fields: "id")')
export class PeriodicReport extends BaseRecord {
  /** `2025`, or `2025-1` for a quarter: of one period there is one report. */
  @Property({ type: 'text' })
  period!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Quarter, 1 to 4; null for the whole year.' })
  quarter!: number | null;

  @Property({ type: 'text' })
  @Field(() => PeriodicReportStatus, { description: 'State.' })
  status!: PeriodicReportStatus;

  /** Not in the audit: 70 kB before and after, of what the register says, and titles are kept there once already. */
  @Property({ type: 'json', hidden: true })
  @Field(() => PeriodicReportFigures, {
    description: 'Figures and lists, as they were when it was prepared; frozen once it is submitted.',
  })
  figures!: PeriodicReportFigures;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which the figures were taken (ngày lập).' })
  preparedOn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number and sign (số, ký hiệu), given when sent; null before.',
  })
  number!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which it was signed and sent; null before.',
  })
  sentOn!: string | null;

  /** Where the document is; null until a job has made it. */
  @Property({ type: 'text', nullable: true })
  fileId!: string | null;
}
