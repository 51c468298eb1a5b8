import { ApolloGateway, type GatewayConfig, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { buildASTSchema, type GraphQLSchema, getVariableValues, parse } from 'graphql';
import type { RequestContext } from '../request-context.js';
import type { SubgraphDataSource } from '../subgraph-data-source.js';
import { type Program, programOf } from './program.js';
import { Unusual } from './steps.js';

export interface CompilingGatewayOptions {
  readonly supergraphSdl: string;
  readonly logger: NonNullable<GatewayConfig['logger']>;
  sourceOf(name: string): SubgraphDataSource;
}

type Asked = Parameters<ApolloGateway['executor']>[0];

/**
 * @apollo/gateway, whose planner we keep and whose executor we do not: each plan becomes a program, once. What is seldom
 * asked (introspection) its own executor still answers.
 */
export class CompilingGateway extends ApolloGateway {
  /** Null: left to Apollo's executor. Operations are kept with their documents, in Apollo Server's store. */
  private readonly programs = new WeakMap<object, Program | null>();
  private readonly plans = new WeakMap<object, QueryPlan>();
  private readonly supergraph: GraphQLSchema;
  private readonly sourceOf: CompilingGatewayOptions['sourceOf'];

  constructor({ supergraphSdl, logger, sourceOf }: CompilingGatewayOptions) {
    super({
      supergraphSdl,
      logger,
      // By default not in production, where a supergraph may come while it runs.
      validateSupergraph: true,
      __exposeQueryPlanExperimental: false,
      buildService: ({ name }): GraphQLDataSource => sourceOf(name),
      experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
        this.plans.set(requestContext.operation!, queryPlan);
      },
    });
    this.sourceOf = sourceOf;
    this.supergraph = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
    const executeAsApollo = this.executor;
    this.executor = async (asked) => {
      const context = asked.context as RequestContext;
      if (!this.programs.has(asked.operation)) {
        // Plans it, asking no subgraph. Others may ask the same meanwhile, and one of them compiles it.
        const planned = await executeAsApollo({ ...asked, context: { ...context, dry: true } });
        if (this.plans.has(asked.operation)) this.programs.set(asked.operation, this.compile(asked));
        else if (!this.programs.has(asked.operation)) return planned;
      }
      const program = this.programs.get(asked.operation);
      return program ? this.run(program, asked, context) : executeAsApollo(asked);
    };
  }

  private compile({ operation, document, schema }: Asked): Program | null {
    const plan = this.plans.get(operation)!;
    this.plans.delete(operation);
    try {
      return programOf({ plan, document, operation, schema, supergraph: this.supergraph });
    } catch (error) {
      if (error instanceof Unusual) return null;
      throw error;
    }
  }

  private async run(program: Program, { schema, operation, request }: Asked, context: RequestContext) {
    const { variables = {} } = request;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    return program({
      variables,
      included: coerced,
      ask: (service, asked) => this.sourceOf(service).answer(context, asked),
    });
  }
}
