import { forgetExpiredFiles } from '../kernel/files/index.js';
import { type Context, transact } from '../kernel/index.js';
import type { Job } from '../kernel/jobs/index.js';
import { lapseLicences } from './association/legal-life.steps.js';
import { markOverdueCommitments } from './dialogue/dialogue.service.js';
import { findDuplicates } from './duplicate/duplicate.finder.js';
import { remindOfErasures } from './erasure/erasure.followers.js';
import { exports } from './export/export.service.js';
import { markOverdueFees } from './fee/fee.jobs.js';
import { giveUpImport, runImport } from './import/import.run.js';
import { importJobName } from './import/import.service.js';
import { remindOfMerges } from './merge/merge.followers.js';
import { adoptStrays } from './merge/merge.perform.js';
import { discardSilentProposals, markStaleProfiles } from './person/person.jobs.js';
import { processPetitionDeadlines } from './petition/petition-forward.service.js';

/** Work in one transaction of its own. */
const inOne = (work: (tx: Context) => Promise<unknown>) => (ctx: Context) => transact(ctx, work);

/** What this subgraph does without being asked, by the clock of Asia/Ho_Chi_Minh, and what a caller does not wait for. */
export const jobs: readonly Job[] = [
  exports.job,
  { name: importJobName, retries: 10, minutes: 60, run: runImport, givenUp: giveUpImport },
  { name: 'forget-files', cron: '20 3 * * *', run: forgetExpiredFiles },
  { name: 'lapse-licences', cron: '5 0 * * *', run: lapseLicences },
  { name: 'mark-overdue-fees', cron: '10 0 * * *', run: markOverdueFees },
  { name: 'petition-deadlines', cron: '15 0 * * *', run: processPetitionDeadlines },
  { name: 'overdue-commitments', cron: '20 0 * * *', run: markOverdueCommitments },
  { name: 'discard-silent-proposals', cron: '25 0 * * *', run: discardSilentProposals },
  { name: 'mark-stale-profiles', cron: '30 0 * * *', run: markStaleProfiles },
  { name: 'find-duplicates', cron: '0 2 * * *', minutes: 60, run: findDuplicates },
  { name: 'remind-of-merges', cron: '*/15 * * * *', run: inOne(remindOfMerges) },
  { name: 'remind-of-erasures', cron: '7,22,37,52 * * * *', run: inOne(remindOfErasures) },
  { name: 'adopt-strays', cron: '40 * * * *', run: inOne(adoptStrays) },
];
