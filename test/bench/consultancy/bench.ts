import { loadConsultancies } from '../../../seed/scale-consultancy.js';
import { withDatabase } from '../../support/postgres.js';
import { Desk, startDesk } from '../desk.js';
import type { Goal } from '../report.js';
import { type Session, say } from '../session.js';
import { startWhole } from '../stack/matches.js';
import { type Line, type Page, tableOf, timePages, worst } from '../times.js';
import { conflictPage, pagesOf, pagesOfGraph } from './pages.js';
import { sampleOf } from './sample.js';

/** What issue 5 asks for. */
const goals = { page: 50, conflicts: 200 };
const perYear = 200;

async function linesOf(desk: Desk, pages: readonly Page[], goal: number): Promise<Line[]> {
  return [...(await timePages(desk, pages))].map(([name, timed]) => ({ name, goal, ...timed }));
}

/** `npm run bench -- --consultancy [years]`: the demo and years of further requests. */
export async function consultancyBench(session: Session, years: number, only?: RegExp): Promise<Goal[]> {
  const services = await session.services();
  const { databaseUrl } = services;
  const start = performance.now();
  await withDatabase(databaseUrl, (execute) => loadConsultancies(execute, years, perYear, say));
  say(`Loaded ${years} years of requests in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return timeConsultancy(session, services, years, only);
}

/** @param only the pages that are asked, by name; default: all */
export async function timeConsultancy(
  session: Session,
  services: Awaited<ReturnType<Session['services']>>,
  years: number,
  only = /./,
): Promise<Goal[]> {
  const { databaseUrl } = services;
  const wanted = (pages: readonly Page[]) => pages.filter(({ name }) => only.test(name));
  const sample = await sampleOf(databaseUrl);
  const desk = await startDesk(session.processes, databaseUrl, 'consultancy', `${years}-years`);
  const lines = await linesOf(desk, wanted(pagesOf(sample, years)), goals.page);
  say(`\nConsultancy, ${years} years of ${perYear} requests, on one core\n${tableOf(lines)}`);
  await desk.close();
  await session.processes.close();

  const { target, others } = await startWhole(session.processes, services, '');
  const own = others.find(({ name }) => name === 'consultancy')!;
  const graph = new Desk(own, databaseUrl, [target, ...others.filter((each) => each !== own)]);
  // Each tells the others what happened in all the years.
  await graph.settled();
  const across = [
    ...(await linesOf(graph, wanted(pagesOfGraph(sample, years)), goals.page)),
    ...(await linesOf(graph, wanted([conflictPage(sample)]), goals.conflicts)),
  ];
  say(`\nWhat asks the other domains, with the whole graph; CPU of all its processes\n${tableOf(across)}`);
  await graph.close();
  await session.processes.close();
  const of = (goal: string, reached: number): Goal => ({ goal, reached, wanted: 1, atMost: true });
  return [
    of(`slowest p95 of a page, in ${goals.page} ms`, worst([...lines, ...across], goals.page)),
    of(`p95 of a conflict check, in ${goals.conflicts} ms`, worst(across, goals.conflicts)),
  ];
}
