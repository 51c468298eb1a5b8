import { type Period, periodsOverlap } from '../../kernel/calendar/index.js';
import { assertId, type Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import type { Person } from '../person/person.entity.js';
import type { WorkSector } from '../person/person.enums.js';
import { personProblems } from '../person/person.problems.js';
import { Employment } from '../person/profile.entities.js';
import type { RemoveEntryInput } from './education.inputs.js';
import type { AddEmploymentInput, UpdateEmploymentInput } from './employment.inputs.js';
import { addPart, changeProfile, partIn, partsOf } from './profile.change.js';
import { pastPeriod, requireRoom } from './profile.dates.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
const top = (field: string) => [field];

type Post = Omit<AddEmploymentInput, 'personId' | 'idempotencyKey'>;
type Dated = Pick<Employment, 'validFrom' | 'validTo' | 'isMain'>;

/** What is open at an end has no end there. */
const periodOf = ({ validFrom, validTo }: Dated): Period => ({
  from: validFrom ?? '0001-01-01',
  to: validTo,
});

/** Whether some post is the main one on a day that belongs to the time of another, too. */
export const mainOverlaps = (post: Dated, others: readonly Dated[]): boolean =>
  others.some((other) => other !== post && other.isMain && periodsOverlap(periodOf(other), periodOf(post)));

/** What a post is stored as. @throws Refusal for over-long texts and days that cannot be, or overlap as main posts */
export function employmentValues(
  tx: Context,
  birth: string | null,
  input: Post & { readonly sector: WorkSector },
  others: readonly Dated[],
  at: (field: string) => string[] = top,
) {
  const period = pastPeriod(tx, birth, input, at);
  const isMain = input.isMain ?? !mainOverlaps({ ...period, isMain: true }, others);
  if (isMain && mainOverlaps({ ...period, isMain }, others))
    refuse('MAIN_POST_OVERLAPS', ['input', ...at('isMain')]);
  return {
    ...period,
    isMain,
    sector: input.sector,
    organizationId: input.organizationId || null,
    workUnitId: input.workUnitId || null,
    organizationName: texts.optional(input.organizationName, 300, ...at('organizationName')),
    department: texts.optional(input.department, 300, ...at('department')),
    position: texts.optional(input.position, 300, ...at('position')),
    jobGrade: texts.optional(input.jobGrade, 100, ...at('jobGrade')),
    leadershipLevel: input.leadershipLevel ?? null,
    staffKind: input.staffKind ?? null,
    fitsJobPosition: input.fitsJobPosition ?? null,
  };
}

async function requireWorkplace(tx: Context, input: Pick<Post, 'organizationId' | 'workUnitId'>) {
  const { organizationId, workUnitId } = input;
  if (organizationId && !(await tx.loaders.byId(Organization, assertId(organizationId, 'org'))))
    refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
  if (workUnitId && !(await tx.loaders.byId(AdministrativeUnit, assertId(workUnitId, 'adm'))))
    refuse('REFERENCE_NOT_FOUND', ['input', 'workUnitId']);
}

export function addEmployment(ctx: Context, input: AddEmploymentInput): Promise<Person> {
  return changeProfile(ctx, input, 'addEmployment', async (tx, person) => {
    await requireWorkplace(tx, input);
    const posts = await partsOf(tx, Employment, person.id);
    requireRoom(posts);
    addPart(tx, Employment, person.id, employmentValues(tx, person.birth, input, posts));
  });
}

/** Changes a post. What is left out stays, null clears. */
export function updateEmployment(ctx: Context, input: UpdateEmploymentInput): Promise<Person> {
  return changeProfile(ctx, input, 'updateEmployment', async (tx, person) => {
    await requireWorkplace(tx, input);
    const posts = await partsOf(tx, Employment, person.id);
    const post = partIn(posts, input.id);
    const changed = {
      ...post,
      ...input,
      sector: input.sector ?? post.sector,
      isMain: input.isMain ?? post.isMain,
    };
    const others = posts.filter((each) => each !== post);
    Object.assign(post, employmentValues(tx, person.birth, changed, others));
  });
}

export function removeEmployment(ctx: Context, input: RemoveEntryInput): Promise<Person> {
  return changeProfile(ctx, input, 'removeEmployment', async (tx, person) => {
    tx.em.remove(partIn(await partsOf(tx, Employment, person.id), input.id));
  });
}
