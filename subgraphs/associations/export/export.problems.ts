import { exportProblemTexts } from '../../kernel/export/index.js';
import { defineProblems } from '../../kernel/index.js';

export const exportProblems = defineProblems('Export', exportProblemTexts);
