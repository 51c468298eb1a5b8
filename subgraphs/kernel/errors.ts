import type { Text } from './locale.js';

/** The closed list of top-level error codes. Clients may switch on it; a new code is a change of the contract. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'COST_LIMIT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A failure whose text may be shown to the caller. Everything else is masked at the edge. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Text,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(text.en);
    this.name = 'AppError';
  }
}

/** The caller did not sign in, or the token does not verify. */
export const unauthenticated = (
  text: Text = { vi: 'Bạn cần đăng nhập để thực hiện việc này.', en: 'Sign in to do this.' },
) => new AppError('UNAUTHENTICATED', text);

/** The caller is known and has no right to do this to a record that he may see. */
export const forbidden = (text: Text) => new AppError('FORBIDDEN', text);

/** The record does not exist, or the caller may not know that it does: the same answer for both. */
export const notFound = () =>
  new AppError('NOT_FOUND', { vi: 'Không tìm thấy bản ghi.', en: 'The record was not found.' });

/** A value that no domain rule needs to judge: a malformed id, cursor, date or page size. */
export const badInput = (text: Text, details?: Readonly<Record<string, unknown>>) =>
  new AppError('BAD_USER_INPUT', text, details);

/** The call contradicts another one; by default that somebody else changed the record since the caller read it. */
export const conflict = (
  text: Text = {
    vi: 'Bản ghi vừa được người khác thay đổi; hãy tải lại rồi thử lại.',
    en: 'Somebody changed the record meanwhile; read it again and retry.',
  },
) => new AppError('CONFLICT', text);

/** A part of the graph, named by subgraph, does not answer. */
export const serviceUnavailable = (service: string) =>
  new AppError(
    'SERVICE_UNAVAILABLE',
    {
      vi: `Dịch vụ «${service}» tạm thời không trả lời.`,
      en: `The service "${service}" does not answer at the moment.`,
    },
    { service },
  );

/** The text for a fault whose cause must not be shown; the request id leads to the log. */
export const maskedText: Text = {
  vi: 'Lỗi hệ thống. Hãy báo mã yêu cầu cho bộ phận hỗ trợ.',
  en: 'Internal error. Quote the request id to support.',
};
