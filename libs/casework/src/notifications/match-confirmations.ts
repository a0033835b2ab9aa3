import type { ConfirmationMatch, MatchConfirmations } from '@sapar/contracts';
import {
  findConfirmationNumber,
  matchConfirmations as matchPapers,
  type ConfirmationPaper,
  type NotifiedPerson,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readingScopeOf, type Actor } from '../actor.js';
import { requireOwner } from '../sharing/require-owner.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import type { FileStore } from '../files/file-store.js';
import { openPdfReader, type PdfReader } from '../files/read-pdf-text.js';
import { passportsOf } from '../technicians/passports.js';

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
}
interface PersonRow extends Omit<NotifiedPerson, 'passportNumber'> {
  readonly technicianId: string;
  readonly displayName: string;
  readonly progress: string;
}
interface Person extends PersonRow, NotifiedPerson {}

const FILES = `select id, name, content_type as "contentType" from stored_file where id = any($1::uuid[]) and deleted_at is null`;
const PEOPLE = `
  select n.id, n.progress, t.id as "technicianId", t.surname, t.given_names as "givenNames", t.native_name as "nativeName", t.display_name as "displayName"
  from migration_notification n join visit_case c on c.id = n.case_id join technician t on t.id = c.technician_id
  where n.id = any($1::uuid[]) order by t.display_name, n.id`;

/** Says whose confirmation each dropped document is (S4). Nothing is written and nothing closed: a person files them. */
export async function matchConfirmations(
  { unitOfWork, masterKey, files }: Casework,
  actor: Actor,
  { documentIds, notificationIds }: MatchConfirmations,
): Promise<ConfirmationMatch> {
  // Without the attempt of the request: what a transaction answers under a key is kept, and passport numbers must not be.
  const { documents, people } = await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    for (const missionId of await missionsOf(transaction, notificationIds))
      await requireOwner(transaction, actor, missionId, 'notification');
    return {
      documents: await rowsOf<FileRow>(transaction, FILES, documentIds),
      people: await readPeople(transaction, masterKey, notificationIds),
    };
  });
  const reader = openPdfReader();
  try {
    return answerOf(await readPapers(files, reader, documents), people);
  } finally {
    await reader.close();
  }
}

const MISSIONS = `
  select distinct c.mission_id as id from migration_notification n join visit_case c on c.id = n.case_id where n.id = any($1::uuid[])`;

const missionsOf = async (transaction: Transaction, notificationIds: readonly string[]): Promise<readonly string[]> =>
  (await transaction.query<{ id: string }>(MISSIONS, [[...notificationIds]])).map(({ id }) => id);

async function readPapers(
  files: FileStore,
  reader: PdfReader,
  documents: readonly FileRow[],
): Promise<readonly ConfirmationPaper[]> {
  const papers: ConfirmationPaper[] = [];
  for (const { id, name, contentType } of documents) {
    const text = contentType === 'application/pdf' ? await reader.read(await files.get(id)) : null;
    papers.push({ id, fileName: name, text });
  }
  return papers;
}

async function rowsOf<T extends { readonly id: string }>(
  transaction: Transaction,
  sql: string,
  ids: readonly string[],
): Promise<readonly T[]> {
  const wanted = [...new Set(ids)];
  const rows = await transaction.query<T>(sql, [wanted]);
  if (rows.length !== wanted.length) throw new CaseworkError('not-found');
  return rows;
}

async function readPeople(
  transaction: Transaction,
  masterKey: Buffer,
  notificationIds: readonly string[],
): Promise<readonly Person[]> {
  const rows = await rowsOf<PersonRow>(transaction, PEOPLE, notificationIds);
  const passports = await passportsOf(
    transaction,
    masterKey,
    rows.map((row) => row.technicianId),
  );
  return rows.map((row) => ({ ...row, passportNumber: passports.get(row.technicianId)?.number ?? null }));
}

function answerOf(papers: readonly ConfirmationPaper[], people: readonly Person[]): ConfirmationMatch {
  const { matched, unmatched, openPersonIds } = matchPapers(papers, people);
  const paperOf = new Map(papers.map((paper) => [paper.id, paper]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  return {
    matched: matched.map(({ paperId, personId, by }) => {
      const paper = found(paperOf.get(paperId));
      return {
        ...{ documentId: paperId, fileName: paper.fileName, notificationId: personId, by: [...by] },
        technicianName: found(personOf.get(personId)).displayName,
        number: paper.text === null ? null : findConfirmationNumber(paper.text),
      };
    }),
    unmatchedDocuments: unmatched.map(({ paperId, reason }) => ({
      ...{ documentId: paperId, reason },
      fileName: found(paperOf.get(paperId)).fileName,
    })),
    openNotifications: openPersonIds.flatMap((id) => {
      const { displayName, progress } = found(personOf.get(id));
      return progress === 'confirmed' ? [] : [{ notificationId: id, technicianName: displayName }];
    }),
  };
}
