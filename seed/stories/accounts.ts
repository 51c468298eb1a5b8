import { Account } from '../../subgraphs/associations/account/account.entity.js';
import { createAccount } from '../../subgraphs/associations/account/account.service.js';
import { type ActorRole, system, type Text } from '../../subgraphs/kernel/index.js';
import type { SubgraphRuntime } from '../../subgraphs/kernel/runtime.js';
import { createStage, paced, type World } from '../world.js';
import { claims } from './claims.js';

/** The password of all of them, known to everybody. */
export const demoPassword = 'demo-only';

interface DemoAccount {
  readonly username: string;
  readonly label: Text;
  readonly roles: ActorRole[];
  readonly association?: string;
  readonly organization?: string;
  /** Position in the list of people. */
  readonly person?: number;
}

/** One account for each way of using the graph; they exist in demo data only. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'admin', label: { vi: 'Quản trị', en: 'Administrator' }, roles: ['ADMIN'] },
  {
    username: 'leader',
    label: { vi: 'Lãnh đạo', en: 'Leader' },
    roles: ['UNION_LEADER'],
    organization: 'LHH',
  },
  {
    username: 'officer',
    label: { vi: 'Chuyên viên', en: 'Officer' },
    roles: ['UNION_OFFICER'],
    organization: 'LHH',
  },
  {
    // Some decisions need two officers.
    username: 'officer2',
    label: { vi: 'Chuyên viên khác', en: 'Another officer' },
    roles: ['UNION_OFFICER'],
    organization: 'LHH',
  },
  {
    username: 'secretary',
    label: { vi: 'Thư ký hội', en: 'Secretary' },
    roles: ['ASSOC_SECRETARY'],
    association: 'HYH',
  },
  {
    username: 'secretary2',
    label: { vi: 'Thư ký hội khác', en: 'Another secretary' },
    roles: ['ASSOC_SECRETARY'],
    association: 'HTH',
  },
  {
    username: 'chair',
    label: { vi: 'Chủ tịch hội', en: 'Chair' },
    roles: ['ASSOC_LEADER'],
    association: 'HYH',
  },
  { username: 'expert', label: { vi: 'Chuyên gia', en: 'Expert' }, roles: [], person: 0 },
  {
    username: 'agency',
    label: { vi: 'Cơ quan đề nghị', en: 'Agency' },
    roles: ['AGENCY'],
    organization: 'SO-XD',
  },
  {
    username: 'dost',
    label: { vi: 'Sở KH&CN', en: 'Science department' },
    roles: ['DOST'],
    organization: 'SO-KHCN',
  },
  {
    username: 'monitor',
    label: { vi: 'Theo dõi chương trình', en: 'Monitor' },
    roles: ['PROGRAMME_MONITOR'],
    organization: 'BTGDV',
  },
  { username: 'dpo', label: { vi: 'Bảo vệ dữ liệu', en: 'Data protection' }, roles: ['DPO'] },
];

export async function accounts(world: World): Promise<void> {
  const stage = createStage(world, 'accounts');
  const ctx = stage.on('associations', '2024-01-05');
  for await (const { username, roles, association, organization, person } of paced(demoAccounts)) {
    const account = {
      username,
      password: demoPassword,
      roles,
      associationIds: association ? [world.associations.get(association)!] : [],
      organizationId: organization ? world.organizations.get(organization)! : null,
      personId: person === undefined ? null : world.people[person]!,
    };
    const { id } = await createAccount(ctx, account, { isDemo: true });
    world.accounts.set(username, id);
  }
  await claims(world, stage, demoPassword);
}

/** The demo accounts that a graph has: all in demo data, none elsewhere. */
export async function presentDemoAccounts(associations: SubgraphRuntime): Promise<readonly DemoAccount[]> {
  const { em } = associations.context({ viewer: system });
  const present = (await em.find(Account, { isDemo: true })).map(({ username }) => username);
  return demoAccounts.filter(({ username }) => present.includes(username));
}
