import { Field, InputType } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';
import { TalentKey, TalentMeasure } from './training.statistics.js';

@InputType({ description: 'What talent is counted, as `talentStatistics` takes it.' })
export class TalentStatisticsExportFilter {
  @Field(() => TalentMeasure, { description: 'What to count.' })
  measure!: TalentMeasure;

  @Field(() => [TalentKey], { nullable: true, description: 'Default: one total.' })
  groupBy?: TalentKey[] | null;
}

export const talentStatisticsExport = defineExport({
  label: { vi: 'Thống kê nhân tài', en: 'Counts of talent, as `talentStatistics` has them' },
  fileName: 'thong-ke-nhan-tai',
  query: 'talentStatistics',
  filter: TalentStatisticsExportFilter,
  about: {},
  columns: {
    year: ['Năm', 'Year'],
    kind: ['Loại', 'Kind', 'trainingKind|degreeLevel|successorStatus'],
    isAbroad: ['Ngoài nước', 'Abroad'],
    records: ['Số lượt', 'Records'],
    persons: ['Số người', 'Distinct people'],
    hidden: ['Số nhỏ được che', 'Hidden because small', 'isSuppressed'],
  },
});
