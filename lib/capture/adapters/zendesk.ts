import type { Adapter } from '../adapter.ts';
import { createPeople, type People } from '../people.ts';
import { firstAll, firstWords } from '../reading/find.ts';
import { momentOf } from '../reading/moment.ts';
import { type Comment, readParts } from '../reading/parts.ts';

const PLACE = /^\/hc\/(?:[\w-]+\/)?(?:articles|community\/posts)\//;
const TITLE = [
  'h1.article-title',
  '.article-title',
  '.post-title h1',
  '.post-title',
  'article header h1',
  'main h1',
];
const BODY = ['.article-body', '.post-body'];

/** An article or a community post of Zendesk Guide, whose help centres all have addresses of one shape. */
export const zendesk: Adapter = {
  id: 'zendesk',
  matches: ({ scope, url, document }) =>
    scope === 'page' && PLACE.test(url.pathname) && firstAll(document, BODY).length > 0,
  capture(page) {
    const { document } = page;
    const people = createPeople();
    const comments = [...document.querySelectorAll('li.comment,.comment-list > .comment')].flatMap(
      (comment) => read(comment, people),
    );
    const changed = document.querySelector(
      '.article-meta time[datetime],.meta-data time[datetime],article header time[datetime]',
    );
    return readParts(page, {
      title: firstWords(document, TITLE) || page.title,
      body: firstAll(document, BODY).slice(0, 1),
      comments,
      names: people.names(),
      around: {
        known: [...TITLE, '.comment-author', '.comment-meta', '.comment-info'].join(','),
        more: '.comments .pagination,#comments .pagination,.comment-load-more-comments,.comments a[rel=next]',
      },
      version: changed?.getAttribute('datetime') ?? '',
    });
  },
};

function read(comment: Element, people: People): Comment[] {
  const body = comment.querySelector('.comment-body');
  if (body === null) return [];
  const author = firstWords(comment, ['.comment-author a', '.comment-author', '.comment-meta a']);
  const at = momentOf(comment.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  return [{ author: people.of(author), body, ...(at === '' ? {} : { at }) }];
}
