/** What a subgraph uses of the kernel, in one import. */
export { viewerOfAccount } from './account-viewer.js';
export { actingRole, recordAccess } from './audit.js';
export {
  allow,
  allowIf,
  assertAllowed,
  type Capacity,
  type Decision,
  deny,
  hasRole,
  onlyFor,
} from './authorization.js';
export { type Context, transact } from './context.js';
export { registerEnum } from './enums.js';
export {
  AppError,
  badInput,
  conflict,
  forbidden,
  notFound,
  serviceUnavailable,
  unauthenticated,
} from './errors.js';
export { type EntityDefinition, nothing, type Where } from './federation/entities.js';
export { defineSubgraph, type ReferenceResolver, type SubgraphManifest } from './federation/manifest.js';
export { echo, only } from './federation/schema.js';
export { assertId, idFromName, prefixOf } from './ids.js';
export { enqueue, type Job, JobInterrupted, type JobRun } from './jobs/index.js';
export {
  allowedActions,
  defineLifecycle,
  historyName,
  type Lifecycle,
  type Precondition,
  recordCreation,
  recordTransition,
  type TransitionInput,
  transition,
} from './lifecycle/lifecycle.js';
export { AllowedAction, historyOf, Transition } from './lifecycle/lifecycle.types.js';
export { type StepCheck, StepInput, stepTaker, withDocuments } from './lifecycle/take-step.js';
export type { Text } from './locale.js';
export {
  currentId,
  eraseNames,
  type IdColumn,
  mergeEvents,
  publishErasure,
  publishMerge,
  tombstoneOf,
} from './merges/index.js';
export { insertMissing } from './orm/insert-missing.js';
export { BaseRecord } from './orm/record.js';
export { type Connection, connection, groupConnection } from './read/connection.js';
export { connectionType } from './read/connection-type.js';
export { PageArgs, PageInfo, PersonalPageArgs } from './read/page-info.js';
export { rankingNote, searchWhere } from './read/search.js';
export { both, countRows, type Order, selectRows, visibleWhere } from './read/select.js';
export { readSql } from './read/statement.js';
export { type Alternative, selectedBy, selectedByAny, thisRow, tupleOf } from './read/subquery.js';
export { type Reference, requireReferencesBy } from './references.js';
export type { RuleDefinitions } from './rules.js';
export {
  asPayload,
  constraintMeans,
  defineProblems,
  type Problem,
  Refusal,
  UserError,
} from './user-errors.js';
export { CurrencyCode, Money, MoneyInput, vnd } from './values/money.type.js';
export { Node } from './values/node.js';
export { PartialDate, PartialDateInput, partialDate, partialDateText } from './values/partial-date.type.js';
export { Permission, permission } from './values/permission.js';
export { CivilDate, DateTime, SafeInt } from './values/scalars.js';
export { type ActorRole, actorRoles, anonymous, system, type Viewer } from './viewer.js';
export { loadForChange, MutationInput, make, once } from './write.js';
