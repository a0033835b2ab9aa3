/** Where the content of files lives: on disk here, in an object store elsewhere. Rows know a file by its id alone. */
export interface FileStore {
  /** Which key seals what is put now; kept beside the row so that a later key can tell the files apart. */
  readonly keyId: string;
  put(id: string, bytes: Buffer): Promise<void>;
  /** Rejects when the file is not there, was changed, or was sealed with another key. */
  get(id: string): Promise<Buffer>;
  /** Succeeds also when there is nothing to delete. */
  delete(id: string): Promise<void>;
  /** Ids of what is kept, in bunches, as far as they were made before this one: ids rise with time. */
  idsBefore(id: string): AsyncIterable<readonly string[]>;
}
