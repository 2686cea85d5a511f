import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLACEHOLDER } from '../../lib/capture/redact/placeholders.ts';
import { redactorFor } from '../../lib/capture/redact/redactor.ts';
import { innocent, person, positives } from './redact-cases.ts';

const SEED = Number(process.env.LAW_SEED ?? 8785);
const SAMPLES = 150 * Number(process.env.LAW_SCALE ?? 1);
const TIMEOUT = 60_000 * Number(process.env.LAW_SCALE ?? 1);

async function redacted(texts: readonly string[], names: readonly string[] = []): Promise<string[]> {
  const redactor = await redactorFor({ texts, names, secrets: [] });
  return texts.map(redactor.text);
}

const share = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

test.each(Object.keys(positives))('at least 98 of 100 are found: %s', { timeout: TIMEOUT }, async (name) => {
  const cases = fc.sample(positives[name] ?? fc.constant({ text: '', original: '' }), {
    seed: SEED,
    numRuns: SAMPLES,
  });
  const after = await redacted(cases.map(({ text }) => text));
  const found = cases.map(({ original }, index) => after[index]?.includes(original) === false);
  console.log(`law: redact ${name}: ${found.filter(Boolean).length} of ${found.length}, seed ${SEED}`);
  const missed = cases.find((_case, index) => found[index] === false);
  expect(share(found), `missed: ${missed?.text}`).toBeGreaterThanOrEqual(0.98);
});

test('known people are found in full, turned around, with an initial and in addresses', async () => {
  const names = [...new Set(fc.sample(person, { seed: SEED, numRuns: SAMPLES }))];
  const texts = names.flatMap((name) => {
    const [given = '', ...family] = name.split(' ');
    const rest = family.join(' ');
    return [
      `Ask ${name} first.`,
      `${rest}, ${given} wrote it`,
      `by ${given} ${rest.slice(0, 1)}.`,
      `https://a.example/u/${name.replace(' ', '.').toLowerCase()}`,
    ];
  });
  const after = await redacted(texts, names);
  expect(share(after.map((text) => /\[person-\d+\]/.test(text)))).toBeGreaterThanOrEqual(0.98);
});

test('technical prose is left alone: at most one false finding in 10,000 words', {
  timeout: TIMEOUT,
}, async () => {
  const texts = fc.sample(innocent, { seed: SEED, numRuns: 1_500 });
  const words = texts.join(' ').split(/\s+/).length;
  const after = await redacted(texts);
  const wrong = after.flatMap((text) => (PLACEHOLDER.test(text) ? [text] : []));
  console.log(`law: redact nothing in ${words} words: ${wrong.length} false, seed ${SEED}`);
  expect(wrong.length, wrong.slice(0, 5).join('\n')).toBeLessThanOrEqual(words / 10_000);
});

test('the same original has the same placeholder in every text, another one another', async () => {
  const mails = [
    ...new Set(fc.sample(fc.emailAddress(), { seed: SEED, numRuns: 40 }).map((mail) => mail.toLowerCase())),
  ].filter((mail) => /^[\w.+-]+@[\w.-]+\.[a-z]+$/.test(mail));
  const texts = mails.flatMap((mail) => [`one ${mail} here`, `and ${mail.toUpperCase()} there`]);
  const after = await redacted(texts);
  const given = after.map((text) => text.match(PLACEHOLDER)?.[0]);
  const pairs = mails.map((_mail, index) => [given[2 * index], given[2 * index + 1]]);
  expect(pairs.every(([a, b]) => a !== undefined && a === b)).toBe(true);
  expect(new Set(given).size).toBe(mails.length);
});
