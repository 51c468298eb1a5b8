import type { MigrationClass } from '../../kernel/orm/orm.js';
import { M0001 } from './0001-initial.js';

export const migrations: Record<string, MigrationClass> = {
  '0001-initial': M0001,
};
