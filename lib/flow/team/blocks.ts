import { claimsOf } from '../../lesson/claims.ts';
import { verdictsOf } from '../../lesson/judge.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import { MAX_REVISION_BODY } from '../../protocol/item.ts';
import type { Block } from '../views/block.ts';

/** Room for what goes beside the content: ids, hashes and where the excerpts were found. */
const BESIDE = 16 * 1024;
const MOST = MAX_REVISION_BODY - BESIDE;

function isWeb(address: string): boolean {
  if (address === '') return true;
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** Why these words cannot be put before a team as they are, under the tier they have there: the server would refuse them, or nobody could approve them. */
export function blocksOf(content: LessonContent, tier: TierValue): Block[] {
  const verdicts = verdictsOf(content, null);
  const claims = claimsOf(content);
  const textsOf = (verdict: string) =>
    claims.filter(({ id }) => verdicts[id] === verdict).map(({ text }) => text);
  const [untrue, bare] = [textsOf('unsupported'), tier < 2 ? [] : textsOf('none')];
  const bytes = new TextEncoder().encode(JSON.stringify(content)).length;
  const links = claims.map(({ support }) => (support.kind === 'testimony' ? (support.link ?? '') : ''));
  const isSafe = [...links, ...content.sources.map(({ address }) => address)].every(isWeb);
  return [
    ...(untrue.length > 0 ? [{ kind: 'false-quote' as const, claims: untrue }] : []),
    ...(bare.length > 0 ? [{ kind: 'no-support' as const, claims: bare }] : []),
    ...(bytes > MOST ? [{ kind: 'too-large' as const, bytes, most: MOST }] : []),
    ...(isSafe ? [] : [{ kind: 'address' as const }]),
  ];
}
