import { pino } from 'pino';
import type { Environment } from './env.js';
import { tracedLine } from './tracing/index.js';

export type Logger = pino.Logger;

/**
 * A JSON logger. Variables, tokens and personal data are never passed to it; what slips through by name is cut.
 * @param env tells the level; tests are silent unless LOG_LEVEL is set, a terminal shows warnings and worse
 * @param service name of the process part that logs, e.g. `gateway`, `awards`
 */
export function createLogger(env: Pick<Environment, 'LOG_LEVEL' | 'NODE_ENV'>, service: string): Logger {
  const level = env.LOG_LEVEL ?? { test: 'silent', development: 'warn', production: 'info' }[env.NODE_ENV];
  return pino({
    level,
    base: { service },
    mixin: tracedLine,
    redact: {
      paths: ['*.password', '*.authorization', '*.accessToken', '*.refreshToken', '*.params', 'params'],
      censor: '[redacted]',
    },
  });
}
