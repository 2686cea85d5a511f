import { expect, test } from 'vitest';
import { client } from '../../../lib/sync/client.ts';
import { idOf, MONDAY } from '../log/samples.ts';

const told = (code: string, status: number) =>
  Response.json({ type: 'x', title: 'No', status, code }, { status, headers: { 'retry-after': '9' } });
const soon = (code: string, status: number) =>
  Response.json({ type: 'x', title: 'No', status, code }, { status, headers: { 'retry-after': '1' } });

/** What a push comes to whose tries are answered so, one after the other. */
function pushed(...answers: Response[]) {
  const send = async () => answers.shift() ?? new Response(null, { status: 500 });
  const { push } = client(send, { address: 'https://team.example', token: 'pa1' }, async () => undefined);
  return push({ protocol: 1, epoch: idOf(953), gen: 0, items: [{ t: 'void', n: MONDAY }] });
}

test('a push that was too early took nothing; one the server had no room for may have been taken in part', async () => {
  const busy = { kind: 'busy', after: 9_000, early: true };
  expect(await pushed(told('too_many', 429))).toEqual({ ok: false, problem: busy });
  expect(await pushed(told('busy', 503))).toEqual({ ok: false, problem: { ...busy, partly: true } });
});

test('what one of its tries may have left there is told of all of them', async () => {
  const problem = { kind: 'busy', after: 9_000, early: true, partly: true };
  expect(await pushed(soon('busy', 503), told('too_many', 429))).toEqual({ ok: false, problem });
});
