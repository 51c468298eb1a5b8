import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { type Context, permission } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import {
  mayDecideForUnion,
  mayRegisterAssociation,
  maySeeAlerts,
} from '../association/association.policy.js';
import { mayCreateLegalDocument } from '../legal-document/legal-document.policy.js';
import { Organization } from '../organization/organization.entity.js';
import { mayCreateOrganization } from '../organization/organization.policy.js';
import { Person } from '../person/person.entity.js';
import { mayCreatePerson } from '../person/person.policy.js';
import { mayChangePassword, mayManageAccounts } from './account.policy.js';
import { sessionIsOpen, viewerByIdentity } from './session.service.js';
import { IdentifiedViewer, ViewerAccount } from './viewer.types.js';

/** Who asks, as far as this subgraph knows; the others add what he may begin with them. */
export async function viewerAccount(ctx: Context): Promise<ViewerAccount> {
  const { viewer, loaders } = ctx;
  const associations = await Promise.all(viewer.associationIds.map((id) => loaders.byId(Association, id)));
  return {
    id: 'viewer',
    accountId: viewer.accountId,
    username: viewer.username,
    isSignedIn: viewer.kind === 'account',
    roles: [...viewer.roles],
    person: viewer.personId ? await loaders.byId(Person, viewer.personId) : null,
    associations: associations.filter((association) => association !== null),
    organization: viewer.organizationId ? await loaders.byId(Organization, viewer.organizationId) : null,
    canCreatePerson: permission(ctx, mayCreatePerson(viewer)),
    canRegisterAssociation: permission(ctx, mayRegisterAssociation(viewer)),
    canRegisterSuccession: permission(ctx, mayDecideForUnion(viewer)),
    canSeeComplianceAlerts: permission(ctx, maySeeAlerts(viewer)),
    canCreateLegalDocument: permission(ctx, mayCreateLegalDocument(viewer)),
    canCreateOrganization: permission(ctx, mayCreateOrganization(viewer)),
    canManageAccounts: permission(ctx, mayManageAccounts(viewer)),
    canChangePassword: permission(ctx, mayChangePassword(viewer)),
  };
}

@Resolver()
export class ViewerResolver {
  @Directive('@cacheHint(maxAge: 0)')
  @Query(() => ViewerAccount, { description: 'Who I am and what I may do; answers anonymous callers too.' })
  viewer(@Ctx() ctx: Context): Promise<ViewerAccount> {
    return viewerAccount(ctx);
  }

  @Query(() => IdentifiedViewer, { nullable: true })
  @Directive('@inaccessible')
  viewerByIdentity(
    @Ctx() ctx: Context,
    @Arg('issuer', () => String) issuer: string,
    @Arg('subject', () => String) subject: string,
  ) {
    return viewerByIdentity(ctx, issuer, subject);
  }

  @Query(() => Boolean, { nullable: true })
  @Directive('@inaccessible')
  sessionIsOpen(@Ctx() ctx: Context, @Arg('id', () => String) id: string) {
    return sessionIsOpen(ctx, id);
  }
}
