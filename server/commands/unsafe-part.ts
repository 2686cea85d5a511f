import type { LessonContent } from '../../lib/model/lesson.ts';
import { claimsOf } from '../../lib/model/lesson-claims.ts';

/** Names before the host make an address look like another's. */
function isWeb(address: string): boolean {
  if (address === '') return true;
  const url = /^https?:\/\/[^\s]+$/i.test(address) ? URL.parse(address) : null;
  return url !== null && url.username === '' && url.password === '';
}

/** The first part of a lesson that would lead somewhere but to a web page, or null. */
export function unsafePart(content: LessonContent): 'source-address' | 'testimony-link' | null {
  if (!content.sources.every(({ address }) => isWeb(address))) return 'source-address';
  const links = claimsOf(content).map(({ support }) =>
    support.kind === 'testimony' ? (support.link ?? '') : '',
  );
  return links.every(isWeb) ? null : 'testimony-link';
}
