import {
  assertAllowed,
  assertId,
  badInput,
  type Context,
  enqueue,
  loadForChange,
  make,
  once,
} from '../../kernel/index.js';
import { TableRefused, WorkState } from '../../kernel/tables/index.js';
import { Association } from '../association/association.entity.js';
import { ImportField, ImportKind } from './import.enums.js';
import { fieldsOf } from './import.fields.js';
import type { CancelImportInput, ColumnMappingInput, StartImportInput } from './import.inputs.js';
import { mayCancelImport, mayImport } from './import.policy.js';
import { importProblems } from './import.problems.js';
import { FileNotConfirmed, missingFields, readHead, type TableHead, withTable } from './import.table.js';
import { ImportJob, type StoredMapping } from './import-job.entity.js';

const { refuse } = importProblems;
export const importJobName = 'import-rows';

/**
 * Starts an import in the background.
 * @throws Refusal for a file that is no table or not confirmed, or columns that do not tell what is needed
 */
export async function startImport(ctx: Context, input: StartImportInput): Promise<ImportJob> {
  const associationId = input.associationId ? assertId(input.associationId, 'aso') : null;
  assertAllowed(mayImport(ctx.viewer, input.kind, associationId), ctx);
  await checkAssociation(ctx, input.kind, associationId);
  if (input.kind === ImportKind.MEMBERSHIPS && !input.hasConsents)
    refuse('CONSENTS_NEEDED', ['input', 'hasConsents']);
  // Read before the transaction: it takes a while.
  const { head, hash } = await refusing(() =>
    withTable(ctx, input.fileId, async (file, { sha256 }) => ({
      head: await readHead(file, input.kind),
      hash: sha256!,
    })),
  );
  const mapping = input.mapping ? checkMapping(input.kind, input.mapping) : head.suggested;
  if (missingFields(input.kind, mapping).length > 0) refuse('COLUMN_MISSING', ['input', 'mapping']);
  return once(ctx, input, 'startImport', ImportJob, async (tx) => {
    const job = make(tx, ImportJob, {
      accountId: tx.viewer.accountId!,
      kind: input.kind,
      associationId,
      fileId: input.fileId,
      fileHash: hash,
      mapping,
      headerRow: head.headerRow,
      isDryRun: input.isDryRun,
      hasConsents: input.hasConsents,
      existing: input.existing,
      status: WorkState.WAITING,
      total: null,
      done: 0,
      createdCount: 0,
      updatedCount: 0,
      skippedCount: 0,
      failedCount: 0,
      isCancelAsked: false,
    });
    await enqueue(tx, importJobName, { id: job.id });
    return job;
  });
}

async function checkAssociation(ctx: Context, kind: ImportKind, associationId: string | null): Promise<void> {
  const path = ['input', 'associationId'];
  if (kind === ImportKind.MEMBERSHIPS && !associationId) refuse('ASSOCIATION_NEEDED', path);
  if (kind === ImportKind.ASSOCIATIONS && associationId) refuse('INVALID_VALUE', path);
  if (associationId && !(await ctx.loaders.byId(Association, associationId)))
    refuse('REFERENCE_NOT_FOUND', path);
}

function checkMapping(kind: ImportKind, mapping: readonly ColumnMappingInput[]): StoredMapping {
  const path = ['input', 'mapping'];
  const columns = new Set(mapping.map(({ column }) => column));
  const fields = new Set(mapping.map(({ field }) => field));
  if (columns.size < mapping.length || fields.size < mapping.length) refuse('COLUMN_TWICE', path);
  if (mapping.some(({ column }) => column < 0 || column >= 100)) refuse('INVALID_VALUE', path);
  if (mapping.some(({ field }) => !fieldsOf[kind].includes(field))) refuse('FIELD_NOT_OF_KIND', path);
  return mapping.map(({ column, field }) => ({ column, field }));
}

/** Ends an import after the rows that are being written; those that were taken stay. */
export function cancelImport(ctx: Context, input: CancelImportInput): Promise<ImportJob> {
  return once(ctx, input, 'cancelImport', ImportJob, async (tx) => {
    const job = await loadForChange(tx, ImportJob, input.id);
    assertAllowed(mayCancelImport(tx.viewer, job), tx);
    if (!isOpen(job)) refuse('ALREADY_ENDED', ['input', 'id']);
    job.isCancelAsked = true;
    if (job.status === WorkState.WAITING) {
      job.status = WorkState.CANCELLED;
      job.finishedAt = tx.now();
    }
    job.updatedAt = tx.now();
    return job;
  });
}

export const isOpen = ({ status }: ImportJob): boolean =>
  status === WorkState.WAITING || status === WorkState.RUNNING;

export interface Preview {
  readonly head: TableHead | null;
  readonly kind: ImportKind;
  readonly problem: TableRefused | null;
}

/** What an uploaded table has and what its columns may mean. */
export async function previewImport(ctx: Context, fileId: string, kind: ImportKind): Promise<Preview> {
  try {
    const head = await withTable(ctx, fileId, (file) => readHead(file, kind));
    return { head, kind, problem: null };
  } catch (error) {
    if (error instanceof FileNotConfirmed) throw badInput(importProblems.problem('FILE_NOT_CONFIRMED').text);
    if (error instanceof TableRefused) return { head: null, kind, problem: error };
    throw error;
  }
}

/** What is wrong with the file becomes a refusal. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const path = ['input', 'fileId'];
    if (error instanceof FileNotConfirmed) return refuse('FILE_NOT_CONFIRMED', path);
    if (error instanceof TableRefused) return refuse(error.code, path);
    throw error;
  }
}

/** What a row of this kind may have, for the client that maps the columns. */
export const mappableFields = (kind: ImportKind): readonly ImportField[] => fieldsOf[kind];
