import '../messages.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fetching, useFetched } from '../../../components/ui/use-fetched.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';

const Part = ({ word }: { word: string }) => <p>{word}</p>;

function Uses({ part }: { part: ReturnType<typeof fetching<{ word: string }>> }) {
  const Found = useFetched(part);
  return Found === null ? <p>Not yet</p> : <Found word="Here" />;
}

test('a part is fetched once, and drawn at once where it was fetched before', async () => {
  let fetches = 0;
  const part = fetching(async () => {
    fetches += 1;
    return Part;
  });
  const deps = await testDeps();
  const first = show(<Uses part={part} />, deps);
  await first.find('p', 'Here');
  first.close();
  const again = show(<Uses part={part} />, deps);
  await again.until(() => again.all('p').length > 0);
  expect(again.all('p').map(({ textContent }) => textContent)).toEqual(['Here']);
  again.close();
  expect(fetches).toBe(1);
});
