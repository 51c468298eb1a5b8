import type { CodegenConfig } from '@graphql-codegen/cli';

/** `npm run codegen`: TypeScript types of the reviewed operations, for clients. */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: 'schema/operations/**/*.graphql',
  generates: {
    'dist/client/': {
      preset: 'client',
      config: { scalars: { Date: 'string', DateTime: 'string', SafeInt: 'number' }, useTypeImports: true },
    },
  },
};

export default config;
