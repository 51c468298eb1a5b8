import { setImmediate as turn } from 'node:timers/promises';
import type { Graph } from './graph.js';
import { manifestOf } from './manifest.js';
import type { ReviewedOperation } from './operations.js';

/**
 * Plans the operations of the manifest one by one, and lets requests pass between them: planning is work of
 * milliseconds that nothing interrupts.
 * @param isOver asked before each
 */
export async function rehearseAll(
  graph: Pick<Graph, 'rehearse'>,
  operations: readonly ReviewedOperation[],
  isOver: () => boolean,
): Promise<void> {
  const { operations: planned } = manifestOf(operations);
  for (const [index, { body }] of planned.entries()) {
    await turn();
    if (isOver()) return;
    const variables = JSON.parse(operations[index]!.variables || '{}');
    await graph.rehearse({ query: body, variables });
  }
}
