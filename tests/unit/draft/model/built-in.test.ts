import { expect, test } from 'vitest';
import { availability, builtInChat, builtInContext, download } from '../../../../lib/draft/model/built-in.ts';
import { modelDrafter } from '../../../../lib/draft/model/model-drafter.ts';
import { runDraft } from '../../../../lib/draft/run.ts';
import type { LanguageModel } from '../../../../lib/model/language-model.ts';
import { fail, ok } from '../../../../lib/model/result.ts';
import { answerFor } from '../../../fake-model/answers.ts';
import { input } from '../run-changed.ts';
import { runbook } from '../sample-pages.ts';

// Made by hand after what is written of the real ones: no browser here has one, so none of this ran on a real one.

type Made = { room: object; streams: 'whole' | 'pieces' | 'none'; state?: string; breaks?: Error };

const handMade = ({ room, streams, state = 'available', breaks }: Made): LanguageModel => ({
  availability: async () => state,
  create: async (options = {}) => {
    const { monitor } = options as { monitor?: (target: EventTarget) => void };
    const target = new EventTarget();
    monitor?.(target);
    for (const loaded of [0.5, 1])
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    const prompt = async (text: string) => {
      if (breaks) throw breaks;
      return JSON.stringify(answerFor(text));
    };
    async function* promptStreaming(text: string) {
      const said = await prompt(text);
      for (let at = 0; at < said.length; at += 40)
        yield streams === 'whole' ? said.slice(0, at + 40) : said.slice(at, at + 40);
    }
    return { ...room, prompt, ...(streams === 'none' ? {} : { promptStreaming }) };
  },
});

const draft = (made: Made) =>
  runDraft(
    modelDrafter({
      id: 'built-in',
      model: 'built-in',
      chat: builtInChat(handMade(made)),
      now: Date.now,
      context: 8_192,
      ratio: 1,
      saysForm: false,
      fence: 'PAGE-1',
    }),
    input(runbook()),
  );

test.each([
  [{ room: { contextWindow: 6_144 }, streams: 'pieces' as const }],
  [{ room: { inputQuota: 6_144 }, streams: 'whole' as const }],
  [{ room: { inputQuota: 6_144 }, streams: 'none' as const }],
])('a model of either generation drafts: %j', async (made) => {
  expect(await builtInContext(handMade(made))).toBe(6_144);
  expect(await draft(made)).toMatchObject({
    ok: true,
    value: { driver: 'built-in', made: { tokens: null } },
  });
});

test('what is not clearly there is not there', async () => {
  const saying = (state: string) => handMade({ room: {}, streams: 'none', state });
  expect(await availability(undefined)).toBe('unavailable');
  expect(await availability(saying('readily'))).toBe('unavailable');
  expect(await availability(saying('downloadable'))).toBe('downloadable');
});

test('a download tells how far it is', async () => {
  const shares: number[] = [];
  const model = handMade({ room: {}, streams: 'none', state: 'downloadable' });
  expect(await download(model, { onProgress: (share) => shares.push(share) })).toEqual(ok(undefined));
  expect(shares).toEqual([0.5, 1]);
});

test.each([
  ['QuotaExceededError', 'endpoint-cut'],
  ['NotAllowedError', 'endpoint-refusal'],
  ['UnknownError', 'model-unavailable'],
] as const)('%s is told as %s', async (name, kind) => {
  const breaks = new DOMException('no', name);
  expect(await draft({ room: {}, streams: 'pieces', breaks })).toEqual(fail({ kind }));
});
