/** Words that tell a name's kind, or that no name begins with. Compared with accents, without capitals. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.normalize('NFC').trim().split(/\s+/));

/** Right before a name they say that it is one. */
export const TITLES = setOf(`
président présidente ministre premier chancelier chancelière secrétaire général générale ambassadeur ambassadrice gouverneur
sénateur sénatrice député députée roi reine prince princesse émir sultan cheikh m mm mme mmes mlle monsieur madame dr pr me
docteur professeur maître porte-parole directeur directrice colonel commandant maréchal amiral vice-président
vice-présidente vice-ministre vice-premier camarade négociateur politologue historien historienne analyste chercheur
chercheuse économiste journaliste homologue
president minister chancellor secretary general chairman chairwoman ambassador governor senator congressman king queen
sheikh emir mr mrs ms miss prof professor doctor sir lord lady judge admiral captain col gen lt sen gov rep pm
spokesperson spokesman spokeswoman director vice-president vice-chairman comrade negotiator analyst historian economist
journalist counterpart researcher
madam ông bà ngài
`);

/** These are names too, when no full stop follows: "Hun Sen". */
export const WITH_FULL_STOP = setOf('sen gov gen rep col lt me pr');

/** Two syllables that are a Vietnamese title before a name. */
export const TITLE_PAIRS: ReadonlySet<string> = new Set(
  `thủ tướng|chủ tịch|tổng thống|bộ trưởng|thứ trưởng|ngoại trưởng|đại sứ|bí thư|đồng chí|quốc vương|giáo sư|tiến sĩ|đại tướng
|thượng tướng|trung tướng|thiếu tướng|đô đốc|phát ngôn|người phát|nhà vua|hoàng tử|thống đốc|tỉnh trưởng|cố vấn|luật sư|bác sĩ
|thiếu tá|trung tá|đại tá|ủy viên|uỷ viên|chuyên gia|nhà báo|giám đốc|đặc phái|phái viên|tổng giám|nữ hoàng|thượng nghị
|nghị sĩ|dân biểu|thủ hiến`
    .normalize('NFC')
    .split('|')
    .map((pair) => pair.trim()),
);

/** What a title carries along: its rank, its field, its house. Alone or with one another they name nobody. */
export const OFFICE_WORDS = setOf(`
affaires étrangères étrangère défense intérieur finances économie commerce justice santé énergie industrie transports
agriculture culture éducation travail sécurité environnement extérieur extérieures relations adjoint adjointe intérimaire
assemblée parlement sénat chambre gouvernement état parti bureau politique comité conseil ministère république royaume
ancien ancienne ex chef cheffe cabinet haut haute etat etats états homme droits commission délégation union fédération organisation traité accord sommet
déclaration conférence forum partenariat ambassade armée marine police cour université institut banque groupe mer ouest est
nord sud politburo nation nations forces armées code loi constitution
foreign affairs defence defense interior finance trade industry health energy transport agriculture culture education
labour labor security environment external relations deputy acting vice prime first second third permanent former senior
assembly parliament senate house government state party politburo committee council ministry department republic kingdom
chair head office leader leaders ministers presidents commission delegation federation treaty agreement summit declaration
conference partnership embassy army navy police court university institute bank group sea west east north south western
eastern northern southern strategic comprehensive cooperation economic political communist socialist central national
international world global policy opening high level article letter memorandum understanding official officials visit annex intent dialogue meeting joint statement special envoy representative chief commander
business development free people's nations forces armed constitution law act plan programme program project vision
photo source image video comment comments news update related internet
phó quyền nguyên cựu
`);

/** Vietnamese institutions and general words whose second syllable is small: "Ngoại giao", "Quốc hội". */
export const SMALL_SECOND = setOf(`
giao phòng chính phủ hội nước ương trị quốc ninh gia hành thư tướng tịch thống trưởng sứ đồng ban viện khánh vụ mừng dân bang
hoà hòa an nghiệp thương lược hợp định nghị bản kinh sản đoàn tế đảng minh đạo phát ước nhân khoa học thông vận tải động lao
sinh trưởng y nội ngoại vương triển dục hoá hóa tuyên bố chiến quân đội đạn tra toà tòa án sát đối tác liên cách mạng biên
tài nguyên môi giáo công ty tập đoàn phó trung chủ ủy uỷ hộ lãnh nghĩa ngân hàng thế giới dịch châu hiệp quyền thứ viên lý
`);

