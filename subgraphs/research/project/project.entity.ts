import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { FundingRoute, Grade, LegalRegime, ManagingLevel, ProjectType } from './project.enums.js';
import { ProjectStatus } from './project.status.js';

@Entity()
@Unique({ name: 'research_project_code', properties: ['code'] })
@Index({
  name: 'research_project_lead',
  properties: ['principalInvestigatorId', 'status'],
})
@ObjectType({
  implements: Node,
  description:
    'A science and technology task (nhiệm vụ KH&CN): topic, pilot production, project or scheme. Everyone from the contract on; before, its host, DOST, PPC, union officers and leaders.',
})
@Directive('@key(fields: "id")')
export class ResearchProject extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code (mã số nhiệm vụ), unique, e.g. `04/2022/ĐTKHCN`. Everyone.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese title (tên nhiệm vụ). Everyone.' })
  title!: string;

  @Property({ type: 'text' })
  @Field(() => ProjectType, { description: 'Type (loại). Everyone.' })
  type!: ProjectType;

  @Property({ type: 'text' })
  @Field(() => ManagingLevel, { description: 'Managing level (cấp quản lý). Everyone.' })
  level!: ManagingLevel;

  @Property({ type: 'text' })
  @Field(() => LegalRegime, { description: 'Law that the contract runs under (chế độ pháp lý). Everyone.' })
  legalRegime!: LegalRegime;

  @Property({ type: 'text' })
  @Field(() => FundingRoute, { description: 'How executor and money were found. Everyone.' })
  fundingRoute!: FundingRoute;

  @Property({ type: 'text', index: true })
  fieldId!: string;

  @Property({ type: 'text', index: true })
  hostOrganizationId!: string;

  @Property({ type: 'text', nullable: true })
  ordererId!: string | null;

  @Property({ type: 'text' })
  principalInvestigatorId!: string;

  @Property({ type: 'date', index: true })
  @Field(() => CivilDate, { description: 'First day of the contract (ngày bắt đầu). Everyone.' })
  startOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day by the contract as signed (ngày kết thúc). Everyone.' })
  endOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Last day after the one extension (gia hạn đến); null without. Everyone.',
  })
  extendedTo!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Last day of the one redo after a failure (thời hạn làm lại); null without. Everyone.',
  })
  redoUntil!: string | null;

  @Property({ type: new BigIntType('number') })
  budgetState!: number;

  @Property({ type: new BigIntType('number') })
  budgetOther!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Objectives (mục tiêu). Everyone.' })
  objectives!: string;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the Union hosts it (do Liên hiệp Hội chủ trì). Everyone.',
  })
  isUnionHosted!: boolean;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether the failure or end was accepted as a risk of research (chấp nhận rủi ro), possible under LAW_2025. Everyone.',
  })
  riskAccepted!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => Grade, {
    nullable: true,
    description:
      'Grade of the acceptance (xếp loại), a failure too; null until the council has concluded. Everyone.',
  })
  grade!: Grade | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Number of the contract (số hợp đồng). Everyone.' })
  contractNumber!: string;

  @Property({ type: 'date', nullable: true })
  dossierOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision that recognised the result (quyết định công nhận kết quả). Everyone.',
  })
  recognitionDecision!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the certificate of registration (số giấy chứng nhận đăng ký kết quả). Everyone.',
  })
  registrationNumber!: string | null;

  @Property({ type: 'text', index: true })
  @Field(() => ProjectStatus, { description: 'State (tình trạng). Everyone.' })
  status!: ProjectStatus;

  @Property({ type: 'text' })
  searchKey!: string;
}
