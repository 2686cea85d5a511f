import fc from 'fast-check';
import {
  CommentSchema,
  IssueLinkSchema,
  IssueSchema,
  IssueTypeDetailsSchema,
  PageOfCommentsSchema,
  PrioritySchema,
  ProjectComponentSchema,
  StatusDetailsSchema,
  UserDetailsSchema,
  VersionSchema,
} from 'jira.js/cloud';
import { expect, test } from 'vitest';
import { recordsOn } from './demo-api.ts';
import { madeFrom, madeWith } from './made-from.ts';
import { adf, factOf, isNamed, toldBy } from './published.ts';

const SEED = 20_261_126;
const RUNS = 20;
const KEY = 'OPS-48';
const TITLE = 'Lost locks';

const base = 'issue.views.issue-base.foundation';
const cloudRecords = recordsOn({
  path: `/browse/${KEY}`,
  html: () => `<title>[${KEY}] ${TITLE}</title><meta name="application-name" content="JIRA"><main>
<a data-testid="${base}.breadcrumbs.current-issue.item">${KEY}</a><h1 data-testid="${base}.summary.heading">${TITLE}</h1>
<div data-testid="issue.views.field.rich-text.description"><div class="ak-renderer-document"><p>saidonpage</p></div></div></main>`,
});
const serverRecords = recordsOn({
  path: `/jira/browse/${KEY}`,
  html: () => `<title>[${KEY}] ${TITLE}</title><meta name="application-name" content="JIRA"><meta name="ajs-context-path" content="/jira">
<a id="key-val">${KEY}</a><h1 id="summary-val">${TITLE}</h1><div id="description-val"><div class="user-content-block"><p>saidonpage</p></div></div>`,
});

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const few = (value: fc.Arbitrary<unknown>) => perhaps(fc.array(value, { maxLength: 2 }));

/** The fields of an issue are open in the schema; these are each of a published one. */
const fields = fc.record({
  summary: perhaps(fc.constant(TITLE)),
  issuetype: perhaps(madeFrom(IssueTypeDetailsSchema)),
  status: perhaps(madeFrom(StatusDetailsSchema)),
  priority: perhaps(madeFrom(PrioritySchema)),
  resolution: fc.constant(null),
  components: few(madeFrom(ProjectComponentSchema)),
  versions: few(madeFrom(VersionSchema)),
  fixVersions: few(madeFrom(VersionSchema)),
  issuelinks: few(madeFrom(IssueLinkSchema)),
  labels: few(fc.constantFrom('xlocks', 'xqueue')),
  assignee: perhaps(fc.option(madeFrom(UserDetailsSchema))),
  reporter: perhaps(madeFrom(UserDetailsSchema)),
  updated: perhaps(fc.constant('2026-11-03T10:22:00.000+0100')),
});

/** Bodies as each flavour tells them: documents on Cloud, on Data Center what was typed and what it is rendered as. */
const FLAVOURS = [
  { flavour: 'Cloud', records: cloudRecords, api: '/rest/api/3', cloud: true },
  { flavour: 'Data Center', records: serverRecords, api: '/jira/rest/api/2', cloud: false },
] as const;

const bodyOf = (cloud: boolean, text: string) =>
  cloud ? { body: adf(text) } : { body: `h3. ${text}`, renderedBody: `<p>${text}</p>` };

const comments = (cloud: boolean, bodies: readonly boolean[]) =>
  fc.tuple(
    ...bodies.map((hasBody, index) =>
      madeFrom(CommentSchema).map((made) => {
        const { body: _body, renderedBody: _rendered, ...rest } = made as Record<string, unknown>;
        const id = String(100 + index);
        return { ...rest, id, ...(hasBody ? bodyOf(cloud, `said${id}`) : {}) };
      }),
    ),
  );

const issueOf = (cloud: boolean) =>
  fc.tuple(madeFrom(IssueSchema), fields).map(([made, said]) => {
    const { renderedFields: _, names: __, ...rest } = made as Record<string, unknown>;
    const description = cloud
      ? { fields: { ...said, description: adf('saidbody') } }
      : { fields: { ...said, description: 'h3. typed' }, renderedFields: { description: '<p>saidbody</p>' } };
    return { ...rest, key: KEY, ...description };
  });

test.each(FLAVOURS)(
  '$flavour: whatever else of the published schema an answer has or lacks, every word of issue and comments is read',
  async ({ records, api, cloud }) => {
    const answers = fc.array(fc.boolean(), { maxLength: 4 }).chain((bodies) =>
      fc.record({
        bodies: fc.constant(bodies),
        issue: issueOf(cloud),
        told: fc
          .tuple(madeFrom(PageOfCommentsSchema), comments(cloud, bodies))
          .map(([made, all]) => ({ ...(made as object), startAt: 0, total: all.length, comments: all })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(answers, async ({ bodies, issue, told }) => {
        const { capture, said } = await toldBy(records, {
          [`${api}/issue/${KEY}`]: issue,
          [`${api}/issue/${KEY}/comment`]: told,
        });
        const wanted = bodies.flatMap((hasBody, index) => (hasBody ? `said${100 + index}` : []));
        expect(said).toEqual(['saidbody', ...wanted].toSorted());
        expect(capture.title).toBe(TITLE);
        expect(capture.source.key).toContain(KEY);
        expect(capture.version).toBe(issue.fields.updated ?? null);
        const { name = '' } = (issue.fields.status ?? {}) as { name?: string };
        expect(factOf(capture, 'status')).toBe(name);
        if (bodies.includes(false)) expect(isNamed(capture)).toBe(true);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
);

test.each(FLAVOURS)(
  '$flavour: an answer that is nothing but well formed costs no word of the page',
  async ({ records, api }) => {
    const answers = fc.record({
      issue: madeWith(IssueSchema, { key: KEY }),
      told: madeFrom(PageOfCommentsSchema),
    });
    await fc.assert(
      fc.asyncProperty(answers, async ({ issue, told }) => {
        const { capture, said } = await toldBy(records, {
          [`${api}/issue/${KEY}`]: issue,
          [`${api}/issue/${KEY}/comment`]: told,
        });
        expect(said).toEqual(['saidonpage']);
        expect(capture.title).toBe(TITLE);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
);
