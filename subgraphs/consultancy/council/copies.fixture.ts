import type { TestSubgraph } from '../../../test/support/subgraph.js';
import { system } from '../../kernel/index.js';
import type { Story } from './council.fixture.js';

/** Tables of a council and its request, each with how its rows of one request are found. */
const tables: Readonly<Record<string, string>> = {
  consultancy_request: 'id = $',
  participant: 'request_id = $',
  opinion: 'request_id = $',
  consultancy_council: 'request_id = $',
  consultancy_council_seat:
    'council_id in (select id from consultancy.consultancy_council where request_id = $)',
  consultancy_council_session:
    'council_id in (select id from consultancy.consultancy_council where request_id = $)',
  consultancy_attendance:
    'seat_id in (select s.id from consultancy.consultancy_council_seat s join consultancy.consultancy_council c on c.id = s.council_id where c.request_id = $)',
};

interface Template {
  readonly story: Story;
  /** Rows by table. */
  readonly rows: readonly (readonly [table: string, rows: Record<string, unknown>[]])[];
}

/**
 * Makes a story once by those who may, and after that copies of its rows with ids of their own: a council takes dozens of
 * mutations to get somewhere, and these tests need hundreds of councils. A copy has no history.
 */
export function copier(graph: TestSubgraph) {
  const templates = new Map<string, Promise<Template>>();
  const connection = () => graph.runtime.orm.em.getConnection();
  let copies = 0;

  async function read(story: Story): Promise<Template> {
    const rows: [string, Record<string, unknown>[]][] = [];
    for (const [table, where] of Object.entries(tables)) {
      const found = (await connection().execute(
        `select to_jsonb(t) as row from consultancy.${table} t where ${where.replace('$', '?')}`,
        [story.requestId],
      )) as { row: Record<string, unknown> }[];
      rows.push([table, found.map(({ row }) => row)]);
    }
    return { story, rows };
  }

  return async function copied(name: string, make: () => Promise<Story>): Promise<Story> {
    const made = templates.get(name) ?? make().then(read);
    templates.set(name, made);
    const { story, rows } = await made;
    const { ids } = graph.runtime.context({ viewer: system });
    const renamed = new Map<string, string>();
    for (const [, found] of rows)
      for (const row of found) {
        const id = row.id as string;
        renamed.set(id, ids(id.slice(0, id.indexOf('_'))));
      }
    const rename = (text: string) =>
      text.replaceAll(/\b[a-z]{3}_[0-9a-z]{26}\b/g, (id) => renamed.get(id) ?? id);
    copies += 1;
    for (const [table, found] of rows) {
      if (found.length === 0) continue;
      const own = table === 'consultancy_request' ? { code: null, title_key: `copy ${copies}` } : {};
      const json = rename(JSON.stringify(found.map((row) => ({ ...row, ...own }))));
      await connection().execute(
        `insert into consultancy.${table} select * from jsonb_populate_recordset(null::consultancy.${table}, ?::jsonb)`,
        [json],
      );
    }
    return JSON.parse(rename(JSON.stringify(story))) as Story;
  };
}
