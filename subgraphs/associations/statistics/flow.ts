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

export interface Flow {
  /** Whether the number of an edge could be more (1) or less (−1) by an amount, the others making up for it. */
  bears(edge: Edge, sign: 1 | -1, amount: number): boolean;
}

/** One direction of an edge: what is less on it is more on its `back`. */
interface Way {
  readonly edge: Edge;
  readonly to: number;
  /** What is left of it. */
  left: number;
  readonly back: Way;
}

/** What a net can bear: one more on an edge is a way back from its end to its beginning (augmenting paths). */
export function flowOf(net: readonly Edge[]): Flow {
  const nodes = new Map<string, number>();
  const nodeOf = (name: string): number => {
    const found = nodes.get(name);
    if (found !== undefined) return found;
    nodes.set(name, nodes.size);
    return nodes.size - 1;
  };
  const ways: Way[][] = [];
  const add = (from: number, way: Way) => {
    ways[from] ??= [];
    ways[from].push(way);
  };
  for (const edge of net) {
    if (edge.more + edge.less === 0) continue;
    const [from, to] = [nodeOf(edge.from), nodeOf(edge.to)];
    const forth = { edge, to, left: edge.more } as { -readonly [name in keyof Way]: Way[name] };
    const back: Way = { edge, to: from, left: edge.less, back: forth };
    forth.back = back;
    add(from, forth);
    add(to, back);
  }
  const pathOf = pathsIn(ways, nodes.size);
  return {
    bears(edge, sign, amount) {
      const ends = [nodeOf(edge.from), nodeOf(edge.to)] as const;
      const [to, from] = sign === 1 ? ends : [ends[1], ends[0]];
      const moved: Way[] = [];
      const move = (way: Way, by: 1 | -1) => {
        way.left -= by;
        way.back.left += by;
      };
      let done = 0;
      for (; done < amount; done++) {
        const path = pathOf(from, to, edge);
        if (!path) break;
        for (const way of path) move(way, 1);
        moved.push(...path);
      }
      for (const way of moved) move(way, -1);
      return done >= amount;
    },
  };
}

/** Finds the shortest ways through a net, on which something is left, but for those of an edge. */
function pathsIn(ways: readonly (readonly Way[] | undefined)[], size: number) {
  const by: (Way | null)[] = Array.from({ length: size }, () => null);
  // Numbered rather than cleared: most searches look at a few nodes.
  const seen = new Uint32Array(size);
  const queue = new Uint32Array(size);
  let search = 0;
  return (from: number, to: number, without: Edge): Way[] | null => {
    search += 1;
    seen[from] = search;
    queue[0] = from;
    for (let [first, end] = [0, 1]; first < end; first++) {
      for (const way of ways[queue[first]!] ?? []) {
        if (way.left <= 0 || seen[way.to] === search || way.edge === without) continue;
        seen[way.to] = search;
        by[way.to] = way;
        if (way.to === to) return pathBack(by, from, to);
        queue[end++] = way.to;
      }
    }
    return null;
  };
}

function pathBack(by: readonly (Way | null)[], from: number, to: number): Way[] {
  const path: Way[] = [];
  for (let node = to; node !== from; ) {
    const way = by[node]!;
    path.push(way);
    node = way.back.to;
  }
  return path;
}
