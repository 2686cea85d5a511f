import { wordsIn } from './blocks/shape.ts';
import { bareName, isNoPerson } from './redact/no-person.ts';

const PLACES = '[rel~=author],[itemprop=author],[itemprop=creator],.author,.user-hover,.byline a,.vcard .fn';
const MOST = 200;
const LONGEST = { value: 500, name: 60 };

// Two to four words as people write names; anything else an author may be is no person.
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|del|der|den|da|di|dos|bin|al|el|la|le)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}$/u;
// The same in scripts without capitals, and in those without blanks, where only what is written like a name is one.
const UNCASED = /^\p{Lo}[\p{Lo}\p{M}'’׳״-]+(?:\s+\p{Lo}[\p{Lo}\p{M}'’׳״-]*){1,2}$/u;
const HAN = /^(?:[\p{Script=Han}]{3,5}|\p{Script=Han}{2,4}[\p{Script=Hiragana}\p{Script=Katakana}]{1,4})$/u;
const CHINESE =
  /^[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文]\p{Script=Han}$/u;
const KOREAN =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반]\p{Script=Hangul}{2}$/u;

const NO_NAME =
  /^(?:匿名|佚名|未知|作者|官方|本站|小编|客服|用户|技术|编辑|編集|運営)|[部組组社局課课室员員者会會团團隊队班院所科网網处處]$|(?:中心|부|실|자)$/u;

const BY = /^(?:by|بقلم|מאת|लेखक)\s+/i;
const PARTED = /\s*[,;&，；、]\s*(?:(?:and|und|et|y|e|en)\s+)?|\s+(?:and|und|et|y|e|en)\s+/u;
// What stands behind a name and a comma as often as another name does.
const BESIDE_A_NAME =
  /\b(?:senior|junior|lead|head|chief|principal|staff|vice|president|director|manager|engineer|architect|analyst|consultant|designer|writer|officer|professor|lecturer|researcher|scientist|labs?|solutions|technologies|cloud|media|press|news|magazine|new|north|south|east|west|san|santa|los|las|united|saudi|hong|great|red)\b/i;

/** People the page names as its authors. */
export function authorsIn(document: Document): string[] {
  const declared = document.querySelector('meta[name=author i]')?.getAttribute('content') ?? '';
  const shown = [...document.querySelectorAll(PLACES)].slice(0, MOST).map(wordsIn);
  return [...new Set([declared, ...shown].flatMap(namesIn))];
}

function namesIn(value: string): string[] {
  const parts = bareName(value.slice(0, LONGEST.value).trim().replace(BY, '')).split(PARTED).map(bareName);
  return parts.filter((name, at) => isName(name) && (at === 0 || !BESIDE_A_NAME.test(name)));
}

const isName = (name: string): boolean =>
  name.length <= LONGEST.name &&
  (FULL_NAME.test(name) ||
    ([UNCASED, HAN, CHINESE, KOREAN].some((pattern) => pattern.test(name)) &&
      !NO_NAME.test(name) &&
      !isNoPerson(name)));
