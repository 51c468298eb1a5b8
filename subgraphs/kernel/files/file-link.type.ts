import { Directive, Field, ObjectType } from 'type-graphql';
import { DateTime } from '../values/scalars.js';

@ObjectType({
  description: 'An address for one file, signed and good for a while. Whoever has it has the file.',
})
@Directive('@shareable')
export class FileLink {
  @Field(() => String, { description: 'Path on the gateway: PUT to it for an upload, GET for a download.' })
  url!: string;

  @Field(() => DateTime, { description: 'When it ends; ask for another then.' })
  expiresAt!: Date;
}
