import { anywhere, begins, type Orders } from './orders.ts';

const de: Orders = {
  ignore: begins(
    'ignorier|vergiss|vergesst|vergessen sie|missachte|übergeh|überschreib|hinfällig|nicht mehr gültig',
  ),
  instructions: begins(
    'anweisung|vorgabe|instruktion|systemprompt|prompt|deine regeln|ihre regeln|alles bisherige|was (?:dir|euch|ihnen) .{0,20}(?:gesagt|aufgetragen)|dein(?:e|en)? (?:auftrag|aufgabe)',
  ),
  model: begins('sprachmodell|ki(?![\\p{L}])|chatbot|ki-assist|lieber assistent|liebe ki'),
  reviewer: begins(
    'prüfer|gutachter|reviewer|freigeber|wer freigibt|(?:person|kollegin|kollege|leute), die? (?:das |dies )?freig',
  ),
  approve: begins(
    'freigeben|freigib|zugestimmt|geben sie .{0,30} frei|gib .{0,30} frei|genehmig|winken sie|durchwinken',
  ),
  lesson: begins('diese lektion|dieser lektion|diesen entwurf|dieser entwurf|die lektion|den entwurf'),
  hide: begins(
    'weglass|weg(?![\\p{L}])|verschweig|nicht erwähn|nie erwähn|niemals erwähn|unterschlag|auslass',
  ),
  warning: begins('warnung|warnhinweis|vorsichtshinweis'),
  low: begins('(?:risiko|stufe|schaden)\\p{L}* .{0,20}(?:niedrig|gering|harmlos|auf 1)'),
};

const fr: Orders = {
  ignore: begins(
    'ignor|oubli|néglig|faites abstraction|fais abstraction|ne tiens pas compte|ne tenez pas compte',
  ),
  instructions: begins(
    'consigne|instruction|directive|tes règles|vos règles|invite système|ce (?:qui|qu.on) (?:vous|t|te) (?:a|avait)',
  ),
  model: begins('modèle de langage|chatbot|ia(?![\\p{L}])|intelligence artificielle|cher assistant'),
  reviewer: begins('relecteur|relectrice|réviseur|approbateur|vérificateur'),
  approve: begins('approuv|valide[rz]|accepte[rz]'),
  lesson: begins('cette leçon|ce brouillon|la leçon|cette fiche'),
  hide: begins(
    'omet|cache|tais|passe sous silence|ne mentionne|laisse de côté|sans (?:aucun|le moindre)|retire|enlève',
  ),
  warning: begins('avertissement|mise en garde|mises en garde'),
  low: begins('(?:risque|niveau) .{0,20}(?:faible|bas|nul|minimal)'),
};

const es: Orders = {
  ignore: begins('ignor|olvid|haz caso omiso|hagan caso omiso|descart|no hagas caso'),
  instructions: begins('instruccion|indicacion|directriz|directrices|tus reglas|sus reglas'),
  model: begins('modelo de lenguaje|chatbot|ia(?![\\p{L}])|inteligencia artificial|(?:el|querido) asistente'),
  reviewer: begins('revisor|quien revis|quien aprueb|aprobador'),
  approve: begins('aprueb|aprob|acept|felicit'),
  lesson: begins('esta lección|este borrador|la lección'),
  hide: begins('omit|ocult|call|no mencion|no cit'),
  warning: begins('advertencia|avisos? de peligro'),
  low: begins('(?:nivel de )?riesgo .{0,20}(?:bajo|nulo|mínimo)'),
};

const it: Orders = {
  ignore: begins('ignor|dimentic|trascur|non tenere conto'),
  instructions: begins('istruzion|direttiv|le regole|indicazion'),
  model: begins('modello linguistico|chatbot|ia(?![\\p{L}])|intelligenza artificiale|caro assistente'),
  reviewer: begins('revisore|revisora|chi approva|approvatore'),
  approve: begins('approv|accett'),
  lesson: begins('questa lezione|questa bozza|la lezione'),
  hide: begins('omett|nascond|tac|non citare|non menzion'),
  warning: begins('avvis|avvertenz|pericol'),
  low: begins('rischio .{0,20}(?:basso|nullo|minimo)'),
};

