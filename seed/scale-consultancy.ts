import { setImmediate } from 'node:timers/promises';
import { createIds, type Ids, prefixOf } from '../subgraphs/kernel/ids.js';
import { searchIndex, searchKey } from '../subgraphs/kernel/text/index.js';
import { createRandom } from './random.js';
import { tables } from './scale-consultancy-tables.js';
import { seedDay } from './world.js';

/** Runs a statement on the database. */
export type Execute = (sql: string, params?: readonly unknown[]) => Promise<Record<string, any>[]>;
type Row = Record<string, any>;

type Table = (typeof tables)[number];
type Rows = Record<Table, Row[]>;

const noRows = (): Rows => Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows;

/** A request with everything that hangs on it; `own` are the ids of these records. */
interface Whole {
  readonly request: Row;
  readonly rows: Rows;
  readonly own: ReadonlySet<string>;
}

const wanted = { opinions: 5, recommendations: 12 } as const;
const batch = 40;
const allIds = /[a-z][a-z_]*_[0-7][0-9a-hjkmnp-tv-z]{25}/g;
const days = /"(\d{4}-\d\d-\d\d)/g;
const dayMs = 86_400_000;

/** Everything whose columns name something that a request owns, and what names that. */
function wholeOf(request: Row, all: Rows): Whole {
  const own = new Set<string>([request.id]);
  const rows = noRows();
  rows.consultancy_request.push(request);
  const left = new Map(tables.slice(1).map((table) => [table, new Set(all[table])]));
  for (let found = true; found; ) {
    found = false;
    for (const [table, some] of left)
      for (const row of some) {
        const isOf = Object.entries(row).some(([column, value]) => column !== 'id' && own.has(value));
        if (!isOf) continue;
        some.delete(row);
        rows[table].push(row);
        if (row.id) own.add(row.id);
        found = true;
      }
  }
  return { request, rows, own };
}

/** The same with as many opinions and recommendations as are wanted, where it came so far: the first are there again. */
function padded(whole: Whole, ids: Ids, others: readonly string[]): Whole {
  const { rows } = whole;
  const own = new Set(whole.own);
  const again = (row: Row, changed: Row): Row => {
    const copy = { ...row, id: ids(prefixOf(row.id) ?? 'row'), ...changed };
    own.add(copy.id);
    return copy;
  };
  const { request } = whole;
  const opinions = rows.opinion.filter(({ status, round }) => status === 'SUBMITTED' && round === 1);
  for (let n = opinions.length; n > 0 && n < wanted.opinions; n++) {
    const model = opinions.find(({ person_id }) => person_id) ?? opinions[0]!;
    const author = { person_id: others[n]!, association_id: null };
    const opinion = again(model, { ...author, call_id: null, number: n + 1, is_reviewer: false });
    rows.opinion.push(opinion);
    const seat = rows.participant[0]!;
    rows.participant.push(again(seat, { ...author, request_id: request.id, capacity: 'REVIEWER' }));
    for (const table of ['opinion_version', 'opinion_point'] as const)
      for (const row of rows[table].filter(({ opinion_id }) => opinion_id === model.id))
        rows[table].push(again(row, { opinion_id: opinion.id }));
  }
  const recommendations = [...rows.recommendation];
  for (let n = recommendations.length; n > 0 && n < wanted.recommendations; n++)
    rows.recommendation.push(again(recommendations[n % recommendations.length]!, { no: n + 1 }));
  return { request, rows, own };
}

const files = [
  ['REQUEST_LETTER', 'Công văn đề nghị.pdf'],
  ['DRAFT_TEXT', 'Dự thảo đề án.docx'],
  ['RESPONSE', 'Văn bản tiếp thu.pdf'],
] as const;

