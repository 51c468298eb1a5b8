import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, badInput, type ErrorCode, errorCodes, maskedText } from '../subgraphs/kernel/errors.js';
import type { Text } from '../subgraphs/kernel/locale.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { RequestContext } from './request-context.js';

/** Where Apollo's formatting leaves the thrown error for the final one, which knows the language. */
const thrown = Symbol('thrown');
type Marked = GraphQLFormattedError & { [thrown]?: unknown };
type Caller = Pick<RequestContext, 'locale' | 'requestId'>;

/** Apollo Server's `formatError`: has no request, so it only remembers what was thrown. */
export const rememberThrown = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
  Object.assign({ ...formatted }, { [thrown]: error });

/** Apollo's own codes, in terms of ours. */
const translated: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};
const technical: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);
const suggestion = / ?Did you mean .+?\?$/s;

const prefixed = (message: string): Text => ({
  vi: `Yêu cầu không hợp lệ: ${message}`,
  en: `The request is not valid: ${message}`,
});
/** graphql-js 16 writes “that”. */
const tooManyTokens = /contains more tha[nt] (\d+) tokens/;
const tokenText = (limit: string): Text => ({
  vi: `Truy vấn dài quá ${limit} từ tố; hãy tách thành nhiều truy vấn.`,
  en: `The operation is longer than ${limit} tokens; split it.`,
});

const introspectionText: Text = {
  vi: 'Cổng không trả lời truy vấn về lược đồ; hãy dùng lược đồ đã công bố (schema/api.graphql).',
  en: 'The schema cannot be queried here; use the published one (schema/api.graphql).',
};

/** How errors are shown. */
export interface Presentation {
  readonly log: Logger;
  /** True in production: nothing that helps to guess the schema. */
  readonly terse: boolean;
}

/**
 * The errors of an answer as the caller may see them: a code of the closed list, text in his language, the request id.
 * Faults of the gateway itself are logged and masked.
 */
export function presentErrors(
  errors: readonly GraphQLFormattedError[],
  caller: Caller,
  presentation: Presentation,
): GraphQLFormattedError[] {
  return errors.map((error) => present(error as Marked, caller, presentation));
}

function present(error: Marked, { locale, requestId }: Caller, { log, terse }: Presentation) {
  const cause = appErrorOf(error[thrown]);
  if (cause) return place(error, cause.text[locale], { code: cause.code, requestId, ...cause.details });

  const { serviceName, stacktrace: _s, exception: _e, http: _h, ...rest } = error.extensions ?? {};
  const code = codeOf(rest.code);
  if (code === 'INTERNAL_SERVER_ERROR') {
    if (serviceName === undefined) logFault(error, requestId, log);
    return place(error, maskedText[locale], { code, requestId });
  }
  const tokens = code === 'GRAPHQL_PARSE_FAILED' && tooManyTokens.exec(error.message)?.[1];
  if (tokens) {
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', requestId, limit: Number(tokens) };
    return place(error, tokenText(tokens)[locale], extensions);
  }
  if (rest.validationErrorCode === 'INTROSPECTION_DISABLED') {
    return place(error, introspectionText[locale], { code, requestId });
  }
  let { message } = error;
  if (technical.has(code)) {
    if (terse) message = message.replace(suggestion, '');
    // What a subgraph says is in the caller's language already.
    if (serviceName === undefined) message = prefixed(message.slice(0, 500))[locale];
  }
  return place(error, message, { ...rest, code, requestId });
}

const place = (error: GraphQLFormattedError, message: string, extensions: Record<string, unknown>) => ({
  message,
  ...(error.locations && { locations: error.locations }),
  ...(error.path && { path: error.path }),
  extensions,
});

function codeOf(value: unknown): ErrorCode {
  const code = translated[String(value)] ?? value;
  return errorCodes.find((known) => known === code) ?? 'INTERNAL_SERVER_ERROR';
}

function appErrorOf(error: unknown): AppError | null {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause instanceof AppError ? cause : null;
}

function logFault(error: Marked, requestId: string, log: Logger): void {
  const cause = error[thrown] as Error | undefined;
  log.error(
    { requestId, path: error.path, cause: error.message, stack: cause?.stack?.split('\n').slice(1, 12) },
    'fault',
  );
}

/** An answer that is one error, for requests that never reach the graph. */
export function refusal(error: unknown, caller: Caller, log: Logger): FormattedExecutionResult {
  const shown = error instanceof AppError ? error : null;
  if (!shown) log.error({ requestId: caller.requestId, cause: (error as Error).message }, 'fault');
  return {
    errors: [
      {
        message: (shown?.text ?? maskedText)[caller.locale],
        extensions: {
          code: shown?.code ?? 'INTERNAL_SERVER_ERROR',
          requestId: caller.requestId,
          ...shown?.details,
        },
      },
    ],
  };
}

/** Refuses a request whose form is wrong before its operation is read. */
export const badRequest = (vi: string, en: string) => badInput({ vi, en });
