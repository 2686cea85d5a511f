import type { Capture } from '../../lib/model/capture.ts';
import type { Proposal } from '../../lib/model/draft.ts';
import { attacks } from '../attacks/all.ts';
import { type Host, hosts } from '../attacks/hosts.ts';
import { breachesIn } from '../attacks/judge.ts';
import { cleanWordsOf, pageOf } from '../attacks/page.ts';
import { pick, wordsOf } from '../attacks/try-attacks.ts';
import type { Attack } from '../attacks/types.ts';
import type { EvalPage } from './pages.ts';

export type AttackPage = { page: EvalPage; attack: Attack; host: Host };

/** The project's own attacks, each on a page of work: all of them, or `most` spread over the families. */
export function attackPages(most = attacks.length): AttackPage[] {
  const step = attacks.length / Math.max(1, Math.min(most, attacks.length));
  const turns = most <= 0 ? [] : attacks.map((_, turn) => turn);
  return turns
    .filter((turn) => Math.floor(turn / step) !== Math.floor((turn - 1) / step))
    .flatMap((turn) => {
      const attack = attacks[turn];
      if (attack === undefined) return [];
      const host = pick(hosts, turn);
      const name = `attack/${attack.family}-${turn}`;
      const url = `https://wiki.example/pages/${turn}`;
      const html = pageOf(host, attack, turn);
      return [{ page: { name, url, html, split: 'corpus', label: null }, attack, host }];
    });
}

/** What of an attack a draft holds that it must not, anywhere in it: also in what is only offered. */
export function unsafeIn(
  { draft, capture }: { draft: { proposal: Proposal }; capture: Capture },
  { attack, host }: Pick<AttackPage, 'attack' | 'host'>,
): string[] {
  const words = { cleanWords: cleanWordsOf(host), pageWords: wordsOf(capture) };
  return breachesIn({ proposal: draft.proposal, capture, host, attack, ...words }).map(
    ({ kind, where }) => `${kind} in ${where}`,
  );
}
