import { defineSubgraph, only } from '../kernel/index.js';
import { ActionPlan, ActionPlanStatus } from './action-plan/action-plan.entity.js';
import { ActionPlanMutations } from './action-plan/action-plan.mutations.js';
import { actionPlanProblems } from './action-plan/action-plan.problems.js';
import { ActionPlanResolver } from './action-plan/action-plan.resolver.js';
import { Body } from './body/body.entity.js';
import { BodyResolver, ResponsibleBodyResolver } from './body/body.resolver.js';
import { bodyProblems } from './body/body.service.js';
import { ResponsibleBody, ResponsibleRole } from './body/responsible-body.entity.js';
import { AdministrativeUnit } from './external/administrative-unit.js';
import { Organization } from './external/organization.js';
import { ViewerAccountResolver, ViewerAccountStub } from './external/viewer-account.js';
import { TargetIndicator } from './indicator/indicator.entity.js';
import {
  DefinitionStatus,
  IndicatorKind,
  IndicatorOperator,
  IndicatorSource,
  IndicatorStatus,
  IndicatorUnit,
} from './indicator/indicator.enums.js';
import { TargetIndicatorResolver } from './indicator/indicator.resolver.js';
import { IndicatorReading, IndicatorReadingResolver, readingReference } from './indicator/reading.js';
import {
  IndicatorReport,
  IndicatorReportStatus,
  IndicatorReportVersion,
} from './indicator-report/indicator-report.entity.js';
import { IndicatorReportMutations } from './indicator-report/indicator-report.mutations.js';
import { reportProblems } from './indicator-report/indicator-report.problems.js';
import { IndicatorReportResolver } from './indicator-report/indicator-report.resolver.js';
import { installProgramme } from './install/install.js';
import { migrations } from './migrations/index.js';
import { visibleByStatus } from './monitor.policy.js';
import { Programme, ProgrammeDuty } from './programme/programme.entity.js';
import { ProgrammeDutyResolver, ProgrammeResolver } from './programme/programme.resolver.js';
import { rules } from './rules.js';
import { ProgrammeTask, ProgrammeTaskGroup, TaskTiming } from './task/task.entity.js';
import { ProgrammeTaskGroupResolver, ProgrammeTaskResolver } from './task/task.resolver.js';

const everyone = () => ({});

const enums = [
  IndicatorKind,
  IndicatorOperator,
  IndicatorUnit,
  IndicatorSource,
  DefinitionStatus,
  IndicatorStatus,
  ResponsibleRole,
  TaskTiming,
  ActionPlanStatus,
  IndicatorReportStatus,
  ...[actionPlanProblems, bodyProblems, reportProblems].map(({ codes }) => codes),
];

export const programme = defineSubgraph({
  name: 'programme',
  port: 4105,
  entities: [
    { entity: Body, typename: 'Body', prefix: 'bod', visible: everyone },
    { entity: Programme, typename: 'Programme', prefix: 'prg', visible: everyone },
    { entity: ProgrammeDuty, typename: 'ProgrammeDuty', prefix: 'dut', visible: everyone },
    { entity: TargetIndicator, typename: 'TargetIndicator', prefix: 'ind', visible: everyone },
    { entity: ProgrammeTaskGroup, typename: 'ProgrammeTaskGroup', prefix: 'tgr', visible: everyone },
    { entity: ProgrammeTask, typename: 'ProgrammeTask', prefix: 'tsk', visible: everyone },
    { entity: ResponsibleBody, typename: 'ResponsibleBody', prefix: 'rsp', visible: everyone },
    { entity: ActionPlan, typename: 'ActionPlan', prefix: 'apl', visible: visibleByStatus(['ACCEPTED']) },
    {
      entity: IndicatorReport,
      typename: 'IndicatorReport',
      prefix: 'irp',
      visible: visibleByStatus(['APPROVED', 'LOCKED']),
    },
  ],
  tables: [{ entity: IndicatorReportVersion, prefix: 'row' }],
  resolvers: [
    ActionPlanMutations,
    ActionPlanResolver,
    BodyResolver,
    IndicatorReadingResolver,
    IndicatorReportMutations,
    IndicatorReportResolver,
    ProgrammeDutyResolver,
    ProgrammeResolver,
    ProgrammeTaskGroupResolver,
    ProgrammeTaskResolver,
    ResponsibleBodyResolver,
    TargetIndicatorResolver,
    ViewerAccountResolver,
  ],
  orphanedTypes: [AdministrativeUnit, IndicatorReading, Organization, ViewerAccountStub],
  references: { IndicatorReading: readingReference, ViewerAccount: only('viewer') },
  migrations,
  rules,
  enums,
  install: installProgramme,
});
