import type { TechnicianImport, TechnicianImports } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';

/** An import can be taken back for so long. */
export const UNDO_DAYS = 30;

const ALL = `
  select i.id, i.file_name as "fileName", i.created_at as "importedAt", coalesce((select name from user_account where id = i.user_id), '–') as "byName",
    i.added, i.changed, i.created_at + interval '${String(UNDO_DAYS)} days' as "undoUntil", i.undone_at as "undoneAt", i.version
  from technician_import i where i.tenant_id = app_tenant() and i.created_at > app_now() - interval '${String(UNDO_DAYS)} days' order by i.created_at desc, i.id desc limit 100`;

/** What came by files in the last thirty days. */
export const listTechnicianImports = (casework: Casework, actor: Actor): Promise<TechnicianImports> =>
  casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    items: [...(await transaction.query<TechnicianImport>(ALL))],
  }));
