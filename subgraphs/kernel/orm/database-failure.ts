import { AppError, serviceUnavailable } from '../errors.js';

/** SQLSTATEs of a server that shuts down, starts, or has no connection left; 08… are broken connections. */
const away =
  /^(08\w{3}|57P0[1-5]|53300|25P0[34]|E(CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN))$/;
/** What the driver says without a code: its pool gave none in time, or its connection broke. */
const awayText =
  /timeout exceeded when trying to connect|connection terminated|connection error and is not queryable/i;
/** A statement that was ended because it took too long. */
const tooLong = '57014';

/**
 * What a failure of the way to the database, or of its patience, means to a caller. Whether a change that met it was
 * committed is not known: it is safe to repeat with its idempotency key.
 * @param subgraph whose database it is
 * @returns null for a failure of the statement itself
 */
export function databaseFailure(error: unknown, subgraph: string): AppError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = String((cause as { code?: unknown }).code ?? '');
    if (away.test(code) || awayText.test(cause.message)) return serviceUnavailable(subgraph);
    if (code === tooLong) return tookTooLong(subgraph);
  }
  return null;
}

const tookTooLong = (service: string) =>
  new AppError(
    'TIMEOUT',
    { vi: `Dịch vụ «${service}» trả lời quá chậm.`, en: `The service "${service}" took too long to answer.` },
    { service },
  );
