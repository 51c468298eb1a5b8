import { DefaultLogger, type LogContext, type LoggerOptions } from '@mikro-orm/core';
import { isRecording, noteStatement } from '../tracing/index.js';

/** The ORM tells its logger of each statement, with placeholders: from there it goes into the running trace. */
class TracedStatements extends DefaultLogger {
  override logQuery(context: { query: string } & LogContext): void {
    noteStatement(context.query, context.took, context.level === 'error');
    super.logQuery(context);
  }
}

/** The ORM's setting that puts statements into traces; nothing where nothing is recorded. */
export const tracedStatements = () =>
  isRecording() ? { loggerFactory: (options: LoggerOptions) => new TracedStatements(options) } : {};
