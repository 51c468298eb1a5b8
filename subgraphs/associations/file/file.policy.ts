import { allowIf, type Decision, hasRole, type Viewer } from '../../kernel/index.js';

/** Files are uploaded to be imported: by those who may enter people, memberships or associations. */
export const mayUpload = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER', 'ASSOC_SECRETARY'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội hoặc thư ký hội được tải tệp lên.',
    en: 'Only union officers and secretaries of associations may upload files.',
  });
