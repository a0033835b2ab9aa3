/** SQL of the name of who acted, in row `row`: of a colleague the own name, of somebody at the other company that company's. */
export const nameOfActor = (row: string, column: string): string => `
  case when ${row}.${column} is not null then coalesce((select name from user_account where id = ${row}.${column}),
    (select legal_name from tenant where id = case when ${row}.host_tenant_id = app_tenant() then ${row}.supplier_tenant_id else ${row}.host_tenant_id end)) end`;
