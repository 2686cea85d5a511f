import { describe, expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const PAGE =
  'Never restart the gateway at night. Delete the volume unless the lead disagrees. Set max_retries to 5 for 10 s. ' +
  'You must wait … until the final check is done, e.g. at noon. Stop the worker first. Do not touch it. Then delete the volume again.';

const why = (page: string, quote: string, language: string | null = 'en'): string =>
  judgeQuote(prepare(page, { pack: packFor(language) }), quote).why;

describe('a quote is judged with its reason', () => {
  test.each([
    ['Set max_retries to 5 for 10 s.', 'exact'],
    ['set max_retries to 5, for 10 s', 'repaired'],
    ['Stop the worker first. ... Then delete the volume again.', 'elided'],
    ['Set max_retries to 6 for 10 s.', 'number differs'],
    ['Set max_retries to 5 for 10 ms.', 'unit differs'],
    ['Set min_retries to 5 for 10 s.', 'name differs'],
    ['You may wait', 'modal differs'],
    ['Then never delete the volume again.', 'negation differs'],
    ['Then remove the volume again.', 'words differ'],
    ['Then delete volume volume again.', 'words differ'],
    ['Stop the first worker.', 'order differs'],
    ['Charge the scanners overnight.', 'not on the page'],
    ['  ', 'nothing asked'],
  ])('%s: %s', (quote, reason) => {
    expect(why(PAGE, quote)).toBe(reason);
  });
});

describe('words right beside a denial are no quote', () => {
  test.each([
    ['behind it', 'Never restart the gateway at night.', 'Restart the gateway at night.'],
    ['before it', 'Delete the volume unless the lead disagrees.', 'Delete the volume'],
    ['behind it, with an article between', 'It runs without a backup of the disk.', 'backup of the disk'],
  ])('%s', (_name, page, quote) => {
    expect(why(page, quote)).toBe('cut from a negation');
  });

  test('in a language without a pack too', () => {
    expect(why('Älä aja komentoa yöllä.', 'aja komentoa yöllä.', 'fi')).toBe('cut from a negation');
    expect(why('请勿删除备份文件。', '删除备份文件', 'zh')).toBe('cut from a negation');
  });

  test('unless they stand somewhere else without it', () => {
    expect(why('Never run the check. At noon run the check.', 'run the check')).toBe('exact');
  });

  test('a denial of the next sentence is not theirs', () => {
    expect(why('Stop the worker. Never delete it.', 'Stop the worker.')).toBe('exact');
    expect(why('Stop the worker\nNever delete it', 'Stop the worker')).toBe('exact');
  });
});

describe('an elision', () => {
  test("keeps the page's own dots", () => {
    expect(why(PAGE, 'You must wait … until the final [...] done, e.g. at noon.')).toBe('elided');
  });

  test('hides no denial behind an abbreviation', () => {
    const page =
      'Stop the worker of the depot, e.g. never, i.e. at no time, vs. now, then delete the old volume.';
    expect(why(page, 'Stop the worker of the depot, ... then delete the old volume.')).toBe(
      'elision not allowed',
    );
  });

  test('hides no denial where there is no pack', () => {
    const page = 'Varaston levyä ei saa koskaan poistaa ennen tarkistusta.';
    expect(why(page, 'Varaston levyä ... poistaa ennen tarkistusta.', 'fi')).toBe('elision not allowed');
    expect(why(page, 'Varaston levyä ei saa ... ennen tarkistusta.', 'fi')).toBe('elision not allowed');
  });
});
