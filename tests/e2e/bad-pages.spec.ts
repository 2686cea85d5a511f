import type { Page } from '@playwright/test';
import { Capture } from '../../lib/model/capture.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { expect, test } from './fixtures.ts';

// Pages of this size take long on a busy machine; what is asserted is never how long.
const PATIENCE = 240_000;
const RULE = 'Turn the valve slowly and wait for the second click before you open the next one. ';

test.setTimeout(2 * PATIENCE);

async function open(driven: Driven, body: string): Promise<Page> {
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto('https://work.example/page');
  return page;
}

/** Captures the page as a person does and waits for the draft; gives the panel and what was stored. */
async function captured(driven: Driven, page: Page, text: Texts): Promise<{ panel: Page; capture: Capture }> {
  const panel = await captureFront(driven, page, text);
  await saveButton(panel, text).waitFor({ timeout: PATIENCE });
  const own = await driven.openPage('options.html');
  return { panel, capture: Capture.parse(await storedRow(own, { table: 'captures', id: null })) };
}

const wordsOf = ({ blocks }: Capture): string => blocks.map(blockText).join('\n');
const reasonsOf = ({ coverage }: Capture): string[] => coverage.notRead.map(({ reason }) => reason);

/** The page still runs its own scripts. */
const answers = (page: Page): Promise<string> => page.evaluate(() => document.title);

test('a page of 20 MB is read up to 5 MB, and the capture says so', async ({ driven, text }) => {
  const part = `<p>${RULE.repeat(250)}</p>`;
  const parts = Math.ceil(20_000_000 / part.length);
  const page = await open(driven, `<title>Valves</title><h1>Valves</h1>${part.repeat(parts)}<p>the end</p>`);

  const { capture } = await captured(driven, page, text);

  const { length } = wordsOf(capture);
  expect(length).toBeGreaterThan(4_900_000);
  expect(length).toBeLessThanOrEqual(5_000_000 + capture.blocks.length);
  expect(wordsOf(capture)).not.toContain('the end');
  expect(reasonsOf(capture)).toContain('too-much-text');
  expect(await answers(page)).toBe('Valves');
});

test('a page of 200,000 elements is read up to 150,000, and the capture says so', async ({
  driven,
  text,
}) => {
  const page = await open(driven, `<title>Valves</title><h1>Valves</h1><p>${RULE}</p><main></main>`);
  await page.evaluate(() => {
    for (let row = 0; row < 200; row++) {
      const part = document.createElement('p');
      for (let count = 1; count <= 1_000; count++) {
        const word = document.createElement('span');
        word.textContent = `v${row * 1_000 + count} `;
        part.append(word);
      }
      document.querySelector('main')?.append(part);
    }
  });

  const { capture } = await captured(driven, page, text);

  const last = Number([...wordsOf(capture).matchAll(/v(\d+)/g)].at(-1)?.[1]);
  expect(last).toBeGreaterThan(149_000);
  expect(last).toBeLessThan(150_000);
  expect(reasonsOf(capture)).toContain('too-many-elements');
  expect(await answers(page)).toBe('Valves');
});

// Beyond some 2,500 boxes in each other Chromium's own layout ends the tab; elements without a box go on.
test('10,000 elements in each other are read to the innermost word', async ({ driven, text }) => {
  const page = await open(driven, `<title>Valves</title><main><h1>Valves</h1><p>${RULE}</p></main>`);
  await page.evaluate(() => {
    const top = document.createElement('div');
    let at = top;
    for (let depth = 1; depth < 10_000; depth++) {
      const inner = document.createElement('div');
      if (depth > 1_000) inner.style.display = 'contents';
      at.append(inner);
      at = inner;
    }
    at.append('Close the innermost valve by hand.');
    document.querySelector('main')?.append(top);
  });

  const { capture } = await captured(driven, page, text);

  expect(wordsOf(capture)).toContain('Close the innermost valve by hand.');
  expect(await answers(page)).toBe('Valves');
});

type Watched = { foreign: number; generation: number };

test('a page that rewrites itself is read in one state and sees nothing of it', async ({ driven, text }) => {
  const page = await open(driven, `<title>Valves</title><h1>Valves</h1><p>${RULE}</p><ul></ul>`);
  await page.evaluate(() => {
    const watched: Watched = { foreign: 0, generation: 0 };
    Object.assign(globalThis, { watched });
    const list = document.querySelector('ul');
    const observer = new MutationObserver((records) => {
      watched.foreign += records.length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const rewrite = () => {
      watched.generation += 1;
      const items = Array.from({ length: 500 }, (_, index) => {
        const item = document.createElement('li');
        item.textContent = `Valve ${index} stands at mark g${watched.generation} of the scale.`;
        return item;
      });
      list?.replaceChildren(...items);
      // What is left for the observer is what others did.
      observer.takeRecords();
    };
    rewrite();
    setInterval(rewrite, 5);
    new MutationObserver(rewrite).observe(document.head, { childList: true, attributes: true });
  });

  const { capture } = await captured(driven, page, text);

  const states = [...wordsOf(capture).matchAll(/\bg(\d+)\b/g)].map(([, number]) => number);
  expect(states).toHaveLength(500);
  expect(new Set(states).size).toBe(1);
  const watched = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  expect(watched.generation).toBeGreaterThan(Number(states[0]));
  expect(watched.foreign).toBe(0);
});

const scripts = [
  {
    what: 'Arabic',
    head: '<html lang="ar" dir="rtl">',
    title: 'دليل فحص الصمامات',
    words: 'قبل فتح الصمام الثاني تأكد من أن الأول مغلق وانتظر حتى تسمع النقرة الثانية.',
    direction: 'rtl',
  },
  {
    what: 'Hebrew',
    head: '<html lang="he" dir="rtl">',
    title: 'מדריך לבדיקת שסתומים',
    words: 'לפני שפותחים את השסתום השני ודאו שהראשון סגור והמתינו לנקישה השנייה.',
    direction: 'rtl',
  },
  {
    what: 'Chinese',
    head: '<html lang="zh">',
    title: '阀门检查手册',
    words: '打开第二个阀门之前，请先确认第一个阀门已经关闭，并等待第二声响。',
    direction: 'ltr',
  },
  {
    what: 'Japanese',
    head: '<html lang="ja">',
    title: 'バルブ点検の手引き',
    words: '二番目のバルブを開ける前に、最初のバルブが閉まっていることを必ず確認してください。',
    direction: 'ltr',
  },
] as const;

for (const { what, head, title, words, direction } of scripts) {
  test(`a page in ${what} ends in a draft that reads the right way`, async ({ driven, text }) => {
    const page = await open(
      driven,
      `${head}<title>${title}</title><main><h1>${title}</h1><p>${words}</p><ol><li>${words}</li></ol></main>`,
    );

    const { panel, capture } = await captured(driven, page, text);

    expect(capture.direction).toBe(direction);
    expect(wordsOf(capture)).toContain(words);
    const field = panel.getByRole('textbox', { name: text('lesson.title'), exact: true });
    await expect(field).toHaveValue(title);
    await expect(field).toHaveCSS('direction', direction);
  });
}
