import '../messages.ts';
import { expect, test } from 'vitest';
import { problemSentence } from '../../../components/ui/problem-sentence.ts';
import { Problem } from '../../../lib/model/problem.ts';

/** One Problem of every kind and, where a kind has reasons, of every reason. */
function everyProblem(): Problem[] {
  return Problem.options.flatMap((option) => {
    const fields = Object.entries(option.shape);
    const reasons = fields.find(([, field]) => 'options' in field && Array.isArray(field.options));
    const rest = {
      max: 1200,
      name: 'Networking',
      version: 7,
      where: 'events[3]',
      detail: 'a detail',
      origin: 'https://models.example',
      model: 'small-model',
      team: 'Harbour',
      until: 1_777_896_000_000,
      status: 503,
      needs: 12_400,
      context: 8_192,
      missing: [],
      sites: ['https://wiki.example'],
    };
    const of = (reason: object) => Problem.parse({ ...rest, kind: option.shape.kind.value, ...reason });
    if (reasons === undefined) return [of({})];
    const [name, field] = reasons as [string, { options: readonly string[] }];
    return field.options.map((reason) => of({ [name]: reason }));
  });
}

test.each(everyProblem().map((problem) => [JSON.stringify(problem), problem] as const))(
  '%s has its sentence',
  (_, problem) => {
    const sentence = problemSentence(problem);
    expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
    expect(sentence).not.toMatch(/\$\d|undefined/);
  },
);

test('a sentence names what the person needs to know', () => {
  expect(problemSentence({ kind: 'skill-name-taken', name: 'Networking' })).toContain('“Networking”');
  expect(problemSentence({ kind: 'text-too-long', max: 200_000 })).toContain('200,000');
  expect(problemSentence({ kind: 'import-invalid', where: 'events[3]' })).toContain('events[3]');
});

test('every problem has another sentence', () => {
  const sentences = everyProblem().map(problemSentence);
  expect(new Set(sentences).size).toBe(sentences.length);
});
