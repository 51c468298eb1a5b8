import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../values/node.js';
import { DateTime } from '../values/scalars.js';

/** The columns of every record. The id is made by `ctx.ids`, the version guards against lost updates. */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class BaseRecord extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When the record was made.' })
  createdAt!: Date & Opt;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When the record was last changed.' })
  updatedAt!: Date & Opt;

  @Property({ type: 'integer', version: true })
  version!: number & Opt;
}
