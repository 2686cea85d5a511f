import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import { meaningHash } from '../../lib/hash/meaning-hash.ts';
import { LessonContent } from '../../lib/model/lesson.ts';
import { law } from './law.ts';
import { line, realChange, twoChanges, word } from './meaning-cases.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const HASH = 'a'.repeat(64);

const quote = (exact: string) => ({
  kind: 'quote' as const,
  selector: { exact, prefix: '', suffix: '' },
  excerpt: 'b1.x',
  hash: HASH,
});

const claim = (text: string) => ({ id: ID, text, support: quote('Stop the **worker**.') });

/** A whole lesson with `say` in every place of the lesson's own words. */
function lesson(say: string, body: LessonContent['body']['kind'] = 'how-to'): LessonContent {
  const bodies: Record<LessonContent['body']['kind'], unknown> = {
    'how-to': { kind: 'how-to', steps: [{ claim: claim(say), caution: claim(say) }] },
    'decision-guide': {
      kind: 'decision-guide',
      branches: [
        Object.fromEntries([
          ['if', say],
          ['then', claim(say)],
          ['escalate', say],
        ]),
      ],
    },
    incident: {
      kind: 'incident',
      symptom: claim(say),
      seen: [claim(say)],
      tried: [claim(say)],
      cause: null,
      fix: claim(say),
      prevention: claim(say),
    },
    concept: { kind: 'concept', definition: claim(say), examples: [claim(say)], nonExamples: [claim(say)] },
  };
  return LessonContent.parse({
    title: say,
    situation: say,
    insight: claim(say),
    body: bodies[body],
    mistakes: [claim(say)],
    why: { text: say, by: 'Ada', at: 1 },
    checks: [
      {
        id: ID,
        made: 'person',
        claim: ID,
        scenario: 'S',
        question: 'Q?',
        options: [
          { id: 'a', text: 'A', right: true, rationale: 'R' },
          { id: 'b', text: 'B', right: false, rationale: 'R' },
        ],
      },
    ],
    skills: [ID],
    tier: { value: 2, by: 'person', reason: 'r', floor: 1, signs: [] },
    sources: [{ key: 'k', app: 'web', site: 's', external: 'e', title: 't', address: 'a' }],
    excerpts: [{ id: 'b1.x', text: 'Stop the **worker**.', path: ['*P*'], hash: HASH, source: 'k', at: 1 }],
    language: 'en',
    extra: '**kept**',
  });
}

const KINDS = ['how-to', 'decision-guide', 'incident', 'concept'] as const;
const kind = fc.constantFrom(...KINDS);

/** Two spellings of the same words that differ in marks only. */
const mark = fc.constantFrom<[string, string]>(
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['***', '***'],
  ['', ''],
);
const emphasis = fc
  .tuple(line, mark, mark, fc.array(word, { minLength: 1, maxLength: 3 }), line)
  .map(([before, one, two, inner, after]) =>
    [one, two].map(([open, close]) => `${before} ${open}${inner.join(' ')}${close} ${after}`),
  );
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), line)
  .map(([one, two, text]) => [one, two].map((level) => `${'#'.repeat(level)} ${text}`));
const bullets = fc
  .tuple(
    fc.constantFrom('-', '*', '+'),
    fc.constantFrom('-', '*', '+'),
    fc.array(line, { minLength: 1, maxLength: 4 }),
  )
  .map(([one, two, lines]) => [one, two].map((style) => lines.map((text) => `${style} ${text}`).join('\n')));

law(
  'bold, italic, heading level and bullet style do not change the meaning',
  fc.tuple(fc.oneof(emphasis, heading, bullets), kind),
  ([[one = '', two = ''], body]) => {
    expect(meaningHash(lesson(one, body))).toBe(meaningHash(lesson(two, body)));
  },
  { runs: 400 },
);

law(
  'anything else in the words changes the meaning',
  fc.tuple(realChange, kind),
  ([[text, other], body]) => {
    expect(meaningHash(lesson(other, body))).not.toBe(meaningHash(lesson(text, body)));
  },
  { runs: 600 },
);

