/** Everything that the stage of case c is read from, in one row. */
export const WAY_FACTS = `
  select c.stage, c.basis, c.planned_arrival_on as "plannedOn", c.visa_valid_from_on as "visaFromOn", c.visa_valid_to_on as "visaToOn", c.visa_category as "visaCategory",
    c.visa_entries as "visaEntries", m.planned_to_on as "plannedToOn", m.purpose, m.contract_reference is not null as "hasContract",
    c.host_tenant_id as "hostTenantId", c.supplier_tenant_id as "supplierTenantId", t.display_name as "technicianName",
    coalesce((select s.zone in ('closed','border') from site s where s.id = m.site_id), false) as "isInZone",
    (select coalesce(json_agg(json_build_object('fromOn', z.from_on, 'toOn', z.to_on) order by z.from_on), '[]') from zone_permit z where z.case_id = c.id and z.deleted_at is null) as permits,
    coalesce(jsonb_array_length(typed.approver_ids), 0) > 0 as "needsApproval",
    (select coalesce(json_agg(json_build_object('level', a.level, 'state', a.state)), '[]') from approval a where a.case_id = c.id
      and a.round = (select max(x.round) from approval x where x.case_id = c.id)) as approvals,
    passport.id is not null as "hasPassport", passport.expires_on as "passportExpiresOn",
    invitation.state as invitation, coalesce(invitation.granted_category, invitation.category) as "termCategory", coalesce(invitation.granted_entries, invitation.entries) as "termEntries",
    coalesce(invitation.granted_from_on, invitation.valid_from_on) as "termFromOn", coalesce(invitation.granted_to_on, invitation.valid_to_on) as "termToOn",
    application.state as application, ending.kind as "endKind", t.citizenship, route.answers->>'activity' as "routeActivity", route.answers->>'citizenship' as "routeCitizenship",
    (select coalesce(json_agg(json_build_object('enteredOn', s.entered_on, 'leftOn', s.left_on) order by s.entered_on, s.ordinal), '[]')
      from stay s where s.case_id = c.id and s.deleted_at is null) as stays,
    (select count(*)::int from deadline d where d.case_id = c.id and d.kind = 'arrival-notification' and not d.is_provisional and d.state in ('open','not-computable')) as unfiled,
    (select count(*)::int from case_question q where q.case_id = c.id and q.answered_at is null) as "openQuestions",
    (select coalesce(json_object_agg(d.kind, d.due_on), '{}') from (select kind, min(due_on) as due_on from deadline
      where case_id = c.id and state = 'open' and not is_provisional group by kind) d) as days
  from visit_case c join mission m on m.id = c.mission_id join technician t on t.id = c.technician_id
  left join lateral (select p.id, p.expires_on from passport p where p.technician_id = t.id and p.deleted_at is null and p.state = 'held' order by p.is_main desc, p.created_at desc, p.id desc limit 1) passport on true
  left join lateral (select i.* from invitation_person p join invitation i on i.id = p.invitation_id where p.case_id = c.id and p.deleted_at is null and i.deleted_at is null
    and i.state <> 'withdrawn' order by array_position(array['granted','filed','further-request','draft','refused'], i.state), i.id desc limit 1) invitation on true
  left join lateral (select a.state from visa_application a where a.case_id = c.id and a.deleted_at is null and a.state <> 'withdrawn'
    order by a.created_at desc, a.id desc limit 1) application on true
  left join route_decision route on route.case_id = c.id and route.withdrawn_at is null
  left join case_type typed on typed.id = c.case_type_id and typed.deleted_at is null
  left join case_end ending on ending.case_id = c.id and ending.undone_at is null
  where c.id = $1 and c.deleted_at is null`;
