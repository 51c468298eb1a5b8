import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** A server that is about to stop. */
export interface Drain {
  /** True once it began: readiness says no. */
  begun(): boolean;
  /**
   * Answers as ever for a while, so that balancers see that it is not ready, and asks each client to connect anew.
   * @param seconds how long
   */
  begin(seconds: number): Promise<void>;
}

export function createDrain(app: FastifyInstance): Drain {
  let begun = false;
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (begun) reply.header('connection', 'close');
    done();
  });
  return {
    begun: () => begun,
    async begin(seconds) {
      begun = true;
      await sleep(seconds * 1000);
    },
  };
}
