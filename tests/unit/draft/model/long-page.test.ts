import { expect, test } from 'vitest';
import { ratioOf, tokensIn } from '../../../../lib/draft/model/budget.ts';
import type { Chat } from '../../../../lib/draft/model/chat.ts';
import { modelDrafter } from '../../../../lib/draft/model/model-drafter.ts';
import { chosenSections, numberPage } from '../../../../lib/draft/model/numbered.ts';
import { openaiChat } from '../../../../lib/draft/model/openai-chat.ts';
import { previewOf } from '../../../../lib/draft/model/preview.ts';
import { draftSchema } from '../../../../lib/draft/model/wire.ts';
import type { DraftProgress } from '../../../../lib/draft/progress.ts';
import { runDraft } from '../../../../lib/draft/run.ts';
import { claimsOf } from '../../../../lib/model/lesson-claims.ts';
import { fail, must, ok } from '../../../../lib/model/result.ts';
import { buildCapture, type Piece } from '../build-capture.ts';
import { input } from '../run-changed.ts';
import { runbook } from '../sample-pages.ts';
import { drafterFor, serveModel, serverFor } from './server.ts';

const { model } = serveModel();

/** A page of so many sections of 200 words each. */
const long = (sections: number) =>
  buildCapture(
    'A very long manual',
    Array.from({ length: sections }, (_, at): Piece[] => [
      { h: `Part ${at}` },
      { p: `Check valve ${at} before the pump of line ${at} is started again by hand. `.repeat(14).trim() },
      { p: `Never open hatch ${at} while line ${at} is under pressure.` },
    ]).flat(),
  );

const OUTLINE = { context: 8_192, ratio: 1, saysForm: false, fence: 'PAGE-1' };

test('a page that does not fit is read in parts, and what was left out is named', async () => {
  const page = long(80);
  const seen: DraftProgress[] = [];
  const drafter = drafterFor(serverFor(model(), 'ok'), {
    context: 8_192,
    onProgress: (progress) => seen.push(progress),
  });
  const before = model().seen.length;
  const drafted = await runDraft(drafter, input(page));
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problem));
  const { content, made } = drafted.value;
  expect(model().seen.length - before).toBeGreaterThan(3);
  expect(claimsOf(content).every(({ support }) => support.kind === 'quote')).toBe(true);
  expect(
    seen.flatMap((progress) => (progress.state === 'arriving' ? [progress.of] : [])).every((of) => of > 3),
  ).toBe(true);
  const preview = previewOf(input(page), must(endpoint(), 'endpoint'), OUTLINE);
  expect(preview).toMatchObject({ ok: true, value: { requests: model().seen.length - before } });
  expect(made?.leftOut ?? []).toEqual(preview.ok ? preview.value.leftOut : null);
});

const endpoint = () => ({
  preset: 'other' as const,
  baseUrl: model().baseUrl,
  model: 'ok',
  schemaMode: 'strict' as const,
  streams: true,
  context: 8_192,
  alwaysAsk: false,
  checkedAt: 1,
});

test('each request of a long page fits in the context', async () => {
  const before = model().seen.length;
  await runDraft(drafterFor(serverFor(model(), 'ok'), { context: 8_192 }), input(long(80)));
  const sizes = model()
    .seen.slice(before)
    .map(({ body }) => tokensIn(body));
  expect(Math.max(...sizes)).toBeLessThan(8_192 - 2_000);
});

test('what was picked goes once more into the cost, as much as the context takes', () => {
  const prices = { sent: 2, received: 8 };
  const priced = previewOf(input(long(80)), { ...endpoint(), prices }, OUTLINE);
  if (!priced.ok) throw new Error(priced.problem.kind);
  const { tokens, requests, cost, largest } = priced.value;
  const room = Math.floor(8_192 / 3);
  expect(cost).toBe(((tokens + 8_192 - room) * 2 + requests * room * 8) / 1_000_000);
  expect(largest).toBeLessThan(8_192 - room);
  expect(tokens).toBeGreaterThan(largest * 2);
});

