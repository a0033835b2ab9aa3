/** The last automatic reply to a mail y, as SQL. */
export const AUTO_REPLY = `(
  select json_build_object('at', i.created_at, 'endsOn', i.ends_on) from inbound_mail i
  where i.delivery_id = y.id and i.kind = 'auto-reply' order by i.created_at desc, i.id desc limit 1)`;
