import { expect, test } from 'vitest';
import { tierOf } from '../../../lib/draft/tier.ts';
import { raiseTier } from '../../../lib/lesson/tier.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { LessonBody, LessonContent, type Tier } from '../../../lib/model/lesson.ts';
import { floorOf } from '../../../lib/review/floor.ts';
import { DEFAULT_POLICY } from '../../../lib/review/policy.ts';
import { buildCapture } from '../draft/build-capture.ts';
import { idOf } from '../log/samples.ts';

const HARM = 'delete the production database';

let next = 1;
const claim = (text: string): Claim => ({ id: idOf(next++), text, support: { kind: 'none' } });

const bodies: readonly LessonBody[] = [
  { kind: 'how-to', steps: [{ claim: claim('Stir.'), caution: claim('It is hot.') }] },
  LessonBody.parse({
    kind: 'decision-guide',
    branches: [
      Object.fromEntries([
        ['if', 'It is cold'],
        ['then', claim('Warm it.')],
        ['escalate', 'Ask the cook'],
      ]),
    ],
  }),
  {
    kind: 'incident',
    symptom: claim('It was salty.'),
    seen: [claim('Nobody ate.')],
    tried: [claim('Water was added.')],
    cause: claim('Two cooks.'),
    fix: claim('A potato.'),
    prevention: claim('One cook.'),
  },
  {
    kind: 'concept',
    definition: claim('Soup is wet.'),
    examples: [claim('Broth.')],
    nonExamples: [claim('Bread.')],
  },
];

const tier: Tier = { value: 1, by: 'person', reason: '', floor: 1, signs: [] };

const about = idOf(99);

const lesson = (body: LessonBody): LessonContent => ({
  title: 'Soup',
  situation: 'You are hungry.',
  insight: claim('Salt goes in last.'),
  body,
  mistakes: [claim('Salt first.')],
  why: { text: 'Guests stay.', by: 'Finn', at: 1 },
  checks: [
    {
      id: idOf(98),
      made: 'person',
      claim: about,
      scenario: 'The soup boils.',
      question: 'What now?',
      options: [
        { id: 'a', text: 'Salt it.', right: true, rationale: 'It is the end.' },
        { id: 'b', text: 'Wait.', right: false, rationale: 'It is done.' },
      ],
    },
  ],
  skills: [idOf(97)],
  tier,
  sources: [],
  excerpts: [],
  language: 'en',
});

/** Strings of a lesson that are not what it says: names, ids and marks. */
const NOT_SAID = /(?:^|\.)(?:id|kind|by|made|claim|language)$|^skills\.|^tier\./;

/** Where a lesson has strings that a person wrote, as keys from its root. */
const placesOf = (value: unknown, path: string): string[] => {
  if (typeof value === 'string') return NOT_SAID.test(path) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => placesOf(part, path === '' ? key : `${path}.${key}`));
};

const put = (value: unknown, [key, ...rest]: readonly string[], text: string): unknown => {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? put(one, rest, text) : one));
  const held = value as Record<string, unknown>;
  return { ...held, [key]: put(held[key], rest, text) };
};

const saying = (body: LessonBody, path: string, text: string): LessonContent =>
  LessonContent.parse(put(lesson(body), path.split('.'), text));

const parts = bodies.flatMap((body) =>
  placesOf(lesson(body), '')
    .filter((path) => body.kind === 'how-to' || path.startsWith('body.'))
    .map((path) => [body.kind, path, body] as const),
);

const page = buildCapture('Soup', [{ h: 'Soup' }, { p: 'Salt goes in last.' }]);
const drafted = (content: LessonContent) =>
  tierOf(content, page, { quoted: new Set(), section: '', cautions: [], proposed: 1 }).floor;

test('a lesson without a sign of harm has no floor', () => {
  expect(parts.length).toBe(25);
  for (const body of bodies) {
    const content = lesson(body);
    expect([floorOf(content, DEFAULT_POLICY), raiseTier(content).tier.value, drafted(content)]).toEqual([
      1, 1, 1,
    ]);
  }
});

test.each(parts)('a sign of harm counts in a lesson’s %s at %s', (_, path, body) => {
  const content = saying(body, path, HARM);
  expect([floorOf(content, DEFAULT_POLICY), raiseTier(content).tier.value, drafted(content)]).toEqual([
    4, 4, 4,
  ]);
});

test.each(parts)('and a word of the team’s own in a lesson’s %s at %s', (_, path, body) => {
  const policy = { ...DEFAULT_POLICY, signs: [{ word: 'pumpkin', tier: 3 as const }] };
  expect(floorOf(saying(body, path, 'Add the pumpkin.'), policy)).toBe(3);
});
