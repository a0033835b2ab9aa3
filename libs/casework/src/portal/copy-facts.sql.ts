export interface CopyRow {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly technicianId: string;
  readonly surname: string;
  readonly givenNames: string | null;
  readonly nativeName: string | null;
  readonly bornOn: string | null;
  readonly citizenship: string;
  readonly position: string | null;
  readonly supplierName: string;
  readonly hostName: string;
  readonly hostBin: string | null;
  readonly purpose: string;
  readonly contract: string | null;
  readonly plannedFromOn: string;
  readonly plannedToOn: string;
  readonly visaCategory: string | null;
  readonly visaEntries: string | null;
  readonly askedCategory: string | null;
  readonly askedEntries: string | null;
  readonly askedFromOn: string | null;
  readonly askedToOn: string | null;
  readonly siteAddress: string;
  readonly siteAddressCyrillic: string | null;
  readonly kato: string | null;
  readonly migrationUnit: string | null;
  readonly stayAddress: string | null;
  readonly enteredOn: string | null;
}

/** Everything that a form of the portal asks for about one case; the invitation that counts is the furthest on its way. */
export const COPY_FACTS = `
  select c.host_tenant_id as "hostTenantId", c.supplier_tenant_id as "supplierTenantId", t.id as "technicianId", t.surname, t.given_names as "givenNames", t.native_name as "nativeName",
    t.born_on as "bornOn", t.citizenship, t.position, supplier.legal_name as "supplierName", coalesce(host.legal_name_cyrillic, host.legal_name) as "hostName", host.bin as "hostBin",
    m.purpose, m.contract_reference as contract, coalesce(c.planned_arrival_on, m.planned_from_on) as "plannedFromOn", m.planned_to_on as "plannedToOn",
    c.visa_category as "visaCategory", c.visa_entries as "visaEntries", asked.category as "askedCategory", asked.entries as "askedEntries",
    asked.valid_from_on as "askedFromOn", asked.valid_to_on as "askedToOn", site.address as "siteAddress", site.address_cyrillic as "siteAddressCyrillic",
    site.kato_code as kato, site.migration_unit as "migrationUnit", last_stay.address as "stayAddress", last_stay.entered_on as "enteredOn"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site on site.id = m.site_id
  join tenant host on host.id = c.host_tenant_id join tenant supplier on supplier.id = c.supplier_tenant_id
  left join lateral (select i.category, i.entries, i.valid_from_on, i.valid_to_on from invitation_person p join invitation i on i.id = p.invitation_id
    where p.case_id = c.id and p.deleted_at is null and i.deleted_at is null and i.state in ('draft','filed','further-request','granted')
    order by array_position(array['granted','filed','further-request','draft'], i.state), i.id desc limit 1) asked on true
  left join lateral (select coalesce((select v.address_of_stay from movement v where v.stay_id = s.id and v.deleted_at is null order by v.moved_on desc, v.id desc limit 1), s.address_of_stay) as address,
    s.entered_on from stay s where s.case_id = c.id and s.deleted_at is null order by s.entered_on desc, s.ordinal desc limit 1) last_stay on true
  where c.id = $1 and c.deleted_at is null`;
