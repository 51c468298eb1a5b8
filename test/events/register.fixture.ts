import type { EventConsumer } from '../../subgraphs/kernel/events/index.js';
import type { SubgraphRuntime } from '../../subgraphs/kernel/runtime.js';

/** Where the consumer writes what it took: a second effect of one event would be a second row. */
export const makeEffects = ({ orm }: SubgraphRuntime): Promise<unknown> =>
  orm.em.getConnection().execute('create table associations.effect (sequence bigint not null)');

/**
 * A consumer that notes every organization.
 * @param asked called for each event; throws where the consumer shall fail, after it had its effect
 */
export const register = (asked: () => void = () => undefined): EventConsumer => ({
  name: 'register',
  entityTypes: ['Organization'],
  async handle(tx, { sequence }) {
    await tx.em.execute('insert into associations.effect values (?)', [sequence]);
    asked();
  },
});
