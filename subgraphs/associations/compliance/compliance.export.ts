import { Field, InputType, Int } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';
import { ComplianceAlertKind } from './compliance.enums.js';

@InputType({ description: 'Which alerts, as `complianceAlerts` takes them.' })
export class ComplianceExportFilter {
  @Field(() => [ComplianceAlertKind], { nullable: true, description: 'Of these kinds; default all.' })
  kinds?: ComplianceAlertKind[] | null;

  @Field(() => Int, { nullable: true, description: 'How many days ahead to look; default 90.' })
  withinDays?: number | null;
}

export const complianceAlertsExport = defineExport({
  label: { vi: 'Cảnh báo tuân thủ', en: 'What associations have to see to, as `complianceAlerts` has it' },
  fileName: 'canh-bao',
  query: 'complianceAlerts',
  filter: ComplianceExportFilter,
  columns: {
    association: ['Hội', 'Association'],
    kind: ['Cảnh báo', 'Alert'],
    message: ['Nội dung', 'What it is'],
    dueOn: ['Hạn', 'Due on'],
    daysLeft: ['Số ngày còn lại', 'Days left'],
    isOverdue: ['Quá hạn', 'Overdue'],
    isDissolutionGround: ['Căn cứ giải thể', 'Ground for dissolution'],
  },
});