test('a row that is too long to be cited is named among what is left out', () => {
  const row = Array.from({ length: 500 }, (_, at) => `valve ${at}`).join(' ');
  const page = buildCapture('Valves', [{ h: 'Lines' }, { p: 'Check the valve.' }, { p: row }]);
  const preview = previewOf(input(page), endpoint(), { ...OUTLINE, context: 32_000 });
  expect(preview).toMatchObject({ ok: true, value: { leftOut: [{ path: ['Lines'], words: 1_000 }] } });
});

test('a page of 200,000 words is drafted with a large context, and with a small one says what it left out', async () => {
  const page = long(1_000);
  expect(numberPage(page).reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(200_000);
  const drafted = await runDraft(drafterFor(serverFor(model(), 'ok'), { context: 128_000 }), input(page));
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problem));
  expect(drafted.value.made?.leftOut).toBe(undefined);
  const small = previewOf(input(page), endpoint(), OUTLINE);
  if (!small.ok) throw new Error(small.problem.kind);
  expect(small.value.requests).toBe(13);
  expect(small.value.leftOut.length).toBeGreaterThan(800);
});

test('a context that holds nothing is said, and nothing is sent', async () => {
  const before = model().seen.length;
  const drafted = await runDraft(drafterFor(serverFor(model(), 'ok'), { context: 1_024 }), input(runbook()));
  expect(drafted).toMatchObject(fail({ kind: 'endpoint-too-small' } as never));
  expect(model().seen).toHaveLength(before);
});

test('of a chosen section only that one is sent, with those below it', () => {
  const sections = numberPage(long(3));
  const id = must(sections[2], 'a section').id;
  expect(chosenSections(sections, id).map(({ path }) => path)).toEqual([['Part 1']]);
  expect(chosenSections(sections, undefined)).toHaveLength(4);
});

test('the estimate follows what the server counted, within reason', () => {
  expect(tokensIn('x'.repeat(3_600))).toBe(1_150);
  expect(ratioOf([])).toBe(1);
  expect(ratioOf([{ characters: 3_600, tokens: 920 }])).toBeCloseTo(0.8);
  expect(ratioOf([{ characters: 3_600, tokens: 1 }])).toBe(0.6);
});

/** Properties and depth of a JSON Schema, as the servers that limit them count. */
function measure(schema: unknown, depth = 0): { properties: number; depth: number } {
  if (typeof schema !== 'object' || schema === null) return { properties: 0, depth };
  const { properties = {}, items, type } = schema as { properties?: object; items?: unknown; type?: unknown };
  const level = type === 'object' || type === 'array' ? depth + 1 : depth;
  const inner = [...Object.values(properties), ...(items === undefined ? [] : [items])].map((one) =>
    measure(one, level),
  );
  return {
    properties: Object.keys(properties).length + inner.reduce((sum, one) => sum + one.properties, 0),
    depth: Math.max(level, ...inner.map((one) => one.depth)),
  };
}

test('the form stays within what every server takes, and has no address', () => {
  const schema = draftSchema([]);
  const { properties, depth } = measure(schema);
  expect(properties).toBeLessThanOrEqual(60);
  expect(depth).toBeLessThanOrEqual(5);
  expect(JSON.stringify(schema)).not.toMatch(/maxLength|minLength|pattern|format|maxItems|url|href|link/i);
  expect(Object.keys((schema as { properties: object }).properties).slice(0, 2)).toEqual(['kind', 'claims']);
});

test('a part whose answer cannot be read is told, and the others make the draft', async () => {
  const real = openaiChat(serverFor(model(), 'ok'));
  let asked = 0;
  const chat: Chat = async (question) => {
    asked += 1;
    return asked === 2 ? ok({ text: 'I picked nothing.', tokens: null }) : real(question);
  };
  const drafter = modelDrafter({ ...OUTLINE, id: 'openai', model: 'ok', chat, now: Date.now });
  const drafted = await runDraft(drafter, input(long(80)));
  expect(drafted.ok && drafted.value.notes).toContain('unread-part');
  asked = 10;
  const whole = await runDraft(drafter, input(long(80)));
  expect(whole.ok && whole.value.notes).not.toContain('unread-part');
});
