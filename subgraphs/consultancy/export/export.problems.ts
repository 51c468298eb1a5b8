import { exportProblemTexts } from '../../kernel/export/index.js';
import { defineProblems } from '../../kernel/index.js';

export const exportProblems = defineProblems('ConsultancyExport', {
  ...exportProblemTexts,
  CONFIDENTIALITY_RAISED: {
    vi: 'Độ mật của một yêu cầu đã được nâng; hãy xuất lại.',
    en: 'A request has become more confidential; export again.',
  },
});
