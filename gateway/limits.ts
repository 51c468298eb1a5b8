import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { AppError } from '../subgraphs/kernel/errors.js';
import type { Text } from '../subgraphs/kernel/locale.js';
import { type Measure, measure } from './measure.js';

/** How large a request may be. Operations of the graph's own subgraphs are held to `tokens` and `selections` only. */
export interface Limits {
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Levels of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields after all fragments are spread, each as often as it is reached. */
  readonly selections: number;
  /** Records that an operation may ask for: page sizes, multiplied along nesting, added up. */
  readonly cost: number;
  /** Passwords that an operation may try. */
  readonly signIns: number;
  /** Taken for a list that is not paged: such lists are short by design. */
  readonly unpagedList: number;
  readonly bodyBytes: number;
}

/** The limits where nothing else is configured. */
export const limits: Limits = Object.freeze({
  tokens: 2_000,
  depth: 12,
  aliases: 20,
  directives: 50,
  selections: 10_000,
  cost: 20_000,
  signIns: 1,
  unpagedList: 5,
  bodyBytes: 1_000_000,
});

/** The parts of a parsed operation that its size follows from. */
export interface Sized {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Makes the check that an operation passes before it is planned. Documents are kept after their first use, and so is
 * their measure where it does not depend on variables.
 * @returns a function that gives the cost; it throws GRAPHQL_VALIDATION_FAILED for form, COST_LIMIT for the number of
 * records asked for
 */
export function createLimiter(held: Limits): (sized: Sized) => number {
  const passed = new WeakMap<OperationDefinitionNode, number>();
  return ({ schema, document, operation, variables }) => {
    const known = passed.get(operation);
    if (known !== undefined) return known;
    const { fixed, ...measured } = measure(schema, document, operation, variables, held.unpagedList);
    assertWithinLimits(measured, held);
    if (fixed) passed.set(operation, measured.cost);
    return measured.cost;
  };
}

/** @throws GRAPHQL_VALIDATION_FAILED for form, COST_LIMIT for the number of records asked for */
export function assertWithinLimits(measured: Measure, held: Limits): void {
  const { depth, aliases, directives, cost, signIns } = measured;
  if (depth > held.depth) {
    throw form(depth, held.depth, {
      vi: `Truy vấn lồng ${depth} cấp, tối đa ${held.depth}.`,
      en: `The operation is nested ${depth} levels deep; at most ${held.depth} are allowed.`,
    });
  }
  if (aliases > held.aliases) {
    throw form(aliases, held.aliases, {
      vi: `Truy vấn có ${aliases} bí danh, tối đa ${held.aliases}.`,
      en: `The operation has ${aliases} aliases; at most ${held.aliases} are allowed.`,
    });
  }
  if (directives > held.directives) {
    throw form(directives, held.directives, {
      vi: `Truy vấn có ${directives} chỉ thị, tối đa ${held.directives}.`,
      en: `The operation has ${directives} directives; at most ${held.directives} are allowed.`,
    });
  }
  if (signIns > held.signIns) {
    throw form(signIns, held.signIns, {
      vi: `Truy vấn đăng nhập ${signIns} lần, tối đa ${held.signIns}.`,
      en: `The operation signs in ${signIns} times; at most ${held.signIns} is allowed.`,
    });
  }
  if (cost > held.cost) {
    const text = {
      vi: `Truy vấn có thể trả về ${cost} bản ghi, tối đa ${held.cost}; hãy giảm kích thước trang.`,
      en: `The operation may return ${cost} records; at most ${held.cost} are allowed. Ask for smaller pages.`,
    };
    throw new AppError('COST_LIMIT', text, { cost: { requested: cost, limit: held.cost } });
  }
}

const form = (requested: number, limit: number, text: Text) =>
  new AppError('GRAPHQL_VALIDATION_FAILED', text, { requested, limit });
