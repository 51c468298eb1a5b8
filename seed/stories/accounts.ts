import { createAccount } from '../../subgraphs/associations/account/account.service.js';
import type { ActorRole } from '../../subgraphs/kernel/index.js';
import { createStage, type World } from '../world.js';

const password = 'demo-only';

interface DemoAccount {
  readonly username: string;
  readonly roles: ActorRole[];
  readonly association?: string;
  readonly organization?: string;
  /** Position in the list of people. */
  readonly person?: number;
}

/** One account for each way of using the graph; they exist in demo data only. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'admin', roles: ['ADMIN'] },
  { username: 'leader', roles: ['UNION_LEADER'], organization: 'LHH' },
  { username: 'officer', roles: ['UNION_OFFICER'], organization: 'LHH' },
  { username: 'secretary', roles: ['ASSOC_SECRETARY'], association: 'HYH' },
  { username: 'secretary2', roles: ['ASSOC_SECRETARY'], association: 'HTH' },
  { username: 'chair', roles: ['ASSOC_LEADER'], association: 'HYH' },
  { username: 'expert', roles: [], person: 0 },
  { username: 'agency', roles: ['AGENCY'], organization: 'SO-XD' },
  { username: 'dost', roles: ['DOST'], organization: 'SO-KHCN' },
  { username: 'monitor', roles: ['PROGRAMME_MONITOR'], organization: 'BTGDV' },
  { username: 'dpo', roles: ['DPO'] },
];

export async function accounts(world: World): Promise<void> {
  const stage = createStage(world, 'accounts');
  const ctx = stage.on('associations', '2024-01-05');
  for (const { username, roles, association, organization, person } of demoAccounts) {
    const { id } = await createAccount(ctx, {
      username,
      password,
      roles,
      associationIds: association ? [world.associations.get(association)!] : [],
      organizationId: organization ? world.organizations.get(organization)! : null,
      personId: person === undefined ? null : world.people[person]!,
    });
    world.accounts.set(username, id);
  }
}
