import {
  allowIf,
  type Decision,
  hasRole,
  onlyFor,
  type Text,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { beforeContract } from './project.status.js';

/** The part of a project that rights depend on. */
export interface ProjectSubject {
  readonly hostOrganizationId: string;
}

const isHost = (viewer: Viewer, { hostOrganizationId }: ProjectSubject) =>
  viewer.kind === 'account' && viewer.organizationId === hostOrganizationId;

const dost: Text = { vi: 'Sở Khoa học và Công nghệ', en: 'the Department of Science and Technology' };

/** Public from the contract on; before, to those who handle it. */
export function visibleProjects(viewer: Viewer): Where {
  if (hasRole(viewer, 'DOST', 'PPC', 'UNION_OFFICER', 'UNION_LEADER')) return {};
  const known = { status: { $nin: [...beforeContract] } };
  return viewer.organizationId ? { $or: [known, { hostOrganizationId: viewer.organizationId }] } : known;
}

/** Contract and most steps: DOST. */
export const mayManage = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'DOST'), viewer, onlyFor(dost));

/** Ending a contract and recognising a result: DOST or PPC. */
export const mayDecide = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'DOST', 'PPC'),
    viewer,
    onlyFor({ vi: `${dost.vi} hoặc UBND tỉnh`, en: `${dost.en} or the Provincial People’s Committee` }),
  );

/** What the host does itself: its own acceptance, its products. */
export const mayActAsHost = (viewer: Viewer, project: ProjectSubject): Decision =>
  allowIf(
    hasRole(viewer, 'DOST') || isHost(viewer, project),
    viewer,
    onlyFor({ vi: `tổ chức chủ trì hoặc ${dost.vi}`, en: `the host organization or ${dost.en}` }),
  );

/** History and votes. */
export const maySeeInternal = (viewer: Viewer, project: ProjectSubject): boolean =>
  hasRole(viewer, 'DOST', 'PPC', 'UNION_OFFICER', 'UNION_LEADER') || isHost(viewer, project);
