import type { ChangePortalForm, PortalForm } from '@sapar/contracts';
import type { PortalFormName } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError, found } from '../errors.js';
import { readPortalForm } from './portal-form-row.js';

/** Order and names of a form's fields as somebody of the company has seen them at the portal. */
export async function changePortalForm(
  { unitOfWork }: Casework,
  actor: Actor,
  form: PortalFormName,
  version: number,
  { fields, ...facts }: ChangePortalForm,
): Promise<PortalForm> {
  if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { id, shown } = await readPortalForm(transaction, form);
    requireVersion(shown, version);
    const by = found(
      await transaction.first<{ name: string }>('select name from user_account where id = $1', [actor.userId]),
    );
    // An array would be taken for one of the database's own.
    const columns = { ...facts, fields: { list: fields }, changedByName: by.name, changedAt: transaction.now };
    if (id === null)
      await transaction.insert('portal_form', { id: uuidv7(), tenantId: actor.tenantId, form, ...columns });
    else await changeRow(transaction, 'portal_form', { id, version }, columns);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'portal-form-changed', subjectType: 'company', subjectId: actor.tenantId },
      before: comparable(shown),
      after: comparable({ ...facts, fields, form }),
      kept: ['form', 'portalVersion', 'checkedOn', 'fields'],
    });
    return (await readPortalForm(transaction, form)).shown;
  });
}

const comparable = ({
  form,
  portalVersion,
  checkedOn,
  fields,
}: Pick<PortalForm, 'form' | 'portalVersion' | 'checkedOn' | 'fields'>) => ({
  ...{ form, portalVersion, checkedOn },
  fields: fields.map(({ key, label }) => `${key}: ${label}`).join('; '),
});
