import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { type ActorRole, DateTime, Permission, registerEnum } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { accountProblems } from './account.problems.js';

export const Role = {
  ADMIN: 'ADMIN',
  ASSOC_SECRETARY: 'ASSOC_SECRETARY',
  ASSOC_LEADER: 'ASSOC_LEADER',
  UNION_OFFICER: 'UNION_OFFICER',
  UNION_LEADER: 'UNION_LEADER',
  UNION_INSPECTOR: 'UNION_INSPECTOR',
  AGENCY: 'AGENCY',
  DOST: 'DOST',
  PPC: 'PPC',
  HOME_AFFAIRS: 'HOME_AFFAIRS',
  DPO: 'DPO',
  PROGRAMME_MONITOR: 'PROGRAMME_MONITOR',
} as const satisfies Record<ActorRole, ActorRole>;
registerEnum(
  Role,
  'Role',
  'What an account may act as (vai trò). Being a person, a council member or a juror follows from the record, not from a role.',
  {
    ADMIN: ['Quản trị viên', 'Administrator of accounts and configuration'],
    ASSOC_SECRETARY: ['Thư ký hội', 'Secretary of member associations'],
    ASSOC_LEADER: ['Lãnh đạo hội', 'Leader of member associations'],
    UNION_OFFICER: ['Chuyên viên Liên hiệp Hội', 'Officer of the Union'],
    UNION_LEADER: ['Lãnh đạo Liên hiệp Hội', 'Leader of the Union'],
    UNION_INSPECTOR: ['Ban Kiểm tra', 'Inspection Committee of the Union'],
    AGENCY: ['Cơ quan đề nghị', 'Requesting agency'],
    DOST: ['Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
    PPC: ['Ủy ban nhân dân tỉnh', 'Provincial People’s Committee'],
    HOME_AFFAIRS: ['Sở Nội vụ', 'Department of Home Affairs'],
    DPO: ['Cán bộ bảo vệ dữ liệu', 'Data protection officer'],
    PROGRAMME_MONITOR: ['Theo dõi chương trình', 'Monitor of the action programme'],
  },
);

@ObjectType({ description: 'Who asks, and what he may do (người đang đăng nhập).' })
export class ViewerAccount {
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

@InputType({ description: 'User name and password of a local account.' })
export class SignInInput {
  @Field(() => String, { description: 'User name; case does not matter.' })
  username!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;
}

@InputType({ description: 'A refresh token to exchange.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The refresh token of the last sign-in or refresh; good once.' })
  refreshToken!: string;
}

@InputType({ description: 'A new account.' })
export class CreateAccountInput {
  @Field(() => String, { description: 'User name: 3–50 of a–z, 0–9, dot, hyphen, underscore; unique.' })
  username!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Password, 9 characters or more; leave out for accounts of an OIDC provider.',
  })
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'Issuer of the OIDC provider.' })
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'Subject at that provider.' })
  subject?: string | null;

  @Field(() => [Role], { description: 'Roles.' })
  roles!: ActorRole[];

  @Field(() => [ID], { nullable: true, description: 'Associations to act for.' })
  associationIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The person behind it.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body to act for.' })
  organizationId?: string | null;
}

@ObjectType({ description: 'The outcome of signing in or refreshing.' })
export class SignInPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Send it as `Authorization: Bearer …`; good for ten minutes. Null where refused.',
  })
  accessToken!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Exchange it with `refreshSession`; good once, for fourteen days. Null where refused.',
  })
  refreshToken!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends. Null where refused.' })
  expiresAt!: Date | null;

  @Field(() => [accountProblems.type], { description: 'Why nothing was done; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of signing out.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'True: the session is over.' })
  signedOut!: boolean;
}

@ObjectType({ description: 'The outcome of making an account.' })
export class CreateAccountPayload {
  @Field(() => ID, { nullable: true, description: 'The new account; null where refused.' })
  accountId!: string | null;

  @Field(() => [accountProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
