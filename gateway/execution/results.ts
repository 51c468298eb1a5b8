/** What subgraphs answered so far, as it grows fetch by fetch: maps and lists of JSON. */
export type Data = Record<string, unknown>;

/** Where something is in the data; `@` stands for all places of a list. */
export type Path = readonly (string | number)[];

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds what a subgraph said of an object to what others said of it; lists of the same length are joined place by place. */
export function merge(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const [known, value] = [target[key], source[key]];
    // It would become the prototype. No operation that is run here asks for it.
    if (key === '__proto__' || value === undefined) continue;
    if (isData(known) && isData(value)) merge(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length)
      target[key] = mergeLists(known, value);
    else target[key] = value;
  }
}

function mergeLists(known: unknown[], added: readonly unknown[]): unknown[] {
  for (const [place, value] of added.entries()) {
    const old = known[place];
    if (isData(old) && isData(value)) merge(old, value);
    else known[place] = value;
  }
  return known;
}

/** The objects at a path, in the order in which they are reached; what several places hold, once. */
export function objectsAt(root: Data, path: Path, isShared: boolean): Data[] {
  let level: unknown[] = [root];
  for (const part of path) {
    const next: unknown[] = [];
    for (const value of level) {
      if (part !== '@') {
        if (isData(value) && Object.hasOwn(value, part)) next.push(value[part]);
      } else if (Array.isArray(value)) for (const each of value) next.push(each);
    }
    level = isShared && part !== '@' && next.length > 1 ? [...new Set(next)] : next;
  }
  return level.filter(isData);
}

/** The first place at a path that holds one of these objects, with numbers for `@`. */
export function placeOf(
  wanted: ReadonlySet<unknown>,
  value: unknown,
  path: Path,
): (string | number)[] | null {
  const [part, ...rest] = path;
  if (part === undefined) return wanted.has(value) ? [] : null;
  if (part !== '@') {
    if (!isData(value) || !Object.hasOwn(value, part)) return null;
    const below = placeOf(wanted, value[part], rest);
    return below && [part, ...below];
  }
  if (!Array.isArray(value)) return null;
  for (const [index, each] of value.entries()) {
    const below = placeOf(wanted, each, rest);
    if (below) return [index, ...below];
  }
  return null;
}
