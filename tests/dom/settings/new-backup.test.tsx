import 'fake-indexeddb/auto';
import '../messages.ts';
import { webcrypto } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { TeamPart } from '../../../components/settings/team/team-part.tsx';
import { typedCode } from '../../../lib/flow/team/typed-code.ts';
import { KeyBox } from '../../../lib/protocol/key.ts';
import { boxKey, openBox } from '../../../lib/sync/key-box.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { TEAM, teamLink } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

// The document here has no cryptography of its own.
vi.stubGlobal('crypto', webcrypto);

const OF = { team: TEAM, person: teamLink().person };

/** Settings of a person whose backup is closed under a code that is lost, and the boxes that were put in its place. */
async function lost() {
  const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const before = { key: bytes(32), code: bytes(20), of: OF, v: 1 };
  const boxes: KeyBox[] = [await boxKey(crypto.subtle, before, bytes)];
  const fake = fakeTeamServer();
  const send = async (input: unknown, init?: RequestInit): Promise<Response> => {
    if (new URL(String(input)).pathname !== '/v1/key') return fake.send(input, init);
    if (init?.method === 'PUT') boxes.push(KeyBox.parse(JSON.parse(String(init.body))));
    return Response.json(boxes.at(-1));
  };
  const deps = await connectedTo(await testDeps(), [{ link: {}, server: { ...fake, send } }]);
  return { deps, boxes, screen: show(<TeamPart download={() => undefined} />, deps) };
}

test('who lost both code and devices begins a new backup under a new code, after it was written down', async () => {
  const { deps, boxes, screen } = await lost();
  await screen.click('button', 'Back it up on the server, encrypted');
  await screen.click('button', 'I have neither the code nor another device');
  await screen.find(
    'p',
    /^A new backup begins under a new code\. What was backed up before stays closed for good\./,
  );
  const code = screen
    .all('form p[dir="ltr"] span')
    .map(({ textContent }) => textContent ?? '')
    .join(' ');
  await screen.fill('The last two groups of the code', 'AAAA AAAA');
  await screen.click('button', 'Turn the backup on');
  await screen.until(() => screen.text().includes('These are not the last two groups.'));
  expect(boxes).toHaveLength(1);
  await screen.fill('The last two groups of the code', code.slice(-9));
  await screen.click('button', 'Turn the backup on');
  await screen.until(async () => (await deps.db.links.get(TEAM))?.backup === true);
  const [, made] = boxes;
  expect(made?.v).toBe(2);
  const typed = await done(Promise.resolve(typedCode(code)));
  expect(await openBox(crypto.subtle, { box: made as KeyBox, code: typed, of: OF })).not.toBeNull();
  screen.close();
});

test('given up before the code was written down, the old backup stays as it was', async () => {
  const { deps, boxes, screen } = await lost();
  await screen.click('button', 'Back it up on the server, encrypted');
  await screen.click('button', 'I have neither the code nor another device');
  await screen.find('p', /^A new backup begins under a new code\./);
  await screen.click('button', 'Cancel');
  await screen.find('button', 'Back it up on the server, encrypted');
  expect(boxes).toHaveLength(1);
  expect((await deps.db.links.get(TEAM))?.backup).toBe(false);
  screen.close();
});