/** What the demo has none of: files, an author of the scheme, a proposed expert. */
function furnished(
  { request, rows, own }: Whole,
  ids: Ids,
  others: readonly string[],
  accountId: string,
): Whole {
  if (request.confidentiality === 'STATE_SECRET') return { request, rows, own };
  const owned = new Set(own);
  const { id, created_at, updated_at } = request;
  const stamp = { created_at, updated_at, version: 1 };
  const made = (prefix: string) => {
    const made = ids(prefix);
    owned.add(made);
    return { id: made, ...stamp };
  };
  for (const [kind, name] of files) {
    const file = made('fil');
    const owner = { owner_type: 'ConsultancyAttachment' };
    const content = { name, media_type: 'application/pdf', size: 180_000, sha256: '0'.repeat(64) };
    const attachment = made('att');
    rows.stored_file.push({
      ...file,
      ...content,
      ...owner,
      owner_id: attachment.id,
      account_id: accountId,
      status: 'CONFIRMED',
      expires_at: '9999-01-01T00:00:00Z',
    });
    rows.consultancy_attachment.push({
      ...attachment,
      ...content,
      request_id: id,
      round: 1,
      kind,
      owner_type: 'REQUEST',
      owner_id: id,
      status: 'STORED',
      confidentiality: request.confidentiality,
      version_number: 1,
      file_id: file.id,
      uploaded_by_account_id: accountId,
      stored_on: request.proposed_on,
    });
  }
  rows.scheme_author.push({ ...made('row'), request_id: id, person_id: others[20]! });
  const association = rows.participant.find(({ association_id }) => association_id)?.association_id;
  if (association)
    rows.expert_proposal.push({
      ...made('xpr'),
      request_id: id,
      association_id: association,
      person_id: others[21]!,
      role: 'MEMBER',
      grounds: 'Có nhiều năm nghiên cứu về lĩnh vực của đề án.',
      status: 'PROPOSED',
      proposed_on: request.proposed_on,
    });
  return { request, rows, own: owned };
}

interface Copy {
  readonly number: number;
  readonly year: number;
  /** Day of its proposal. */
  readonly proposedOn: string;
  /** Ids of people, of associations and of agencies that may take one another's place. */
  readonly peers: readonly (readonly string[])[];
}

const dayAfter = (day: string, count: number) =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

/** Another request like it: new ids, other people, associations and agencies, days moved by whole weeks. */
function copyOf(whole: Whole, ids: Ids, { number, year, proposedOn, peers }: Copy): Rows {
  const weeks = Math.round((Date.parse(proposedOn) - Date.parse(whole.request.proposed_on)) / dayMs / 7);
  const fresh = new Map<string, string>();
  const places = new Map(peers.flatMap((some) => some.map((id, i) => [id, { i, some }] as const)));
  // Every tenth is about the same people and parties as in the demo, so that its accounts have something to do.
  const turn = number % 10 === 0 ? 0 : 11 * number;
  const idOf = (id: string): string => {
    const known = fresh.get(id);
    if (known) return known;
    const place = places.get(id);
    const next = whole.own.has(id)
      ? ids(prefixOf(id)!)
      : place
        ? place.some[(place.i + turn) % place.some.length]!
        : id;
    fresh.set(id, next);
    return next;
  };
  const text = JSON.stringify(whole.rows)
    .replace(allIds, idOf)
    .replace(days, (found, day: string) => (day.startsWith('9999') ? found : `"${dayAfter(day, 7 * weeks)}`));
  const rows = JSON.parse(text) as Rows;
  const request = rows.consultancy_request[0]!;
  request.title = `${request.title} – hồ sơ ${number}`;
  request.title_key = searchKey(request.title);
  if (request.code) request.code = `TVPB-${year}-${1_000 + number}`;
  request.search_key = request.code ? searchIndex(request.code, request.title) : searchIndex(request.title);
  for (const [i, report] of rows.consultancy_report.entries())
    if (report.number) report.number = `${number}.${i}/BC-LHH`;
  return rows;
}

const isOver = ({ request }: Whole) => ['CLOSED', 'CLOSED_NO_RESPONSE'].includes(request.status);
const isRefused = ({ request }: Whole) => ['DECLINED', 'WITHDRAWN'].includes(request.status);
const hasCouncil = ({ rows }: Whole) => rows.consultancy_council.length > 0;

