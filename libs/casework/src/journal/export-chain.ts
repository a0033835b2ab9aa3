import type { Ledger } from '../reminders/ledger.js';
import { readChain } from './read-chain.js';

/**
 * A company's journal as JSON lines. `content` is the very text that the hash covers, so that anybody can check
 * sha256(hash of the line before as bytes, then content in UTF-8) without this product.
 */
export async function* exportChain(ledger: Pick<Ledger, 'unitOfWork'>, tenantId: string): AsyncGenerator<string> {
  for await (const { position, hash, content } of readChain(ledger, tenantId))
    yield `${JSON.stringify({ position, hash: hash.toString('hex'), content })}\n`;
}
