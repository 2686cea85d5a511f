import type { HeadsProblem } from '../audit-heads.ts';

/** What is wrong with the key that signs heads of the trail, or with what it signed, in one line. */
export function keySentence(problem: HeadsProblem): string {
  switch (problem.kind) {
    case 'no-signing-key':
      return 'signing.key is missing in DATA_DIR: put it back, or move audit-heads.jsonl away, which it signed.';
    case 'bad-signing-key':
      return 'signing.key in DATA_DIR cannot be read as an ed25519 key: put the right one back.';
    case 'other-signing-key':
      return 'audit-heads.jsonl was signed with another key: put that one back, or move the list away.';
    case 'forged-head':
      return `A line of audit-heads.jsonl does not bear the key's signature: team ${problem.team}, row ${problem.seq}.`;
  }
}
