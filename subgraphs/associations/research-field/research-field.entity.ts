import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/index.js';

@Entity()
@Unique({ name: 'research_field_code', properties: ['scheme', 'code'] })
@ObjectType({
  implements: Node,
  description:
    'A field of research (lĩnh vực nghiên cứu) of the national table: 6 of level 1 with one digit, 46 of level 2 with three. Everyone.',
})
@Directive('@key(fields: "id")')
@Directive('@cacheHint(maxAge: 3600, shared: true)')
export class ResearchField extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Version of the table: `VN2008` (Decision 12/2008/QĐ-BKHCN).' })
  scheme!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code, e.g. `1` or `105`; the first digit is the level-1 field.' })
  code!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Level: 1 or 2.' })
  level!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the OECD’s Fields of Research and Development (Frascati 2015); null where none.',
  })
  ford!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;
}
