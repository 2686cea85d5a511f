import { expect, test } from 'vitest';
import { must } from '../../../lib/model/result.ts';
import { verify } from '../../../lib/quote/verify.ts';
import { buildCapture } from './build-capture.ts';
import { CALLOUT, quoting, run, withInsight } from './run-changed.ts';

test('a quote that is not on the page loses its support', async () => {
  const { content } = await run(withInsight((claim) => quoting(claim, 'Stop a node whenever you like.')));
  expect(content.insight).toMatchObject({
    text: 'Stop a node whenever you like.',
    support: { kind: 'none' },
  });
});

test('a quote with another number loses its support', async () => {
  const { content } = await run(withInsight((claim) => quoting(claim, 'The drain takes about nine minutes')));
  expect(content.insight?.support.kind).toBe('none');
});

test('a quote cut from a sentence that says no becomes the whole sentence', async () => {
  const { content } = await run(
    withInsight((claim) => quoting(claim, CALLOUT.replace('Never stop', 'Stop'))),
  );
  expect(content.insight?.text).toBe(CALLOUT);
  expect(verify(must(content.insight, 'insight'), content.excerpts)).toBe('exact');
});

test('the support is made again from the page, whatever the driver made of it', async () => {
  const { content } = await run(withInsight((claim) => quoting(claim, CALLOUT)));
  const insight = must(content.insight, 'insight');
  expect(verify(insight, content.excerpts)).toBe('exact');
  expect(insight.support).toMatchObject({ kind: 'quote', selector: { exact: CALLOUT } });
});

test('other case and spacing is shown as the page has it', async () => {
  const { content } = await run(
    withInsight((claim) =>
      quoting(claim, 'never stop a node while it is the leader', 'NEVER STOP a node while it is the leader'),
    ),
  );
  expect(content.insight?.text).toBe('Never stop a node while it is the leader');
});

test('testimony of a driver is no support', async () => {
  const { content } = await run(
    withInsight((claim) => ({
      ...claim,
      support: { kind: 'testimony', by: 'Ada', at: 1, knownFrom: 'the drill' },
    })),
  );
  expect(content.insight?.support).toEqual({ kind: 'none' });
});

test('the words of a paraphrase stay beside the quote they rest on', async () => {
  const { content } = await run(
    withInsight((claim) => quoting(claim, CALLOUT, 'Unacknowledged jobs are lost when the leader stops.')),
  );
  expect(content.insight?.text).toBe('Unacknowledged jobs are lost when the leader stops.');
  expect(content.insight?.support.kind).toBe('quote');
});

test('a whole sentence does not take the term before it along', async () => {
  const capture = buildCapture('Create', [
    { dl: [['IF NOT EXISTS', 'Throw no error when the table is there.']] },
  ]);
  const { content } = await run(
    (proposal) => ({
      ...proposal,
      content: {
        ...proposal.content,
        insight: quoting(
          { id: '01990000-0000-7000-8000-0000000000ff', text: 'x', support: { kind: 'none' } },
          'no error when the table is there',
        ),
      },
    }),
    capture,
  );
  expect(content.insight?.text).toBe('Throw no error when the table is there.');
});
