import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../seed/random.js';
import { loadPeople } from '../../../seed/scale.js';
import { withDatabase } from '../../../test/support/postgres.js';
import { createIds } from '../../kernel/ids.js';
import { type Context, make, system, transact } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { Membership } from '../membership/membership.entity.js';
import { MemberCategory } from '../membership/membership.enums.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { AcademicTitleKind, DegreeLevel, Gender, WorkSector } from '../person/person.enums.js';
import { AcademicTitle, ConsentRecord, Degree, Employment, PersonField } from '../person/profile.entities.js';
import { PlaceKind } from '../profile/profile.enums.js';
import { PersonPlace } from '../profile/profile-part.entities.js';
import { fieldId } from '../research-field/research-field.resolver.js';
import { changedSince, ofAll, ofPerson } from './changed-records.js';
import { alive, type ColumnName, counted, profiled } from './column-rows.js';
import { ColumnStore } from './column-store.js';
import { count } from './count.js';
import { membersIn } from './counting.js';
import type { Dimension, Population, Subject } from './statistic.js';
import { frameOf } from './statistic-frame.js';
import { MembershipDimension, PeopleDimension, PlaceBasis } from './statistics.enums.js';
import { warmStatistics } from './statistics.warm.js';

const today = '2026-11-23';
const days = [today, '2025-12-31'];
const dimensions: Partial<Record<Subject, Dimension[]>> = {
  intellectuals: Object.values(PeopleDimension),
  memberships: Object.values(MembershipDimension),
};

let all: Associations;
let ctx: Context;
let [units, people]: [string[], string[]] = [[], []];

const populationOf = (subject: Subject, asOf: string): Population => ({
  subject,
  asOf,
  where: [],
  place: PlaceBasis.LIVES_OR_WORKS,
  boundaryOn: today,
  level: 'COMMUNE',
  within: null,
  associationIds: null,
});

/** Statistics of every dimension, three at a time, in an order of its own. */
async function everything(of: Context): Promise<Record<string, string[]>> {
  const told: Record<string, string[]> = {};
  for (const [subject, names] of Object.entries(dimensions))
    for (const asOf of days)
      for (let i = 0; i < names.length; i += 3) {
        const by = names.slice(i, i + 3);
        const { rows, total } = await count(
          of,
          await frameOf(of, populationOf(subject as Subject, asOf)),
          by,
        );
        told[`${subject} ${asOf} ${by}`] = [...rows, total].map((row) => JSON.stringify(row)).sort();
      }
  return told;
}
/** In a transaction nothing is kept, and days that are gone by are told one by one. */
const toldAnew = () => transact(ctx, everything);

beforeAll(async () => {
  all = await startAssociations();
  all.clock.now = () => new Date(`${today}T02:00:00Z`);
  ctx = all.graph.runtime.context({ viewer: system });
  units = (
    await ctx.em.execute<{ id: string }[]>(
      `select id from associations.administrative_unit where level = 'COMMUNE' and valid_to is null order by id limit 2`,
    )
  ).map(({ id }) => id);
  const input = { code: 'O', nameVi: 'Cơ quan', kind: 'HEALTH', unitId: units[0] };
  const employers = [await all.done(officer, 'createOrganization', input)];
  const random = createRandom('columns');
  const now = () => new Date('2024-02-01T02:00:00Z');
  const loading = all.graph.runtime.context({ viewer: system, now, ids: createIds(now, random.bytes) });
  await loadPeople(
    loading,
    random,
    200,
    { associations: [all.associationId, all.otherId], employers },
    () => {},
  );
  await ctx.em.execute('update associations.employment set work_unit_id = null');
  // Who counts, is a member, works, lives somewhere and agreed to statistics: to all of them something may happen.
  people = (
    await ctx.em.execute<{ id: string }[]>(
      `select p.id from associations.person p where p.status = 'VERIFIED' and p.deceased_on is null and p.province_link = 'RESIDENT'
         and exists (select from associations.membership m where m.person_id = p.id and m.ended_on is null)
         and exists (select from associations.employment e where e.person_id = p.id and e.valid_to is null)
         and exists (select from associations.degree d where d.person_id = p.id)
         and exists (select from associations.person_field f where f.person_id = p.id)
       order by p.id`,
    )
  ).map(({ id }) => id);
  await warmStatistics(ctx);
});
afterAll(() => all.close());

