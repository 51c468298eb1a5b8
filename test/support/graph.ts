import type { ConflictFact } from '../../subgraphs/kernel/council/index.js';
import type { GraphTransport } from '../../subgraphs/kernel/graph-client.js';

/** What each domain tells of a person and the subject that is asked about; null where it does not answer. */
export type Ties = Partial<Record<'associations' | 'awards' | 'research', readonly ConflictFact[] | null>>;
const untied: Ties = { associations: [], awards: [], research: [] };

/**
 * The rest of the graph, as a subgraph asks it whether records exist and what ties people to a subject.
 * @param ties by the person's id; default: nothing ties anybody to anything
 * @param unknown ids that it does not know; it knows all others
 */
export const graphOf =
  (ties: ReadonlyMap<string, Ties>, ...unknown: readonly string[]): GraphTransport =>
  async ({ query, variables }) => {
    if (query.includes('conflictEvidence')) {
      const personIds = variables.personIds as string[];
      const evidence = personIds.map((personId) => ({
        personId,
        currentPersonId: unknown.includes(personId) ? null : personId,
        ...untied,
        ...ties.get(personId),
      }));
      return { data: { conflictEvidence: evidence } };
    }
    return {
      data: Object.fromEntries(
        Object.entries(variables).map(([field, id]) => [
          field,
          unknown.includes(id as string) ? null : { id, fullName: 'Tỉnh Thí Điểm', inExpertPool: true },
        ]),
      ),
    };
  };

/** The rest of the graph that knows every id but these, and of nobody anything. */
export const graphWithout = (...unknown: readonly string[]): GraphTransport => graphOf(new Map(), ...unknown);
