import type { MigrationClass } from '../../kernel/orm/orm.js';
import { M0001 } from './0001-initial.js';
import { M0002 } from './0002-search-index.js';
import { M0003 } from './0003-open-title-per-proposer.js';
import { M0004 } from './0004-parts-of-the-review.js';
import { M0010 } from './0010-councils.js';
import { M0020 } from './0020-opinions.js';
import { M0030 } from './0030-reports-and-responses.js';
import { M0040 } from './0040-experts.js';
import { M0050 } from './0050-files-and-periodic-reports.js';
import { M0060 } from './0060-recommendations-counted.js';
import { M0070 } from './0070-exports.js';
import { M0080 } from './0080-attendance-of-a-session.js';
import { M0090 } from './0090-requests-of-recommendations.js';
import { M0100 } from './0100-conflicts-and-duties.js';

export const migrations: Record<string, MigrationClass> = {
  '0001-initial': M0001,
  '0002-search-index': M0002,
  '0003-open-title-per-proposer': M0003,
  '0004-parts-of-the-review': M0004,
  '0010-councils': M0010,
  '0020-opinions': M0020,
  '0030-reports-and-responses': M0030,
  '0040-experts': M0040,
  '0050-files-and-periodic-reports': M0050,
  '0060-recommendations-counted': M0060,
  '0070-exports': M0070,
  '0080-attendance-of-a-session': M0080,
  '0090-requests-of-recommendations': M0090,
  '0100-conflicts-and-duties': M0100,
};
