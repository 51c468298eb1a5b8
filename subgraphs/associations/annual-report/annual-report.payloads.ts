import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, connectionType, Money } from '../../kernel/index.js';
import { AnnualReport } from './annual-report.entity.js';
import { annualReportProblems } from './annual-report.problems.js';

export const AnnualReportConnection = connectionType(AnnualReport, 'AnnualReport', 'annual reports');

@ObjectType({
  description:
    'What the graph counts of an association’s year (số liệu báo cáo); frozen when the report is submitted.',
})
export class AnnualReportFigures {
  @Field(() => CivilDate, { description: 'Day of the counts: the end of the year, or the day of counting.' })
  asOf!: string;

  @Field(() => Int, { description: 'People who are members (hội viên cá nhân).' })
  individualMembers!: number;

  @Field(() => Int, { description: 'Organizations that are members (hội viên tập thể).' })
  collectiveMembers!: number;

  @Field(() => Int, { description: 'Women among the people.' })
  femaleMembers!: number;

  @Field(() => Int, { description: 'Memberships begun in the year; not those that are MERGED.' })
  admitted!: number;

  @Field(() => Int, { description: 'Memberships ended in the year; not those that are MERGED.' })
  ended!: number;

  @Field(() => Money, { description: 'Fees of the year charged.' })
  feesCharged!: Money;

  @Field(() => Money, { description: 'Fees of the year collected.' })
  feesCollected!: Money;

  @Field(() => Money, { description: 'Fees of the year still owed.' })
  feesOutstanding!: Money;

  @Field(() => Int, {
    nullable: true,
    description: 'Consultancies that it leads, received in the year; null where consultancy did not answer.',
  })
  consultancies!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Honours conferred on it in the year; null where awards did not answer.',
  })
  honours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Research projects of its members that run in the year; null where research did not answer.',
  })
  projects!: number | null;
}

@ObjectType({ description: 'The outcome of a mutation about an annual report.' })
export class AnnualReportPayload {
  @Field(() => AnnualReport, {
    nullable: true,
    description: 'The report after the change; null where refused.',
  })
  annualReport!: AnnualReport | null;

  @Field(() => [annualReportProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
