import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOperation } from '../../../gateway/operations.js';
import { operationsFolder } from '../../../gateway/supergraph.js';
import type { Query } from '../load.js';

/** A reviewed operation with the variables of its file. */
export function reviewed(name: string): Query {
  const file = `${name}.graphql`;
  const { query, variables } = parseOperation(file, readFileSync(join(operationsFolder, file), 'utf8'));
  return { query, variables: JSON.parse(variables || '{}') };
}

/** Fifty people with association and honours, across two subgraphs. */
export const fiftyPeople: Query = {
  query: `query FiftyPeople { memberships(first: 50) { nodes { cardNumber
    association { nameVi }
    person { name { full } honours(includeRevoked: true) { honourCode conferredOn } } } } }`,
};

/** The same of the same tables. */
export const fiftyPeopleOfTables: Query = {
  query: `query FiftyPeople { allMemberships(first: 50, orderBy: [APPLIED_ON_DESC, ROW_ID_DESC]) { nodes { cardNumber
    associationByAssociationId { nameVi }
    personByPersonId { fullName awardsConferredHonoursByRecipientPersonId { nodes { honourCode conferredOn } } } } } }`,
};

type Json = Record<string, any>;
const inOrder = (honours: readonly Json[]) =>
  honours.map(({ honourCode, conferredOn }) => `${conferredOn} ${honourCode}`).sort();

/** What both answers about fifty people hold. */
export function fiftyPeopleEssence(data: Json): unknown {
  const ours = data.memberships?.nodes as Json[] | undefined;
  if (ours)
    return ours.map(({ cardNumber, association, person }) => ({
      cardNumber,
      association: association.nameVi,
      person: person && { name: person.name.full, honours: inOrder(person.honours) },
    }));
  return (data.allMemberships.nodes as Json[]).map((each) => ({
    cardNumber: each.cardNumber,
    association: each.associationByAssociationId.nameVi,
    person: each.personByPersonId && {
      name: each.personByPersonId.fullName,
      honours: inOrder(each.personByPersonId.awardsConferredHonoursByRecipientPersonId.nodes),
    },
  }));
}

/** What the public sees of the associations; the same of the same table. */
export const publicAssociations: Query = {
  query: 'query Public { associations(first: 50) { nodes { code nameVi nameEn kind scope admittedOn } } }',
};
export const publicAssociationsOfTables: Query = {
  query: 'query Public { allAssociations(first: 50) { nodes { code nameVi nameEn kind scope admittedOn } } }',
};
/** Without those that are not admitted yet, which only the tables show. */
export const publicEssence = (data: Json): unknown =>
  ((data.associations ?? data.allAssociations).nodes as Json[])
    .filter(({ admittedOn }) => admittedOn)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** What PostGraphile must be told of the tables: a reference between subgraphs is no foreign key. */
export const comments = [
  `comment on table awards.conferred_honour is
     E'@foreignKey (recipient_person_id) references associations.person (id)'`,
  // Of tables that name one another twice it makes no types, and leaves out the ones asked for.
  `do $$ declare t record; begin
     for t in select schemaname, tablename from pg_tables where schemaname in ('associations', 'awards', 'research')
       and tablename not in ('association', 'membership', 'person', 'conferred_honour')
     loop execute format('comment on table %I.%I is %L', t.schemaname, t.tablename, '@behavior -*'); end loop;
   end $$`,
];
