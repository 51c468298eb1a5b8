import {
  preparePeriodicReport,
  sendPeriodicReport,
  submitPeriodicReport,
} from '../../subgraphs/consultancy/register/periodic-report.service.js';
import { type Stage, seedDay } from '../world.js';

/** The Union's reports to the province: of a year gone by, of a quarter that waits for its signature, and of the running one. */
export async function reportToProvince(stage: Stage): Promise<void> {
  const year = await preparePeriodicReport(stage.on('consultancy', '2026-01-12'), { year: 2025 });
  await submitPeriodicReport(stage.on('consultancy', '2026-01-14'), { id: year.id });
  await sendPeriodicReport(stage.on('consultancy', '2026-01-15'), { id: year.id, number: '05/BC-LHH' });
  const quarter = await preparePeriodicReport(stage.on('consultancy', '2026-07-06'), {
    year: 2026,
    quarter: 2,
  });
  await submitPeriodicReport(stage.on('consultancy', '2026-07-07'), { id: quarter.id });
  await preparePeriodicReport(stage.on('consultancy', seedDay), { year: 2026, quarter: 3 });
}
