import type { MigrationClass } from '../../kernel/orm/orm.js';
import { M0001 } from './0001-initial.js';
import { M0002 } from './0002-search-index.js';
import { M0003 } from './0003-consent-association.js';
import { M0004 } from './0004-demo-accounts.js';
import { M0005 } from './0005-membership-order.js';
import { M0011 } from './0011-associations-whole.js';
import { M0013 } from './0013-congress.js';
import { M0015 } from './0015-fees-and-reports.js';
import { M0017 } from './0017-intellectual-profile.js';
import { M0019 } from './0019-person-merge.js';
import { M0021 } from './0021-petitions-dialogues-services-training.js';
import { M0023 } from './0023-statistics.js';
import { M0025 } from './0025-files-and-tables.js';

export const migrations: Record<string, MigrationClass> = {
  '0001-initial': M0001,
  '0002-search-index': M0002,
  '0003-consent-association': M0003,
  '0004-demo-accounts': M0004,
  '0005-membership-order': M0005,
  '0011-associations-whole': M0011,
  '0021-petitions-dialogues-services-training': M0021,
  '0015-fees-and-reports': M0015,
  '0013-congress': M0013,
  '0017-intellectual-profile': M0017,
  '0019-person-merge': M0019,
  '0023-statistics': M0023,
  '0025-files-and-tables': M0025,
};
