import { allowIf, type Decision, hasRole, type Viewer } from '../../kernel/index.js';

export const mayCreateOrganization = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được thêm tổ chức.',
    en: 'Only union officers may add organizations.',
  });
