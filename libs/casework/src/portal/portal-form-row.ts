import type { PortalForm } from '@sapar/contracts';
import { SHIPPED_FORMS, type PortalFormName } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

interface Row extends Omit<PortalForm, 'fields' | 'form'> {
  readonly id: string;
  readonly fields: { readonly list: PortalForm['fields'] };
}

const ROW = `
  select id, portal_version as "portalVersion", checked_on as "checkedOn", fields, changed_by_name as "changedByName", changed_at as "changedAt", version
  from portal_form where tenant_id = app_tenant() and form = $1`;

/** The form as the company keeps it, else as shipped; with the row's id where there is one. */
export async function readPortalForm(
  transaction: Transaction,
  form: PortalFormName,
): Promise<{ readonly id: string | null; readonly shown: PortalForm }> {
  const row = await transaction.first<Row>(ROW, [form]);
  if (row !== undefined) {
    const { id, fields, ...rest } = row;
    return { id, shown: { form, ...rest, fields: fields.list } };
  }
  const { fields, ...shipped } = SHIPPED_FORMS[form];
  return {
    id: null,
    shown: { form, ...shipped, fields: [...fields], changedByName: null, changedAt: null, version: 0 },
  };
}
