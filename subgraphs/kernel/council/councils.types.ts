import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { CurrentIds, Reference } from '../references.js';
import type { Problem } from '../user-errors.js';
import type { ConflictReport } from './conflict.js';
import type { SubjectParties } from './conflict-rules.js';
import type { CouncilRole } from './council.enums.js';
import type { CouncilPolicy } from './council.policy.js';
import type { CouncilProblem } from './council.problems.js';
import type {
  CouncilAttendanceRecord,
  CouncilBallotBoxRecord,
  CouncilBallotRecord,
  CouncilRecord,
  CouncilSeatRecord,
} from './council.records.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';

/** The subgraph's own entities, made from the abstract ones. */
export interface CouncilEntities<
  C extends CouncilRecord,
  S extends CouncilSeatRecord,
  N extends CouncilSessionRecord,
  V extends CouncilVoteRecord,
> {
  readonly council: EntityClass<C>;
  readonly seat: EntityClass<S>;
  readonly session: EntityClass<N>;
  readonly attendance: EntityClass<CouncilAttendanceRecord>;
  readonly vote: EntityClass<V>;
  readonly ballot: EntityClass<CouncilBallotRecord>;
  readonly box: EntityClass<CouncilBallotBoxRecord>;
}

/** What a subgraph tells of its councils; all else is the framework's. */
export interface Councils<
  C extends CouncilRecord = CouncilRecord,
  S extends CouncilSeatRecord = CouncilSeatRecord,
  N extends CouncilSessionRecord = CouncilSessionRecord,
  V extends CouncilVoteRecord = CouncilVoteRecord,
> {
  readonly entities: CouncilEntities<C, S, N, V>;
  readonly policy: CouncilPolicy;
  /** How the feature refuses; its codes include those of `councilProblems`. */
  readonly problems: {
    problem(code: CouncilProblem, path?: readonly string[], text?: Problem['text']): Problem;
    refuse(code: CouncilProblem, path?: readonly string[], text?: Problem['text']): never;
  };
  /** Checks that people (`per`) and organisations (`org`) exist; called before a transaction. */
  requireReferences(ctx: Context, references: readonly Reference<'per' | 'org'>[]): Promise<CurrentIds>;
  /** What stands against people for the subject of a council. Asks the graph: called before a transaction. */
  conflicts(
    ctx: Context,
    council: C,
    personIds: readonly string[],
    role: CouncilRole,
  ): Promise<readonly ConflictReport[]>;
  /** From whom the subject comes: C2 and C4. */
  parties(ctx: Context, council: C): Promise<SubjectParties>;
  /**
   * Locks the subject, before its council is locked: whoever changes both takes them in this order.
   * @param isEnd whether the step only ends something, which the subject's state does not stand against
   * @throws Refusal where the subject is in no state in which its council works
   */
  lockSubject?(tx: Context, council: C, isEnd: boolean): Promise<void>;
  /** Somebody holds a seat of a council that is established: it was just now, or he accepted a seat of it. */
  onSeated?(tx: Context, council: C, seat: S): Promise<void>;
  /** Somebody was invited to a seat: he may know of the subject now. */
  onInvited?(tx: Context, council: C, seat: S): Promise<void>;
  /** Somebody holds a seat no more. */
  onLeft?(tx: Context, council: C, seat: S): Promise<void>;
  /** Chair or secretaries of an established council are others, or it was established; `council` has who they are. */
  onOfficers?(tx: Context, council: C): Promise<void>;
  /** Judges whether a concluded council may be dissolved; throws a refusal. */
  beforeDissolving?(tx: Context, council: C): Promise<void>;
}
