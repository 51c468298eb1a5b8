import { ExportFormat, visibleExports } from '../kernel/export/index.js';
import { FileState, StoredFile, visibleFiles } from '../kernel/files/index.js';
import { type SubgraphManifest } from '../kernel/index.js';
import { WorkState } from '../kernel/tables/index.js';
import { ExportedList } from './export/export.enums.js';
import { exportProblems } from './export/export.problems.js';
import { ExportResolver } from './export/export.resolver.js';
import { ExportJob } from './export/export-job.entity.js';
import { fileProblems } from './file/file.problems.js';
import { FileResolver } from './file/file.resolver.js';
import { ExistingRows, ImportField, ImportKind } from './import/import.enums.js';
import { ImportMutations } from './import/import.mutations.js';
import { visibleImports } from './import/import.policy.js';
import { importProblems } from './import/import.problems.js';
import { ImportResolver } from './import/import.resolver.js';
import { ImportedRow, ImportJob, ImportRowError } from './import/import-job.entity.js';

/** Tables that come in and go out: imports, exports and the files of both. */
export const tablesPart = {
  enums: [
    ExistingRows,
    ExportedList,
    ExportFormat,
    FileState,
    ImportField,
    ImportKind,
    WorkState,
    ...[exportProblems, fileProblems, importProblems].map(({ codes }) => codes),
  ],
  entities: [
    { entity: StoredFile, typename: 'StoredFile', prefix: 'fil', visible: visibleFiles },
    { entity: ExportJob, typename: 'ExportJob', prefix: 'exp', visible: visibleExports },
    { entity: ImportJob, typename: 'ImportJob', prefix: 'imp', visible: visibleImports },
  ],
  tables: [
    { entity: ImportRowError, prefix: 'row', unseen: true },
    { entity: ImportedRow, prefix: 'row', unseen: true },
  ],
  resolvers: [ExportResolver, FileResolver, ImportMutations, ImportResolver],
} satisfies Partial<SubgraphManifest>;