/** Vietnamese heads of institutions: what follows them is part of an institution. */
export const INSTITUTION_SYLLABLES = setOf(`
bộ ban đảng nhà chính uỷ ủy văn tổng hội cộng liên nước vụ cục sở trung nghị hiệp quân điện thư lãnh toà tòa đại tuyên đoàn
`);

/** Words that open sentences, and small words of all three languages. */
export const FUNCTION_WORDS = setOf(`
le la les l un une des de du d en dans par pour avec sans sous sur selon mais et ou donc or ni car après avant depuis
pendant lorsque lorsqu quand si que qu qui dont où comme ainsi alors aussi cependant toutefois enfin puis contre chez
entre vers face quant ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous y
à au aux c s j m t n ne pas plus tandis pourquoi comment quel quelle quels malgré outre hier aujourd hui tout toute tous
toutes aucun aucune plusieurs certains d'autres autre autres même moins jamais toujours déjà encore ici là voici voilà
lors dès durant suite grâce parmi afin puisque jusqu jusque hormis sauf celui celle ceux est sont était a ont être avoir
the a an in on at to from by with for of and or but as if when while after before since under over against between among
through during about into than then that this these those his her its their our your my he she it they we i who which whom
what where why how not no yes also both however meanwhile like unlike until although though because so is was has can are
could will would may might should did does do says said tells told via despite were been be had have there here more most
many some all any each every other another such only just even now today yesterday tomorrow earlier later last next once
still again according amid following moreover furthermore thus therefore yet nor within without per given including let friends dear thank thanks first second third finally overall together beyond
và với của cho tại ở trong trên dưới khi nếu nhưng mà là có không sẽ đã đang được bị do bởi theo sau trước ngay hôm nay từ
đến vào ra các một nhiều mỗi riêng còn cũng như vì tuy về phía việc cả cùng nhân những này đó trước đây ngoài bên nhằm để
qua tới gần hiện nhờ dù mặc thông ngày tháng năm sáng chiều tối thứ hai ba tư sáu bảy lúc kể đặc dịp bài ảnh khẳng đây
thưa xin chúng tôi anh chị em ai đâu sao tất mọi phải cần hãy rất càng lại nên thì
`);

/** Days, months, and the like; they are never names, wherever they stand. */
export const CALENDAR = setOf(`
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
novembre décembre monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
noël pâques christmas easter tết
`);

/** Who belongs to a state or a part of the world. */
export const NATIONALITIES = setOf(`
russe russes chinois chinoise chinoises vietnamien vietnamienne vietnamiens vietnamiennes américain américaine américains
américaines français française françaises britannique britanniques anglais anglaise allemand allemande allemands italien
italienne italiens espagnol espagnole espagnols portugais belge belges suisse suisses suédois norvégien danois finlandais
polonais polonaise tchèque slovaque hongrois roumain bulgare grec grecque grecs serbe serbes ukrainien ukrainienne
ukrainiens turc turque turcs turques géorgien géorgiens arménien arménienne arméniens azerbaïdjanais azerbaïdjanaise azéri
kazakh kazakhe kazakhs kazakhstanais ouzbek ouzbeks turkmène tadjik kirghiz kirghize mongol japonais japonaise coréen
coréenne sud-coréen nord-coréen taïwanais indien indienne indiens pakistanais thaïlandais birman malaisien singapourien
indonésien philippin australien canadien mexicain cubain cubaine brésilien argentin vénézuélien iranien iranienne iraniens
irakien israélien israélienne israéliens syrien syriens libanais saoudien égyptien algérien marocain tunisien européen
européenne européens biélorusse biélorusses bélarusse laotien laotienne cambodgien occidentaux occidental asiatique
soviétique palestinien palestiniens africain africains arabe arabes kurde kurdes tatar tchétchène afghan afghans
russian russians chinese vietnamese american americans french british english german germans italian italians spanish
portuguese belgian swiss swedish norwegian danish finnish polish czech slovak hungarian romanian bulgarian greek serbian
ukrainian ukrainians turkish georgian armenian azerbaijani uzbek turkmen tajik kyrgyz mongolian japanese korean taiwanese
indian pakistani thai burmese malaysian singaporean indonesian filipino philippine australian canadian mexican cuban
brazilian argentine venezuelan iranian iraqi israeli syrian lebanese saudi egyptian algerian moroccan tunisian european
europeans belarusian belarusians belarussian lao laotian cambodian asian soviet palestinian african arab kurdish afghan
dutch irish scottish ethiopian nigerian kenyan western kazakhstani
`);

