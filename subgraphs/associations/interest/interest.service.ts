import { assertId, type Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Organization } from '../organization/organization.entity.js';
import { readField } from '../person/person.access.js';
import type { Person } from '../person/person.entity.js';
import { maySpeakFor } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';
import { addPart, changeProfile, partsOf } from '../profile/profile.change.js';
import { pastPeriod } from '../profile/profile.dates.js';
import { rowsByPerson } from '../profile/profile.loaders.js';
import { Interest, InterestDeclaration } from './interest.entity.js';
import type { DeclareInterestsInput, InterestInput } from './interest.inputs.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
const mostInterests = 30;

/** Declares the interests of a person anew; earlier versions stay. The person, or an officer from a signed form. */
export function declareInterests(ctx: Context, input: DeclareInterestsInput): Promise<Person> {
  const { interests } = input;
  return changeProfile(
    ctx,
    input,
    'declareInterests',
    async (tx, person) => {
      if (interests.length > mostInterests) refuse('TOO_MANY_ENTRIES', ['input', 'interests']);
      const values = interests.map((interest, i) => interestValues(tx, person, interest, i));
      const known = await Promise.all(
        interests.map(({ organizationId }) =>
          organizationId ? tx.loaders.byId(Organization, assertId(organizationId, 'org')) : true,
        ),
      );
      if (known.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', ['input', 'interests']);
      const declarations = await partsOf(tx, InterestDeclaration, person.id);
      const versionNumber = 1 + Math.max(0, ...declarations.map((each) => each.versionNumber));
      const declaration = { versionNumber, declaredOn: tx.today };
      const { id: declarationId } = addPart(tx, InterestDeclaration, person.id, declaration);
      for (const each of values) addPart(tx, Interest, person.id, { ...each, declarationId });
    },
    maySpeakFor,
  );
}

function interestValues(tx: Context, { birth }: Person, interest: InterestInput, i: number) {
  const at = (field: string) => ['interests', `${i}`, field];
  const organizationName = texts.optional(interest.organizationName, 300, ...at('organizationName'));
  if (!interest.organizationId && !organizationName) refuse('REQUIRED', ['input', ...at('organizationName')]);
  return {
    kind: interest.kind,
    organizationId: interest.organizationId || null,
    organizationName,
    detail: texts.lines(interest.detail, 500, ...at('detail')),
    ...pastPeriod(tx, birth, interest, at),
  };
}

/** The version in force, null where nothing was ever declared. */
export const currentDeclaration = (ctx: Context, person: Person): Promise<InterestDeclaration | null> =>
  readField(ctx, person, 'interestDeclaration', async () => (await newestFirst(ctx, person))[0] ?? null);

/** All versions, the newest first. */
export const allDeclarations = (ctx: Context, person: Person): Promise<InterestDeclaration[] | null> =>
  readField(ctx, person, 'interestDeclarations', () => newestFirst(ctx, person));

const newestFirst = async (ctx: Context, { id }: Person) =>
  (await rowsByPerson(ctx, InterestDeclaration, id)).sort((a, b) => b.versionNumber - a.versionNumber);

/** The interests of a version; whoever has the version may read them. */
export const interestsOf = async (ctx: Context, { id, personId }: InterestDeclaration): Promise<Interest[]> =>
  (await rowsByPerson(ctx, Interest, personId)).filter(({ declarationId }) => declarationId === id);
