import { type Context, historyOf, type Transition } from '../../kernel/index.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import type { Association } from './association.entity.js';
import { maySeeAffairs, maySeeBankAccount } from './association.policy.js';

/** The bank account, for whom it is. */
export const bankAccountOf = (ctx: Context, association: Association) =>
  maySeeBankAccount(ctx.viewer, association).allowed && association.bankAccountNumber
    ? { bank: association.bankName, number: association.bankAccountNumber }
    : null;

/** The resolution of an application to the Union, for whom the affairs of the association are. */
export const applicationOf = (ctx: Context, association: Association) =>
  association.applicationId && maySeeAffairs(ctx.viewer, association)
    ? ctx.loaders.byId(LegalDocument, association.applicationId)
    : null;

export const reportedMembersOf = (association: Association) =>
  association.reportedOn && {
    asOf: association.reportedOn,
    individuals: association.reportedIndividuals ?? 0,
    collectives: association.reportedCollectives ?? 0,
    female: association.reportedFemale,
    withDegree: association.reportedWithDegree,
  };

/** A history with its reasons, for whom the affairs of the association are. */
export const historyFor = async (
  ctx: Context,
  association: Association,
  name: string,
): Promise<Transition[] | null> =>
  maySeeAffairs(ctx.viewer, association) ? historyOf(ctx, name, association.id) : null;
