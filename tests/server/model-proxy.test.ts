import { afterAll, describe, expect, test } from 'vitest';
import { quota } from '../../server/model/quota.ts';
import { fakeModel } from '../fake-model/server.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask, makeMember, makeTeam, type Someone, type World, world } from './setup/team.ts';

const KEY = 'upstream-key-that-stays-here';
const elsewhere = await fakeModel({});
const fake = await fakeModel({ key: KEY, pieceMs: 0, elsewhere: elsewhere.origin });
afterAll(async () => {
  await fake.close();
  await elsewhere.close();
});

const upstream = (name: string, model: string) => ({
  [`MODEL_${name}_URL`]: fake.baseUrl,
  [`MODEL_${name}_MODEL`]: model,
  [`MODEL_${name}_KEY`]: KEY,
});

const question = (model: string, more: object = {}) => ({
  model,
  messages: [{ role: 'user', content: 'Which colour? {"colour": "..."}' }],
  ...more,
});

onEach(DATABASES, (open) => {
  async function harbour(
    env: Record<string, string> = {},
  ): Promise<{ w: World; team: string; kim: Someone }> {
    const models = {
      ...upstream('GOOD', 'ok'),
      ...upstream('FULL_UP', '429-wait'),
      ...upstream('MOVED', 'redirects'),
      ...upstream('PAGE', 'html'),
    };
    const w = world(await open(), { ...models, ...env });
    const team = await makeTeam(w.deps);
    return { w, team, kim: await makeMember(w.deps, team) };
  }
  const complete = ({ w, kim }: { w: World; kim: Someone }, body: unknown) =>
    ask(w, kim, 'POST', '/v1/model/chat/completions', body);
  const used = async ({ w, team }: { w: World; team: string }) =>
    (await w.deps.store.list('bucket', { where: { scope: `model:${team}` } })).map((row) => row.used);

  describe('the model proxy', () => {
    test('lists models by the operator’s names and tells neither address nor key', async () => {
      const { w, kim } = await harbour();
      const { body } = await ask(w, kim, 'GET', '/v1/model/models');
      expect((body.data as { id: string }[]).map(({ id }) => id)).toEqual([
        'full-up',
        'good',
        'moved',
        'page',
      ]);
      expect(JSON.stringify(body)).not.toContain(KEY);
      expect(JSON.stringify(body)).not.toContain(fake.origin);
    });

    test('sends on what a draft needs and nothing else, with its own key and cap', async () => {
      const place = await harbour();
      const answer = await complete(
        place,
        question('good', { max_tokens: 999_999, tools: [{ type: 'x' }], user: 'kim' }),
      );
      expect(answer.status).toBe(200);
      const seen = fake.seen.at(-1);
      expect(seen?.headers.authorization).toBe(`Bearer ${KEY}`);
      expect(JSON.parse(seen?.body ?? '{}')).toEqual({
        model: 'ok',
        messages: question('good').messages,
        max_tokens: 8_000,
        stream: false,
      });
      expect(JSON.stringify(seen?.headers)).not.toContain(place.kim.token);
    });

    test('settles what was used in the place of what was set aside, streamed or whole', async () => {
      const place = await harbour();
      await complete(place, question('good'));
      // The answer may arrive before its cost is booked.
      await expect.poll(async () => (await used(place))[0]).toBeLessThan(200);
      const [whole = 0] = await used(place);
      expect(whole).toBeGreaterThan(0);
      const streamed = await place.w.app.request('http://127.0.0.1/v1/model/chat/completions', {
        method: 'POST',
        headers: {
          host: '127.0.0.1',
          authorization: `Bearer ${place.kim.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(question('good', { stream: true })),
      });
      expect(streamed.headers.get('content-type')).toContain('text/event-stream');
      expect(await streamed.text()).toContain('blue');
      await expect.poll(async () => (await used(place))[0]).toBe(2 * whole);
    });

    test('asks nothing when the day’s tokens do not suffice, and asks again the next day', async () => {
      const place = await harbour({ MODEL_TOKENS_PER_DAY: '8100' });
      const tokens = quota(place.w.deps.store, 8_100, place.w.deps.now);
      await tokens.reserve(place.team, 8_000);
      const before = fake.seen.length;
      expect(await complete(place, question('good'))).toMatchObject({ status: 429, body: { code: 'quota' } });
      expect(fake.seen.length).toBe(before);
      place.w.clock.now += 86_400_000;
      expect((await complete(place, question('good'))).status).toBe(200);
    });

    test('an answer that ends after midnight is settled in the day its tokens were taken from', async () => {
      const { w, team } = await harbour();
      const tokens = quota(w.deps.store, 1_000, w.deps.now);
      const late = await tokens.reserve(team, 800);
      w.clock.now += 86_400_000;
      await tokens.reserve(team, 500);
      await late?.settle(100);
      const rows = await w.deps.store.list('bucket', { where: { scope: `model:${team}` }, order: 'window' });
      expect(rows.map(({ used }) => used)).toEqual([100, 500]);
    });

    test('two that ask at once cannot both have the last tokens', async () => {
      const { w, team } = await harbour();
      const tokens = quota(w.deps.store, 100, w.deps.now);
      const had = await Promise.all([60, 60, 60].map((wanted) => tokens.reserve(team, wanted)));
      expect(had.filter(Boolean)).toHaveLength(1);
    });

    test('follows no redirect, and a failure costs nothing', async () => {
      const place = await harbour();
      expect(await complete(place, question('moved'))).toMatchObject({
        status: 502,
        body: { code: 'model_unreachable' },
      });
      expect(elsewhere.seen).toEqual([]);
      const busy = await complete(place, question('full-up'));
      expect(busy).toMatchObject({ status: 429, body: { code: 'model_refused', upstream: 429 } });
      expect(busy.headers.get('retry-after')).toBe('40');
      expect(await complete(place, question('page'))).toMatchObject({ status: 502 });
      expect(await used(place)).toEqual([0]);
    });

    test('refuses an unknown model, pictures and roles it does not know', async () => {
      const place = await harbour();
      const before = fake.seen.length;
      expect(await complete(place, question('other'))).toMatchObject({ status: 404 });
      const picture = [
        { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://a.example' } }] },
      ];
      expect(await complete(place, { model: 'good', messages: picture })).toMatchObject({ status: 400 });
      const tool = [{ role: 'tool', content: 'x' }];
      expect(await complete(place, { model: 'good', messages: tool })).toMatchObject({ status: 400 });
      expect(fake.seen.length).toBe(before);
    });
  });
});
