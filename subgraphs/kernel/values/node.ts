import { Field, ID, InterfaceType } from 'type-graphql';

/** Relay's Node: every record that has an id of its own. */
@InterfaceType({
  autoRegisterImplementations: false,
  description: 'A record with an id that is unique in the whole graph.',
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Opaque, stable id with a prefix that tells the type, e.g. `per_01kb…`. Everyone who may see the record.',
  })
  id!: string;
}
