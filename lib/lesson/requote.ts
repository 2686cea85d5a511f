import type { Capture } from '../model/capture.ts';
import type { LessonContent } from '../model/lesson.ts';
import { changeClaims } from './claims.ts';
import { quotedFrom, withExcerpt } from './quoted.ts';

/**
 * The content with every quote looked up again on a newer capture of its source. A quote that is not there any more
 * keeps the words and the excerpt it had, with the date of that capture.
 */
export function requote(content: LessonContent, capture: Capture): LessonContent {
  const quoted = quotedFrom(capture);
  let next = content;
  const claims = changeClaims(content, (claim) => {
    const { support } = claim;
    const found = support.kind === 'quote' ? quoted(support.selector.exact) : null;
    if (!found) return claim;
    next = withExcerpt(next, found.excerpt);
    return { ...claim, support: found.support };
  });
  const others = content.sources.filter(({ key }) => key !== capture.source.key);
  const sources =
    others.length < content.sources.length ? content.sources : [...content.sources, capture.source];
  const fresh = sources.map((source) => (source.key === capture.source.key ? capture.source : source));
  return { ...claims, excerpts: next.excerpts, sources: fresh.slice(0, 10) };
}
