import { describe, expect, it } from '@jest/globals';
import { staleOf } from '@sapar/domain';

const KINDS = ['sticker', 'electronic', 'invitation', 'filing', 'application'] as const;

describe('a paper that names a passport', () => {
  it('is nothing to look at while that passport is in use', () => {
    for (const kind of KINDS) expect(staleOf({ kind, isOfMainPassport: true, isPassportGone: false })).toBeNull();
  });

  it('is dead after a new passport only as an e-visa; all else is doubtful', () => {
    const dead = KINDS.filter((kind) => staleOf({ kind, isOfMainPassport: false, isPassportGone: false })?.isDead);
    expect(dead).toEqual(['electronic']);
  });

  it('is dead with a lost passport as any visa and as an application', () => {
    const dead = KINDS.filter((kind) => staleOf({ kind, isOfMainPassport: true, isPassportGone: true })?.isDead);
    expect(dead).toEqual(['sticker', 'electronic', 'application']);
  });
});
