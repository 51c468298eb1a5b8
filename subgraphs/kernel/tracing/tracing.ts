import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { Environment } from '../env.js';

/**
 * Traces of requests, from process to process by W3C trace context. Without OTEL_EXPORTER_OTLP_ENDPOINT nothing is
 * recorded, and what a client's `traceparent` says is handed on as it came.
 *
 * Spans hold names, counts and codes: no variables, no values of records, no texts of errors, no account.
 */
const tracer = trace.getTracer('union-graph');
let recording = false;

type Headers = Readonly<Record<string, unknown>>;

export interface SpanOptions<T> {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** Whether a result is a failure; what is thrown always is one. */
  readonly failed?: (result: T) => boolean;
}

/**
 * Prepares the traces of this process.
 * @param service name of the process part, e.g. `gateway`, `awards`
 * @returns sends what is left and ends
 */
export async function startTracing(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Pick<Environment, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  service: string,
): Promise<() => Promise<void>> {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  if (!endpoint) return async () => undefined;
  const { startExport } = await import('./export.js');
  const end = startExport(endpoint, service);
  recording = true;
  return async () => {
    recording = false;
    await end();
  };
}

/** Whether spans are recorded in this process. */
export const isRecording = (): boolean => recording;

/** Runs work in the trace that the headers of a request name; where they name none, in no trace. */
export const inTraceOf = <T>(headers: Headers, work: () => T): T =>
  headers.traceparent === undefined ? work() : context.with(propagation.extract(ROOT_CONTEXT, headers), work);

/** The headers that carry the running trace to another process; none outside of a trace. */
export function traceHeaders(): Record<string, string> {
  const carrier: Record<string, string> = {};
  if (trace.getActiveSpan()) propagation.inject(context.active(), carrier);
  return carrier;
}

/** What a line of the log says of the running trace. */
export const tracedLine = (): { traceId?: string } => {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return traceId ? { traceId } : {};
};

/** Runs work in a span, which begins a trace where none is running. */
export async function inSpan<T>(
  name: string,
  options: SpanOptions<T>,
  work: (span: Span | null) => Promise<T>,
): Promise<T> {
  if (!recording) return work(null);
  const { kind = SpanKind.INTERNAL, attributes = {}, failed } = options;
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      const result = await work(span);
      if (failed?.(result)) span.setStatus({ code: SpanStatusCode.ERROR });
      return result;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', (error as { code?: string }).code ?? (error as Error).name);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs work in a span of the running trace; outside of one, as for probes and polls, there is none. */
export const inInnerSpan: typeof inSpan = (name, options, work) =>
  recording && trace.getActiveSpan() ? inSpan(name, options, work) : work(null);

/**
 * Notes a statement that has just run.
 * @param sql with placeholders, never with values
 * @param tookMs how long it took, if that is known
 */
export function noteStatement(sql: string, tookMs = 0, failed = false): void {
  if (!recording || !trace.getActiveSpan()) return;
  const end = Date.now();
  const span = tracer.startSpan(/^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? 'sql', {
    kind: SpanKind.CLIENT,
    startTime: end - tookMs,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql.slice(0, 2_000) },
  });
  if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}

export { SpanKind };
