import type { Adapter } from '../adapter.ts';
import { wordsIn } from '../blocks/shape.ts';
import { createPeople } from '../people.ts';
import { firstWords } from '../reading/find.ts';
import { momentOf } from '../reading/moment.ts';
import { readParts } from '../reading/parts.ts';

const TITLE = '#bkmrk-page-title';

/** A page of BookStack; every paragraph of one has an id that begins alike. */
export const bookstack: Adapter = {
  id: 'bookstack',
  matches: ({ scope, document }) =>
    scope === 'page' && document.querySelector(`.page-content ${TITLE}`) !== null,
  capture(page) {
    const { document } = page;
    const people = createPeople();
    const comments = [...document.querySelectorAll('.comment-box')].flatMap((box) => {
      const body = box.querySelector('.content');
      if (body === null) return [];
      const at = momentOf(box.querySelector('[title]')?.getAttribute('title') ?? '');
      const author = people.of(firstWords(box, ['.header a', '.meta a']));
      return [{ author, body, ...(at === '' ? {} : { at }) }];
    });
    const tags = [...document.querySelectorAll('.tag-item')].map(
      (tag) =>
        [
          firstWords(tag, ['.tag-name', 'a']),
          firstWords(tag, ['.tag-value', 'a + a']) || wordsIn(tag),
        ] as const,
    );
    return readParts(page, {
      title: firstWords(document, [TITLE]),
      body: [...document.querySelectorAll(`.page-content:has(${TITLE})`)].slice(0, 1),
      comments,
      facts: tags,
      names: people.names(),
      around: { known: `${TITLE},.tag-item,.comment-box .header,.comment-box .meta` },
    });
  },
};