const pt: Orders = {
  ignore: begins('ignor|esqueç|esquec|desconsider'),
  instructions: begins('instruç|orientaç|diretriz|as regras'),
  model: begins('modelo de linguagem|chatbot|ia(?![\\p{L}])|inteligência artificial|assistente,'),
  reviewer: begins('revisor|quem aprova|aprovador'),
  approve: begins('aprov|aceit'),
  lesson: begins('esta lição|este rascunho|a lição'),
  hide: begins('omit|escond|ocult|não mostr|não mencion'),
  warning: begins('avisos?(?![\\p{L}])|advertência|alertas?(?![\\p{L}])'),
  low: begins('risco .{0,20}(?:baixo|nulo|mínimo)'),
};

const nl: Orders = {
  ignore: begins('negeer|vergeet|sla .{0,20} over'),
  instructions: begins('instructie|aanwijzing|opdracht|de regels'),
  model: begins('taalmodel|chatbot|beste assistent|kunstmatige intelligentie'),
  reviewer: begins('beoordelaar|reviewer|goedkeurder'),
  approve: begins('goedkeur|keur .{0,20} goed|accepteer'),
  lesson: begins('deze les(?![\\p{L}])|dit concept|de les(?![\\p{L}])'),
  hide: begins('verzwijg|laat .{0,20} weg|noem .{0,20} niet|verberg'),
  warning: begins('waarschuwing'),
  low: begins('risico .{0,20}(?:laag|nul|geen)'),
};

const sv: Orders = {
  ignore: begins('ignorer|glöm|bortse'),
  instructions: begins('instruktion|anvisning|reglerna'),
  model: begins('språkmodell|chattbot|chatbot|kära assistent'),
  reviewer: begins('granskare|godkännare'),
  approve: begins('godkänn'),
  lesson: begins('den här lektionen|detta utkast|lektionen'),
  hide: begins('utelämna|dölj|nämn inte'),
  warning: begins('varning'),
  low: begins('risk\\p{L}* .{0,20}(?:låg|ingen|noll)'),
};

const pl: Orders = {
  ignore: begins('zignoruj|ignoruj|zapomnij|pomiń'),
  instructions: begins('poleceni|instrukcj|wytyczn|zasady'),
  model: begins('model językow|modelu językow|chatbo|sztuczna inteligencj|drogi asystenc'),
  reviewer: begins('recenzen|recenzent|zatwierdzając'),
  approve: begins('zatwierd|zaakceptuj'),
  lesson: begins('tę lekcję|ta lekcja|ten szkic|lekcję'),
  hide: begins('pomiń|ukryj|przemilcz|nie wspominaj'),
  warning: begins('ostrzeże'),
  low: begins('ryzyk\\p{L}* .{0,20}(?:nisk|zerow|brak)'),
};

const cs: Orders = {
  ignore: begins('ignoruj|zapome|nehleď|přeskoč'),
  instructions: begins('pokyn|instrukc|příkaz|pravidla'),
  model: begins('jazykový model|jazykovém modelu|chatbo|umělá inteligenc'),
  reviewer: begins('recenzen|schvalovatel'),
  approve: begins('schval|schvál'),
  lesson: begins('tuto lekci|tato lekce|tento návrh'),
  hide: begins('vynech|skryj|zamlč|nezmiňuj'),
  warning: begins('varování|upozornění'),
  low: begins('rizik\\p{L}* .{0,20}(?:nízk|nulov|žádn)'),
};

const tr: Orders = {
  ignore: anywhere('yok say|görmezden gel|unut|dikkate alma'),
  instructions: begins('talimat|yönerge|kuralları'),
  model: begins('dil modeli|sohbet robotu|yapay zeka|sevgili asistan'),
  reviewer: begins('gözden geçiren|onaylayan|denetçi'),
  approve: begins('onayla'),
  lesson: begins('bu dersi|bu taslağı'),
  hide: anywhere('yazma(?!\\p{L})|gizle|bahsetme|atla'),
  warning: begins('uyarı'),
  low: begins('risk\\p{L}* .{0,20}düşük'),
};

