import type { Context } from '../../kernel/index.js';
import { maskEmail, maskPhone } from '../../kernel/text/index.js';
import { logRead, maySeeField, readField, seesInternal } from '../person/person.access.js';
import type { Person } from '../person/person.entity.js';
import { rowsByPerson } from '../profile/profile.loaders.js';
import { maskedNumber, warningsOf } from './identity.document.js';
import { Contact, IdentityDocument } from './identity.entity.js';
import type { ContactDetails, ShownIdentityDocument } from './identity.resolver.js';

/** The contact data as the viewer may have them: in full, without the address, masked, or not at all. */
export async function contactOf(ctx: Context, person: Person): Promise<ContactDetails | null> {
  const inFull = await maySeeField(ctx, person, 'contact');
  if (!inFull && !person.sharesContact && !(await seesInternal(ctx, person))) return null;
  const [contact] = await rowsByPerson(ctx, Contact, person.id);
  if (!contact) return null;
  const { phone, email, address, preferredChannel } = contact;
  if (inFull) {
    await logRead(ctx, person.id, 'contact');
    return { phone, email, address, preferredChannel, isMasked: false };
  }
  if (person.sharesContact) return { phone, email, address: null, preferredChannel, isMasked: false };
  return {
    phone: phone && maskPhone(phone),
    email: email && maskEmail(email),
    address: null,
    preferredChannel,
    isMasked: true,
  };
}

/** The documents of one person; those of several at once are a list, which nobody gets. */
export function identityDocumentsOf(ctx: Context, person: Person): Promise<ShownIdentityDocument[] | null> {
  return readField(ctx, person, 'identityDocuments', async () => {
    const isAlone = await ctx.loaders.batch<string, boolean>('documents-alone', person.id, async (ids) => {
      return new Map(ids.map((id) => [id, ids.length === 1]));
    });
    if (!isAlone) return null;
    const documents = await rowsByPerson(ctx, IdentityDocument, person.id);
    return documents.map((document) => ({
      id: document.id,
      kind: document.kind,
      country: document.country,
      maskedNumber: maskedNumber(ctx, document),
      warnings: warningsOf(ctx, document, person),
    }));
  });
}
