import { assertAllowed, type Context, once, recordCreation } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { ProfileSource, ProfileStatus, ProvinceLink } from '../person/person.enums.js';
import { profileLifecycle } from '../person/person.lifecycle.js';
import { mayProposeEmployee } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';
import { makePerson } from '../person/person.service.js';
import type { ProposeEmployeeInput } from './employee.inputs.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

/**
 * Makes a proposed profile of somebody who works for the viewer's organization, from what the employer may tell. Without
 * any consent: nobody but the Union's staff sees it until the person confirms.
 */
export function proposeEmployee(ctx: Context, input: ProposeEmployeeInput): Promise<Person> {
  return once(ctx, input, 'proposeEmployee', Person, async (tx) => {
    assertAllowed(mayProposeEmployee(tx.viewer), tx);
    const basis = texts.required(input.basis, 500, 'basis');
    const { name, gender, birth, degree, sector, position, validFrom } = input;
    // An account may name an organization that is no longer there.
    const employer = await tx.loaders.byId(Organization, tx.viewer.organizationId!);
    if (!employer) return refuse('REFERENCE_NOT_FOUND');
    const post = { organizationId: employer.id, sector, position, validFrom, isMain: true };
    const person = makePerson(
      tx,
      {
        name,
        gender,
        birth,
        provinceLink: ProvinceLink.RESIDENT,
        degrees: degree ? [{ level: degree }] : [],
        titles: [],
        employments: [post],
        fields: [],
        consents: [],
        consentChannel: 'NONE',
      },
      { isSynthetic: false, source: ProfileSource.EMPLOYER, status: ProfileStatus.PROPOSED },
    );
    await recordCreation(tx, profileLifecycle, person, { reason: basis });
    return person;
  });
}
