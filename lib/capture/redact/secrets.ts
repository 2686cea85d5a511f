import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Finding } from './finding.ts';

// A page must not be able to switch the search off with a comment.
const active = rules.filter((rule) => rule.meta.id !== '@secretlint/secretlint-rule-filter-comments');

// It notes each step for good and looks through all its notes at each further one: every page would be slower than the last.
secretLintProfiler.mark = () => {};

const TOKENS = /token|api_?key|access|pat\b|webhook/i;

/** Everything secretlint's recommended rules know as a secret. */
export async function secretsIn(text: string): Promise<Finding[]> {
  const { messages } = await lintSource({
    source: { content: text, filePath: 'page.txt', ext: '.txt', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: active.map((rule) => ({ id: rule.meta.id, rule })) },
    },
  });
  return messages.map(({ range: [start, end], messageId }) => ({
    start,
    end,
    kind: TOKENS.test(messageId) ? 'token' : 'secret',
    same: text.slice(start, end),
  }));
}
