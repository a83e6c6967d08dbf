/* SPDX-License-Identifier: MIT */
/* Words of persons' names that are no names, or tell what kind of name it is. */
static const struct {
    unsigned trait;
    const char *words;
} trait_rows[] = {
    {TRAIT_PARTICLE, /* may be left out */
     "al el ul ud ad az as ash an ar at il ibn bin ben bint bte binti von van vom zu zum "
     "zur der den de du da do dos das di del della dello degli la le las los af av "
     "ap ter ten te und et ould uly oglu ogly oghlu kyzy kizi qizi qyzy gizi"},
    {TRAIT_CHILD_OF, /* makes the word before it a patronymic */
     "uly oglu ogly oghlu ugli kyzy kizi qizi qyzy gizi zoda"},
    {TRAIT_TITLE_BEFORE, /* before a name */
     "mr mrs ms miss mister dr doctor doktor prof professor sir dame lord lady sheikh "
     "shaikh shaykh sheik cheikh hajji haji hajj hadji mullah mulla maulana mawlana "
     "mawlawi maulavi maulvi qari mufti ayatollah hojatoleslam imam general gen col "
     "colonel lt lieutenant maj major capt captain sgt sergeant brig brigadier adm admiral "
     "cmdr commander marshal president prezident pres vice prime premier minister senator "
     "sen rep congressman congresswoman judge justice hon honourable honorable mep mp "
     "ambassador amb king queen prince princess emir sultan pope bishop archbishop "
     "cardinal father fr rev reverend saint senor senora sr sra don dona herr frau "
     "monsieur madame mme mlle pan pani gospodin gospozha sudya polkovnik generala deputat "
     "dipl ing eng engr mag msc lic avv academician akademik chairman chief sayyid syed "
     "seyyed comrade lawyer journalist secretary chancellor governor mayor akim deputy tan "
     "sri dato datuk tun ustad ustadh daw"},
    {TRAIT_TITLE_AFTER, /* behind a name */
     "phd md esq dr mp mep obe mbe cbe kbe qc kc ret msc ba ma"},
    {TRAIT_SERVANT, /* one name with the word behind it */
     "abd bd abdul abdel abdal abdur abdus abdoul abdol abdu abdour abder abdud abdulla "
     "abdil"},
    {TRAIT_ARTICLE, /* of Arabic names */
     "al el ul ar er as ol"},
    {TRAIT_PATRONYMIC, /* without the usual ending */
     "ilyich ilich kuzmich lukich fomich nikitich savvich"},
    {TRAIT_ONSET, /* of a Chinese or Korean syllable */
     "b p m f d t n l g k h j q x zh ch sh r z c s y w ts hs kh th ph pp kk jj tt kw hw gw"},
    {TRAIT_RIME, /* of a Chinese or Korean syllable */
     "a o e i u ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo "
     "uai ui un uan uang ue ae eo eu ye ya yo yu oe wi wa om im am um al il ul ol ok ak uk "
     "ik yong yun yon yang yeon yeong yeol yol eon eong eun eul eok ung on aek eum oon oo "
     "ee hae ien ieh ih eh ueh iung uei ark oung ook ong ich uck ak ack oong uhn oun eol eob eop op ap up aeng yuk yok yung wan won weon eui ew ay oi"},
    {TRAIT_EAST_ASIAN, /* Chinese and Korean surnames */
     "li lee wang zhang chang liu chen ch yang huang zhao chao wu zhou chou xu hsu sun ma "
     "zhu chu hu guo kuo he ho lin gao kao luo lo zheng liang xie hsieh song sung tang "
     "deng teng xi hsi mao jiang chiang cao tsao kim gim park pak bak choi choe jung chung "
     "jeong jong kang cho jo yoon yun jang lim rim im ri rhee yi han shin sin seo suh kwon "
     "hwang ahn an hong moon mun ryu yu oh paek baek nam ko go ku koo son noh roh ro cheng "
     "feng peng zeng tseng xiao hsiao cai tsai pan dong tung yuan ye yeh su wei lu ding "
     "ting shen jin fan fang shi meng qin hou bai pai xia hsia qiu yin xue lei long tan "
     "chong chon jon kwak gwak pyo byun sim shim woo min yeo chae hyun ji gil kil cha hao kong mo bo lai gong wen du dai ren yao qi tong hyon pyon thae"},
    {TRAIT_FAITH, /* Nur al-Din is one name */
     "din deen dine ddin eddin eddine uddin"},
    {TRAIT_SUFFIX * 1, "jr junior jnr"},
    {TRAIT_SUFFIX * 2, "sr senior snr"},
    {TRAIT_SUFFIX * 3, "i 1st"},
    {TRAIT_SUFFIX * 4, "ii 2nd"},
    {TRAIT_SUFFIX * 5, "iii 3rd"},
    {TRAIT_SUFFIX * 6, "iv 4th"},
};

