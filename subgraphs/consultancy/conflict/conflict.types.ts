import { Field, ID, ObjectType } from 'type-graphql';
import { ConflictRecord, ConflictVerdict } from '../../kernel/council/index.js';
import { CivilDate } from '../../kernel/index.js';
import { PersonStub } from '../external/person.stub.js';

@ObjectType({
  description: 'A domain that was asked for ties of people to a subject (miền dữ liệu đã tra cứu).',
})
export class CheckedDomain {
  @Field(() => String, { description: 'Name of the subgraph, e.g. `research`.' })
  name!: string;

  @Field(() => Boolean, {
    description:
      'Whether it answered. One that did not never counts as clear: the verdict is UNKNOWN at best.',
  })
  answered!: boolean;
}

@ObjectType({ description: 'One thing that speaks against a person for a subject (nội dung xung đột).' })
export class ConflictFinding {
  @Field(() => String, {
    description:
      'Rule that it falls under: `C1` to `C6` of the council framework (DOMAIN B.0.1), `DECLARED` for what the person declared, `ROUND` for an earlier round of the same scheme.',
  })
  rule!: string;

  @Field(() => ConflictVerdict, { description: 'BLOCK or DISCLOSE, for the seat that was asked for.' })
  severity!: ConflictVerdict;

  @Field(() => String, { description: 'Subgraph that knows it.' })
  domain!: string;

  @Field(() => String, { description: 'In words, in the language of the caller.' })
  explanation!: string;

  @Field(() => [ConflictRecord], {
    description:
      'The records that lead from the person to the subject, in order; what each shows is judged by its own rights.',
  })
  evidence!: readonly ConflictRecord[];

  @Field(() => CivilDate, { nullable: true, description: 'First day; null where not known.' })
  since!: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; null while it lasts.' })
  until!: string | null;
}

@ObjectType({
  description:
    'What stands against a person for a subject, across all domains of the graph (kết quả kiểm tra xung đột lợi ích). Union officers, leaders and inspectors.',
})
export class ConflictCheck {
  @Field(() => ID, { description: 'The id that was asked for.' })
  personId!: string;

  @Field(() => PersonStub, {
    nullable: true,
    description:
      'The person, under today’s id where the one asked for was merged; null where nobody is known by it, or the domain that knows did not answer.',
  })
  person!: PersonStub | null;

  @Field(() => ConflictVerdict, {
    description:
      'BLOCK where something bars; else UNKNOWN where a domain did not answer or nobody is known by the id; else DISCLOSE where something was found; else CLEAR.',
  })
  verdict!: ConflictVerdict;

  @Field(() => [ConflictFinding], { description: 'What was found, what bars first.' })
  findings!: ConflictFinding[];

  @Field(() => [CheckedDomain], { description: 'Every domain that was asked, and whether it answered.' })
  checkedDomains!: readonly CheckedDomain[];
}
