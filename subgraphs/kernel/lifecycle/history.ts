import type { Em } from '../orm/orm.js';

/** A row of the table `transition` that waits for the flush. */
export interface PendingTransition {
  readonly entity_type: string;
  readonly entity_id: string;
  readonly step: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly at: Date;
  readonly account_id: string | null;
  readonly role: string;
  readonly reason: string | null;
  readonly documents: readonly string[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly ruleset_version: string;
}

const columns =
  'entity_type, entity_id, step, from_state, to_state, at, account_id, role, reason, documents, extra, ruleset_version';

/** Writes state changes, one statement whatever their number. */
export async function writeTransitions(
  em: Em,
  schema: string,
  rows: readonly PendingTransition[],
): Promise<void> {
  if (rows.length === 0) return;
  await em.execute(
    `insert into "${schema}".transition (${columns})
     select ${columns} from jsonb_to_recordset(?::jsonb) as t(entity_type text, entity_id text, step text,
       from_state text, to_state text, at timestamptz, account_id text, role text, reason text, documents jsonb,
       extra jsonb, ruleset_version text)`,
    [JSON.stringify(rows)],
  );
}
