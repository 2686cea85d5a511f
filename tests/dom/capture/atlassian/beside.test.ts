import { expect, test } from 'vitest';
import { titles } from '../../../../demo/content/all.ts';
import { onCallHandover } from '../../../../demo/content/on-call-handover.ts';
import { restoreDepot } from '../../../../demo/content/restore-depot.ts';
import { wikiCloud } from '../../../../demo/frames/wiki-cloud.ts';
import { wikiServer } from '../../../../demo/frames/wiki-server.ts';
import { type DemoPage, demoPages } from '../../../../demo/pages.ts';
import type { Capture } from '../../../../lib/model/capture.ts';
import { blockText } from '../../../../lib/text/block-text.ts';
import { apiOf, BAD, captureOf, type Network, recordsOn } from './demo-api.ts';

const CLOUD = '/wiki/spaces/OPS/pages/48209910/On-call-handover';
const SERVER = '/confluence/display/DEP/Restore+a+depot+database';

function pageAt(path: string): DemoPage {
  const found = demoPages.find((page) => page.path === path);
  if (found === undefined) throw new Error(path);
  return found;
}

/** The same pages as most people have them before them: nothing beside the text is open. */
const closed: readonly (readonly [string, DemoPage])[] = [
  ['Cloud', { ...pageAt(CLOUD), html: () => wikiCloud(onCallHandover, titles, { open: false }) }],
  ['Data Center', { ...pageAt(SERVER), html: () => wikiServer(restoreDepot, {}) }],
];

/** Who says what about which words, by comment. */
function saidOn({ blocks }: Capture): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'comment') return [];
    const own = blocks.filter((one) => one.in === block.id);
    const quote = own.find(({ kind }) => kind === 'quote');
    const about = blocks.filter((one) => quote !== undefined && one.in === quote.id).map(blockText);
    const words = own.filter(({ kind }) => kind !== 'quote').map(blockText);
    return [`${block.author} "${about.join()}" ${words.join(' ')}`];
  });
}

const unread = ({ coverage }: Capture) => coverage.notRead.find(({ reason }) => reason === 'comments');

const CLOUD_SAYS = [
  'person 2 "the incoming engineer removes it" With fm silence end ID; a removed silence pages within a minute.',
  'person 3 "" So remove it while both of you are still in the room.',
  'person 4 "older than seven days" Counted from the first silence, not from the last time it was extended.',
];
const SERVER_SAYS = [
  'person 3 "twice the size of the database" Three times in Hull, because the changes of a week are larger than the backup there.',
  'person 1 "" Look with fm backup size HULL first.',
];

test.each([
  ['Cloud', CLOUD, CLOUD_SAYS],
  ['Data Center', SERVER, SERVER_SAYS],
] as const)(
  '%s: comments beside the text quote what they are about, a thread at a time, without the resolved',
  async (_, path, says) => {
    const page = pageAt(path);
    const records = recordsOn(page);
    const shown = await captureOf(records);
    const told = await captureOf(records, { api: apiOf(page).api });
    expect(saidOn(shown).slice(-says.length)).toEqual(says);
    expect(saidOn(told)).toEqual(saidOn(shown));
    expect(told.hash).toBe(shown.hash);
    expect([unread(shown), unread(told)]).toEqual([undefined, undefined]);
  },
);

test.each(closed)(
  '%s: what is beside the text is told by the API also while it is closed',
  async (_, page) => {
    const told = await captureOf(recordsOn(page), { api: apiOf(page).api });
    const open = await captureOf(recordsOn(pageAt(page.path)));
    expect(told.blocks).toEqual(open.blocks);
    expect(unread(told)).toBeUndefined();
  },
);

const MARKED = {
  Cloud: ['the incoming engineer removes it', 'older than seven days'],
  'Data Center': ['twice the size of the database'],
} as const;

test.each(closed)(
  '%s: without the API the words with a closed comment are named as not read',
  async (name, page) => {
    const shown = await captureOf(recordsOn(page));
    const examples = MARKED[name as keyof typeof MARKED];
    expect(unread(shown)).toEqual({ reason: 'comments', count: examples.length, examples });
  },
);

test.each(closed)(
  '%s: whatever bad answer comes, the page is captured and the comments are named',
  async (name, page) => {
    const records = recordsOn(page);
    const shown = await captureOf(records);
    for (const [what, network] of BAD) {
      const got = await captureOf(records, { api: apiOf(page, network).api });
      expect(got.blocks, what).toEqual(shown.blocks);
      expect(unread(got)?.examples, what).toEqual(MARKED[name as keyof typeof MARKED]);
    }
  },
);

/** The page itself is told; what is asked for its comments gets this answer. */
const commentsGet =
  (bad: Network): Network =>
  (told, signal) =>
    /comment/.test(told.path)
      ? bad(told, signal)
      : Promise.resolve(
          new Response(told.text, {
            status: told.status,
            headers: { 'content-type': 'application/json' },
          }),
        );
/** As JSON these are answers, only of other comments. */
const NO_REFUSAL = 'another page or issue';

test.each(closed)(
  '%s: comments that are refused in any way leave the page whole, and coverage says so',
  async (name, page) => {
    const records = recordsOn(page);
    const shown = await captureOf(records);
    for (const [what, network] of BAD.filter(([one]) => one !== NO_REFUSAL)) {
      const got = await captureOf(records, { api: apiOf(page, commentsGet(network)).api });
      expect(got.blocks, what).toEqual(shown.blocks);
      expect(unread(got)?.count, what).toBe(MARKED[name as keyof typeof MARKED].length + 1);
    }
  },
);

test('replies that the API leaves out of a thread are read where the page shows them', async () => {
  const page = pageAt(SERVER);
  const records = recordsOn(page);
  const noReplies = commentsGet(async ({ search, text }) => {
    const answer = JSON.parse(text) as { results: { ancestors?: unknown[] }[] };
    const results = answer.results.filter(({ ancestors = [] }) => ancestors.length === 0);
    return new Response(
      JSON.stringify(search.includes('location=inline') ? { ...answer, results } : answer),
      { headers: { 'content-type': 'application/json' } },
    );
  });
  const got = await captureOf(records, { api: apiOf(page, noReplies).api });
  expect(saidOn(got).slice(-2)).toEqual(SERVER_SAYS);
});

test('where replies are not told any further, what is open on the page is there as well', async () => {
  const page = pageAt(CLOUD);
  const records = recordsOn(page);
  const noReplies = commentsGet(async ({ path, text }) =>
    path.endsWith('/children')
      ? new Response('', { status: 429 })
      : new Response(text, { headers: { 'content-type': 'application/json' } }),
  );
  const got = await captureOf(records, { api: apiOf(page, noReplies).api });
  expect(saidOn(got)).toEqual(saidOn(await captureOf(records)));
});
