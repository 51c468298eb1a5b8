import { Membership } from '../membership/membership.entity.js';
import type { FieldClass } from '../person/field-class.js';
import { ConsentPurpose } from '../person/person.enums.js';
import { ConsentRecord } from '../person/profile.entities.js';
import type { Journal } from './merge.journal.js';

interface Consent {
  readonly id: string;
  readonly personId: string;
  /** Purpose and association. */
  readonly key: string;
  readonly purpose: ConsentPurpose;
  readonly isOpen: boolean;
  readonly classes: readonly FieldClass[];
}

/**
 * Of two records of a consent the stricter stands: what was withdrawn in one is not open through the other, and a profile
 * is public only where both were, and only with the classes of fields that both cover. The records themselves all stay.
 */
export async function mergeConsents(journal: Journal, from: string, to: string): Promise<void> {
  const { ctx } = journal;
  const consents = await ctx.em.execute<Consent[]>(
    `select id, person_id as "personId", purpose, purpose || ':' || coalesce(association_id, '') as key,
       withdrawn_at is null as "isOpen", coalesce(field_classes, '["PUBLIC"]') as classes
     from "${ctx.subgraph}".consent_record where person_id = any(?::text[]) order by id`,
    [`{${from},${to}}`],
  );
  for (const all of Map.groupBy(consents, ({ key }) => key).values()) {
    const open = all.filter(({ isOpen }) => isOpen);
    const [one, other] = open;
    if (one && other) {
      const [kept, standing] = one.personId === from ? [one, other] : [other, one];
      await restOn(journal, [from, to], kept.id, standing.id);
      const both = standing.classes.filter((each) => kept.classes.includes(each));
      if (both.length < standing.classes.length)
        await journal.change(ConsentRecord, standing.id, { field_classes: both });
    } else if (one && isClosed(one, all)) {
      await journal.change(ConsentRecord, one.id, { withdrawn_at: ctx.now() });
      await restOn(journal, [from, to], one.id, null);
    }
  }
}

const isClosed = (open: Consent, all: readonly Consent[]): boolean =>
  open.purpose === ConsentPurpose.PUBLIC_PROFILE || all.some(({ personId }) => personId !== open.personId);

/** Memberships that rest on a consent rest on the one that stands; applications that rest on none go no further. */
async function restOn(
  journal: Journal,
  people: readonly string[],
  consentId: string,
  standing: string | null,
): Promise<void> {
  const { ctx } = journal;
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select id from "${ctx.subgraph}".membership
     where person_id = any(?::text[]) and consent_id = ? and (? or admitted_on is null) order by id`,
    [`{${people.join(',')}}`, consentId, standing !== null],
  );
  for (const { id } of rows) await journal.change(Membership, id, { consent_id: standing }, 'MOVED');
}
