// Two to four words as people write names; anything else an author may be is no person.
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|del|der|den|da|di|dos|bin|al|el|la|le)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}$/u;
// Words of departments, products and sites, in no name.
const NO_NAMES =
  /(?<!\p{L})(?:abteilung|agency|amazon|analytics|api|apps?|applications?|association|assurance|aws|azure|blog|bureau|business|cent(?:er|re)|commission|committee|communications?|compliance|content|corporate|council|customer|data|design|devops|digital|editorial|education|enterprise|experience|facilities|federation|finance|frontend|backend|google|governance|help|helpdesk|human|humaines|humanos|ibm|information|infrastructure|intelligence|international|knowledge|learn|learning|legal|logistics|management|marketing|microsoft|ministry|networks?|news|oracle|operations|personalabteilung|platform|procurement|products?|publishing|quality|recursos|redaktion|relations|reliability|research|resources|ressources|risk|security|services|solutions|strategy|studios?|supply|technolog(?:y|ies)|training|web|website)(?!\p{L})/iu;
// What a firm is called by its law, as firms write it.
const FIRM =
  /(?:^|[\s,])(?:A\.?G|N\.?V|A\.?B|B\.?V|S\.A|SA|SE|K\.?G|KGaA|GmbH|P?LC|LL?P|LLC|Ltd|Inc|Incorporated|Limited|Co\.|Corp|Pty|Pte|Oyj?|Sarl|S\.?r\.?l|SAS|S\.?p\.?A|SpA|Holdings?|Partners)\.?$/;
// What stands in a list beside a name as often as another name does, or before the name of a firm's part.
const BESIDE_A_NAME =
  /(?<!\p{L})(?:senior|junior|lead|head|chief|principal|staff|vice|president|director|manager|engineer|architect|analyst|consultant|designer|writer|officer|professor|lecturer|researcher|scientist|labs?|cloud|media|press|magazine|bank|board|public|global|people|talent|growth|success|release|test|new|north|south|east|west|san|santa|los|las|united|saudi|hong|great|red|city|alto|relic)(?!\p{L})/iu;

/** True for two to four words as people write them; in a list it has to be surer. */
export const isFullName = (name: string, listed: boolean): boolean =>
  FULL_NAME.test(name) && !NO_NAMES.test(name) && !FIRM.test(name) && !(listed && BESIDE_A_NAME.test(name));

// Family names that begin few other words: without a blank nothing else tells a name from one.
const CHINESE =
  /^[王李刘劉陈陳杨楊赵趙吴吳孙孫胡朱郭梁冯馮萧蕭袁邓鄧彭吕呂蒋蔣魏薛阎閻谭譚廖姚邹鄒郝](?!\s)\p{Script=Han}{1,2}$/u;
const KOREAN =
  /^(?:김(?![치포해])|박(?![물람스사])|최(?![고종신대소저초상근적선후우]))\p{Script=Hangul}{2}$/u;
const SPACED =
  /^(?:(?:田中|佐藤|鈴木|高橋|渡辺|伊藤|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|林|池田|橋本|山崎|森田|石川|前田|藤田|小川|岡田|後藤|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森|服部)\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}|[王李刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋]\s\p{Script=Han}{1,2}|[김이박최정강조윤장임한오서신권황안송류홍]\s\p{Script=Hangul}{2})$/u;
const NO_NAME =
  /[部組组社局課课室员員者会會团團隊队班院所科网網处處报報州阳陽国國京城市省县縣述列贴子牌]$|(?:中心|新聞|新闻|부|실|자|팀|시)$/u;

/** True for a name in Han or Hangul that begins with a family name. */
export const isLoneName = (name: string): boolean =>
  [CHINESE, KOREAN, SPACED].some((pattern) => pattern.test(name)) && !NO_NAME.test(name.replace(/子$/, ''));

const UNCASED =
  /^(?!.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{Lo}[\p{Lo}\p{M}'’׳״-]+\s+\p{Lo}[\p{Lo}\p{M}'’׳״-]+$/u;
const SITES =
  /(?<![\p{L}\p{M}])(?:(?:ال)?(?:موقع|أخبار|اخبار|صحيفة|جريدة|شبكة|قناة|وكالة|بوابة|دليل|مدونة|منصة|برنامج|مجلة|إنترنت|تقنية|معلومات|أمن|موارد|بشرية|تسويق|مبيعات|مالية)|ה?(?:אתר|אינטרנט|חדשות|עיתון|בלוג|מגזין|פלטפורמה|מוצר|שיווק|מכירות|אבטחת|מידע|משאבי|אנוש|פיתוח|כתב|כתבי|תוכן|מדריך|מרכז)|समाचार|न्यूज़|न्यूज|हिन्दी|हिंदी|वेबसाइट|अख़बार|अखबार|पत्रिका|ब्लॉग|मानव|संसाधन|सूचना|सुरक्षा|दस्तावेज़)(?![\p{L}\p{M}])/u;

/** True for two words of a script without capitals, but with blanks, that name no site; certain only where the page says that it is a person. */
export const isUncasedName = (name: string): boolean => UNCASED.test(name) && !SITES.test(name);
