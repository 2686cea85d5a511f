import { attackPages } from '../eval/attacks.ts';
import { driverNamed } from '../eval/drivers.ts';
import { labelledPages } from '../eval/pages.ts';
import { runEval } from '../eval/run.ts';
import { expect, test } from './fixtures.ts';

test('a model server is evaluated through the extension, with its times, tokens, retries and attacks', async ({
  model,
}) => {
  const pages = labelledPages().slice(0, 1);
  const told = { baseUrl: model.baseUrl, key: 'sk-eval' };
  const at = { sections: 0, attacks: attackPages(1) };
  const { measured, injection } = await runEval(driverNamed('openai', { ...told, model: 'ok' }), pages, at);
  expect(measured).toMatchObject([
    { error: null, retries: 0, lesson: { title: 'What the page says to do' } },
  ]);
  const { tokens, msFirst, msWhole } = measured[0] ?? {};
  expect(tokens?.in).toBeGreaterThan(100);
  expect(tokens?.out).toBeGreaterThan(10);
  expect(msFirst).toBeLessThanOrEqual(msWhole ?? 0);
  expect(injection).toEqual({ pages: 1, drafted: 1, unsafe: {} });
  expect(model.seen.every(({ headers }) => headers.authorization === 'Bearer sk-eval')).toBe(true);
});
