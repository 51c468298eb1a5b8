import { recordAudit } from '../../kernel/audit.js';
import { transact } from '../../kernel/context.js';
import { parsePhone } from '../../kernel/identifiers/index.js';
import { actingRole, assertAllowed, type Context, recordAccess, selectRows } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { currentPersonId } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { maySpeakFor, mayVerify } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';
import { addPart, changeProfile, partIn, partsOf } from '../profile/profile.change.js';
import { fingerprintOf, readDocument } from './identity.document.js';
import { Contact, IdentityDocument } from './identity.entity.js';
import { IdentityDocumentKind } from './identity.enums.js';
import type {
  FindPersonByDocumentInput,
  RecordIdentityDocumentInput,
  RemoveIdentityDocumentInput,
  UpdateContactInput,
} from './identity.inputs.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
/** The form that HTML asks of an address, and a dot in the domain. */
const emailForm =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

function phoneOf(text: string | null | undefined): string | null {
  if (!text?.trim()) return null;
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.value : refuse('PHONE_INVALID', ['input', 'phone']);
}

function emailOf(text: string | null | undefined): string | null {
  const email = texts.optional(text, 254, 'email');
  if (email && !emailForm.test(email)) refuse('EMAIL_INVALID', ['input', 'email']);
  return email?.toLowerCase() ?? null;
}

/** Changes how to reach a person. What is left out stays, null clears. */
export function updateContact(ctx: Context, input: UpdateContactInput): Promise<Person> {
  return changeProfile(ctx, input, 'updateContact', async (tx, person) => {
    const [known] = await partsOf(tx, Contact, person.id);
    const none = { phone: null, email: null, address: null, preferredChannel: null };
    const contact = known ?? addPart(tx, Contact, person.id, none);
    if (input.phone !== undefined) contact.phone = phoneOf(input.phone);
    if (input.email !== undefined) contact.email = emailOf(input.email);
    if (input.address !== undefined) contact.address = texts.lines(input.address, 500, 'address');
    if (input.preferredChannel !== undefined) contact.preferredChannel = input.preferredChannel;
  });
}

/** Keeps a citizen id or passport, sealed. A digest of the input is kept by `once`: the number goes in as its fingerprint. */
export async function recordIdentityDocument(
  ctx: Context,
  input: RecordIdentityDocumentInput,
): Promise<Person> {
  const { kind } = input;
  const secretless = { ...input, number: ctx.vault.fingerprint(kind, input.number) };
  return changeProfile(ctx, secretless, 'recordIdentityDocument', async (tx, person) => {
    const { number, country } = readDocument(input);
    const fingerprint = fingerprintOf(tx, { kind, number, country });
    const known = (await partsOf(tx, IdentityDocument, person.id)).find((each) => each.kind === kind);
    if (known?.fingerprint === fingerprint) refuse('DUPLICATE_ENTRY', ['input', 'number']);
    const id = known?.id ?? tx.ids('row');
    const values = { kind, country, fingerprint, sealed: tx.vault.seal(number, id), recordedAt: tx.now() };
    if (known) Object.assign(known, values);
    else addPart(tx, IdentityDocument, person.id, { id, ...values });
  });
}

/** Keeps the citizen id of a person that is being made; the caller judged who may, and has checked the number. */
export function addCitizenId(tx: Context, personId: string, number: string): void {
  const id = tx.ids('row');
  const kind = IdentityDocumentKind.CITIZEN_ID;
  const fingerprint = citizenFingerprint(tx, number);
  const sealed = tx.vault.seal(number, id);
  addPart(tx, IdentityDocument, personId, {
    id,
    kind,
    country: null,
    fingerprint,
    sealed,
    recordedAt: tx.now(),
  });
}

export const citizenFingerprint = (ctx: Context, number: string): string =>
  fingerprintOf(ctx, { kind: IdentityDocumentKind.CITIZEN_ID, number, country: null });

export function removeIdentityDocument(ctx: Context, input: RemoveIdentityDocumentInput): Promise<Person> {
  return changeProfile(
    ctx,
    input,
    'removeIdentityDocument',
    async (tx, person) => {
      tx.em.remove(partIn(await partsOf(tx, IdentityDocument, person.id), input.id));
    },
    maySpeakFor,
  );
}

/**
 * Whether another person has an identity document of a person; one statement for all people of a page. A record that was
 * merged into the person is no other.
 */
export async function sharesDocument(ctx: Context, personId: string): Promise<boolean> {
  const found = await ctx.loaders.batch<string, boolean>('shared-documents', personId, async (ids) => {
    const rows = await ctx.em.execute<{ id: string }[]>(
      `select d.person_id as id from "${ctx.subgraph}".identity_document d
       join "${ctx.subgraph}".person p on p.id = d.person_id
       where d.person_id = any(?::text[]) and exists (
         select from "${ctx.subgraph}".identity_document o
         where o.fingerprint = d.fingerprint and o.person_id <> all(p.id || p.former_ids))`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  });
  return found ?? false;
}

/** The people who have a document today, once each: what stayed with a merged record is the survivor's. */
export async function holdersOf(tx: Context, fingerprint: string): Promise<string[]> {
  const documents = await tx.em.find(IdentityDocument, { fingerprint }, { orderBy: { id: 'ASC' } });
  const holders = await Promise.all(documents.map(({ personId }) => currentPersonId(tx, personId)));
  return [...new Set(holders)];
}

/**
 * Finds who has a document. Union officers, with a reason; the search is kept in the audit, what it found in the access
 * log too. It is a mutation, so that no number gets into an address.
 */
export function findPersonByDocument(ctx: Context, input: FindPersonByDocumentInput): Promise<Person | null> {
  return transact(ctx, async (tx) => {
    assertAllowed(mayVerify(tx.viewer), tx);
    const reason = texts.lines(input.reason, 500, 'reason') ?? refuse('REASON_REQUIRED', ['input', 'reason']);
    const fingerprint = fingerprintOf(tx, { kind: input.kind, ...readDocument(input) });
    const [holder] = await holdersOf(tx, fingerprint);
    const found = holder ? await selectRows(tx, Person, { id: holder }) : [];
    const entityId = found[0]?.id ?? 'none';
    const role = actingRole(tx);
    await recordAudit(tx, tx.em, tx.subgraph, [
      { action: 'SEARCH', entityType: 'IdentityDocument', entityId, before: null, after: null, role, reason },
    ]);
    if (found[0]) {
      const purpose = tx.viewer.purpose ?? reason;
      await recordAccess(
        { ...tx, viewer: { ...tx.viewer, purpose } },
        'Person',
        [entityId],
        ['identityDocuments'],
      );
    }
    return found[0] ?? null;
  });
}
