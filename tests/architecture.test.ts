import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

type Allowed = { path: string; typesOnly: boolean };
type Row = { layer: string; folder: string; allowed: Allowed[] };

/** The layer table of docs/architecture.md; the deepest folder that holds a file decides. */
function readTable(markdown: string): Row[] {
  const rows = [...markdown.matchAll(/^\| ([\w-]+) \| `([^`]+)` \| (.+) \|$/gm)];
  return rows.map(([, layer = '', folder = '', cell = '']) => ({
    layer,
    folder,
    allowed: [...cell.matchAll(/`([^`]+)`( \(types\))?/g)].map(([, path = '', types]) => ({
      path,
      typesOnly: types !== undefined,
    })),
  }));
}

const walkFiles = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    : [];

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

type Import = { target: string; typeOnly: boolean };

/** Every static, re-exporting and dynamic import of a file, its target as a path from the root or a package name. */
function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const [, type, specifier, dynamic] of source.matchAll(pattern)) {
    const name = (specifier ?? dynamic ?? '').replace(/^node:/, 'node:/');
    const target = name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name;
    found.push({ target, typeOnly: type !== undefined });
  }
  return found;
}

function broken(file: string, source: string, table: readonly Row[]): string[] {
  const row = table
    .filter((candidate) => within(file, candidate.folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (row === undefined) return [`${file}: no layer in docs/architecture.md`];
  return importsOf(file, source)
    .filter(({ target }) => !within(target, row.folder) && !target.endsWith('.css'))
    .filter(
      ({ target, typeOnly }) =>
        !row.allowed.some(({ path, typesOnly }) => within(target, path) && (typeOnly || !typesOnly)),
    )
    .map(({ target }) => `${file} (${row.layer}) may not import ${target}`);
}

/** The files an entry brings along at run time, by static and dynamic imports, and the packages they name. */
function broughtBy(entry: string, read: (file: string) => string): Set<string> {
  const found = new Set<string>();
  const take = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const { target, typeOnly } of importsOf(file, read(file))) if (!typeOnly) take(target);
  };
  take(entry);
  return found;
}

const readSource = (file: string) => readFileSync(join(root, file), 'utf8');

/** Source without its comments, so that a rule may be named where it is explained. */
const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

type Ban = { what: string; pattern: RegExp; why: string; but: Record<string, string> };

/** What no source file of the extension may use; `but` names the files that may, each with its reason. */
const BANS: readonly Ban[] = [
  {
    what: 'the network',
    pattern:
      /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b(?=\s*[(.?<;,)])/g,
    why: 'nothing leaves the browser without the person’s act',
    but: {
      'lib/capture/api/get-in-page.ts':
        'asks the page’s own origin for the page that is captured, on the click',
      'lib/platform/net.ts':
        'the one way to a model server the person configured and the browser grants, and to no other origin',
      'lib/capture/page-side.ts': 'hands the page’s own fetch to it',
    },
  },
  {
    what: 'HTML from text',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML)\b|\bdocument\.write(?:ln)?\b/g,
    why: 'text of a page is data',
    but: {},
  },
  {
    what: 'code from text',
    pattern: /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]/g,
    why: 'stores refuse it and the CSP forbids it',
    but: {},
  },
];

function banned(file: string, source: string, bans: readonly Ban[] = BANS): string[] {
  return bans
    .filter(({ but }) => but[file] === undefined)
    .flatMap(({ what, pattern, why }) =>
      [...codeOf(source).matchAll(pattern)].map(([used]) => `${file} uses ${what} (${used}): ${why}`),
    );
}

const table = readTable(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));
/** What ships in the extension; the server has a row of the table, too, but its own rules for the network. */
const shipped = ['lib', 'components', 'entrypoints'].flatMap(walkFiles);
const layered = [...shipped, ...walkFiles('server')];
const everything = [...layered, ...['demo', 'scripts', 'tests'].flatMap(walkFiles)];

test('the layer table has a row for every folder of lib', () => {
  const folders = readdirSync(join(root, 'lib')).map((name) => `lib/${name}`);
  expect(folders.filter((folder) => !table.some((row) => row.folder === folder))).toEqual([]);
});

test('no file imports what its layer may not', () => {
  expect(layered.flatMap((file) => broken(file, readFileSync(join(root, file), 'utf8'), table))).toEqual([]);
});

test('a planted import across stages is found', () => {
  const planted = "import { embedded } from '../draft/embedded.ts';\nexport const x = embedded;\n";
  expect(broken('lib/capture/planted.ts', planted, table)).toEqual([
    'lib/capture/planted.ts (capture) may not import lib/draft/embedded.ts',
  ]);
});

