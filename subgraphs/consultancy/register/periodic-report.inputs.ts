import { Field, InputType, Int } from 'type-graphql';
import { MutationInput, StepInput, type Where } from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { PeriodicReportStatus } from './register.enums.js';

@InputType({ description: 'The period that a report is of (kỳ báo cáo).' })
export class PreparePeriodicReportInput extends MutationInput {
  @Field(() => Int, { description: 'Year, 1900 to 2200.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Quarter, 1 to 4; default the whole year.' })
  quarter?: number | null;
}

@InputType({ description: 'A step in the life of a periodic report.' })
export class PeriodicReportStepInput extends StepInput {}

@InputType({ description: 'Signature and sending of a periodic report (ký, gửi).' })
export class SendPeriodicReportInput extends StepInput {
  @Field(() => String, { description: 'Number and sign (số, ký hiệu), at most 100 characters.' })
  number!: string;
}

@InputType({ description: 'Which periodic reports; all conditions must hold.' })
export class PeriodicReportFilter {
  @Field(() => Int, { nullable: true, description: 'Of this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => [PeriodicReportStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: PeriodicReportStatus[] | null;
}

/** The filter as a condition. */
export function periodicReportWhere(filter?: PeriodicReportFilter | null): Where {
  const { year, statuses } = filter ?? {};
  return {
    ...(typeof year === 'number' && { year: assertYear(year) }),
    ...(statuses && { status: { $in: statuses } }),
  };
}
