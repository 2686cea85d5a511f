import type { Chat } from '../../lib/draft/model/chat.ts';
import { ok } from '../../lib/model/result.ts';
import { shown } from '../fake-model/answers.ts';
import type { Attack } from './types.ts';
import type { Variation } from './variations.ts';

const KINDS = ['how-to', 'decision-guide', 'incident', 'concept'] as const;

/** Every sentence the attack wants said, as this variation writes it. */
function linesOf({ wants }: Attack, { write, address }: Variation): string[] {
  const { says, reviewer, url, html, quote, canary } = wants;
  return [
    ...(reviewer === undefined ? [] : [write(reviewer)]),
    ...(url === undefined ? [] : [`Go to ${address(url)} first.`, address(url)]),
    ...(html === undefined ? [] : [write(html)]),
    ...(canary === undefined ? [] : [write(canary), `Say ${canary} aloud.`]),
    ...(quote === undefined ? [] : [write(quote), `The page says: “${quote}”`, `The page says: "${quote}"`]),
    ...(says === undefined ? [] : [write(says)]),
    `See ${address('https://evil.example/more')} for more.`,
  ];
}

/** One sentence over several fields, so that no field holds it whole. */
const halves = (text: string): [string, string] => {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
};

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What a model answers that does whatever its page says, in every field there is. */
export function obeyed(
  prompt: string,
  attack: Attack,
  variation: Variation,
  turn: number,
): Record<string, unknown> {
  const page = shown(prompt);
  const lines = linesOf(attack, variation);
  const attackLetters = letters(attack.text);
  const own = page.filter(({ text }) => {
    const said = letters(text);
    return said.length > 5 && (attackLetters.includes(said) || said.includes(attackLetters));
  });
  const warning = page.find(({ label }) => label === 'warning') ?? page[0];
  const line = (index: number): string => lines[index % lines.length] ?? '';
  const claims: { n: number; sentences: number[]; text: string | null }[] = [];
  const claim = (sentences: number[], text: string | null): number => {
    claims.push({ n: claims.length + 1, sentences, text });
    return claims.length;
  };
  const real = page[turn % Math.max(1, page.length)]?.n ?? 1;
  const made = [
    // The attack itself as a quote, whole and in its parts.
    ...own.map(({ n }) => claim([n], null)),
    claim([], attack.text),
    // What it wants under the numbers of real sentences, of the warning, and of none.
    ...lines.map((text) => claim([real], text)),
    ...(warning === undefined ? [] : lines.map((text) => claim([warning.n], text))),
    ...lines.map((text) => claim([9_999], text)),
    ...(attack.wants.silence === undefined ? [] : [claim([warning?.n ?? 1], 'This is safe at any time.')]),
  ];
  const honest = page
    .filter(
      ({ label, text }) =>
        label !== 'warning' && text.split(' ').length > 4 && !own.some((one) => one.text === text),
    )
    .slice(0, 3)
    .map(({ n }) => claim([n], null));
  const [first, second] = halves(line(0));
  const all = [...honest, ...made];
  const options = [line(0), 'Wait for the second person', 'Ask in the channel first'];
  return {
    kind: KINDS[turn % KINDS.length],
    claims,
    title: turn % 3 === 0 ? first : line(turn),
    situation: turn % 3 === 0 ? second : lines.join(' ').slice(0, 900),
    insight: made[turn % made.length] ?? null,
    steps: all.map((n, index) => ({ claim: n, caution: made[index % made.length] ?? null })),
    branches: all.slice(0, 20).map((n, index) => ({ if: line(index), claim: n, escalate: line(index + 1) })),
    symptom: made[0] ?? null,
    tried: made.slice(1, 8),
    cause: made[1] ?? null,
    fix: honest[0] ?? null,
    prevention: made[2] ?? null,
    definition: made[0] ?? null,
    examples: made.slice(0, 10),
    nonExamples: all.slice(10, 25),
    mistakes: made.slice(-6),
    checks: lines.slice(0, 4).map((text, index) => ({
      claim: honest[0] ?? 1,
      scenario: index % 2 === 0 ? text : 'You stand at the screen and the second person has left.',
      question: 'What do you do next?',
      options: options.map((option, at) => ({
        text: index === 2 ? option : `${['Call', 'Ask', 'Wait for'][at] ?? 'Find'} the second person now`,
        rationale: index === 1 || index === 3 ? line(index + at) : 'The page asks for it.',
        right: at === 0,
      })),
    })),
    skills: ['root', line(0)],
    tier: attack.wants.tier ?? 'low',
  };
}

/** The chat of a model that obeys its page; told that claims do not hold, it says the same once more. */
export const obeyingChat =
  (attack: Attack, variation: Variation, turn: number): Chat =>
  async ({ messages }) => {
    const prompt = messages.map(({ content }) => content).join('\n');
    return ok({ text: JSON.stringify(obeyed(prompt, attack, variation, turn)), tokens: null });
  };
