import type { Part } from './part.js';
import { ConsultancyReminder } from './reminder/reminder.entity.js';
import { ReminderAddressee, ReminderKind } from './reminder/reminder.enums.js';
import { processConsultancyDeadlines } from './reminder/reminder.jobs.js';
import { ConsultancyReminderMutations } from './reminder/reminder.mutations.js';
import { visibleReminders } from './reminder/reminder.policy.js';
import { ConsultancyReminderResolver } from './reminder/reminder.resolver.js';
import { ConsultancyReport, Recommendation } from './report/report.entity.js';
import {
  DispositionOutcome,
  FollowUpStatus,
  ReportSection,
  ReportStatus,
  ResponseStatus,
} from './report/report.enums.js';
import { ConsultancyReportMutations } from './report/report.mutations.js';
import {
  visibleDispositions,
  visibleFollowUps,
  visibleRecommendations,
  visibleReports,
} from './report/report.policy.js';
import { ConsultancyReportResolver, RecommendationResolver } from './report/report.resolver.js';
import { FollowUpFinding, RecommendationAnswer } from './report/response.inputs.js';
import { RecommendationMutations } from './report/response.mutations.js';
import { OverdueResponseResolver, RecommendationStatisticResolver } from './report/statistics.resolver.js';
import { RecommendationStatisticKey } from './report/statistics.types.js';
import { FollowUp, PointDisposition } from './report/synthesis.entity.js';
import {
  ConsultancyRequestOutcome,
  FollowUpResolver,
  PointDispositionResolver,
} from './report/synthesis.resolver.js';
import { ConsultancyCourseMutations } from './request/request.course.mutations.js';
import { ConsultancyTaskResolver } from './task/task.resolver.js';
import { ConsultancyTaskKind } from './task/task.types.js';

/** What the Union answers, what becomes of it, and what reminds of it. */
export const reportPart: Part = {
  entities: [
    {
      entity: ConsultancyReport,
      typename: 'ConsultancyReport',
      prefix: 'rep',
      visible: visibleReports,
      isGuarded: true,
    },
    {
      entity: Recommendation,
      typename: 'Recommendation',
      prefix: 'rec',
      visible: visibleRecommendations,
      isMass: true,
    },
    { entity: PointDisposition, typename: 'PointDisposition', prefix: 'dsp', visible: visibleDispositions },
    { entity: FollowUp, typename: 'FollowUp', prefix: 'fup', visible: visibleFollowUps },
    {
      entity: ConsultancyReminder,
      typename: 'ConsultancyReminder',
      prefix: 'crm',
      visible: visibleReminders,
      isMass: true,
    },
  ],
  resolvers: [
    ConsultancyCourseMutations,
    ConsultancyReminderMutations,
    ConsultancyReminderResolver,
    ConsultancyReportMutations,
    ConsultancyReportResolver,
    ConsultancyRequestOutcome,
    ConsultancyTaskResolver,
    FollowUpResolver,
    OverdueResponseResolver,
    PointDispositionResolver,
    RecommendationMutations,
    RecommendationResolver,
    RecommendationStatisticResolver,
  ],
  jobs: [{ name: 'consultancy-deadlines', cron: '35 0 * * *', run: processConsultancyDeadlines }],
  enums: [
    ReportStatus,
    ResponseStatus,
    ReportSection,
    DispositionOutcome,
    FollowUpStatus,
    RecommendationAnswer,
    FollowUpFinding,
    RecommendationStatisticKey,
    ReminderKind,
    ReminderAddressee,
    ConsultancyTaskKind,
  ],
  personColumns: [[ConsultancyReminder, 'personId']],
};
