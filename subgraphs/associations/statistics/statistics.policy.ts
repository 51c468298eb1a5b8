import { allowIf, type Decision, hasRole, type Viewer } from '../../kernel/index.js';

/**
 * Who may read counts of people below the province. There they are often below five and could point at a person, and
 * hiding only those would not help: the province less its other communes gives them back.
 */
export const mayCountIn = (viewer: Viewer, level: string): Decision =>
  allowIf(
    level === 'PROVINCE' || hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'PROGRAMME_MONITOR'),
    viewer,
    {
      vi: 'Số liệu dưới cấp tỉnh chỉ dành cho Liên hiệp Hội và cơ quan theo dõi chương trình.',
      en: 'Counts below the province are for the Union and the programme’s monitors only.',
    },
  );
