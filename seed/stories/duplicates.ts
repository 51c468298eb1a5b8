import { DuplicateCandidate } from '../../subgraphs/associations/duplicate/duplicate.entity.js';
import { findDuplicates } from '../../subgraphs/associations/duplicate/duplicate.finder.js';
import { takeDuplicateStep } from '../../subgraphs/associations/duplicate/duplicate.service.js';
import { MemberCategory } from '../../subgraphs/associations/membership/membership.enums.js';
import { applyForMembership } from '../../subgraphs/associations/membership/membership.service.js';
import { proposePersonMerge, takeMergeStep } from '../../subgraphs/associations/merge/merge.service.js';
import { Person } from '../../subgraphs/associations/person/person.entity.js';
import { ConsentPurpose, DegreeLevel } from '../../subgraphs/associations/person/person.enums.js';
import { createPerson } from '../../subgraphs/associations/person/person.service.js';
import type { PersonNameParts } from '../../subgraphs/kernel/text/index.js';
import { createStage, type World } from '../world.js';

/** Places in the list of people, see the story of people. */
const [duLieu, minhHoa, anh, hoa, doan, tuongTrung] = [1, 6, 14, 17, 19, 10] as const;

/** People who were entered twice, as unions have them: written otherwise, known less well, once with a membership. */
export async function duplicates(world: World): Promise<void> {
  const stage = createStage(world, 'duplicates');
  const entered = stage.on('associations', '2026-09-01');
  const day = stage.on('associations', '2026-09-21');

  /** Enters a person once more, with the same birth and school. */
  async function again(place: number, name: PersonNameParts, associationId: string | null = null) {
    const known = await entered.em.fork().findOneOrFail(Person, { id: world.people[place]! });
    const [year, month, date] = known.birth!.split('-').map(Number) as [number, number?, number?];
    const { id } = await createPerson(
      entered,
      {
        name,
        gender: known.gender,
        birth: { year, month: month ?? null, day: date ?? null },
        provinceLink: known.provinceLink,
        degrees: [{ level: DegreeLevel.BACHELOR, institution: 'Trường Đại học Giả Định', country: 'VN' }],
        titles: [],
        employments: [],
        fields: [],
        consents: associationId ? [ConsentPurpose.MEMBERSHIP_ADMIN] : [],
        associationId,
        consentChannel: 'PAPER_FORM',
      },
      { isSynthetic: true },
    );
    return { survivorId: known.id, mergedId: id };
  }
  const propose = (pair: { survivorId: string; mergedId: string }, reason: string) =>
    proposePersonMerge(day, { ...pair, takeFromMerged: [], reason });
  const sameForm = 'Cùng ngày sinh, cùng trường; đã đối chiếu phiếu khai';

  const pairs = {
    open: await again(hoa, { family: 'Lê', given: 'Hoà' }),
    unmarked: await again(anh, { family: 'Nguyen', middle: 'Thi', given: 'Anh' }),
    twoPeople: await again(doan, { family: 'Đoàn', middle: 'Thí', given: 'Điểm' }),
    merged: await again(
      duLieu,
      { family: 'Trần', middle: 'Thị', given: 'Dữ Liệu' },
      world.homes.get(world.people[duLieu]!)!,
    ),
    undoProposed: await again(minhHoa, { family: 'Lê', middle: 'Minh', given: 'Hoạ' }),
    undone: await again(tuongTrung, { family: 'Bùi', middle: 'Tượng', given: 'Trưng' }),
  };
  await applyForMembership(entered, {
    associationId: world.homes.get(pairs.merged.survivorId)!,
    personId: pairs.merged.mergedId,
    category: MemberCategory.ASSOCIATE,
  });
  await findDuplicates(day);

  await propose(pairs.unmarked, `${sameForm}, một bên ghi không dấu`);
  const { id: rejected } = await propose(pairs.twoPeople, sameForm);
  const reason = 'Hai người khác nhau: đã gặp cả hai';
  await takeMergeStep(day, 'reject', { id: rejected, reason });
  const pair = await day.em.fork().findOneOrFail(DuplicateCandidate, {
    $or: [{ firstId: pairs.twoPeople.mergedId }, { secondId: pairs.twoPeople.mergedId }],
  });
  await takeDuplicateStep(day, 'dismiss', { id: pair.id, reason });
  for (const each of ['merged', 'undoProposed', 'undone'] as const) {
    const { id } = await propose(pairs[each], sameForm);
    await takeMergeStep(day, 'approve', { id });
    if (each === 'merged') continue;
    await takeMergeStep(day, 'proposeUndo', { id, reason: 'Phiếu khai thuộc về người khác' });
    if (each === 'undone') await takeMergeStep(day, 'approveUndo', { id });
  }
}
