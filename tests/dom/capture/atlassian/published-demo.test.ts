import { ContentArraySchema, ContentSchema } from 'confluence.js/v1';
import {
  FooterCommentChildrenSchema,
  PageAncestorsSchema,
  PageFooterCommentsSchema,
  PageInlineCommentsSchema,
  PageLabelsSchema,
  PageSchema,
} from 'confluence.js/v2';
import { IssueSchema, PageOfCommentsSchema } from 'jira.js/cloud';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { cloudIssues, cloudPages, serverPages } from '../../../../demo/content/all.ts';
import { flat } from '../../../../demo/content/types.ts';
import { apiAnswer } from '../../../../demo/rest/api.ts';
import { must } from '../../../../lib/model/result.ts';

const EXPAND = 'expand=body.view,version,space,metadata.labels,ancestors';

const asked: readonly (readonly [path: string, schema: z.ZodType])[] = [
  ...cloudPages.flatMap(({ id, comments, beside = [] }) => {
    const page = `/wiki/api/v2/pages/${id}`;
    return [
      [page, PageSchema] as const,
      [`${page}/labels`, PageLabelsSchema] as const,
      [`${page}/ancestors`, PageAncestorsSchema] as const,
      [`${page}/footer-comments?limit=2`, PageFooterCommentsSchema] as const,
      [`${page}/inline-comments`, PageInlineCommentsSchema] as const,
      ...flat([...comments, ...beside]).map(
        (comment) =>
          [`/wiki/api/v2/footer-comments/${comment.id}/children`, FooterCommentChildrenSchema] as const,
      ),
    ];
  }),
  ...serverPages.flatMap(({ id, space, title }) => {
    const page = '/confluence/rest/api/content';
    const comments = `${page}/${id}/child/comment?depth=all&location=`;
    return [
      [`${page}/${id}?${EXPAND}`, ContentSchema] as const,
      [
        `${page}?spaceKey=${space.key}&title=${encodeURIComponent(title)}&${EXPAND}`,
        ContentArraySchema,
      ] as const,
      [`${comments}footer`, ContentArraySchema] as const,
      [`${comments}inline`, ContentArraySchema] as const,
    ];
  }),
  ...cloudIssues.flatMap(({ key }) => [
    [`/rest/api/3/issue/${key}`, IssueSchema] as const,
    [`/rest/api/3/issue/${key}/comment?startAt=1&maxResults=2`, PageOfCommentsSchema] as const,
  ]),
];

test('the demo has pages and issues of every flavour whose answers are published', () => {
  expect([cloudPages.length, serverPages.length, cloudIssues.length].every((count) => count > 0)).toBe(true);
});

test.each(asked)('what the demo answers to %s is what the product publishes', (path, schema) => {
  const answer = must(apiAnswer(new URL(path, 'http://demo')), path);
  expect(answer.status).toBe(200);
  expect(schema.safeParse(answer.json).error?.issues).toBeUndefined();
});