/** Which of the demo's requests the one of a number is like: of years ago nearly all are over, of this year half. */
function modelOf(models: readonly Whole[], number: number, isThisYear: boolean): Whole {
  const pick = (some: readonly Whole[]) => some[number % some.length]!;
  const isUnderWay = isThisYear ? number % 2 === 0 : number % 33 === 0;
  if (isUnderWay) return pick(models.filter((each) => !isOver(each) && !isRefused(each)));
  if (number % 20 === 1) return pick(models.filter(isRefused));
  const over = models.filter(isOver);
  return pick(over.filter((each) => hasCouncil(each) === (number % 3 === 0)));
}

/** Further experts of the pool: people who agreed to be asked, each like one who is in it. */
async function fillPool(execute: Execute, ids: Ids): Promise<void> {
  const entries = await execute('select to_jsonb(e) as row from consultancy.expert_pool_entry e order by id');
  const people = await execute(
    `select id from associations.person where in_expert_pool and id not in
       (select person_id from consultancy.expert_pool_entry) order by id`,
  );
  const rows = people.map(({ id }, i) => ({
    ...entries[i % entries.length]!.row,
    id: ids('xpe'),
    person_id: id,
  }));
  await insert(execute, 'expert_pool_entry', rows);
}

async function insert(execute: Execute, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const name = `consultancy.${table}`;
  // The database makes the numbers of the history.
  const columns = Object.keys(rows[0]!)
    .filter((column) => table !== 'transition' || column !== 'id')
    .map((column) => `"${column}"`);
  await execute(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, ?::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Loads years of further consultancy requests, each like one of the demo with all that hangs on it. It goes past services
 * and audit on purpose: it makes a mass for measurements. The same in every run.
 * @param execute on a database with the demo
 */
export async function loadConsultancies(
  execute: Execute,
  years: number,
  perYear: number,
  progress: (line: string) => void,
): Promise<void> {
  const random = createRandom('scale consultancy');
  const ids = createIds(() => new Date(`${seedDay}T02:00:00Z`), random.bytes);
  const all = noRows();
  for (const table of tables)
    all[table] = (await execute(`select to_jsonb(t) as row from consultancy.${table} t order by id`)).map(
      ({ row }) => row,
    );
  const idsOf = async (from: string) =>
    (await execute(`select id from associations.${from} order by id`)).map(({ id }) => id as string);
  const persons = await idsOf('person where merged_into_id is null');
  const peers = [
    persons,
    await idsOf(`association where status = 'ADMITTED'`),
    await idsOf(`organization where kind = 'STATE_AGENCY'`),
  ];
  const [account] = await execute(`select id from associations.account where username = 'officer'`);
  const models = all.consultancy_request.map((request, i) => {
    const others = Array.from({ length: 30 }, (_, n) => persons.at(-1 - ((31 * i + n) % 900))!);
    return furnished(padded(wholeOf(request, all), ids, others), ids, others, account!.id);
  });
  await fillPool(execute, ids);
  const last = Number(seedDay.slice(0, 4));
  const total = years * perYear;
  for (let from = 0; from < total; from += batch) {
    const rows = noRows();
    for (let number = from; number < Math.min(total, from + batch); number++) {
      const year = last - years + 1 + Math.floor(number / perYear);
      const model = modelOf(models, number, year === last);
      const isUnderWay = year === last && number % 2 === 0;
      const proposedOn = isUnderWay
        ? dayAfter(model.request.proposed_on, -7 * (number % 6))
        : dayAfter(`${year}-01-05`, ((number % perYear) * (year === last ? 90 : 340)) / perYear);
      const copy = copyOf(model, ids, { number, year, proposedOn, peers });
      for (const table of tables) rows[table].push(...copy[table]);
    }
    for (const table of tables) await insert(execute, table, rows[table]);
    if ((from / batch) % 25 === 24) progress(`loaded ${from + batch} of ${total} requests`);
    await setImmediate();
  }
  for (const table of [...tables, 'expert_pool_entry']) await execute(`vacuum analyze consultancy.${table}`);
}
