import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { elsewhereIn, requestsTo } from '../../attacks/net-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'passalong-net-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const request = (url: string, initiator: string) => ({ type: 2, params: { url, initiator } });
const lookUp = (host: string) => ({ type: 7, params: { host } });

function logOf(...events: object[]): string {
  const file = join(folder, 'net.json');
  const constants = { logEventTypes: { URL_REQUEST_START_JOB: 2, HOST_RESOLVER_MANAGER_REQUEST: 7 } };
  writeFileSync(file, JSON.stringify({ constants, events: [...events, { type: 9 }] }));
  return file;
}

const PAGE = 'http://127.0.0.1:8080';
const OURS = 'chrome-extension://abc';

test('a request and a name looked up count as elsewhere but for the origins allowed', () => {
  const file = logOf(
    request(`${PAGE}/1`, 'not an origin'),
    request('https://px.example/1?u=ada', OURS),
    lookUp('https://dns.example'),
    lookUp('socket.example:443'),
    lookUp(PAGE),
  );
  expect(elsewhereIn(file, [PAGE])).toEqual({
    requests: 2,
    elsewhere: ['https://dns.example', 'https://px.example', 'socket.example:443'],
  });
});

test('what the browser asks of its makers is left out only where it began it itself', () => {
  const update = 'https://update.googleapis.com/service/update2';
  expect(elsewhereIn(logOf(request(update, 'not an origin')), [])).toEqual({ requests: 1, elsewhere: [] });
  expect(elsewhereIn(logOf(request(update, OURS)), []).elsewhere).toEqual(['https://update.googleapis.com']);
  expect(elsewhereIn(logOf(request('http://maker.example/', 'not an origin')), []).elsewhere).toHaveLength(1);
});

test('what was asked of one origin is told in its order, with how', () => {
  const sent = { type: 2, params: { url: `${PAGE}/note?of=7`, method: 'POST', initiator: OURS } };
  const file = logOf(request(`${PAGE}/1`, 'not an origin'), request('https://px.example/', OURS), sent);
  expect(requestsTo(file, PAGE)).toEqual(['GET /1', 'POST /note?of=7']);
});

test('a log in other words is refused', () => {
  const file = join(folder, 'other.json');
  writeFileSync(file, JSON.stringify({ constants: { logEventTypes: {} }, events: [] }));
  expect(() => elsewhereIn(file, [])).toThrow('words its log otherwise');
});
