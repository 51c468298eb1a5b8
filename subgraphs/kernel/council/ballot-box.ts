import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { BallotChoice } from './council.enums.js';
import type { CouncilBallotBoxRecord } from './council.records.js';
import { counted, emptyTally, type Tally } from './decision.js';

type Box = EntityClass<CouncilBallotBoxRecord>;

/** The table of boxes, for plain SQL: what is written through the ORM would be in the audit, with who wrote it. */
const tableOf = (tx: Context, box: Box): string =>
  `"${tx.subgraph}"."${(tx.em.getMetadata().get(box as never) as { tableName: string }).tableName}"`;

/** Puts an empty box up for a vote. */
export async function setUpBox(tx: Context, box: Box, voteId: string): Promise<void> {
  await tx.em.execute(`insert into ${tableOf(tx, box)} (id, sealed) values (?, ?)`, [
    voteId,
    tx.vault.seal(JSON.stringify(emptyTally), voteId),
  ]);
}

/** The tally so far. The vote is locked by its council. */
export async function openBox(tx: Context, box: Box, voteId: string): Promise<Tally> {
  const [row] = await tx.em.execute<{ sealed: string }[]>(
    `select sealed from ${tableOf(tx, box)} where id = ?`,
    [voteId],
  );
  return JSON.parse(tx.vault.open(row!.sealed, voteId)) as Tally;
}

/** Adds a ballot: the tally is all that is kept, sealed anew each time, so that two readings of the table tell nothing. */
export async function dropIntoBox(
  tx: Context,
  box: Box,
  voteId: string,
  choice: BallotChoice,
): Promise<void> {
  const tally = counted(await openBox(tx, box, voteId), choice);
  await tx.em.execute(`update ${tableOf(tx, box)} set sealed = ? where id = ?`, [
    tx.vault.seal(JSON.stringify(tally), voteId),
    voteId,
  ]);
}

/** Takes a box away once it is counted, or its vote is cancelled. */
export async function removeBox(tx: Context, box: Box, voteId: string): Promise<void> {
  await tx.em.execute(`delete from ${tableOf(tx, box)} where id = ?`, [voteId]);
}
