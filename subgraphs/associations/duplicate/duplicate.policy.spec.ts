import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { actorRoles, anonymous, nothing, system } from '../../kernel/index.js';
import {
  mayApproveMerge,
  mayApproveUndo,
  mayCompare,
  mayJudgeDuplicates,
  unlessGone,
  visibleDuplicates,
} from './duplicate.policy.js';

const staff = ['UNION_OFFICER', 'UNION_LEADER', 'DPO'];

describe.each(actorRoles)('%s', (role) => {
  const viewer = viewerWith({ roles: [role] });

  it('sees and compares pairs where it is staff', () => {
    expect(visibleDuplicates(viewer)).toEqual(staff.includes(role) ? {} : nothing);
    expect(mayCompare(viewer).allowed).toBe(staff.includes(role));
  });

  it('judges where it is an officer, and approves what another proposed', () => {
    const officer = role === 'UNION_OFFICER';
    expect(mayJudgeDuplicates(viewer).allowed).toBe(officer);
    const merge = { proposedBy: 'acc_other', undoProposedBy: 'acc_other' };
    expect(mayApproveMerge(viewer, merge).allowed).toBe(officer);
    expect(mayApproveUndo(viewer, merge).allowed).toBe(officer);
    const own = { proposedBy: viewer.accountId, undoProposedBy: viewer.accountId };
    expect(mayApproveMerge(viewer, own).allowed).toBe(false);
    expect(mayApproveUndo(viewer, own).allowed).toBe(false);
  });
});

it('shows nothing to anonymous callers and all to the system', () => {
  expect(visibleDuplicates(anonymous)).toBe(nothing);
  expect(mayJudgeDuplicates(anonymous)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(mayApproveMerge(system, { proposedBy: null, undoProposedBy: null }).allowed).toBe(true);
});

it('hides who was merged from everybody', () => {
  const there = { mergedIntoId: null, status: { $ne: 'ERASED' } };
  expect(unlessGone(() => ({}))(system, '2026-01-01')).toEqual(there);
  expect(unlessGone(() => nothing)(anonymous, '2026-01-01')).toBe(nothing);
  expect(unlessGone(() => ({ isPublic: true }))(anonymous, '2026-01-01')).toEqual({
    $and: [there, { isPublic: true }],
  });
});
