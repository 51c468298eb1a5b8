export { createEventBus, type EpochWatch, type EventBus } from './bus.js';
export { type EventConsumer, startConsumers } from './consumer.js';
export type { DomainEvent } from './event.js';
export { type Relay, startRelay } from './relay.js';
export { busFor, joinAll } from './start.js';
