import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  type ConflictEvidence,
  ConflictFact,
  ConflictTie,
  type EvidenceSearch,
  type FactOf,
  factsOf,
} from '../../kernel/council/index.js';
import { labelOf } from '../../kernel/enums.js';
import { type Context, currentId, readSql } from '../../kernel/index.js';
import { ConflictEvidenceStub } from '../external/conflict-evidence.js';
import { HonourCode } from './honour.catalogue.js';
import { RevocationGround } from './honour.enums.js';

@Resolver(() => ConflictEvidenceStub)
export class ConflictEvidenceHonours {
  @FieldResolver(() => [ConflictFact], {
    nullable: true,
    description:
      'Honours for the same work as a person of the subject, and honours that were revoked for false declarations or forged documents. That an agency of the subject honoured somebody is no conflict. Only the graph itself.',
  })
  awards(@Ctx() ctx: Context, @Root() evidence: ConflictEvidence) {
    return factsOf(ctx, evidence, honourFacts);
  }
}

interface Row {
  readonly tie: ConflictTie.HONOUR | ConflictTie.SANCTION;
  readonly person: string;
  readonly other: string | null;
  readonly honour: string;
  readonly code: HonourCode;
  readonly ground: RevocationGround | null;
  readonly since: string;
}

/** One statement for all people and all that they may be tied to. The same work: of one project, or one entry of an edition. */
async function honourFacts(ctx: Context, { personIds, persons, since }: EvidenceSearch): Promise<FactOf[]> {
  const today = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => [id, await currentId(ctx, 'Person', id)] as const));
  const [asked, against] = await Promise.all([today(personIds), today(persons)]);
  const list = (ids: readonly (readonly [string, string])[]) => `{${ids.map(([, id]) => id).join(',')}}`;
  const schema = ctx.subgraph;
  const rows = await readSql<Row>(
    ctx,
    `with honour as (select * from "${schema}".conferred_honour where recipient_person_id = any(?::text[]))
     select f.tie, f.person, f.other, f.honour, f.code, f.ground, f.since::text from (
       select 'HONOUR' as tie, h.recipient_person_id as person, o.recipient_person_id as other, h.id as honour,
              h.honour_code as code, null as ground, h.conferred_on as since
       from honour h join "${schema}".conferred_honour o on o.recipient_person_id = any(?::text[])
         and o.recipient_person_id <> h.recipient_person_id and o.status <> 'REVOKED'
         and (o.related_project_id = h.related_project_id or (o.edition_id = h.edition_id and o.citation = h.citation))
       where h.status <> 'REVOKED'
       union all
       select 'SANCTION', h.recipient_person_id, null, h.id, h.honour_code, h.revocation_ground,
              (select (max(t.at) at time zone 'Asia/Ho_Chi_Minh')::date from "${schema}".transition t
               where t.entity_type = 'ConferredHonour' and t.entity_id = h.id and t.step = 'revoke')
       from honour h where h.status = 'REVOKED' and h.revocation_ground in ('FALSE_DECLARATION', 'FORGED_DOCUMENTS')) f
     where f.since >= ?::date order by f.person, f.tie, f.since desc, f.honour`,
    [list(asked), list(against), since],
  );
  const original = new Map(against.map(([id, current]) => [current, id]));
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  return asked.flatMap(([personId, id]) =>
    (byPerson.get(id) ?? []).map((row) => ({
      personId,
      ...factOf({ ...row, other: row.other && (original.get(row.other) ?? row.other) }),
    })),
  );
}

function factOf({ tie, other, honour, code, ground, since }: Row): Omit<FactOf, 'personId'> {
  const label = labelOf(HonourCode, code);
  const why = ground ? labelOf(RevocationGround, ground) : null;
  return {
    tie,
    with: other,
    since,
    until: null,
    records: [{ id: honour, typename: 'ConferredHonour', label: label.vi }],
    explanationVi: why
      ? `bị thu hồi «${label.vi}»: ${why.vi.toLowerCase()}`
      : `cùng được tặng «${label.vi}» cho một công trình`,
    explanationEn: why
      ? `lost "${label.en}": ${why.en.toLowerCase()}`
      : `was honoured for the same work: "${label.en}"`,
  };
}
