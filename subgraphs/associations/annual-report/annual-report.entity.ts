import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, DateTime, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { AnnualReportStatus, type ReportSource } from './annual-report.enums.js';

/** What the graph counts of an association’s year; null where the part that knows did not answer. Money in đồng. */
export interface StoredFigures {
  readonly asOf: string;
  readonly individualMembers: number;
  readonly collectiveMembers: number;
  readonly femaleMembers: number;
  readonly admitted: number;
  readonly ended: number;
  readonly feesCharged: number;
  readonly feesCollected: number;
  readonly feesOutstanding: number;
  readonly consultancies: number | null;
  readonly honours: number | null;
  readonly projects: number | null;
}

/** What an association writes itself. */
export interface StoredContent {
  readonly activities: string | null;
  readonly plans: string | null;
  readonly income: number | null;
  readonly expenses: number | null;
}

@Entity()
@Unique({ name: 'annual_report_once', properties: ['associationId', 'year'] })
@Index({
  name: 'annual_report_year',
  expression: 'create index "annual_report_year" on "associations"."annual_report" ("year" desc, "id" desc)',
})
@ObjectType({
  implements: Node,
  description:
    'What an association reports to the Union of one year (báo cáo hoạt động năm). Its secretary and leader; union officers, leaders and inspectors; the department of home affairs once it is submitted.',
})
@Directive('@key(fields: "id")')
export class AnnualReport extends BaseRecord {
  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id' })
  associationId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Property({ type: 'text' })
  @Field(() => AnnualReportStatus, { description: 'State.' })
  status!: AnnualReportStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description: 'Last day to submit it (hạn nộp); 1 December of the year by default.',
  })
  dueOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it was last submitted.' })
  submittedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the association did (kết quả hoạt động).' })
  activities!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it plans (phương hướng năm tới).' })
  plans!: string | null;

  @Property({ type: new BigIntType('number'), nullable: true })
  income!: number | null;

  @Property({ type: new BigIntType('number'), nullable: true })
  expenses!: number | null;

  @Property({ type: 'json' })
  figures!: StoredFigures;

  @Property({ type: 'json' })
  unanswered!: ReportSource[];

  @Property({ type: 'datetime' })
  @Field(() => DateTime, {
    description: 'When the figures were counted; not any more after it was submitted.',
  })
  figuresAt!: Date;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the version, from 1; a correction is one more.' })
  revision!: number;
}

/** What a corrected report said before. */
@Entity()
@Unique({ name: 'annual_report_version_once', properties: ['reportId', 'revision'] })
@ObjectType({
  description: 'What a report said before a correction (bản trước khi đính chính). Whoever sees the report.',
})
export class AnnualReportVersion {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => AnnualReport, { mapToPk: true, fieldName: 'report_id', index: true })
  reportId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the version.' })
  revision!: number;

  @Property({ type: 'json' })
  content!: StoredContent;

  @Property({ type: 'json' })
  figures!: StoredFigures;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Why it was replaced.' })
  reason!: string;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it was replaced.' })
  replacedAt!: Date;
}
