import fc from 'fast-check';
import { CommentSchema, CustomerRequestFieldValueSchema, CustomerRequestSchema } from 'jira.js/serviceDesk';
import { expect, test } from 'vitest';
import { recordsOn } from './demo-api.ts';
import { madeFrom, madeWith } from './made-from.ts';
import { factOf, isNamed, toldBy } from './published.ts';

const KEY = 'HALL-21';
const TITLE = 'Gate three stays open';
const BASE = '/rest/servicedeskapi/request';

const pageAt = (path: string) =>
  recordsOn({
    path,
    html: () =>
      `<title>${TITLE} - Help</title><main><h1>${TITLE}</h1><p>saidonpage It does not close at night.</p></main>`,
  });
const cloud = pageAt(`/servicedesk/customer/portal/4/${KEY}`);
const server = pageAt(`/jira/servicedesk/customer/portal/4/${KEY}`);

const html = (text: string) => ({ renderedValue: { html: `<p>${text}</p>` } });

const requests = fc
  .tuple(
    madeFrom(CustomerRequestSchema),
    madeWith(CustomerRequestFieldValueSchema, {
      fieldId: 'description',
      label: 'Description',
      ...html('saidbody'),
    }),
    madeWith(CustomerRequestFieldValueSchema, {
      fieldId: 'customfield_1',
      label: 'Where is it?',
      value: 'North quay',
      renderedValue: {},
    }),
    fc.boolean(),
  )
  .map(([made, description, own, isTitled]) => {
    const { summary: _, requestFieldValues: __, ...rest } = made as Record<string, unknown>;
    return {
      ...rest,
      issueKey: KEY,
      requestFieldValues: [description, own],
      ...(isTitled ? { summary: TITLE } : {}),
    };
  });

const comments = fc.array(fc.constantFrom('rendered', 'typed', 'without'), { maxLength: 4 }).chain((kinds) =>
  fc.tuple(
    fc.constant(kinds),
    ...kinds.map((kind, index) =>
      madeFrom(CommentSchema).map((made) => {
        const { body: _, renderedBody: __, ...rest } = made as Record<string, unknown>;
        const id = String(100 + index);
        const said = {
          body: `said${id}`,
          ...(kind === 'rendered' ? { renderedBody: { html: `<p>said${id}</p>` } } : {}),
        };
        return { ...rest, id, public: true, ...(kind === 'without' ? {} : said) };
      }),
    ),
  ),
);

test('a request in a portal is asked of the service desk, and every word of any well-formed answer is read', async () => {
  await fc.assert(
    fc.asyncProperty(requests, comments, async (request, [kinds, ...values]) => {
      const { capture, said } = await toldBy(cloud, {
        [`${BASE}/${KEY}`]: request,
        [`${BASE}/${KEY}/comment`]: { values, isLastPage: true },
      });
      const wanted = kinds.flatMap((kind, index) => (kind === 'without' ? [] : `said${100 + index}`));
      expect(said).toEqual(['saidbody', ...wanted].toSorted());
      expect(capture.title).toBe(TITLE);
      expect(capture.source.key).toContain(KEY);
      expect(factOf(capture, 'Where is it?')).toBe('North quay');
      if (kinds.includes('without')) expect(isNamed(capture)).toBe(true);
    }),
    { seed: 20_261_126, numRuns: 20 },
  );
});

test('what only agents may read is neither asked for nor read', async () => {
  const asked: string[] = [];
  const values = [
    { id: '1', public: false, body: 'saidinside' },
    { id: '2', public: true, body: 'saidoutside' },
  ];
  const request = {
    issueKey: KEY,
    summary: TITLE,
    requestFieldValues: [{ fieldId: 'description', value: 'saidbody' }],
  };
  const { said } = await toldBy(
    server,
    { [`/jira${BASE}/${KEY}`]: request, [`/jira${BASE}/${KEY}/comment`]: { values, isLastPage: true } },
    asked,
  );
  expect(said).toEqual(['saidbody', 'saidoutside']);
  expect(asked.filter((path) => path.includes('/comment'))).toEqual([
    expect.stringContaining('internal=false'),
  ]);
});

test('a service desk that does not tell costs no word of the page', async () => {
  const { capture, said } = await toldBy(cloud, {});
  expect([said, capture.title]).toEqual([['saidonpage'], TITLE]);
});
