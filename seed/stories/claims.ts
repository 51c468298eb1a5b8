import { createAccount } from '../../subgraphs/associations/account/account.service.js';
import {
  approveProfileClaim,
  claimProfile,
  rejectProfileClaim,
} from '../../subgraphs/associations/claim/claim.service.js';
import { anonymous } from '../../subgraphs/kernel/index.js';
import type { Stage, World } from '../world.js';

/** Newcomers who claim their profiles: one has it, one waits after a claim that was rejected. */
export async function claims(world: World, stage: Stage, password: string): Promise<void> {
  const ctx = stage.on('associations', '2026-07-20');
  const newcomer = async (username: string) => {
    const account = {
      username,
      password,
      roles: [],
      associationIds: [],
      organizationId: null,
      personId: null,
    };
    const { id } = await createAccount(ctx, account, { isDemo: true });
    const viewer = { ...anonymous, kind: 'account' as const, accountId: id, username };
    return (note: string) => claimProfile(stage.on('associations', '2026-07-20', viewer), { note });
  };
  const first = await newcomer('newcomer');
  const { id } = await first('Tôi là hội viên Hội Tin học');
  await approveProfileClaim(ctx, { id, personId: world.people[1]! });
  const second = await newcomer('newcomer2');
  const mistaken = await second('Hồ sơ mang tên tôi');
  await rejectProfileClaim(ctx, { id: mistaken.id, reason: 'Không khớp ngày sinh' });
  await second('Tôi gửi lại kèm nơi công tác');
}
