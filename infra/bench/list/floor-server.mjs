// The floor of the list: no session, no company, no validation, no log; one prepared query and the rows as JSON.
import Fastify from 'fastify';
import pg from 'pg';
import { FIRST_PAGE } from '../../../libs/casework/dist/deadlines/deadlines.queries.js';

// Days and moments stay text, as in the product: making a `Date` of each would be a slower floor.
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(1184, (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z'));

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  options: '-c TimeZone=UTC',
  max: 10,
});
const server = Fastify();
server.get('/api/v1/deadlines', async () => {
  const { rows } = await pool.query({
    name: 'open-deadlines',
    text: FIRST_PAGE.host,
    values: [process.env['TENANT'], 51],
  });
  return { items: rows.slice(0, 50), nextCursor: null };
});
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
