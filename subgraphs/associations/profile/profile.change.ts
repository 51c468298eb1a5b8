import type { EntityClass } from '@mikro-orm/core';
import {
  assertAllowed,
  assertId,
  type Context,
  type Decision,
  loadForChange,
  type MutationInput,
  notFound,
  once,
  type Viewer,
} from '../../kernel/index.js';
import type { OfPerson } from '../person/of-person.js';
import { isOwnMember } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { closedProfiles } from '../person/person.enums.js';
import { mayEditProfile } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';

const { refuse } = personProblems;

/** An input about a person. */
export interface AboutPerson extends MutationInput {
  readonly personId: string;
}

/**
 * Changes a part of a person's profile, once per idempotency key.
 * @param input leave out or replace what is secret: a digest of it is kept
 * @param change writes the part, and refuses what cannot be
 * @param who judges who may; default: whoever may edit the profile
 * @throws UNAUTHENTICATED, FORBIDDEN, NOT_FOUND; Refusal with PROFILE_CLOSED or what `change` refuses
 */
export function changeProfile(
  ctx: Context,
  input: AboutPerson,
  operation: string,
  change: (tx: Context, person: Person) => Promise<void> | void,
  who?: (viewer: Viewer, person: Person) => Decision,
): Promise<Person> {
  return once(ctx, input, operation, Person, async (tx) => {
    const person = await loadForChange(tx, Person, input.personId);
    const decision = who
      ? who(tx.viewer, person)
      : mayEditProfile(tx.viewer, {
          id: person.id,
          status: person.status,
          isOwnMember: tx.viewer.kind !== 'system' && (await isOwnMember(tx, person.id)),
        });
    assertAllowed(decision, tx);
    if (closedProfiles.includes(person.status)) refuse('PROFILE_CLOSED');
    await change(tx, person);
    person.updatedAt = tx.now();
    return person;
  });
}

/** Adds a row to a person's profile. */
export function addPart<T extends OfPerson>(
  tx: Context,
  entity: EntityClass<T>,
  personId: string,
  values: object,
): T {
  const part = tx.em.create(entity, { id: tx.ids('row'), personId, ...values } as never);
  tx.em.persist(part as object);
  return part as T;
}

/** The rows of one kind of a person, to be changed. */
export const partsOf = <T extends OfPerson>(tx: Context, entity: EntityClass<T>, personId: string) =>
  tx.em.find(entity, { personId } as never, { orderBy: { id: 'ASC' } as never }) as unknown as Promise<T[]>;

/** One of them. @throws BAD_USER_INPUT for an id of another form; NOT_FOUND where it is not the person's */
export function partIn<T extends OfPerson>(parts: readonly T[], id: string): T {
  assertId(id, 'row');
  const part = parts.find((each) => each.id === id);
  if (!part) throw notFound();
  return part;
}
