import { type SubgraphManifest } from '../kernel/index.js';
import { DuplicateCandidate, DuplicateScan } from './duplicate/duplicate.entity.js';
import { ComparedField, DuplicateReasonCode, DuplicateStatus } from './duplicate/duplicate.enums.js';
import { DuplicateMutations } from './duplicate/duplicate.mutations.js';
import { visibleDuplicates } from './duplicate/duplicate.policy.js';
import { duplicateProblems } from './duplicate/duplicate.problems.js';
import { DuplicateResolver } from './duplicate/duplicate.resolver.js';
import { MergeAcknowledgement, MergeChange, PersonMerge } from './merge/merge.entity.js';
import { MergeField, MergeStatus } from './merge/merge.enums.js';
import { MergeMutations } from './merge/merge.mutations.js';
import { mergeProblems } from './merge/merge.problems.js';
import { FormerIdsResolver, MergeResolver } from './merge/merge.resolver.js';

/** People who were entered twice, and their merges. */
export const duplicates = {
  enums: [
    DuplicateStatus,
    DuplicateReasonCode,
    ComparedField,
    MergeStatus,
    MergeField,
    ...[duplicateProblems, mergeProblems].map(({ codes }) => codes),
  ],
  entities: [
    { entity: DuplicateCandidate, typename: 'DuplicateCandidate', prefix: 'dup', visible: visibleDuplicates },
    { entity: PersonMerge, typename: 'PersonMerge', prefix: 'mrg', visible: visibleDuplicates },
  ],
  tables: [DuplicateScan, MergeAcknowledgement, MergeChange].map((entity) => ({ entity, prefix: 'row' })),
  resolvers: [DuplicateMutations, DuplicateResolver, FormerIdsResolver, MergeMutations, MergeResolver],
} satisfies Partial<SubgraphManifest>;
