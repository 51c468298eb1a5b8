import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, DateTime, Node, registerEnum } from '../../kernel/index.js';
import { TargetIndicator } from '../indicator/indicator.entity.js';

export enum IndicatorReportStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
  LOCKED = 'LOCKED',
  CORRECTED = 'CORRECTED',
}
registerEnum(IndicatorReportStatus, 'IndicatorReportStatus', 'State of a report (tình trạng báo cáo).', {
  DRAFT: ['Dự thảo', 'Draft'],
  SUBMITTED: ['Đã gửi', 'Submitted'],
  RETURNED: ['Trả lại', 'Returned for changes'],
  APPROVED: ['Đã duyệt', 'Approved'],
  LOCKED: ['Đã khóa', 'Locked, the period being over'],
  CORRECTED: ['Đính chính', 'Corrected and waiting for approval'],
});

@Entity()
@Index({
  name: 'indicator_report_approved',
  expression: `create unique index indicator_report_approved on programme.indicator_report (indicator_id, period, territory_id) where (status in ('APPROVED', 'LOCKED', 'CORRECTED'))`,
})
@ObjectType({
  implements: Node,
  description:
    'The official value of a target for a period and a territory (báo cáo chỉ tiêu). Approved and locked ones: everyone. Others: programme monitors, union officers and leaders, and the organization that reports.',
})
@Directive('@key(fields: "id")')
export class IndicatorReport extends BaseRecord {
  @ManyToOne(() => TargetIndicator, { mapToPk: true, fieldName: 'indicator_id', index: true })
  indicatorId!: string;

  @Property({ type: 'text', nullable: true, index: true })
  organizationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => IndicatorReportStatus, { description: 'State.' })
  status!: IndicatorReportStatus;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Period: a year, half-year or quarter, `2025`, `2025-H1`, `2025-Q3`.' })
  period!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which the value held.' })
  asOf!: string;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Territory, an administrative unit `adm_…`.' })
  territoryId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name of the territory when the report was made.' })
  territoryName!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Official value (số liệu chính thức): persons, or hundredths of a percent for shares.',
  })
  officialValue!: number;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'What the graph’s own records gave at the draft; null where it does not count the target.',
  })
  registeredValue!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Numerator of a share; null for numbers.' })
  numerator!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Denominator of a share; null for numbers.' })
  denominator!: number | null;

  @Property({ type: 'json' })
  @Field(() => [String], { description: 'Numbers or addresses of the documents that prove it (minh chứng).' })
  evidence!: string[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Remark, at most 2,000 characters.' })
  note!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Version of the values, from 1; a correction adds one.' })
  revision!: number;
}

@Entity()
@ObjectType({ description: 'Values of a report before a correction (phiên bản trước). Who sees the report.' })
export class IndicatorReportVersion {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => IndicatorReport, { mapToPk: true, fieldName: 'report_id', index: true })
  reportId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  revision!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Official value then.' })
  officialValue!: number;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Numerator then; null for numbers.' })
  numerator!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Denominator then; null for numbers.' })
  denominator!: number | null;

  @Property({ type: 'json' })
  @Field(() => [String], { description: 'Evidence then.' })
  evidence!: string[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Remark then.' })
  note!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Why it was corrected.' })
  reason!: string;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it was corrected.' })
  replacedAt!: Date;
}
