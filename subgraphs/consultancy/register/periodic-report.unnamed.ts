import { Confidentiality } from '../request/request.enums.js';
import type { PeriodicReportFigures } from './periodic-report.types.js';

/** Levels of requests that no periodic report names. */
export const unnamedLevels: readonly Confidentiality[] = [
  Confidentiality.RESTRICTED,
  Confidentiality.STATE_SECRET,
];

/** Figures that no longer name some requests; they stay counted. */
export function withoutNames(
  figures: PeriodicReportFigures,
  ids: ReadonlySet<string>,
): PeriodicReportFigures {
  const requests = figures.requests.filter(({ id }) => !ids.has(id));
  return { ...figures, requests, restricted: figures.restricted + figures.requests.length - requests.length };
}
