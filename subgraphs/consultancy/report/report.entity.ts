import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Severity } from '../opinion/opinion.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { type ReportSection, ReportStatus, ResponseStatus } from './report.enums.js';

/** A section with its text, as it is stored. */
export interface SectionText {
  readonly section: ReportSection;
  readonly text: string;
}

/** A minority opinion, as it is stored: whose it is stays with the opinion. */
export interface MinorityText {
  /** The opinion whose summary it is; null for a dissent of the minutes. */
  readonly opinionId: string | null;
  readonly text: string;
}

@Entity()
@Index({
  name: 'consultancy_report_number',
  expression: `create unique index consultancy_report_number on consultancy.consultancy_report (number, (extract(year from signed_on))) where (number is not null)`,
})
@Unique({ name: 'consultancy_report_version', properties: ['requestId', 'round', 'versionNumber'] })
@ObjectType({
  implements: Node,
  description:
    'A version of the report of a request (báo cáo tư vấn, phản biện). Until it is sent: the Union, and the council’s members who have declared; then whoever may see the request.',
})
@Directive('@key(fields: "id")')
export class ConsultancyReport extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request.' })
  round!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the version in its round, from 1; the highest is in force.' })
  versionNumber!: number;

  @Property({ type: 'text' })
  @Field(() => ReportStatus, { description: 'State.' })
  status!: ReportStatus;

  @Property({ type: 'json' })
  sections!: SectionText[];

  @Property({ type: 'json' })
  minorities!: MinorityText[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is different from the version before (nội dung sửa đổi); null in the first.',
  })
  changeNote!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day on which the chair, or a leader where there is no council, approved the text (ngày duyệt); null before. An approval lapses when the synthesis changes.',
  })
  approvedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number (số báo cáo), given when signed, unique in its year; null before.',
  })
  number!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the signature; null before.' })
  signedOn!: string | null;

  /** Account of the leader who signed. */
  @Property({ type: 'text', nullable: true })
  signedByAccountId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the canonical text that was signed, in hexadecimal (mã băm): sections, recommendations and minority opinions; null before.',
  })
  contentHash!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it was sent; null before.' })
  sentOn!: string | null;

  @Property({ type: 'text', nullable: true })
  receipt!: string | null;
}

@Entity()
@Unique({ name: 'recommendation_no', properties: ['reportId', 'no'] })
@Index({ name: 'recommendation_request', properties: ['requestId', 'responseStatus'] })
@Index({
  name: 'recommendation_counted',
  expression:
    'create index recommendation_counted on consultancy.recommendation (report_id) include (request_id, response_status, severity, is_response_late)',
})
@ObjectType({
  implements: Node,
  description:
    'A numbered recommendation of one version of a report (kiến nghị), and what the agency answered. Whoever may see the report.',
})
@Directive('@key(fields: "id")')
export class Recommendation extends BaseRecord {
  @ManyToOne(() => ConsultancyReport, { mapToPk: true, fieldName: 'report_id' })
  reportId!: string;

  /** As its report's. */
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number in the report, from 1.' })
  no!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The recommendation, at most 10,000 characters.' })
  text!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Theme (chủ đề), at most 200 characters.' })
  theme!: string | null;

  @Property({ type: 'text' })
  @Field(() => Severity, { description: 'Weight.' })
  severity!: Severity;

  @Property({ type: 'text' })
  @Field(() => ResponseStatus, { description: 'What the agency answered.' })
  responseStatus!: ResponseStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The agency’s words (nội dung tiếp thu, giải trình).' })
  responseText!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the agency’s letter (văn bản phản hồi), where there is one; null before.',
  })
  responseLetter!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the answer; null before.' })
  respondedOn!: string | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description: 'Whether it was answered after the deadline (phản hồi muộn); false before.',
  })
  isResponseLate!: boolean;
}