const of = <T>(tx: Context, entity: new () => T, where: object): Promise<T> =>
  tx.em.findOneOrFail(entity as never, where as never, { orderBy: { id: 'ASC' } } as never) as Promise<T>;

/** A context whose reading of histories waits, when its snapshot is taken. */
function halting(reached: () => void, opened: Promise<void>): Context {
  const waiting = all.graph.runtime.context({ viewer: system });
  const { em } = waiting;
  const transactional = em.transactional.bind(em) as (
    work: (em: any) => unknown,
    options: unknown,
  ) => Promise<any>;
  Object.assign(em, {
    transactional: (work: (em: any) => unknown, options: unknown) =>
      transactional((inner) => {
        const execute = inner.execute.bind(inner);
        return work(
          Object.assign(inner, {
            execute: async (text: string, ...rest: unknown[]) => {
              if (text.startsWith('with d as')) {
                reached();
                await opened;
              }
              return execute(text, ...rest);
            },
          }),
        );
      }, options),
  });
  return waiting;
}

/** What changes records that statistics are made of, each of a person of its own. */
const changes: Record<string, (tx: Context, personId: string) => unknown> = {
  'a person': async (tx, id) => {
    const person = await of(tx, Person, { id });
    person.gender = person.gender === Gender.MALE ? Gender.FEMALE : Gender.MALE;
  },
  'a death': async (tx, id) => {
    (await of(tx, Person, { id })).deceasedOn = '2025-06-01';
  },
  'a degree that is new': async (tx, personId) => {
    make(tx, Degree, { personId, level: DegreeLevel.DSC, year: 2026 } as never);
    (await of(tx, Person, { id: personId })).highestDegree = DegreeLevel.DSC;
  },
  'a degree of another year': async (tx, personId) => {
    (await of(tx, Degree, { personId })).year = 2026;
  },
  'a title': (tx, personId) =>
    make(tx, AcademicTitle, { personId, kind: AcademicTitleKind.PROFESSOR, year: 2020 } as never),
  'a post': (tx, personId) =>
    make(tx, Employment, {
      personId,
      sector: WorkSector.ARMED_FORCES,
      isMain: true,
      validFrom: '2020-01-01',
    } as never),
  'a post that goes to another person': async (tx, personId) => {
    (await of(tx, Employment, { personId })).personId = people.at(-1)!;
  },
  'a post that was none': async (tx, personId) => {
    tx.em.remove(await of(tx, Employment, { personId }));
  },
  'the seat of an employer': async (tx) => {
    (await of(tx, Organization, { code: 'O' })).unitId = units[1]!;
  },
  'a field': async (tx, personId) => {
    const { fieldId: known } = await of(tx, PersonField, { personId });
    make(tx, PersonField, {
      personId,
      fieldId: fieldId(known === fieldId('101') ? '102' : '101'),
      isMain: false,
    });
  },
  'a field that was none': async (tx, personId) => {
    tx.em.remove(await of(tx, PersonField, { personId }));
  },
  'a former residence': (tx, personId) =>
    make(tx, PersonPlace, {
      personId,
      kind: PlaceKind.RESIDENCE,
      unitId: units[1]!,
      validFrom: '2020-01-01',
    } as never),
  'a consent that is withdrawn': async (tx, personId) => {
    const where = { personId, purpose: 'STATISTICS', withdrawnAt: null };
    (await of(tx, ConsentRecord, where)).withdrawnAt = tx.now();
  },
  'a membership': async (tx, personId) => {
    const known = await of(tx, Membership, { personId, endedOn: null });
    known.category = known.category === MemberCategory.FULL ? MemberCategory.HONORARY : MemberCategory.FULL;
  },
  'a membership that ends': async (tx, personId) => {
    (await of(tx, Membership, { personId, endedOn: null })).endedOn = '2025-06-01';
  },
};