/* Syllables of Korean and Chinese names in the spelling that Russian has for them, where letters
 * alone would mislead. A name is read by them if it is made of nothing else. */
static const char *const eastern_syllables[][2] = {
    {"ким", "kim"},    {"пак", "pak"},    {"ли", "li"},     {"чхве", "choe"},  {"цой", "choe"},
    {"чон", "jong"},   {"чен", "jong"},   {"чжон", "jong"}, {"ын", "un"},      {"ир", "il"},
    {"иль", "il"},     {"сен", "song"},   {"сон", "song"},  {"сын", "sung"},   {"чан", "jang"},
    {"чжан", "zhang"}, {"тхэк", "thaek"}, {"тэк", "thaek"}, {"хе", "hye"},     {"хэ", "hae"},
    {"кын", "kun"},    {"гын", "kun"},    {"мен", "myong"}, {"мён", "myong"},  {"бак", "bak"},
    {"ен", "yong"},    {"ён", "yong"},    {"юн", "yun"},    {"сок", "sok"},    {"сук", "suk"},
    {"ель", "yol"},    {"ёль", "yol"},    {"ель", "yol"},   {"чхоль", "chol"}, {"чхол", "chol"},
    {"хен", "hyon"},   {"хён", "hyon"},   {"чжэ", "jae"},   {"дже", "jae"},    {"чэ", "jae"},
    {"ин", "in"},      {"му", "mu"},      {"но", "no"},     {"тэ", "tae"},     {"дэ", "dae"},
    {"чжун", "jung"},  {"чун", "jung"},   {"гён", "kyong"}, {"ген", "kyong"},  {"нам", "nam"},
    {"хван", "hwang"}, {"кан", "kang"},   {"чо", "cho"},    {"им", "im"},      {"лим", "rim"},
    {"со", "so"},      {"син", "sin"},    {"ан", "an"},     {"мун", "mun"},    {"ю", "yu"},
    {"хо", "ho"},      {"ха", "ha"},      {"чу", "chu"},    {"ро", "ro"},      {"ри", "ri"},
    {"хи", "hui"},     {"чжу", "ju"},     {"джу", "ju"},    {"сан", "sang"},   {"ман", "man"},
    {"гым", "kum"},    {"ок", "ok"},      {"сун", "sun"},   {"ми", "mi"},      {"рён", "ryong"},
    {"рен", "ryong"},  {"ван", "wang"},   {"и", "yi"},      {"у", "wu"},       {"э", "e"},
    {"бо", "bo"},      {"лю", "liu"},     {"чэнь", "chen"}, {"ян", "yang"},    {"хуан", "huang"},
    {"чжао", "zhao"},  {"чжоу", "zhou"},  {"сюй", "xu"},    {"сунь", "sun"},   {"ма", "ma"},
    {"ху", "hu"},      {"го", "guo"},     {"линь", "lin"},  {"гао", "gao"},    {"вэй", "wei"},
    {"цзюнь", "jun"},  {"цзе", "jie"},    {"лэй", "lei"},   {"фан", "fang"},   {"цян", "qiang"},
    {"мин", "ming"},   {"минь", "min"},   {"сяо", "xiao"},  {"хуа", "hua"},    {"юй", "yu"},
};
