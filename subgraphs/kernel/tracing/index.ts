export {
  inInnerSpan,
  inSpan,
  inTraceOf,
  isRecording,
  noteStatement,
  SpanKind,
  startTracing,
  tracedLine,
  traceHeaders,
} from './tracing.js';
