import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';

/** Whose paper it is and when it was printed. */
export const readPrintHead = ({ unitOfWork }: Casework, actor: Actor) =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const own = 'select legal_name as "companyName" from tenant where id = app_tenant()';
    const { companyName } = found(await transaction.first<{ readonly companyName: string }>(own));
    return { companyName, at: transaction.now };
  });
