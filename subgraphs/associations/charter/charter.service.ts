import { assertAllowed, type Context, loadForChange, once } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { rowsOf } from '../association/association.loaders.js';
import { mayDecideInLaw } from '../association/association.policy.js';
import { associationProblems } from '../association/association.problems.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { LegalDocumentKind } from '../legal-document/legal-document.enums.js';
import { documentOf } from '../legal-document/legal-document.service.js';
import { CharterVersion } from './charter.entity.js';
import type { AdoptCharterInput, Charter } from './charter.types.js';

const { refuse } = associationProblems;

/** Records a charter, the present one or an earlier. @throws Refusal for a day of the future, or one that has a charter */
export function adoptCharter(ctx: Context, input: AdoptCharterInput): Promise<Association> {
  return once(ctx, input, 'adoptCharter', Association, async (tx) => {
    const association = await loadForChange(tx, Association, input.associationId);
    assertAllowed(mayDecideInLaw(tx.viewer), tx);
    const document = await documentOf(tx, input.decision, {
      path: ['input', 'decision'],
      kind: LegalDocumentKind.PPC_DECISION,
    });
    const validFrom = input.validFrom ?? document.signedOn;
    if (validFrom > tx.today) refuse('DATE_IN_FUTURE', ['input', 'validFrom']);
    await addCharter(tx, association, document, validFrom, input.adoptedOn ?? null);
    return association;
  });
}

/** Adds a charter to an association that is locked. */
export async function addCharter(
  tx: Context,
  association: Association,
  document: LegalDocument,
  validFrom: string,
  adoptedOn: string | null,
): Promise<void> {
  if (adoptedOn && adoptedOn > validFrom) refuse('DATE_BEFORE_START', ['input', 'validFrom']);
  const known = await tx.em.count(CharterVersion, { associationId: association.id, validFrom });
  if (known > 0) refuse('CHARTER_OF_DAY', ['input', 'validFrom']);
  const row = { id: tx.ids('row'), associationId: association.id, documentId: document.id };
  tx.em.persist(tx.em.create(CharterVersion, { ...row, validFrom, adoptedOn } as never) as object);
  association.updatedAt = tx.now();
}

/** All charters of an association, the first first. */
export async function chartersOf(ctx: Context, associationId: string): Promise<Charter[]> {
  const rows = await rowsOf(ctx, CharterVersion, associationId, 'validFrom');
  return Promise.all(
    rows.map(async ({ documentId, adoptedOn, validFrom }, i) => ({
      number: i + 1,
      document: await ctx.loaders.byId(LegalDocument, documentId),
      adoptedOn,
      validFrom,
      validTo: rows[i + 1]?.validFrom ?? null,
    })),
  );
}

/** The charter in force on a day. */
export const charterOn = async (ctx: Context, associationId: string, day: string): Promise<Charter | null> =>
  (await chartersOf(ctx, associationId)).findLast(({ validFrom }) => validFrom <= day) ?? null;

/** Whether any charter is recorded. */
export const hasCharter = async (ctx: Context, associationId: string): Promise<boolean> =>
  (await rowsOf(ctx, CharterVersion, associationId, 'validFrom')).length > 0;
