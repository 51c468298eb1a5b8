import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Text } from '../locale.js';
import type { commonProblems, Problems } from '../user-errors.js';
import type { Viewer } from '../viewer.js';
import type { exportProblemTexts } from './export.problems.js';
import type { End } from './export.values.js';
import type { ExportJobRecord } from './export-job.record.js';
import type { ExportList } from './export-list.js';

type ExportProblem = keyof typeof exportProblemTexts | keyof typeof commonProblems;

/** What a subgraph gives for its exports. */
export interface Exports<Job extends ExportJobRecord = ExportJobRecord> {
  readonly job: EntityClass<Job>;
  /** Name of the entity in the graph, to which its files belong. */
  readonly typename: string;
  readonly lists: Readonly<Record<string, ExportList>>;
  /** `defineProblems` with the texts of the framework. */
  readonly problems: Pick<Problems<ExportProblem>, 'problem' | 'refuse' | 'codes'>;
  /** Names of the mutations, for their idempotency keys. */
  readonly mutations: { readonly start: string; readonly cancel: string };
  /** The rule that says for how many hours a file is kept. */
  readonly hoursRule: string;
  /** What is shown where a path ends at one of these types. */
  readonly ends: Readonly<Record<string, End>>;
  /** What arguments of statistics are called above their table, in this order. */
  readonly parameters: Readonly<Record<string, Text>>;
  /** What an account may do now, as `accountViewer` of the manifest. */
  accountViewer(ctx: Context, accountId: string): Promise<Viewer | null>;
  /**
   * When the viewer last lost a part in some record, by which he saw more than by his roles; null where never. Asked once
   * a request. Default: nobody has such parts.
   */
  lastLoss?(ctx: Context): Promise<Date | null>;
  /** What records of other subgraphs are called, as the viewer sees them. Only where `ends` has such. */
  names?(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** The parts that are asked for a list without the jobs. */
export type ExportSource = Pick<Exports, 'lists' | 'ends' | 'parameters' | 'names'>;