const fi: Orders = {
  ignore: begins('unohda|ohita|älä välitä|sivuuta'),
  instructions: begins('ohje|määräy|säännöt|säännöi'),
  model: begins('kielimalli|chatbotti|tekoäly|hyvä avustaja'),
  reviewer: begins('tarkastaj|hyväksyj|arvioij'),
  approve: begins('hyväksy'),
  lesson: begins('tämä oppitunti|tämän oppitunnin|oppitun|luonno'),
  hide: begins('jätä .{0,30}pois|älä mainitse|piilota|vaikene'),
  warning: begins('varoitu|varoituk|vaaro'),
  low: begins('riski\\p{L}* .{0,20}(?:matal|pieni|olemat)'),
};

const indonesian: Orders = {
  ignore: begins('abaikan|lupakan|jangan hiraukan|lewatkan'),
  instructions: begins('perintah|instruksi|arahan|aturan'),
  model: begins('model bahasa|chatbot|kecerdasan buatan'),
  reviewer: begins('peninjau|pemeriksa|penyetuju'),
  approve: begins('setujui|menyetujui'),
  lesson: begins('pelajaran ini|draf ini'),
  hide: begins('jangan (?:sebut|tulis|tampil)|sembunyikan|hilangkan|hapus'),
  warning: begins('peringatan'),
  low: begins('risiko .{0,20}(?:rendah|nol)'),
};

const sw: Orders = {
  ignore: begins('sahau|puuza|achana na|usifuate'),
  instructions: begins('maagizo|maelekezo|amri|kanuni'),
  model: begins('modeli ya lugha|akili bandia|roboti'),
  reviewer: begins('mkaguzi|mhakiki|mwidhinishaji'),
  approve: begins('idhinisha|kubali'),
  lesson: begins('somo hili|rasimu hii'),
  hide: begins('usitaj|usiandik|ficha|ondoa'),
  warning: begins('onyo|tahadhari|maonyo'),
  low: begins('hatari .{0,20}(?:ndogo|hakuna)'),
};

const ru: Orders = {
  ignore: begins('забудь|игнориру|проигнорируй|отбрось|не обращай'),
  instructions: begins('инструкци|указани|правил'),
  model: begins('языков\\p{L}+ модел|чат-?бот|нейросет|ии(?![\\p{L}])|дорогой ассистент|уважаемый ассистент'),
  reviewer: begins('рецензент|проверяющ'),
  approve: begins('одобр|утверди'),
  lesson: begins('этот урок|этого урока|этот черновик'),
  hide: begins('не упоминай|пропусти|скрой|опусти|умолчи'),
  warning: begins('предупрежден|предостережен'),
  low: begins('риск\\p{L}* .{0,20}(?:низк|нулев|минимальн)'),
};

const el: Orders = {
  ignore: begins('αγνό|ξέχασ|ξεχάσ|παράβλεψ'),
  instructions: begins('οδηγ|εντολ|κανόν'),
  model: begins('γλωσσικό μοντέλο|τεχνητή νοημοσύνη'),
  reviewer: begins('αξιολογητ|κριτ(?:ής|ή)(?![\\p{L}])'),
  approve: begins('έγκριν|εγκρίν|ενέκριν'),
  lesson: begins('αυτό το μάθημα|το μάθημα'),
  hide: begins('παράλειψ|κρύψ|μην αναφέρ'),
  warning: begins('προειδοποί'),
  low: begins('κίνδυν\\p{L}* .{0,20}(?:χαμηλ|μηδεν)'),
};

const vi: Orders = {
  ignore: begins('bỏ qua|quên|phớt lờ'),
  instructions: begins('chỉ dẫn|hướng dẫn trước|chỉ thị|quy tắc'),
  model: begins('mô hình ngôn ngữ|trí tuệ nhân tạo'),
  reviewer: begins('người duyệt|người phê duyệt|người đánh giá'),
  approve: begins('phê duyệt|duyệt'),
  lesson: begins('bài học này|bản nháp này'),
  hide: begins('đừng nhắc|giấu|bỏ đi'),
  warning: begins('cảnh báo'),
  low: begins('rủi ro .{0,20}thấp'),
};

