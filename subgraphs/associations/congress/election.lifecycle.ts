import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { mayKeepOwner } from '../association/owner.policy.js';
import { Congress } from './congress.entity.js';
import { CongressStatus, ElectionStatus } from './congress.enums.js';
import { congressProblems } from './congress.problems.js';
import type { Election } from './election.entity.js';

const inSession: Precondition<Election> = {
  ...congressProblems.problem('CONGRESS_NOT_IN_SESSION'),
  async holds(ctx, { congressId }) {
    if (!congressId) return true;
    return (await ctx.loaders.byId(Congress, congressId))?.status === CongressStatus.CONVENED;
  },
};

export const electionLifecycle = defineLifecycle({
  entity: 'Election',
  states: ElectionStatus,
  initial: ElectionStatus.NOMINATING,
  steps: {
    count: {
      from: [ElectionStatus.NOMINATING],
      to: ElectionStatus.COUNTED,
      who: mayKeepOwner,
      requires: [inSession],
      label: { vi: 'Công bố kết quả kiểm phiếu', en: 'Record the count' },
    },
  },
});