/** States whose Vietnamese name is one syllable. */
export const ONE_SYLLABLE_STATES = setOf('anh pháp đức ý áo bỉ séc nhật hàn nga mỹ lào úc ấn');

/** As Vietnamese texts write them between a title and a name. */
export const VIETNAMESE_STATES: ReadonlySet<string> = new Set(
  `cuba|singapore|myanmar|campuchia|philippines|indonesia|malaysia|brunei|australia|canada|israel|iran|iraq|ukraine|belarus
|kazakhstan|italia|argentina|brazil|mexico|chile|peru|pakistan|bangladesh|mông cổ|thái lan|nhật bản|hàn quốc|triều tiên|ấn độ
|ba lan|hà lan|thụy điển|thuỵ điển|thụy sĩ|thuỵ sĩ|phần lan|na uy|đan mạch|hy lạp|ai cập|nam phi|thổ nhĩ|nhĩ kỳ|new zealand
|hungary|romania|bulgaria|slovakia|serbia|qatar|uae|venezuela|nicaragua|panama|mozambique|angola|nigeria|timor leste`
    .normalize('NFC')
    .split('|')
    .map((state) => state.trim()),
);

/** Small words inside a name, between two of its capitals. */
export const PARTICLES = setOf(
  'de du d la le van von der den bin ben ibn bint al el da do dos di del della y e ter ten',
);

/** After these "of" goes on with the name: "Ministry of Finance", "Université de Hué". */
export const OF_HEADS = setOf(`
ministry department university bank institute organisation organization council court association school museum strait
gulf sea bay treaty battle academy committee commission conference alliance league federation kingdom republic chamber
college board bureau centre center office union cape port house city city's state declaration charter code fund party front
ministère université banque institut conseil cour école musée détroit golfe mer baie traité bataille académie comité
conférence ligue fédération royaume république chambre collège centre bureau parti front fonds lycée hôpital palais place
rue avenue port forum fondation société société compagnie mouvement armée église temple pagode fort cap col mont lac
`);
export const OF = setOf('of de du des d for the la l');

/** Capitals that everybody knows, or that are no name at all. */
export const NO_ACRONYMS = setOf(`
us usa tv ok am pm gmt utc pdf html faq usd eur vnd ceo cfo gdp gnp pib fdi ide ngo ong pr hd gps sms url app rss vip ii iii iv
vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi km kg vs id hr ad bc tp ts gs ths pgs nxb mr mrs covid q&a ai mou annex
tnhh cp bđs sgk qđ nq tw ubnd hđnd đbqh
`);

/** Before a full stop they end no sentence. */
export const ABBREVIATIONS = setOf(`
m mm mr mrs ms dr me st ste gen sen gov rep lt col sgt capt prof jr sr no nos inc co corp ltd vs etc cf p pp av art vol fig
ts pgs gs ths tp tx bs kts ca al approx dept est op ed eds hon rev mt ft jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Before a name that stands alone in its line: whoever wrote the article. */
export const BYLINE = /^\s*(?:par|by|theo|propos recueillis par|written by|edited by)\s+$/i;