describe('columns that are kept', () => {
  it.each(Object.entries(changes))('follow %s', async (name, change) => {
    const before = await everything(ctx);
    const personId = people[Object.keys(changes).indexOf(name)]!;
    await transact(ctx, async (tx) => {
      await change(tx, personId);
    });
    const after = await everything(ctx);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await toldAnew());
  });

  it('of one day gone by stay those of the day beside histories', async () => {
    // Nobody else asks for the young of this age.
    const frame = {
      ...(await frameOf(ctx, populationOf('intellectuals', '2025-01-01'))),
      youngMaxAge: 60,
    };
    const told = (of: Context) => count(of, frame, ['PRIORITY', 'GENDER'] as Dimension[]);
    const sorted = ({ rows }: Awaited<ReturnType<typeof told>>) =>
      rows.map((row) => JSON.stringify(row)).sort();
    const before = sorted(await told(ctx));
    for (const personId of people.slice(-10, -5))
      await transact(ctx, async (tx) => {
        const [isMain, moved] = [true, '2025-06-01'];
        const { ARMED_FORCES, HEALTH } = WorkSector;
        const first = { sector: ARMED_FORCES, validFrom: '2020-01-01', validTo: moved };
        for (const post of [first, { sector: HEALTH, validFrom: moved }])
          make(tx, Employment, { personId, isMain, ...post } as never);
      });
    const after = sorted(await told(ctx));
    expect(after).not.toEqual(before);
    expect(after).toEqual(sorted(await transact(ctx, told)));
  });

  it('are all known before somebody asks, of today and of any day gone by', async () => {
    await warmStatistics(ctx);
    for (const place of Object.values(PlaceBasis))
      for (const asOf of [today, '2026-01-01', '2019-05-06']) {
        const frame = await frameOf(ctx, { ...populationOf('memberships', asOf), place });
        all.graph.statements.length = 0;
        for (const by of dimensions.memberships!) await count(ctx, frame, [by]);
        const readAnew = all.graph.statements.filter(
          (text) => text.includes('string_agg') && !text.includes('= any('),
        );
        expect([place, asOf, readAnew]).toEqual([place, asOf, []]);
      }
  });

  it('follow a person and a member who are new', async () => {
    const before = await everything(ctx);
    await all.active(await all.newPerson('Mới'));
    await all.active({ organizationId: (await of(ctx, Organization, { code: 'O' })).id });
    const after = await everything(ctx);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await toldAnew());
  });

  it('are told anew after a change of what everything depends on', async () => {
    await ctx.em.execute(`update associations.person set gender = 'FEMALE'`);
    expect(await everything(ctx)).not.toEqual(await toldAnew());
    await ctx.em.execute(`insert into associations.audit_entry (at, role, action, entity_type, entity_id, request_id)
      values (now(), 'SYSTEM', 'UPDATE', 'ResearchField', 'any', 'test')`);
    expect(await everything(ctx)).toEqual(await toldAnew());
  });

  it('are read again by who has time where too much changed, before somebody asks', async () => {
    await warmStatistics(ctx);
    all.graph.statements.length = 0;
    await warmStatistics(ctx);
    expect(all.graph.statements.filter((text) => text.includes('string_agg'))).toEqual([]);
    await ctx.em.execute(`update associations.person set gender = 'UNDISCLOSED' where id = ?`, [people[0]]);
    await ctx.em.execute(`insert into associations.audit_entry (at, role, action, entity_type, entity_id, request_id)
      values (now(), 'SYSTEM', 'UPDATE', 'ResearchField', 'any', 'test')`);
    await warmStatistics(ctx);
    all.graph.statements.length = 0;
    const told = await everything(ctx);
    expect(all.graph.statements.filter((text) => text.includes('string_agg'))).toEqual([]);
    expect(told).toEqual(await toldAnew());
  });

  it('are told further by who has time, of one change once', async () => {
    await transact(ctx, async (tx) => {
      const person = await of(tx, Person, { id: people.at(-6)! });
      person.gender = person.gender === Gender.MALE ? Gender.FEMALE : Gender.MALE;
    });
    const read = async (work: () => Promise<unknown>) => {
      all.graph.statements.length = 0;
      await work();
      return all.graph.statements.filter((text) => /string_agg|with entries/.test(text));
    };
    expect(await read(() => warmStatistics(ctx))).not.toEqual([]);
    expect(await read(() => warmStatistics(ctx))).toEqual([]);
    expect(await read(() => everything(ctx))).toEqual([]);
    expect(await everything(ctx)).toEqual(await toldAnew());
  });

  it('are read where there is no room for those of one question', async () => {
    const frame = await frameOf(ctx, populationOf('intellectuals', today));
    const names = [counted, ...dimensions.intellectuals!] as ColumnName[];
    const textsOf = (store: ColumnStore, some = names) =>
      store.read(ctx, frame, some, ({ column }) => some.map((name) => [name, column(name).texts.toSorted()]));
    const told = await textsOf(new ColumnStore());
    const narrow = new ColumnStore(4_000);
    expect(await textsOf(narrow)).toEqual(told);
    // As well where some of them are kept, and go when the others come.
    for (let i = 0; i < names.length; i++) {
      await textsOf(narrow, names.slice(i, i + 1));
      expect(await textsOf(narrow)).toEqual(told);
    }
    expect(told.every(([, texts]) => texts!.length > 1)).toBe(true);
  });

  it('are not told what an entry says of a membership that nobody knows', async () => {
    const before = await everything(ctx);
    await ctx.em.execute(`insert into associations.audit_entry (at, role, action, entity_type, entity_id, request_id)
      values (now(), 'SYSTEM', 'DELETE', 'Membership', 'mem_gone', 'test')`);
    expect(await everything(ctx)).toEqual(before);
  });

  it('are read anew when the database was set back to before them', async () => {
    const otherId = await all.newPerson('Kề');
    const before = await everything(ctx);
    const [last] = await ctx.em.execute<{ id: string }[]>(
      'select max(id) as id from associations.audit_entry',
    );
    const personId = people.at(-2)!;
    const [{ gender }] = await ctx.em.execute<any[]>('select gender from associations.person where id = ?', [
      personId,
    ]);
    const { id: membershipId } = await of(ctx, Membership, { personId, endedOn: null });
    const change = () =>
      transact(ctx, async (tx) => {
        const person = await of(tx, Person, { id: personId });
        person.gender = gender === Gender.MALE ? Gender.FEMALE : Gender.MALE;
        (await of(tx, Membership, { id: membershipId })).personId = otherId;
      });
    await change();
    const setBack = async () => {
      await ctx.em.execute('alter table associations.audit_entry disable trigger user');
      await ctx.em.execute('delete from associations.audit_entry where id > ?', [last!.id]);
      await ctx.em.execute('alter table associations.audit_entry enable trigger user');
      await ctx.em.execute('update associations.person set gender = ? where id = ?', [gender, personId]);
      const whose = 'update associations.membership set person_id = ? where id = ?';
      await ctx.em.execute(whose, [personId, membershipId]);
      ctx.em.clear();
    };
    expect(await everything(ctx)).not.toEqual(before);
    await setBack();
    expect(await everything(ctx)).toEqual(before);
    await change();
    expect(await everything(ctx)).not.toEqual(before);
    await setBack();
    // Somebody asks of something else before as much changed again.
    await count(ctx, await frameOf(ctx, populationOf('intellectuals', today)), ['TITLE'] as Dimension[]);
    for (let i = 0; i < 5; i++)
      await ctx.em.execute(`insert into associations.audit_entry (at, role, action, entity_type, entity_id, request_id)
        values (now(), 'SYSTEM', 'UPDATE', 'Fee', 'any', 'test')`);
    expect(await everything(ctx)).toEqual(before);
    await transact(ctx, async (tx) => {
      (await of(tx, Person, { id: people.at(-3)! })).gender = Gender.UNDISCLOSED;
    });
    expect(await everything(ctx)).toEqual(await toldAnew());
  });

  it('are told further while others are read anew', async ({ skip }) => {
    const { database } = all.graph.runtime.surroundings;
    if (database.kind === 'pglite') return skip('It has one connection.');
    const [known, past] = [
      await frameOf(ctx, populationOf('intellectuals', today)),
      { ...(await frameOf(ctx, populationOf('intellectuals', '2024-06-30'))), youngMaxAge: 70 },
    ];
    await count(ctx, known, ['GENDER'] as Dimension[]);
    let isRead = false;
    let anew: Promise<unknown> = Promise.resolve();
    await withDatabase(database.url, async (execute) => {
      await execute('begin');
      await execute('lock table associations.organization in access exclusive mode');
      anew = count(all.graph.runtime.context({ viewer: system }), past, ['PRIORITY'] as Dimension[]).then(
        () => {
          isRead = true;
        },
      );
      await transact(all.graph.runtime.context({ viewer: system }), async (tx) => {
        (await of(tx, Person, { id: people.at(-4)! })).gender = Gender.UNDISCLOSED;
      });
      const { rows } = await count(ctx, known, ['GENDER'] as Dimension[]);
      expect(rows.map(({ keys }) => keys[0])).toContain(Gender.UNDISCLOSED);
      expect(isRead).toBe(false);
    });
    await anew;
    expect(isRead).toBe(true);
  });

  it('are whose they are though they changed hands while a history was read', async ({ skip }) => {
    const { database } = all.graph.runtime.surroundings;
    if (database.kind === 'pglite') return skip('It has one connection.');
    const store = new ColumnStore();
    const [past, present] = [
      await frameOf(ctx, populationOf('memberships', '2024-06-30')),
      await frameOf(ctx, populationOf('memberships', today)),
    ];
    const names: ColumnName[] = [counted, alive, profiled, 'GENDER'];
    const genders = (of: ColumnStore, frame = present) =>
      of.read(ctx, frame, names, (columns) => {
        const { size, counts, reader } = membersIn(columns);
        const { texts, numbers, owners } = reader('GENDER');
        const told = Array.from({ length: size }, (_, i) =>
          owners![i]! < 0 ? '' : texts[numbers[owners![i]!]!],
        );
        return told.filter((_, i) => counts[i] === 1).sort();
      });
    const other = new ColumnStore();
    const before = await genders(other);
    const [membership] = await ctx.em.execute<{ id: string; gender: Gender }[]>(
      `select m.id, p.gender from associations.membership m join associations.person p on p.id = m.person_id
       where m.ended_on is null and p.status = 'VERIFIED' and p.gender in ('MALE', 'FEMALE') order by m.id limit 1`,
    );
    const gender = membership!.gender === Gender.MALE ? Gender.FEMALE : Gender.MALE;
    const personId = await all.newPerson('Khác', { gender });
    const [reached, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const kept = store.keep(halting(reached.resolve, opened.promise), past, [counted]);
    await reached.promise;
    await transact(all.graph.runtime.context({ viewer: system }), async (tx) => {
      (await of(tx, Membership, { id: membership!.id })).personId = personId;
    });
    const changed = await genders(store);
    opened.resolve();
    await kept;
    expect(changed).not.toEqual(before);
    expect(await genders(store)).toEqual(changed);
    expect(await genders(new ColumnStore())).toEqual(changed);
    // As well where people are told further, and memberships are only read for another day.
    await other.read(ctx, present, names.slice(1), () => {});
    const yesterday = await frameOf(ctx, populationOf('memberships', '2026-11-22'));
    expect(await genders(other, yesterday)).toEqual(await genders(new ColumnStore(), yesterday));
  });

  it('are right while many ask and change at once', async () => {
    const asked = {
      population: populationOf('memberships', today),
      by: ['GENDER', 'CATEGORY'] as Dimension[],
    };
    const frame = await frameOf(ctx, asked.population);
    const totals = await Promise.all(
      people.slice(20, 40).map(async (personId) => {
        await transact(all.graph.runtime.context({ viewer: system }), async (tx) => {
          (await of(tx, Membership, { personId, endedOn: null })).endedOn = '2025-06-01';
        });
        const { rows, total } = await count(all.graph.runtime.context({ viewer: system }), frame, asked.by);
        expect(rows.reduce((sum, { records }) => sum + records, 0)).toBe(total.records);
        return total.records;
      }),
    );
    const { total } = await transact(ctx, (tx) => count(tx, frame, asked.by));
    expect(Math.min(...totals)).toBe(total.records);
  });

  it('are read anew rather than looked for among very many entries', async () => {
    expect(await changedSince(ctx.em, 'none', 5n, 100_006n)).toBeNull();
  });

  it('come from tables of which it is said whom a change concerns', async () => {
    all.graph.statements.length = 0;
    await toldAnew();
    const read = new Set(
      all.graph.statements
        .filter((text) => text.includes('string_agg'))
        .flatMap((text) => [...text.matchAll(/"associations"\."?(\w+)/g)].map(([, table]) => table!)),
    );
    const known = [...Object.values(ofPerson), ...Object.values(ofAll)];
    expect([...read].sort()).toEqual(
      // The history of states is written with the person.
      [...known, 'person', 'membership', 'organization', 'transition'].sort(),
    );
  });
});
