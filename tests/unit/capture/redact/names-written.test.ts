import { expect, test } from 'vitest';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';

async function redacted(text: string, ...names: string[]): Promise<string> {
  return (await redactorFor({ texts: [text], names, secrets: [] })).text(text);
}

test.each([
  [
    'Anna Bergs Notizen, Bergs Team, Annas Rechner',
    'Anna Berg',
    '[person-1]s Notizen, [person-1]s Team, Annas Rechner',
  ],
  ['Ask Dr. Berg or Anna.', 'Dr. Anna Berg', 'Ask Dr. [person-1] or [person-1].'],
  ['Berg knows', 'Anna Berg PhD', '[person-1] knows'],
  ['محمد الحربي كتب، ثم @محمد، ثم @الحربي', 'محمد الحربي', '[person-1] كتب، ثم [person-1]، ثم [person-1]'],
  ['שאלו את דנה כהנא או @כהנא.', 'דנה כהנא', 'שאלו את [person-1] או [person-1].'],
  ['अनिल शर्मा ने कहा, @शर्मा ने नहीं', 'अनिल शर्मा', '[person-1] ने कहा, [person-1] ने नहीं'],
  ['ถามคุณสมชาย ใจดีครับ', 'สมชาย ใจดี', 'ถามคุณ[person-1]ครับ'],
  [
    'Ask Berg; Anna Berg says: Bergs notes',
    'Anna Berg',
    'Ask [person-1]; [person-1] says: [person-1]s notes',
  ],
  ['服部と服部さん', '服部', '[person-1]と[person-1]さん'],
  ['은자 씨', '김 은자', '[person-1] 씨'],
  ['田中さんと田中部長、田中太郎', '田中 太郎', '[person-1]さんと[person-1]部長、[person-1]'],
  ['민수 씨, 민수님이, 김민수', '김 민수', '[person-1] 씨, [person-1]님이, [person-1]'],
  ['김 하나와 하나 씨', '김 하나', '[person-1]와 [person-1] 씨'],
  ['Rene\u0301 Dubois et Rene\u0301', 'René Dubois', '[person-1] et [person-1]'],
  ['René Dubois et René', 'Rene\u0301 Dubois', '[person-1] et [person-1]'],
])('a known name is found in %j', async (text, name, expected) => {
  expect(await redacted(text, name)).toBe(expected);
});

test.each([
  ['This is thus. This one.', 'Thi Nguyen'],
  ['This helps, this too', 'Thi'],
  ['Thus, it ends. Thus.', 'Thu Tran'],
  ['Dans ce guide', 'Dan Brown'],
  ['Class Foo extends Bar', 'Clas Berg'],
  ['Andreas Müller knows', 'Andrea Rossi'],
  ['Bergs are hills', 'Anna Berg'],
  ['ファイルをしまいます', '田中 まい'],
  ['ドメイン', '田中 メイ'],
  ['ファイルがあいている。あいだに', '佐藤 あい'],
  ['未来の計画', '田中 未来'],
  ['この様式、未来様式', '田中 未来'],
  ['하나의 파일', '김 하나'],
  ['하나님', '김 하나'],
  ['우리에게', '김 우리'],
  ['سعر الجنيه المصري', 'محمد المصري'],
  ['اضغط علي الزر', 'علي حسن'],
  ['חיים ארוכים', 'חיים כהן'],
  ['อย่างสมชายชาตรี ใจดีมาก', 'สมชาย ใจดี'],
  ['अनिल ने कहा', 'अनिल शर्मा'],
  ['민수에게', '김 민수'],
  ['Links are below; the links are old', 'Ada Link'],
  ['Annabel asks, Bergamo answers', 'Anna Berg'],
  ['水田中央の案件', '田中 太郎'],
  ['민수기와 수민수', '김 민수'],
  ['כל האור', 'אור כהן'],
  ['अनिला', 'अनिल शर्मा'],
  ['Rene\u0301', 'Rene Dubois'],
  ['فريق المنصة هنا', 'فريق المنصة'],
  ['צוות הפלטפורמה כאן', 'צוות הפלטפורמה'],
])('what only looks like a known name stays: %j', async (text, name) => {
  expect(await redacted(text, name)).toBe(text);
});

test('of a family name that is a first name too, another family stays', async () => {
  expect(await redacted('Anna Peter and Klaus Peters', 'Anna Peter')).toBe('[person-1] and Klaus Peters');
  expect(await redacted('Ask Nguyen. This works.', 'Thi Nguyen')).toBe('Ask [person-1]. This works.');
});
