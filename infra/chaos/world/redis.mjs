import { Redis } from 'ioredis';
import { startTemporaryRedis } from '../../testing/redis-server.mjs';

/** A Redis that can be emptied, filled, killed and brought back on the same port. */
export async function startRedis(program) {
  let server = await startTemporaryRedis(program);
  const { url, port } = server;
  const command = async (...words) => {
    const client = new Redis(url, { maxRetriesPerRequest: 1 });
    try {
      return await client.call(...words);
    } finally {
      client.disconnect();
    }
  };
  return {
    url,
    command,
    empty: () => command('flushall'),
    goAway: () => server.stop(),
    comeBack: async () => {
      server = await startTemporaryRedis(program, port);
    },
    stop: () => server.stop(),
  };
}
