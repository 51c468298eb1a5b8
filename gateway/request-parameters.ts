import type { GraphQLRequest } from '@apollo/server';
import { badRequest } from './errors.js';

type Source = Record<string, unknown>;

const isMap = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parameters of a POST body. @throws BAD_USER_INPUT for any other shape, batches included */
export function readBody(body: unknown): GraphQLRequest {
  if (Array.isArray(body)) {
    throw badRequest(
      'Không nhận lô truy vấn; hãy gửi từng truy vấn.',
      'Batches are not accepted; send one operation.',
    );
  }
  if (!isMap(body))
    throw badRequest('Thân yêu cầu phải là một đối tượng JSON.', 'The body must be a JSON object.');
  return readParameters(body);
}

/** The parameters of a GET query string, whose maps are JSON. @throws BAD_USER_INPUT for any other shape */
export function readSearch(search: unknown): GraphQLRequest {
  const source: Source = isMap(search) ? { ...search } : {};
  for (const name of ['variables', 'extensions']) {
    const text = source[name];
    if (text === undefined || text === '') delete source[name];
    else source[name] = parseJson(name, text);
  }
  return readParameters(source);
}

function readParameters(source: Source): GraphQLRequest {
  const query = optional(source, 'query', 'string', isText);
  const operationName = optional(source, 'operationName', 'string', isText);
  const variables = optional(source, 'variables', 'map', isMap);
  const extensions = optional(source, 'extensions', 'map', isMap);
  for (const [name, value] of Object.entries({ variables, extensions })) assertSmall(name, value);
  if (!query && !extensions?.persistedQuery) {
    throw badRequest('Thiếu tham số «query».', 'The parameter "query" is missing.');
  }
  return {
    ...(query && { query }),
    ...(operationName && { operationName }),
    ...(variables && { variables }),
    ...(extensions && { extensions }),
  };
}

/** Values of the variables of one request, lists and maps included: as many as tokens of its document. */
const mostValues = 2_000;
/** Levels of lists and maps in each other. */
const deepest = 20;

/**
 * Refuses what grows in the hands of those who check it: each wrong value of a list is an error of its own, and what
 * is very deep ends whoever follows it down.
 */
function assertSmall(name: string, value: unknown): void {
  let values = 0;
  const rest: [value: unknown, level: number][] = [[value, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [part, level] = next;
    if (++values > mostValues || level > deepest) {
      throw badRequest(
        `Tham số «${name}» quá lớn: tối đa ${mostValues} giá trị, ${deepest} cấp.`,
        `The parameter "${name}" is too large: at most ${mostValues} values, ${deepest} levels.`,
      );
    }
    if (typeof part === 'object' && part !== null)
      for (const each of Object.values(part)) rest.push([each, level + 1]);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function optional<T>(
  source: Source,
  name: string,
  kind: string,
  is: (value: unknown) => value is T,
): T | undefined {
  const value = Object.hasOwn(source, name) ? source[name] : undefined;
  if (value === undefined || value === null) return undefined;
  if (is(value)) return value;
  throw badRequest(`Tham số «${name}» có kiểu sai.`, `The parameter "${name}" must be a ${kind}.`);
}

function parseJson(name: string, text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw badRequest(`Tham số «${name}» không phải JSON.`, `The parameter "${name}" is no JSON.`);
  }
}
