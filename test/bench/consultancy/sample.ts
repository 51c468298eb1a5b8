import { rowsAt } from '../../support/postgres.js';
import type { Asker } from '../desk.js';

/** Whom and what the questions are about: taken from the register at even distances. */
export interface Sample {
  readonly officer: Asker;
  readonly leader: Asker;
  readonly secretary: Asker;
  readonly agency: Asker;
  readonly expert: Asker;
  /** Requests that came to a report. */
  readonly reported: readonly string[];
  /** The same of the agency, and those that the expert takes part in. */
  readonly ofAgency: readonly string[];
  readonly ofExpert: readonly string[];
  /** Under review now. */
  readonly underReview: readonly string[];
  readonly codes: readonly string[];
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
  readonly leads: readonly string[];
  /** Lists of fifty experts. */
  readonly panels: readonly (readonly string[])[];
}

/** How many of each are taken. */
const size = 60;

export async function sampleOf(databaseUrl: string): Promise<Sample> {
  const rows = (sql: string) => rowsAt(databaseUrl, sql);
  const accounts = await rows(
    'select id, username, roles, association_ids, organization_id, person_id from associations.account',
  );
  const asker = (name: string): Asker => {
    const found = accounts.find(({ username }) => username === name);
    if (!found) throw new Error(`There is no demo account ${name}`);
    const { id, username, roles, association_ids, organization_id, person_id } = found;
    const parties = { associationIds: association_ids, organizationId: organization_id, personId: person_id };
    return { accountId: id, username, roles, ...parties };
  };
  const [agency, expert] = [asker('agency'), asker('expert')];
  const values = async (sql: string) => (await rows(sql)).map(({ value }) => value as string);
  const spread = (column: string, where: string) =>
    values(
      `select value from (select ${column} as value, row_number() over (order by id) as place, count(*) over () as n
         from consultancy.consultancy_request r where ${where}) numbered
       where place % greatest(1, n / ${size}) = 0 order by place limit ${size}`,
    );
  const isReported = 'sent_on is not null';
  const experts = await values('select person_id as value from consultancy.expert_pool_entry order by id');
  return {
    officer: asker('officer'),
    leader: asker('leader'),
    secretary: asker('secretary'),
    agency,
    expert,
    reported: await spread('id', isReported),
    ofAgency: await spread('id', `${isReported} and requesting_agency_id = '${agency.organizationId}'`),
    ofExpert: await spread(
      'id',
      `${isReported} and exists (select 1 from consultancy.participant p
         where p.request_id = r.id and p.person_id = '${expert.personId}')`,
    ),
    underReview: await spread('id', `status in ('ACCEPTED', 'IN_REVIEW')`),
    codes: await spread('code', 'code is not null'),
    agencies: await values(
      'select requesting_agency_id as value from consultancy.consultancy_request where requesting_agency_id is not null group by 1 order by 1',
    ),
    fields: await values(
      'select field_ids ->> 0 as value from consultancy.consultancy_request group by 1 order by 1',
    ),
    leads: await values(
      'select lead_association_id as value from consultancy.consultancy_request where lead_association_id is not null group by 1 order by 1',
    ),
    panels: Array.from({ length: size }, (_, i) =>
      Array.from({ length: 50 }, (_, n) => experts[(7 * i + n) % experts.length]!),
    ),
  };
}
