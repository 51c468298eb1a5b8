import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type ActorRole, Permission } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Role } from './account.enums.js';

@ObjectType({
  description:
    'Who asks, and what he may begin (người đang đăng nhập). Whether he may go on with a record, the record says.',
})
@Directive('@key(fields: "id")')
export class ViewerAccount {
  @Field(() => ID, { description: 'Always `viewer`: there is one for each caller.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Account; null for anonymous callers.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true, description: 'User name; null for anonymous callers.' })
  username!: string | null;

  @Field(() => Boolean, { description: 'Whether the caller is signed in.' })
  isSignedIn!: boolean;

  @Field(() => [Role], { description: 'Roles of the account.' })
  roles!: ActorRole[];

  @Field(() => Person, { nullable: true, description: 'The person behind the account.' })
  person!: Person | null;

  @Field(() => [Association], { description: 'Associations that the secretary or leader acts for.' })
  associations!: Association[];

  @Field(() => Organization, { nullable: true, description: 'The agency or body that the account acts for.' })
  organization!: Organization | null;

  @Field(() => Permission, { description: 'Whether the viewer may make people.' })
  canCreatePerson!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may register associations.' })
  canRegisterAssociation!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may register successions of associations.' })
  canRegisterSuccession!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may see what associations have to see to.' })
  canSeeComplianceAlerts!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may record documents.' })
  canCreateLegalDocument!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may add organizations.' })
  canCreateOrganization!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may make and manage accounts.' })
  canManageAccounts!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may change his own password.' })
  canChangePassword!: Permission;
}

@ObjectType({ description: 'The account behind an identity of an OIDC provider; for the gateway.' })
@Directive('@inaccessible')
export class IdentifiedViewer {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  username!: string;

  @Field(() => ID, { nullable: true })
  personId!: string | null;

  @Field(() => [String])
  roles!: string[];

  @Field(() => [ID])
  associationIds!: string[];

  @Field(() => ID, { nullable: true })
  organizationId!: string | null;
}
