import type { MigrationClass } from '../../kernel/orm/orm.js';
import { M0001 } from './0001-initial.js';
import { M0002 } from './0002-search-index.js';
import { M0003 } from './0003-consent-association.js';
import { M0004 } from './0004-demo-accounts.js';
import { M0005 } from './0005-membership-order.js';
import { M0006 } from './0006-associations-whole.js';
import { M0007 } from './0007-congress.js';
import { M0008 } from './0008-fees-and-reports.js';
import { M0009 } from './0009-intellectual-profile.js';
import { M0010 } from './0010-person-merge.js';
import { M0011 } from './0011-petitions-dialogues-services-training.js';
import { M0012 } from './0012-statistics.js';
import { M0013 } from './0013-files-and-tables.js';
import { M0014 } from './0014-import-updates.js';
import { M0015 } from './0015-speed.js';
import { M0016 } from './0016-erasure.js';
import { M0017 } from './0017-deceased-index.js';
import { M0018 } from './0018-unpaid-fees.js';
import { M0019 } from './0019-counts-by-state.js';
import { M0020 } from './0020-search-by-beginnings.js';

export const migrations: Record<string, MigrationClass> = {
  '0001-initial': M0001,
  '0002-search-index': M0002,
  '0003-consent-association': M0003,
  '0004-demo-accounts': M0004,
  '0005-membership-order': M0005,
  '0006-associations-whole': M0006,
  '0007-congress': M0007,
  '0008-fees-and-reports': M0008,
  '0009-intellectual-profile': M0009,
  '0010-person-merge': M0010,
  '0011-petitions-dialogues-services-training': M0011,
  '0012-statistics': M0012,
  '0013-files-and-tables': M0013,
  '0014-import-updates': M0014,
  '0015-speed': M0015,
  '0016-erasure': M0016,
  '0017-deceased-index': M0017,
  '0018-unpaid-fees': M0018,
  '0019-counts-by-state': M0019,
  '0020-search-by-beginnings': M0020,
};
