import type { MigrationClass } from '../../kernel/orm/orm.js';

export const migrations: Record<string, MigrationClass> = {};