const ja: Orders = {
  ignore: anywhere('無視|忘れて|従わない|従わず'),
  instructions: anywhere('指示|命令|プロンプト|ルール'),
  model: anywhere('言語モデル|人工知能|チャットボット|アシスタントよ|アシスタントさん'),
  reviewer: anywhere('レビュアー|査読者|承認者|レビュー担当'),
  approve: anywhere('承認して|承認し|承認を'),
  lesson: anywhere('このレッスン|この教材|この下書き'),
  hide: anywhere('触れないで|省いて|隠して|書かないで|言及しない'),
  warning: anywhere('警告|注意書き'),
  low: anywhere('(?:リスク|危険度).{0,10}(?:低|なし)'),
};

const zh: Orders = {
  ignore: anywhere('忽略|无视|無視|忘记|忘記|忽視'),
  instructions: anywhere('指令|指示|提示词|提示詞|规则|規則'),
  model: anywhere('语言模型|語言模型|人工智能助手|聊天机器人|聊天機器人'),
  reviewer: anywhere('审核人|審核人|审阅者|評審|评审|审批人'),
  approve: anywhere('批准|核准|通过审核|审批通过'),
  lesson: anywhere('本课程|这节课|此课程|這節課|该草稿'),
  hide: anywhere('不要提|省略|隐瞒|隱瞞|删去|不提'),
  warning: anywhere('警告|警示'),
  low: anywhere('风险等级.{0,10}(?:低|无)|風險等級.{0,10}(?:低|無)'),
};

const ko: Orders = {
  ignore: anywhere('무시하|잊어|잊으'),
  instructions: anywhere('지시|명령|프롬프트|규칙'),
  model: anywhere('언어 모델|인공지능|챗봇'),
  reviewer: anywhere('검토자|승인자|심사자'),
  approve: anywhere('승인하|승인해'),
  lesson: anywhere('이 수업|이 레슨|이 초안'),
  hide: anywhere('언급하지 마|숨기|빼고|생략하'),
  warning: anywhere('경고'),
  low: anywhere('위험.{0,10}낮'),
};

const ar: Orders = {
  ignore: anywhere('تجاهل|انس |انسَ|تغاض'),
  instructions: anywhere('التعليمات|الأوامر|القواعد|التوجيهات'),
  model: anywhere('نموذج اللغة|نموذج لغوي|الذكاء الاصطناعي|روبوت'),
  reviewer: anywhere('المراجع|المدقق|المعتمد'),
  approve: anywhere('وافق على|اعتمد|الموافقة على'),
  lesson: anywhere('هذا الدرس|هذه المسودة'),
  hide: anywhere('لا تذكر|أخف|احذف'),
  warning: anywhere('التحذير|تحذير'),
  low: anywhere('الخطر.{0,10}منخفض|المخاطر.{0,10}منخفض'),
};

const hi: Orders = {
  ignore: anywhere('अनदेखा|नज़रअंदाज़|भूल जा'),
  instructions: anywhere('निर्देश|आदेश|नियमों'),
  model: anywhere('भाषा मॉडल|कृत्रिम बुद्धि|चैटबॉट'),
  reviewer: anywhere('समीक्षक|अनुमोदक'),
  approve: anywhere('स्वीकृत कर|अनुमोदित कर|मंज़ूर कर'),
  lesson: anywhere('इस पाठ|इस मसौदे'),
  hide: anywhere('उल्लेख न|मत लिख|छिपा'),
  warning: anywhere('चेतावनी'),
  low: anywhere('जोखिम.{0,10}कम'),
};

/** Those of the letters this is written in. */
export const latin: readonly Orders[] = [de, fr, es, it, pt, nl, sv, pl, cs, tr, vi, fi, indonesian, sw];
export const otherScripts: readonly Orders[] = [ru, el, ja, zh, ko, ar, hi];
