import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** PostGraphile on the tables of two subgraphs, as it comes. */
export default {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['associations', 'awards', 'research'],
      pubsub: false,
    }),
  ],
  grafserv: { host: '127.0.0.1', port: Number(process.env.PORT), graphiql: false },
  grafast: { explain: false },
};
