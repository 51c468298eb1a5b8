import { Field, ID, InputType } from 'type-graphql';
import { assertId, selectedBy, type Where } from '../../kernel/index.js';
import { ExpertPoolStatus } from './pool.enums.js';

@InputType({ description: 'Which entries of the pool of experts; all conditions must hold.' })
export class ExpertPoolFilter {
  @Field(() => [ExpertPoolStatus], {
    nullable: true,
    description: 'In one of these states. Default: ACTIVE and PAUSED.',
  })
  statuses?: ExpertPoolStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Asked for one of these research fields, at most 60.' })
  fieldIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;
}

/** The filter as a condition. */
export function poolWhere(filter?: ExpertPoolFilter | null): Where {
  const { statuses, fieldIds, personId } = filter ?? {};
  const fields = fieldIds?.slice(0, 60).map((id) => assertId(id, 'fld'));
  return {
    status: { $in: statuses ?? [ExpertPoolStatus.ACTIVE, ExpertPoolStatus.PAUSED] },
    ...(personId && { personId: assertId(personId, 'per') }),
    ...(fields && {
      id: {
        $in: selectedBy(
          `select x.id from consultancy.expert_pool_entry x cross join jsonb_array_elements_text(x.field_ids) f
           where f = any(?::text[])`,
          [`{${fields.join()}}`],
        ),
      },
    }),
  };
}
