import { OptimisticLockError } from '@mikro-orm/core';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.js';
import { AppError, badInput, conflict, maskedText } from '../errors.js';
import { databaseFailure } from '../orm/database-failure.js';
import { assertStorable } from './storable-request.js';

export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/** What a subgraph answers by itself, without the gateway. */
export interface OwnApi {
  readonly schema: GraphQLSchema;
  run(ctx: Context, operation: Operation): Promise<ExecutionResult>;
}

/**
 * Runs operations against a schema; throws BAD_USER_INPUT for texts that cannot be stored. Parsed and validated
 * documents are kept: a gateway sends the same few thousands.
 */
export function createExecutor(schema: GraphQLSchema) {
  const documents = new LRUCache<string, DocumentNode | readonly GraphQLError[]>({ max: 2_000 });
  const prepare = (query: string) => {
    let prepared = documents.get(query);
    if (!prepared) {
      try {
        const document = parse(query, { maxTokens: 20_000 });
        const problems = validate(schema, document);
        prepared = problems.length > 0 ? problems : document;
      } catch (error) {
        prepared = [error as GraphQLError];
      }
      documents.set(query, prepared);
    }
    return prepared;
  };

  return async (ctx: Context, operation: Operation): Promise<ExecutionResult> => {
    const prepared = prepare(operation.query);
    if (!Array.isArray(prepared)) assertStorable(prepared as DocumentNode, operation.variables);
    const result: ExecutionResult = Array.isArray(prepared)
      ? { errors: prepared }
      : await execute({
          schema,
          document: prepared as DocumentNode,
          contextValue: ctx,
          variableValues: operation.variables ?? {},
          operationName: operation.operationName,
        });
    if (!result.errors?.length) return result;
    return { ...result, errors: result.errors.map((error) => formatError(error, ctx)) };
  };
}

/**
 * The error as the caller may see it: text in his language, a code of the closed list, the request id. Faults are
 * logged and masked; nothing of SQL, stack or cause leaves the process.
 */
export function formatError(
  error: GraphQLError,
  ctx: Pick<Context, 'subgraph' | 'say' | 'log' | 'requestId'>,
): GraphQLError {
  const cause = rootCause(error);
  const failure = databaseFailure(cause, ctx.subgraph);
  if (failure) ctx.log.warn({ cause: safeFault(cause).message, requestId: ctx.requestId }, 'database fails');
  const shown = failure ?? shownError(cause, error);
  if (!shown) ctx.log.error({ err: safeFault(cause), path: error.path, requestId: ctx.requestId }, 'fault');
  return new GraphQLError(shown ? ctx.say(shown.text) : ctx.say(maskedText), {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.path && { path: error.path }),
    extensions: {
      code: shown?.code ?? 'INTERNAL_SERVER_ERROR',
      requestId: ctx.requestId,
      ...shown?.details,
    },
  });
}

function rootCause(error: GraphQLError): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function shownError(cause: Error, error: GraphQLError): AppError | null {
  if (cause instanceof AppError) return cause;
  if (cause instanceof OptimisticLockError) return conflict();
  if (!isFoundByGraphql(cause, error)) return null;
  const message = cause.message.slice(0, 500);
  return badInput({ vi: `Yêu cầu không hợp lệ: ${message}`, en: `The request is not valid: ${message}` });
}

/**
 * Whether graphql-js itself found the request wrong, and not a resolver or the value that it gave: before any of them
 * ran (syntax, validation, coercion of variables), or in the value of an argument, to which the error then points.
 */
const isFoundByGraphql = (cause: Error, error: GraphQLError): boolean =>
  error.path === undefined
    ? cause instanceof GraphQLError || error.nodes !== undefined
    : cause instanceof GraphQLError && cause.nodes !== undefined;

/** A fault without what a driver adds: statements and parameters hold personal data. */
function safeFault(cause: Error) {
  return {
    type: cause.name,
    message: cause.message.split(' - ').at(-1),
    stack: cause.stack?.split('\n').slice(1, 12),
  };
}
