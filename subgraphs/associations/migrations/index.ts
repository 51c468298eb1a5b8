import type { MigrationClass } from '../../kernel/orm/orm.js';
import { M0001 } from './0001-initial.js';
import { M0002 } from './0002-search-index.js';
import { M0003 } from './0003-consent-association.js';
import { M0004 } from './0004-demo-accounts.js';
import { M0005 } from './0005-membership-order.js';
import { M0025 } from './0025-files-and-tables.js';

export const migrations: Record<string, MigrationClass> = {
  '0001-initial': M0001,
  '0002-search-index': M0002,
  '0003-consent-association': M0003,
  '0004-demo-accounts': M0004,
  '0005-membership-order': M0005,
  '0025-files-and-tables': M0025,
};
