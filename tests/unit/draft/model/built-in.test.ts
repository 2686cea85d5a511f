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

test.each([
  [{ contextWindow: 6_144, contextUsage: 100 }, 6_044],
  [{ inputQuota: 6_144, inputUsage: 100 }, 6_044],
  [{ contextWindow: 6_144, contextUsage: 0, inputQuota: 4_096, inputUsage: 100 }, 6_144],
  [{}, null],
])(
  'what a new session has used already is not offered to a page, by the names of either generation: %j',
  async (room, left) => {
    expect(await builtInContext(handMade({ room, streams: 'pieces' }))).toBe(left);
  },
);

type Asked = Record<'expectedInputs' | 'expectedOutputs', { type: string; languages: string[] }[]>;

/** A model that keeps what it was called with and takes only some languages, by the names of a generation. */
function choosy(languages: readonly string[], made: Omit<Made, 'state'>) {
  const asked: Asked[] = [];
  const inner = handMade(made);
  const takes = (options: object = {}): boolean => {
    const { expectedInputs, expectedOutputs } = options as Asked;
    asked.push({ expectedInputs, expectedOutputs });
    return [...expectedInputs, ...expectedOutputs].every((one) =>
      one.languages.every((language) => languages.includes(language)),
    );
  };
  const model: LanguageModel = {
    availability: async (options) => (takes(options) ? 'available' : 'unavailable'),
    create: async (options) => {
      if (!takes(options)) throw new DOMException('no', 'NotSupportedError');
      return inner.create(options);
    },
  };
  return { model, asked };
}

const text = (...languages: string[]) => [{ type: 'text', languages }];

test.each([
  [{ room: { contextWindow: 6_144 }, streams: 'pieces' as const }],
  [{ room: { inputQuota: 6_144 }, streams: 'whole' as const }],
])('each call names the languages of our words and of the page: %j', async (made) => {
  const { model, asked } = choosy(['en', 'de'], made);
  expect(await availability(model, 'de-AT')).toBe('available');
  expect(await builtInContext(model, 'de')).toBe(6_144);
  const question = { messages: [], schema: {}, what: 'draft' as const };
  expect(await builtInChat(model, 'de')(question)).toMatchObject({ ok: true });
  expect(asked).toHaveLength(3);
  for (const one of asked)
    expect(one).toEqual({ expectedInputs: text('en', 'de'), expectedOutputs: text('de') });
  expect(await availability(model, 'fr')).toBe('unavailable');
  expect(await builtInContext(model, 'fr')).toBeNull();
  expect(await builtInChat(model, 'fr')(question)).toEqual(fail({ kind: 'model-unavailable' }));
});

test('a page without a language, or with a word that is none, is asked about in ours', async () => {
  const { model, asked } = choosy(['en'], { room: {}, streams: 'none' });
  expect(await availability(model)).toBe('available');
  expect(await availability(model, 'not a language!')).toBe('available');
  expect(await download(model, {})).toEqual(ok(undefined));
  for (const one of asked) expect(one).toEqual({ expectedInputs: text('en'), expectedOutputs: text('en') });
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
