export {
  type DocumentProblem,
  documentTypes,
  docx,
  judgeDocument,
} from './document-type.js';
export { createFileDesk, type FileAnswer, type FileCall, type FileDesk, largestUpload } from './file-desk.js';
export { FileLink } from './file-link.type.js';
export { csv, firstBytes, mediaTypeOf, xlsx } from './media-type.js';
export { FileState, StoredFile, visibleFiles } from './stored-file.entity.js';
export {
  awaitFile,
  downloadLink,
  forgetExpiredFiles,
  typeOfBytes,
  uploadLink,
  whileItIsKept,
  withLocalCopy,
  writeFile,
} from './stored-file.service.js';
