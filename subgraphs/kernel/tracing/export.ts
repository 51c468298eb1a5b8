import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { version } from '../project.js';

/**
 * Sends spans to a collector, in batches. Loaded only where there is one. How many requests are sampled, and how large
 * a batch is, follow from OpenTelemetry's own variables (OTEL_TRACES_SAMPLER, OTEL_BSP_…).
 * @param endpoint base address, as in OTEL_EXPORTER_OTLP_ENDPOINT
 * @returns sends what is left and ends
 */
export function startExport(endpoint: string, service: string): () => Promise<void> {
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.name': service, 'service.version': version }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown().catch(() => undefined);
}
