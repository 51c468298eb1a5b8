import { parseDocumentNumber } from '../../kernel/identifiers/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  make,
  once,
  type Problem,
  Refusal,
} from '../../kernel/index.js';
import { searchIndex, textInput } from '../../kernel/text/index.js';
import { commonProblems } from '../../kernel/user-errors.js';
import { LegalDocument } from './legal-document.entity.js';
import type { LegalDocumentKind } from './legal-document.enums.js';
import type { CreateLegalDocumentInput, LegalDocumentReference } from './legal-document.inputs.js';
import { mayCreateLegalDocument } from './legal-document.policy.js';
import { legalDocumentProblems } from './legal-document.problems.js';

const { refuse } = legalDocumentProblems;
const texts = textInput(refuse);

/** Records a document. @throws Refusal for a number that is none, a day of the future, one that is recorded already */
export function createLegalDocument(ctx: Context, input: CreateLegalDocumentInput): Promise<LegalDocument> {
  return once(ctx, input, 'createLegalDocument', LegalDocument, async (tx) => {
    assertAllowed(mayCreateLegalDocument(tx.viewer));
    const { effectiveFrom = null, effectiveTo = null } = input;
    if (effectiveFrom && effectiveTo && effectiveTo <= effectiveFrom)
      refuse('INVALID_VALUE', ['input', 'effectiveTo']);
    const key = keyOf(tx, input, ['input']);
    await lock(tx, key);
    if (await known(tx, key)) refuse('ALREADY_RECORDED', ['input', 'number']);
    return record(tx, {
      ...key,
      kind: input.kind,
      title: texts.optional(input.title, 1_000, 'title'),
      uri: addressOf(input.uri),
      effectiveFrom,
      effectiveTo,
      ownerId: null,
    });
  });
}

/** Where a step names its document, and what the document is where it is recorded only now. */
export interface DocumentPlace {
  /** Place of the reference in the input. */
  readonly path: readonly string[];
  readonly kind: LegalDocumentKind;
  /** The association whose own paper it is; default none: the document is public. */
  readonly ownerId?: string | null;
}

/**
 * The document that a step rests on, recorded with the step where it is not yet.
 * @throws Refusal REQUIRED, REFERENCE_NOT_FOUND, INVALID_VALUE, TOO_LONG with the place in the input: codes that every
 *   feature has
 */
export async function documentOf(
  tx: Context,
  reference: LegalDocumentReference | null | undefined,
  { path, kind, ownerId = null }: DocumentPlace,
): Promise<LegalDocument> {
  if (!reference) return refuseCommon('REQUIRED', path);
  if (reference.id) {
    const found = await tx.loaders.byId(LegalDocument, assertId(reference.id, 'doc'));
    if (!found) return refuseCommon('REFERENCE_NOT_FOUND', [...path, 'id']);
    return found.ownerId === null || ownerId !== null ? found : publish(tx, found.id);
  }
  const key = keyOf(tx, reference, path);
  const title = textInput((code, [, ...at]) => refuseCommon(code, [...path, ...at])).optional(
    reference.title,
    1_000,
    'title',
  );
  await lock(tx, key);
  const found = await known(tx, key);
  if (found) return found.ownerId === null || ownerId !== null ? found : publish(tx, found.id);
  return record(tx, {
    ...key,
    kind: reference.kind ?? kind,
    title,
    uri: null,
    effectiveFrom: null,
    effectiveTo: null,
    ownerId,
  });
}

/** A paper on which a public act rests is public. */
async function publish(tx: Context, id: string): Promise<LegalDocument> {
  const document = await tx.em.findOneOrFail(LegalDocument, { id });
  document.ownerId = null;
  return document;
}

type Key = Pick<LegalDocument, 'number' | 'issuer' | 'signedOn'>;

function keyOf(
  tx: Context,
  given: { number?: string | null; issuer?: string | null; signedOn?: string | null },
  path: readonly string[],
): Key {
  const own = textInput((code, [, ...at]) => refuseCommon(code, [...path, ...at]));
  const text = own.required(given.number ?? '', 100, 'number');
  const number = parseDocumentNumber(text);
  if (!number.ok) return refuseCommon('INVALID_VALUE', [...path, 'number']);
  const issuer = own.required(given.issuer ?? '', 200, 'issuer');
  const signedOn = given.signedOn ?? refuseCommon('REQUIRED', [...path, 'signedOn']);
  if (signedOn > tx.today) refuseCommon('INVALID_VALUE', [...path, 'signedOn']);
  return { number: number.value, issuer, signedOn };
}

/** Two steps at once that name one document record it once: the second waits and finds it. */
async function lock(tx: Context, { number, issuer, signedOn }: Key): Promise<void> {
  if (tx.batch) return;
  await tx.em.execute('select pg_advisory_xact_lock(hashtext(?))', [
    `legal_document ${number.toLowerCase()} ${issuer.toLowerCase()} ${signedOn}`,
  ]);
}

/** The document of a key, whoever may see it: naming it exactly is knowing it. */
async function known(tx: Context, { number, issuer, signedOn }: Key): Promise<LegalDocument | null> {
  const same = (each: Key) =>
    each.number.toLowerCase() === number.toLowerCase() &&
    each.issuer.toLowerCase() === issuer.toLowerCase() &&
    each.signedOn === signedOn;
  for (const each of tx.em.getUnitOfWork().getPersistStack())
    if (each instanceof LegalDocument && same(each)) return each;
  const [row] = await tx.em.execute<{ id: string }[]>(
    `select id from "${tx.subgraph}".legal_document
     where lower(number) = lower(?) and lower(issuer) = lower(?) and signed_on = ?::date`,
    [number, issuer, signedOn],
  );
  return row ? tx.em.findOneOrFail(LegalDocument, { id: row.id }) : null;
}

const record = (
  tx: Context,
  values: Omit<LegalDocument, 'id' | 'createdAt' | 'updatedAt' | 'version' | 'searchKey'>,
): LegalDocument =>
  make(tx, LegalDocument, {
    ...values,
    searchKey: searchIndex(values.number, values.title, values.issuer),
  });

function addressOf(value: string | null | undefined): string | null {
  const text = texts.optional(value, 500, 'uri');
  if (!text) return null;
  const isAddress = /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
  return isAddress ? text : refuse('INVALID_VALUE', ['input', 'uri']);
}

function refuseCommon(code: keyof typeof commonProblems, path: readonly string[]): never {
  const problem: Problem = { code, text: commonProblems[code], path };
  throw new Refusal([problem]);
}
