import type { Comment } from './comments.ts';
import { BESIDE, bodyOf, wordsOf } from './confluence-page.ts';

const RESOLVED = '#ic-resolved-comment-dialog,.ic-resolved-comment-dialog-content';
const BODIES = '.ic-content,.ak-renderer-document';
const BOX = '[data-comment-id],[data-testid="comment-container"]';
const THREAD = `[data-annotation-id],${BESIDE}`;

// Data Center marks as valid what belongs to an open comment; Cloud says of the others that they are resolved.
const MARKS =
  '.inline-comment-marker.valid[data-ref],[data-mark-annotation-type="inlineComment"][data-id]:not([data-mark-annotation-state="resolved"])';

/** `closed` are the words others are about, which the page shows only once they are opened, and offers of more replies. */
export type BesideShown = { comments: Comment[]; closed: string[] };

/** The comments beside a page's text, as far as they are open. */
export function besideOn(document: Document): BesideShown {
  const marks = marksIn(bodyOf(document));
  const open = new Set<string>();
  const comments: Comment[] = [];
  for (const sidebar of document.querySelectorAll(BESIDE)) {
    if (sidebar.closest(RESOLVED) !== null) continue;
    for (const body of sidebar.querySelectorAll(BODIES)) {
      const comment = commentIn(body);
      const thread = body.closest(THREAD) ?? sidebar;
      const first = commentIn(thread.querySelector(BODIES) ?? body);
      const mark = markOf(thread, marks);
      open.add(mark);
      comments.push({
        ...comment,
        thread: first.id,
        ...(first.id === comment.id ? { about: marks.get(mark)?.words ?? '' } : {}),
      });
    }
  }
  const others = [...marks].filter(([id]) => !open.has(id)).map(([, { words }]) => words);
  const more = [...document.querySelectorAll('#ic-showmore-container')].map(wordsOf);
  return { comments, closed: [...others, ...more] };
}

type Marks = Map<string, { words: string; active: boolean }>;

/** The marked words of a page, by the mark's id: one that crosses others is drawn in pieces. */
function marksIn(body: Element | null): Marks {
  const found: Marks = new Map();
  for (const element of body?.querySelectorAll(MARKS) ?? []) {
    const id = element.getAttribute('data-ref') ?? element.getAttribute('data-id') ?? '';
    const before = found.get(id);
    const active = element.matches('.active,[data-has-focus="true"]') || before?.active === true;
    found.set(id, {
      words: `${before?.words ?? ''}${element.textContent ?? ''}`.replace(/\s+/g, ' '),
      active,
    });
  }
  return found;
}

/** The mark a thread belongs to: the one it names, else the one that is lit, else the only one there is. */
function markOf(thread: Element, marks: Marks): string {
  const named = thread.getAttribute('data-annotation-id');
  if (named !== null) return named;
  const lit = [...marks].find(([, { active }]) => active)?.[0];
  return lit ?? (marks.size === 1 ? ([...marks.keys()][0] ?? '') : '');
}

function commentIn(body: Element): Comment {
  const box = body.closest(BOX) ?? body.closest('.is-comment') ?? body;
  const name = wordsOf(box.querySelector('.ic-author,[data-testid="comment-author"]'));
  const id = /\d+/.exec(box.getAttribute('data-comment-id') ?? box.id)?.[0] ?? '';
  return { id, who: name, name, body };
}
