import type { Context } from '../../kernel/index.js';
import { searchIndex, sortKey } from '../../kernel/text/index.js';
import type { LegalDocument } from '../legal-document/legal-document.entity.js';
import type { Association } from './association.entity.js';
import { rowsOf } from './association.loaders.js';
import { AssociationName } from './association-name.entity.js';

const add = (tx: Context, { id, nameVi, nameEn }: Association, from: Partial<AssociationName>): void => {
  const row = {
    id: tx.ids('row'),
    associationId: id,
    nameVi,
    nameEn,
    validFrom: null,
    validTo: null,
    ...from,
  };
  tx.em.persist(tx.em.create(AssociationName, { documentId: null, ...row } as never) as object);
};

/** The name with which an association enters the records. */
export const addFirstName = (tx: Context, association: Association): void => add(tx, association, {});

/** Ends the present name on a day and gives the association another from then on. */
export async function rename(
  tx: Context,
  association: Association,
  name: { readonly nameVi: string; readonly nameEn: string | null },
  day: string,
  document: LegalDocument,
): Promise<void> {
  const present = await tx.em.findOne(AssociationName, { associationId: association.id, validTo: null });
  if (present) present.validTo = day;
  // Associations of the first release have no first name on record.
  else add(tx, association, { validTo: day });
  Object.assign(association, { ...name, sortKey: sortKey(name.nameVi) });
  add(tx, association, { validFrom: day, documentId: document.id });
  await indexNames(tx, association);
}

/** An association is found by all the names that it ever had. */
export async function indexNames(tx: Context, association: Association): Promise<void> {
  const { id, code, nameVi, nameEn, shortName } = association;
  const former = (await tx.em.find(AssociationName, { associationId: id })).filter(
    ({ validTo }) => validTo !== null,
  );
  const names = former.flatMap((each) => [each.nameVi, each.nameEn]);
  association.searchKey = searchIndex(code, nameVi, nameEn, shortName, ...names);
}

/** All names of an association, the first first. */
export async function namesOf(ctx: Context, association: Association): Promise<AssociationName[]> {
  const names = await rowsOf(ctx, AssociationName, association.id, 'validFrom');
  const { id, nameVi, nameEn } = association;
  const only = { id, associationId: id, nameVi, nameEn, validFrom: null, validTo: null, documentId: null };
  return names.length > 0 ? names : [only];
}

/** What an association was called on a day; before its first change, its first name. */
export async function nameOn(ctx: Context, association: Association, day: string): Promise<string> {
  const names = await namesOf(ctx, association);
  const then = names.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || validTo > day),
  );
  return then?.nameVi ?? association.nameVi;
}
