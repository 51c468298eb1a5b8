/** A number between two nodes of a net in which as much comes to each node as goes from it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** By how much the number could be more. */
  readonly more: number;
  readonly less: number;
  /** Known to the last one by itself. */
  readonly isKnown: boolean;
}

interface Way {
  readonly edge: Edge;
  readonly to: string;
  readonly sign: 1 | -1;
}

export interface Flow {
  /** Whether the number of an edge could be more (1) or less (−1) by an amount, the others making up for it. */
  bears(edge: Edge, sign: 1 | -1, amount: number): boolean;
}

/** What a net can bear: one more on an edge is a way back from its end to its beginning (augmenting paths). */
export function flowOf(net: readonly Edge[]): Flow {
  const ways = new Map<string, Way[]>();
  const add = (from: string, way: Way) => {
    const known = ways.get(from);
    if (known) known.push(way);
    else ways.set(from, [way]);
  };
  for (const edge of net) {
    if (edge.more + edge.less === 0) continue;
    add(edge.from, { edge, to: edge.to, sign: 1 });
    add(edge.to, { edge, to: edge.from, sign: -1 });
  }
  return {
    bears(edge, sign, amount) {
      const moved = new Map<Edge, number>();
      const left = (way: Way) =>
        way.sign === 1
          ? way.edge.more - (moved.get(way.edge) ?? 0)
          : way.edge.less + (moved.get(way.edge) ?? 0);
      const [from, to] = sign === 1 ? [edge.to, edge.from] : [edge.from, edge.to];
      for (let done = 0; done < amount; done++) {
        const path = pathOf(ways, from, to, (way) => way.edge !== edge && left(way) > 0);
        if (!path) return false;
        for (const way of path) moved.set(way.edge, (moved.get(way.edge) ?? 0) + way.sign);
      }
      return true;
    },
  };
}

function pathOf(
  ways: ReadonlyMap<string, readonly Way[]>,
  from: string,
  to: string,
  isOpen: (way: Way) => boolean,
): Way[] | null {
  const by = new Map<string, { way: Way; before: string }>();
  const queue = [from];
  for (const node of queue) {
    for (const way of ways.get(node) ?? []) {
      if (way.to === from || by.has(way.to) || !isOpen(way)) continue;
      by.set(way.to, { way, before: node });
      if (way.to === to) return backFrom(by, from, to);
      queue.push(way.to);
    }
  }
  return null;
}

function backFrom(by: ReadonlyMap<string, { way: Way; before: string }>, from: string, to: string): Way[] {
  const path: Way[] = [];
  for (let node = to; node !== from; ) {
    const { way, before } = by.get(node)!;
    path.push(way);
    node = before;
  }
  return path;
}