law(
  'two different changes are two different meanings',
  twoChanges,
  ([one, two]) => {
    expect(meaningHash(lesson(one))).not.toBe(meaningHash(lesson(two)));
  },
  { runs: 600 },
);

const replaced = (from: LessonContent, path: readonly (string | number)[], value: unknown): LessonContent => {
  const copy = structuredClone(from);
  let at: unknown = copy;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), path.at(-1) ?? '', value);
  return copy;
};

describe('a change outside the words changes the meaning, even one of marks', () => {
  test.each<[string, (string | number)[], unknown]>([
    ['check scenario', ['checks', 0, 'scenario'], '**S**'],
    ['check question', ['checks', 0, 'question'], '*Q?*'],
    ['check option', ['checks', 0, 'options', 0, 'text'], '**A**'],
    ['check key', ['checks', 0, 'options', 0, 'right'], false],
    ['check rationale', ['checks', 0, 'options', 1, 'rationale'], '_R_'],
    ['checks', ['checks'], []],
    ['skills', ['skills'], []],
    ['tier', ['tier', 'value'], 3],
    ['tier reason', ['tier', 'reason'], '**r**'],
    ['tier sign', ['tier', 'signs'], ['money']],
    ['source address', ['sources', 0, 'address'], 'b'],
    ['source title', ['sources', 0, 'title'], '**t**'],
    ['excerpt text', ['excerpts', 0, 'text'], 'Stop the worker.'],
    ['excerpt path', ['excerpts', 0, 'path'], ['P']],
    ['quoted words', ['insight', 'support', 'selector', 'exact'], 'Stop the worker.'],
    ['support', ['insight', 'support'], { kind: 'none' }],
    ['claim id', ['insight', 'id'], '01890a5d-ac96-774b-bcce-b302099a8058'],
    ['insight', ['insight'], null],
    ['author of the why', ['why', 'by'], '**Ada**'],
    ['why', ['why'], null],
    ['language', ['language'], 'de'],
    ['key of a newer peer', ['extra'], 'kept'],
    ['new key of a newer peer', ['newer'], 1],
    ['new key in a step', ['body', 'steps', 0, 'newer'], 1],
    ['caution', ['body', 'steps', 0, 'caution'], undefined],
    ['mistakes', ['mistakes'], []],
  ])('%s', (_name, path, value) => {
    const from = lesson('Stop');
    expect(meaningHash(replaced(from, path, value))).not.toBe(meaningHash(from));
  });

  test('order of steps', () => {
    const steps = ['One', 'Two'].map((text) => ({ claim: claim(text) }));
    const one = { ...lesson('Stop'), body: { kind: 'how-to' as const, steps } };
    const two = { ...one, body: { ...one.body, steps: steps.toReversed() } };
    expect(meaningHash(one)).not.toBe(meaningHash(two));
  });

  test('words moved from one place to another', () => {
    const one = { ...lesson('Stop'), title: 'One', situation: 'Two' };
    const two = { ...lesson('Stop'), title: 'Two', situation: 'One' };
    expect(meaningHash(one)).not.toBe(meaningHash(two));
  });
});

test.each(KINDS)('marks count nowhere in a %s, the content hash sees them everywhere', (body) => {
  expect(meaningHash(lesson('**Stop** it', body))).toBe(meaningHash(lesson('Stop *it*', body)));
  expect(contentHash(lesson('**Stop** it', body))).not.toBe(contentHash(lesson('Stop *it*', body)));
});

test('the meaning hash of a lesson without marks is its content hash', () => {
  expect(meaningHash(lesson('Stop'))).toBe(contentHash(lesson('Stop')));
});

test('hostile marks are read in reasonable steps', () => {
  const hostile = ['*', '_', '`', '**a ', '[', '~~~', '"(', '$'].map((part) => part.repeat(2_000));
  expect(
    hostile.map((text) => meaningHash({ ...lesson('Stop'), situation: text.slice(0, 2_000) })).length,
  ).toBe(8);
});