test('a value import where only types are allowed is found', () => {
  const value = "import { Claim } from '../lib/model/claim.ts';";
  const type = "import type { Claim } from '../lib/model/claim.ts';";
  expect(broken('components/planted.tsx', value, table)).toHaveLength(1);
  expect(broken('components/planted.tsx', type, table)).toEqual([]);
});

test('no source of the extension reaches for the network, writes HTML or runs text', () => {
  expect(shipped.flatMap((file) => banned(file, readSource(file)))).toEqual([]);
});

test.each([
  'await fetch(url)',
  'const ask = globalThis.fetch;',
  'new XMLHttpRequest();',
  "new WebSocket('wss://a.example')",
  'navigator.sendBeacon(url, text);',
  'new EventSource(url)',
  'body.innerHTML = text;',
  "body.insertAdjacentHTML('beforeend', text)",
  'document.write(text)',
  '<p dangerouslySetInnerHTML={html} />',
  "new Function('return 1')",
])('%s is found', (planted) => {
  expect(banned('lib/planted.ts', planted)).toHaveLength(1);
});

test('a file that stands in a ban with its reason may do it, and no other', () => {
  const bans = BANS.map((ban) => ({ ...ban, but: { 'lib/planted.ts': 'planted' } }));
  expect(banned('lib/planted.ts', 'fetch(url)', bans)).toEqual([]);
  expect(banned('lib/other.ts', 'fetch(url)', bans)).toHaveLength(1);
  expect(BANS.flatMap(({ but }) => Object.keys(but)).filter((file) => !layered.includes(file))).toEqual([]);
});

/** Whatever is injected into pages is small and has no schemas, no screens and no reader of its own. */
const NOT_INJECTED =
  /^(?:zod|react|react-dom|dexie|minisearch|@mozilla\/readability|@secretlint\/.*|@base-ui\/.*)$/;

test('what is injected into pages brings none of the large libraries along, however far away', () => {
  const brought = [...broughtBy('entrypoints/capture.ts', readSource)];
  expect(brought).toContain('lib/capture/walk.ts');
  expect(brought.filter((name) => NOT_INJECTED.test(name))).toEqual([]);
});

test('the script of an enabled site has no large library and none of the reading of pages', () => {
  const brought = [...broughtBy('entrypoints/site.ts', readSource)];
  expect(brought).toContain('lib/site/button.ts');
  const other = brought.filter(
    (name) =>
      !/^(?:entrypoints\/site|lib\/site\/|wxt\/|lib\/capture\/own-host|lib\/model\/without-part)/.test(name),
  );
  expect(other).toEqual([]);
});

test('a large library two imports away is found', () => {
  const files: Record<string, string> = {
    'lib/a.ts': "import { b } from './b.ts';",
    'lib/b.ts': "import type { T } from 'react';\nexport * as z from 'zod';",
  };
  expect([...broughtBy('lib/a.ts', (file) => files[file] ?? '')]).toEqual(['lib/a.ts', 'lib/b.ts', 'zod']);
});

test('no source file is longer than 300 lines', () => {
  const long = everything.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

/** Files of the flow that may be longer, because they hold nothing but types. */
const TYPES_ONLY = ['lib/flow/deps.ts'];

const linesOf = (source: string): number => source.trimEnd().split('\n').length;
const exportsValue = (source: string): boolean =>
  /^export (?!type\b)/m.test(source) || /^import (?!type\b)/m.test(source);

test('a file of the flow has at most 40 lines, or nothing but types and a place in the list', () => {
  const flow = walkFiles('lib/flow').map((file) => ({
    file,
    source: readFileSync(join(root, file), 'utf8'),
  }));
  const long = flow.filter(({ source }) => linesOf(source) > 40);
  expect(long.map(({ file }) => file).filter((file) => !TYPES_ONLY.includes(file))).toEqual([]);
  expect(long.filter(({ source }) => exportsValue(source)).map(({ file }) => file)).toEqual([]);
});

test('every adapter has a fixture pair and stands in the ordered list', () => {
  const folder = join(root, 'lib/capture/adapters');
  const adapters = readdirSync(folder).filter((name) => name !== 'index.ts');
  const list = readFileSync(join(folder, 'index.ts'), 'utf8');
  const fixtures = join(root, 'tests/fixtures/capture');
  const bare = adapters.filter((name) => {
    const id = name.replace(/\.ts$/, '');
    const pairs = readdirSync(fixtures).filter(
      (fixture) => fixture.startsWith(`${id}--`) && fixture.endsWith('.html'),
    );
    const paired = pairs.filter((fixture) =>
      existsSync(join(fixtures, fixture.replace(/\.html$/, '.expect.json'))),
    );
    return paired.length === 0 || !list.includes(`'./${name}'`);
  });
  expect(adapters.length).toBeGreaterThan(0);
  expect(bare).toEqual([]);
});
