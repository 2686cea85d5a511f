// First names that are also words; alone they are left, with the family name they are found.
const WORDS: ReadonlySet<string> = new Set(
  'mark will jan sun dev con key web set new any all one add mac val ace grant bill art rob may june april august max drew chase dean faith grace hope joy rose sky summer guy jack pat ray sue miles chip christian frank rich skip case major page price young long field fields brown green white black gray king cook baker hunter carter mason smith bell bush banks rice rush cross day ford fox french german gold good grant hall hand hill house law lake love marsh may mills moon park parks pool power read reed rivers root ross sharp short sims snow spring stone strong swift temple wall ward waters west winter wise wood woods york admin user team support system bot api root test guest owner author editor info news data hello contact mail sales office אור טל גל שיר דור אביב שחר נועם אלון ברק نور أمل كريم سعيد جميل صالح حسن عادل خالد ناصر شريف أمين جديد आशा राज प्रेम विजय प्रकाश कमल ज्योति'.split(
    ' ',
  ),
);
const NOT_A_PERSON =
  /\b(?:inc|ltd|llc|gmbh|ag|corp|corporation|company|team|group|project|community|docs?|documentation|foundation|authors?|contributors?|software|systems?|university|institute|support|admin(?:istrator)?|bot|automation|anonymous|unknown|unassigned|guest|nobody|none|everyone|all|staff|editors?|developers?|maintainers?|service|user|users|scientists|engineers|engineering|info|sales|office|department)\b/i;
// The same in scripts whose words `\b` does not know.
const NO_PERSON_EITHER =
  /(?<![\p{L}\p{M}])(?:(?:ال)?(?:فريق|قسم|إدارة|شركة|مجموعة|دعم|مشرف|مدير|محرر|تحرير|هيئة|مركز|مؤسسة|جامعة|مستخدم|خدمة|وزارة|مجهول)|ה?(?:צוות|מחלקת|מחלקה|חברת|חברה|קבוצת|קבוצה|תמיכה|מערכת|מנהל|מנהלת|עורך|מרכז|אוניברסיטת|שירות|משתמש|אלמוני)|टीम|समूह|विभाग|कंपनी|संपादक|प्रशासक|सहायता|केंद्र|विश्वविद्यालय|दल|मंडल|उपयोगकर्ता|सेवा|अज्ञात)(?![\p{L}\p{M}])|(?:公司|센터|팀)$/u;

/** True for teams, robots and everybody. */
export const isNoPerson = (name: string): boolean => NOT_A_PERSON.test(name) || NO_PERSON_EITHER.test(name);

/** True for a first or family name that is left where it stands alone. */
export const isAlsoWord = (name: string): boolean => WORDS.has(name.toLowerCase());

const TITLES = /^(?:(?:Prof|Dr|Mrs?|Ms|Mme|Herr|Frau)(?:\.\s*|\s+)|(?:(?:Dipl|Dr)\.-)?Ing\.\s*)+(?=\p{L})/u;
const DEGREES =
  /(?:,?\s+(?:Ph\.?\s?D|M\.?D|MBA|M\.?Sc|B\.?Sc|M\.A|B\.A|LL\.M|CISSP|PMP|Esq|Jr|Sr|III?|IV)\.?)+$/;

// The patterns below are slow on what is no name.
const MOST_READ = 500;

/** A name without what stands around it: brackets, titles, degrees; its letters in one form. */
export const bareName = (raw: string): string =>
  raw
    .slice(0, MOST_READ)
    .normalize('NFC')
    .replace(/\(.*?\)|\[.*?\]|（.*?）/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TITLES, '')
    .replace(DEGREES, '');
