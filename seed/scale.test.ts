import { afterEach, describe, expect, it } from 'vitest';
import { associations as subgraph } from '../subgraphs/associations/subgraph.js';
import { startTestSubgraph, type TestSubgraph } from '../test/support/subgraph.js';
import { scale } from './scale.js';
import { associations } from './stories/associations.js';
import { organizations } from './stories/organizations.js';
import { createWorld } from './world.js';

const persons = 3_000;
let started: TestSubgraph | undefined;
afterEach(async () => {
  await started?.close();
  started = undefined;
});

async function load() {
  started = await startTestSubgraph(subgraph);
  const lines: string[] = [];
  const world = createWorld(new Map([['associations', started.runtime]]), (line) => void lines.push(line));
  await organizations(world);
  await associations(world);
  await scale(world, persons);
  const { em } = started.runtime.orm;
  const query = (sql: string): Promise<any[]> => em.getConnection().execute(sql);
  const count = async (sql: string): Promise<number> =>
    (await query(`select count(*)::int as n from ${sql}`))[0].n;
  const first = await query('select id from associations.person order by id limit 5');
  return { lines, query, count, first: first.map(({ id }) => id as string) };
}

describe('scale', () => {
  it('loads the same people in every run, with unique cards and open memberships', async () => {
    const { lines, query, count, first } = await load();
    expect(lines.at(-1)).toBe('loaded 3000 of 3000 further people');
    expect(await count('associations.person where is_synthetic')).toBe(persons);
    expect(await count('associations.employment where valid_to is null')).toBe(persons);
    expect(await count('associations.person_field where is_main')).toBe(persons);
    const memberships = await count('associations.membership');
    expect(memberships / persons).toBeCloseTo(1.6, 1);
    expect(
      await count('(select distinct association_id, person_id from associations.membership) as pair'),
    ).toBe(memberships);
    expect(
      await count(
        '(select from associations.membership where card_number is not null group by association_id, card_number having count(*) > 1) as twice',
      ),
    ).toBe(0);
    expect(
      await count(
        "associations.person p where is_public <> exists (select from associations.consent_record c where c.person_id = p.id and c.purpose = 'PUBLIC_PROFILE')",
      ),
    ).toBe(0);
    expect(await count('(select distinct status from associations.membership) as status')).toBe(9);
    expect(await count('(select distinct status from associations.person) as status')).toBe(7);
    const [analyzed] = await query(
      "select reltuples::int as n from pg_class where oid = 'associations.person'::regclass",
    );
    expect(analyzed.n).toBe(persons);
    await started!.close();
    expect((await load()).first).toEqual(first);
  }, 120_000);
});
