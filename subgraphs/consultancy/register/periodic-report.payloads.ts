import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { PeriodicReport } from './periodic-report.entity.js';
import { periodicReportProblems } from './periodic-report.problems.js';

export const PeriodicReportConnection = connectionType(PeriodicReport, 'PeriodicReport', 'periodic reports');

@ObjectType({ description: 'The outcome of a mutation about a periodic report.' })
export class PeriodicReportPayload {
  @Field(() => PeriodicReport, {
    nullable: true,
    description: 'The report after the change; null where refused.',
  })
  periodicReport!: PeriodicReport | null;

  @Field(() => [periodicReportProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
