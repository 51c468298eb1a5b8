import type { GraphTransport } from '../../subgraphs/kernel/graph-client.js';

/** What a domain answers where nothing ties anybody to anything. */
const untied = { associations: [], awards: [], research: [] };

/**
 * The rest of the graph, as a subgraph asks it whether records exist and what ties people to a subject: it knows every id
 * but these, and of nobody anything.
 */
export const graphWithout =
  (...unknown: readonly string[]): GraphTransport =>
  async ({ query, variables }) => {
    if (query.includes('conflictEvidence')) {
      const personIds = variables.personIds as string[];
      const evidence = personIds.map((personId) => ({
        personId,
        currentPersonId: unknown.includes(personId) ? null : personId,
        ...untied,
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
