import type { PaperNoun } from '../paper-noun.js';

const OTHERS = `
  update mission_party set is_filer = false, version = version + 1 where mission_id = $1 and id <> $2 and is_filer and deleted_at is null`;

/** S27: who invites, whose site it is, who houses the people; one of them files, chosen by a person. */
export const MISSION_PARTY: PaperNoun = {
  ...{ name: 'mission-party', table: 'mission_party', parent: 'mission', keeper: 'host' },
  columns: ['role', 'name', 'nameCyrillic', 'bin', 'contact', 'isFiler', 'note'],
  kept: ['role', 'name', 'nameCyrillic', 'bin', 'isFiler', 'note'],
  order: `array_position(array['inviter','site-owner','housing'], p.role)`,
  settle: async ({ transaction, place, id, facts }) => {
    if (facts?.['isFiler'] === true) await transaction.query(OTHERS, [place.parentId, id]);
  },
};
