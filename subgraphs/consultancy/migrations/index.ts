import type { MigrationClass } from '../../kernel/orm/orm.js';
import { M0001 } from './0001-initial.js';
import { M0002 } from './0002-search-index.js';
import { M0003 } from './0003-open-title-per-proposer.js';
import { M0004 } from './0004-parts-of-the-review.js';
import { M0010 } from './0010-councils.js';

export const migrations: Record<string, MigrationClass> = {
  '0001-initial': M0001,
  '0002-search-index': M0002,
  '0003-open-title-per-proposer': M0003,
  '0004-parts-of-the-review': M0004,
  '0010-councils': M0010,
};
