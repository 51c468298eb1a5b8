export { createFileDesk, type FileAnswer, type FileCall, type FileDesk, largestUpload } from './file-desk.js';
export { csv, firstBytes, mediaTypeOf, xlsx } from './media-type.js';
export { FileState, StoredFile, visibleFiles } from './stored-file.entity.js';
export {
  awaitFile,
  downloadLink,
  forgetExpiredFiles,
  typeOfBytes,
  uploadLink,
  withLocalCopy,
  writeFile,
} from './stored-file.service.js';
