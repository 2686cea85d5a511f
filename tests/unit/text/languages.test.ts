import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../../lib/text/guess-language.ts';
import { packFor, packs } from '../../../lib/text/pack-for.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

test.each<[string | null, string | null]>([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['en_US', 'en'],
  ['DE-at', 'de'],
  [' de ', 'de'],
  ['fr', null],
  ['english', null],
  ['', null],
  [null, null],
])('the pack of %j is %j', (language, expected) => {
  expect(packFor(language)?.language ?? null).toBe(expected);
});

describe('the language of a text', () => {
  test.each([
    ['en', 'You must restart the server if the file is not there, and the queue will be empty.'],
    ['de', 'Der Server muss neu gestartet werden, wenn die Datei nicht da ist.'],
    ['fr', 'Le serveur doit être redémarré si le fichier est dans la base et que la file est vide.'],
    ['es', 'El servidor se debe reiniciar si el archivo no está en la base de datos y la cola es larga.'],
    ['it', 'Il server è da riavviare se il file non è nella base e la coda di lavoro è più lunga.'],
    [
      'nl',
      'De server moet opnieuw worden gestart als het bestand niet in de map is en het werk wordt gedaan.',
    ],
    ['ja', 'サーバーを再起動してください。'],
    ['zh', '请重新启动服务器。'],
    ['ko', '서버를 다시 시작하십시오.'],
    ['ar', 'أعد تشغيل الخادم.'],
  ])('%s is known by its words', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test.each(['', 'OK', 'npm ci && npm start', '1234 5678', 'max_retries drainQueue VACUUM'])(
    '%j says nothing',
    (text) => {
      expect(guessLanguage(text)).toBeNull();
    },
  );

  test('is known on a page full of code', () => {
    const code = 'makeFile runTask buildTree objectStore '.repeat(60);
    expect(
      guessLanguage(
        `${code} It is in the file, and this is not what you can use on the host for it. ${code}`,
      ),
    ).toBe('en');
  });

  test('is that of the page, not of one foreign quotation', () => {
    const text = `${'You must restart the server if the file is not there. '.repeat(5)}"Der Server ist nicht da."`;
    expect(guessLanguage(text)).toBe('en');
  });
});

describe.each(packs)('the $language pack', (pack) => {
  test('has its words in lower case and in one list of negations or modals', () => {
    const lists = [
      pack.stopWords,
      pack.negations,
      pack.modals,
      pack.articles,
      pack.pivots,
      pack.imperatives,
      pack.absolutes,
      pack.vague,
      pack.abbreviations,
      pack.beforeNumbers,
    ];
    expect(lists.flatMap((list) => [...list]).filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect([...pack.negations].filter((word) => pack.modals.has(word))).toEqual([]);
  });

  test('has abbreviations that end in a full stop', () => {
    expect([...pack.abbreviations, ...pack.beforeNumbers].filter((word) => !word.endsWith('.'))).toEqual([]);
  });

  test('has cues without memory', () => {
    const cues = [pack.crossReferences, pack.warnCues, pack.mustCues, pack.whyCues, pack.sequenceCues];
    expect(cues.filter((cue) => cue.global || cue.sticky)).toEqual([]);
  });
});

describe('cues', () => {
  test.each<[(keyof typeof en & `${string}Cues`) | 'crossReferences', string, string]>([
    ['warnCues', 'Deleting it will lose data.', 'The queue is a list.'],
    ['mustCues', 'You must stop it.', 'The mustard is a list.'],
    ['whyCues', 'Stop it because it hangs.', 'Stop it.'],
    ['sequenceCues', 'After that, stop it.', 'The queue is a list.'],
    ['crossReferences', 'See the next section.', 'Stop the next worker.'],
  ])('English %s', (cue, yes, no) => {
    expect([en[cue].test(yes), en[cue].test(no)]).toEqual([true, false]);
  });

  test.each<[(keyof typeof de & `${string}Cues`) | 'crossReferences', string, string]>([
    ['warnCues', 'Achtung: Datenverlust.', 'Die Liste ist lang.'],
    ['mustCues', 'Sie müssen warten.', 'Das Muster ist lang.'],
    ['whyCues', 'Warten Sie, weil er hängt.', 'Die Datei ist lang.'],
    ['sequenceCues', 'Danach warten Sie.', 'Die Liste ist lang.'],
    ['crossReferences', 'Siehe Abschnitt 3.', 'Der Dienst ist da.'],
  ])('German %s', (cue, yes, no) => {
    expect([de[cue].test(yes), de[cue].test(no)]).toEqual([true, false]);
  });
});

test.each([
  ['configure configures configured configuring'],
  ['stop stops stopped stopping'],
  ['delete deletes deleted deleting'],
  ['query queries queried'],
  ['process processes processed processing'],
  ['box boxes'],
])('English forms meet: %s', (forms) => {
  expect(new Set(forms.split(' ').map(en.stem)).size).toBe(1);
});

test.each([
  ['Server Servern Servers'],
  ['löschen löscht'],
  ['Dienst Dienste Diensten'],
  ['Sicherung Sicherungen'],
])('German forms meet: %s', (forms) => {
  expect(new Set(forms.split(' ').map(de.stem)).size).toBe(1);
});

test.each([['start stop'], ['status state'], ['install uninstall'], ['user use'], ['bus busy']])(
  'English words stay apart: %s',
  (pair) => {
    expect(new Set(pair.split(' ').map(en.stem)).size).toBe(2);
  },
);

test('German umlauts stay apart', () => {
  expect(de.stem('Maße')).not.toBe(de.stem('Masse'));
  expect(de.stem('drücken')).not.toBe(de.stem('drucken'));
});
