/* SPDX-License-Identifier: MIT */
/* Given names that stand for each other: spellings, short forms, forms in other languages. One
 * set a line; a name may be in several sets (Sasha). Words as romanise() leaves them. */
static const char *const given_name_sets[] = {
    "aleksandr alexander aleksander alexandr alexandre alessandro alejandro aleksandar alexandros "
    "aliaksandr alyaksandr aliaksander oleksandr olexandr oleksander iskander iskandar sandro "
    "sasha sascha sacha shura sanya alex aleks alec alek aleko sandor alasdair alistair xander "
    "zander",
    "aleksandra alexandra oleksandra aliaksandra alessandra alejandra sasha sascha shura sandra "
    "alexa aleksa alex",
    "aleksei aleksey alexei alexey aleksej alexej alexis aleksiy oleksiy oleksii oleksij alexi "
    "alyaksey aliaksei aljoscha alyosha lyosha lesha alex",
    "anastasia anastasiya anastassia anastasiia nastya nastia nastassia",
    "anatoly anatoliy anatolii anatoli anatolij anatol tolya",
    "endryu andrei andrey andrew andreas andre andrej andriy andrii andrij andrzej andres andras "
    "andrius "
    "anders andy drew andreja andryusha ondrej andreu andris",
    "andrea andreea andreia",
    "angela angelika anzhela anzhelika angelica",
    "anna ann anne ana hanna hannah anya ania annie anita anushka anja annika hanne",
    "entoni toni anton antoni anthony antonio antoine antonin antonius tony toni antony tonio "
    "antun ante "
    "antanas tosha antoniu",
    "antonina tonya tonia antonia",
    "arkady arkadiy arkadii arkadi arkadij arkasha",
    "arseny arseniy arsenii arseni",
    "artem artyom artiom artemiy tyoma",
    "arthur artur arturo arturas",
    "barbara varvara barbora basia varya",
    "benjamin binyamin veniamin benyamin benjamim binjamin bunyamin ben benny benji benjy",
    "bernard bernhard bernardo bernie",
    "bogdan bohdan",
    "boris borys barys borya",
    "bronislav bronislaw",
    "charlz sharl carl karl charles carlos carlo karel karol karoly charlie chuck chas carles "
    "karlo kalle",
    "caroline carolina karolina karoline carolyn carrie",
    "ketrin keyt catherine katherine kathryn katharine katarina katharina caterina catalina "
    "ekaterina "
    "yekaterina jekaterina kateryna katsiaryna katerina katarzyna kate katie kathy cathy kat katya "
    "katja katia kasia katrin karin katrina cate catarina kitty kathleen kateryna katalin",
    "christian kristian cristian christiaan krisztian kristijan chris",
    "christina kristina cristina christine kristin khristina krystyna kirsten chris tina christa",
    "kristofer khristof christopher kristofer christophe cristobal cristoforo krzysztof christoph "
    "kristoffer "
    "hristofor khristofor kristof chris kit",
    "claudia klaudia",
    "daniel daniil danil danylo daniyel danilo danny dan danya daniele danila danial deniel",
    "daniela daniella danielle danijela",
    "devid deyvid david dawid davyd davide dave davy dawud daud daoud dovid davit davud davood "
    "dawood",
    "deborah debra debbie deb dvora",
    "denis dennis denys dionisio dionysios",
    "denise",
    "dmitry dmitri dmitriy dmitrii dmitrij dimitri dimitry dmytro dzmitry dima mitya dimitrij "
    "dimitrios dimitar demetrius demetrios dimitris dymytriy",
    "donald don donnie donny",
    "dorothy dorothea dorota dorothee dolly dot darothea",
    "edvard edd edward eduard edouard eduardo edvard edoardo ed eddie eddy ted teddy ned edek edik",
    "elena yelena jelena helen helena olena alena helene helena elene eleni ilona lena lenka "
    "alyona hellen ileana lenochka ellen",
    "elizabet elizabeth elisabeth elizaveta yelizaveta isabel isabella elisabetta elsbeth liz "
    "lizzie beth "
    "betty eliza lisa liza lise elise betsy bess bettina libby ilse elzbieta alzbeta yelisaveta "
    "elisaveta",
    "emil emile emilio emiliano",
    "emilia emily emiliya emma",
    "eric erik erich erick eirik",
    "ernest ernst ernesto erno ernie",
    "eugene evgeny evgeniy evgenii evgeni yevgeny yevgeni yevgeniy yevgenii yevhen evgenij eugen "
    "eugenio eugeniusz zhenya jewgeni jewgenij yauhen yevhenii gene ievgen evhen",
    "eugenia evgenia evgeniya yevgenia yevgeniya zhenya yevheniia eugenie yauheniya",
    "frensis frenk fransua francis francisco franz francesco frank francois franciszek frantisek "
    "ferenc pancho paco "
    "frans franco frances ferenc kiko chico franjo frankie",
    "frederick friedrich frederic federico fredrik fryderyk fritz fred freddie freddy fredi "
    "frederik fridrikh",
    "fyodor fedor feodor fedir theodor theodore teodor teodoro theodoros fjodor ted teddy theo "
    "todor fiodor fedya",
    "gabriel gavriil gavril gavriel gabor gabe djibril jibril jabril",
    "gabriela gabriella gabrielle gabi gabby",
    "gennady gennadiy gennadii gennadi hennadiy hennadii genna gena",
    "dzhordzh george georgy georgiy georgii georgi georg jorge giorgi giorgio georges georgios "
    "jerzy jiri "
    "giorgos heorhiy heorhii jurgen juergen yorgos jordi gheorghe gjorge djordje dorde jurek "
    "gevorg",
    "yuri yury yuriy yurii juri jurij iurii iouri youri yura yuryi jury yurij",
    "igor ihor igar",
    "egor yegor jegor yahor egoriy",
    "dzherald dzherri gerald gerry jerry gerard gerhard gerardo gerd geert gerhardt",
    "gleb hleb hlib",
    "gregory grigory grigoriy grigorii grigori hryhoriy hryhorii gregor gregorio greg grzegorz "
    "grisha grigoris krikor grigor ryhor grigorij",
    "dzhon zhan yogan yokhan hans johann johannes johan john ivan jan jean juan giovanni joao ian "
    "iain sean shaun shawn "
    "jovan yoann yahya yohannes ioann ioannis yannis giannis jack johnny jon johny vanya janos "
    "hovhannes jens evan yan hannes hansi gianni juanito ion ioan ivane hovannes sven vano ivo "
    "ivica janko yochanan yohanan janusz jannis jani juhani jukka johana",
    "harold harald harry hal",
    "genri garri anri genrikh heinrich henry henri enrico enrique henryk hendrik harry hank henrik "
    "genrikh heinz henrique "
    "jindrich",
    "herman hermann german armando armand",
    "hugo hugh ugo hugues",
    "ilya ilia iliya illia ilja elijah elias ilyas eliyahu ilias elia illya ilie",
    "immanuel emmanuel emanuel manuel manolo manny emanuele imanuel",
    "innokenty innokentiy innokentii",
    "inna ina",
    "irina iryna irena irene ira arina irine",
    "isaac isaak itzhak yitzhak ishaq ishak izaak isak icchak ishaaq",
    "dzheyms dzhim zhak jacob jakob yakov yakiv jakub jacques james jaime giacomo diego iago jake "
    "jim jimmy jamie "
    "santiago yaakov yaqub yakub jaakob akiva tiago hakob akop yacoub jakov jacobo jacek jaap "
    "jaques jago yasha seamus hamish yankel jayme giacobbe",
    "janet jane jean joan joanna johanna giovanna juana ivana jana jeanne zhanna janna yana zhana "
    "joanne jeanette jan sian yohanna jovana hanna",
    "dzheffri dzhef jeffrey geoffrey jeff geoff gottfried godfrey geoffroy",
    "jeremy jeremiah jerome jerry yeremey",
    "jessica jess jessie",
    "joachim joaquin joaquim ioakim akim yoakim gioacchino jochen",
    "dzho dzhozef zhozef dzhou joseph josef jose xose iosif yosef josip yusuf yousef youssef "
    "yousuf yusif yossi giuseppe "
    "jozef "
    "joe joey pepe beppe osip yosyp jusuf yusup jo jozsef zhozef josephus yosif yusof yussuf yusef "
    "hovsep pepito sepp",
    "josephine josefina giuseppina josefa jozefina pepa jo",
    "dzhoshua joshua josh yehoshua jesus isa issa chuy yeshua giosue iesus",
    "julia yulia yuliya julie giulia iuliia julija yuliia julya iuliya julita",
    "julian yulian julien giuliano iulian juliano",
    "juliana julianna giuliana yuliana",
    "justin justinas giustino yustin",
    "kenneth ken kenny",
    "kirill kiril cyril kyrylo cyrill kyril ciril kyrillos kiryl",
    "klaus claus nicholas nikolai nikolay nicolas nikolaus nikola nikolaos nicolae nicola mykola "
    "mikalai nick nicky niko nikos kolya nikolaj nikolas nikolay nikolae nicolaus mikolaj klaas "
    "niels nils miklos nikolaj nicolai nicolo nik colin nikita mikola",
    "nikita mikita mykyta",
    "konstantin constantine constantin konstantinos kostya kostas kostyantyn konstantyn costas "
    "kanstantsin kostiantyn costantino dinos",
    "kseniya ksenia xenia oksana ksenija oxana aksana ksyusha kseniia zenia",
    "lawrence laurence lorenzo laurent lavrentiy lavrenty lars larry laurens lavrenti lorenz "
    "laurentius lorentz laszlo",
    "leo leon lev leonid leonidas lyova leonide leonhard leonard leonardo lenny len leons",
    "lev leo leon lew leu",
    "leonid leanid leonide lenya leonidas",
    "larissa larisa larysa lara",
    "lidia lydia lidiya lidija",
    "lui luiji louis luis lewis luigi ludwig lou luiz lodewijk ludovic ludovico lajos lluis alois "
    "aloysius "
    "ludvig ludwik lutz",
    "louise luisa luise louisa luiza",
    "lucas luka luke luca lukas lukasz luc lucca loukas lukas",
    "lucia lucy lucie lutsia luz",
    "lyubov lyuba liubov luba liubou lubov",
    "lyudmila ludmila liudmila lyuda ludmilla luda mila liudmyla lyudmyla",
    "maksim maxim maxime maksym maks max maximilian massimo massimiliano maximo maximus maximilien "
    "maksimilian maximiliano",
    "marcus mark marc marco markus marek marcos marko marcel marcelo marcin marcello marko markos "
    "marcio",
    "margaret margarita marguerite margarete margherita margareta malgorzata maggie peggy meg "
    "greta gretchen rita margot magda marge margo margit margrit marharyta",
    "meri mari maria mary marie mariya mariia mariam maryam miriam masha marija marya mariah "
    "maryia marusya "
    "maryna molly marja myriam miryam meryem marian marika manya",
    "mario marius mariusz marios",
    "marianne mariana marianna",
    "marina maryna",
    "martin martyn marton marten maarten marti martino martins",
    "martina",
    "martha marta marfa",
    "matthew matvei matvey matthias mateo mattias matteo matt mateusz matej mathieu matthieu "
    "mathias matti matias matteus mateus matas matthaus",
    "maykl maykel michael mikhail michal mikhael michel miguel michele mykhailo mykhaylo mihail "
    "mihai mikael "
    "mike misha mick micky mischa mikhailo michail mikheil mihajlo mihaly mikhayil mihkel mickey "
    "miska mikel mikko mikail mikayil mitch moshe miklos miki mykhaylo mihailo mixail mikaeil",
    "miroslav miroslaw myroslav",
    "nadezhda nadia nadiya nadya nadja nadzeya nadejda nadiia",
    "natalia natalya nataliya natalie natasha nathalie natallia nataliia natasza natacha natascha "
    "nataly natalja natalka",
    "nathaniel nathan natan nate nathanael",
    "oleg oleh aleh",
    "olga olha volha olya helga olenka",
    "oscar oskar",
    "ostap eustace",
    "patrick patrik patricio padraig pat paddy patricius patrizio pat patryk",
    "patricia patrizia pat patty tricia patrycja",
    "pol paul pavel pavlo pablo paolo pawel paulo pavle paulus pal boulos paavo pasha pauli pol "
    "pavol "
    "pal pavlos pavlik paval",
    "paula paola pavla pola",
    "pauline paulina polina pavlina",
    "pyer peter petr pyotr petro pedro pierre pietro piotr petar petrus pjotr pete petya petri "
    "boutros "
    "piet petru petros bedros perikles per pieter peadar petras piter petter peder pit petur "
    "petrica kefas petea",
    "petra piera",
    "philip filip felipe philippe filippo phil fillip phillip filipp pylyp philipp pip filippos",
    "rachel rakhil rahel raquel rachael",
    "raymond ramon raimund raimondo ray raimundo raymund",
    "rebecca rebekah becky rivka",
    "dik richard ricardo riccardo rick dick rich ricky ryszard rikhard richie richardas",
    "robert roberto bob rob bobby robbie rupert ruprecht robertas bert robin robertus",
    "roger rogelio ruggero rudiger rodger",
    "roland rolando orlando rolf",
    "roman romano romain",
    "ronald ron ronnie ronaldo reinhold rinaldo reynaldo",
    "rostislav rostyslav",
    "rudolf rudolph rodolfo rudy rudi",
    "ruslan rouslan",
    "samuel samuil sam sammy samuele shmuel samy",
    "semyon semen simon simeon shimon simone semion szymon simao symon siamion simonas",
    "sergei sergey sergiy serhiy serhii serge serzh sergio sergii sergej serguei siarhei sergio sergi "
    "seryozha serhij siarhiej serghei sergius serhi",
    "sofia sofiya sophia sophie sonia sonya zofia sofya sofija sonja",
    "solomon salomon suleiman sulayman sulaiman suleyman soleyman salman shlomo sulejman soliman",
    "stanislav stanislaw stanislaus stas stan",
    "stiven stiv etyen stephen steven stefan stepan stephan esteban etienne stefano steve szczepan "
    "estevan istvan "
    "stefanos stjepan steffen stepan sciapan stephane stevie stefanus estevao stiva stevo",
    "stephanie stefanie stefania steffi stefaniya",
    "susan susanna suzanne susana zuzana suzanna sue suzy shoshana susanne zsuzsanna zuzanna",
    "svetlana svitlana sviatlana svetla sveta swetlana svyatlana",
    "svyatoslav sviatoslav swiatoslaw",
    "taras",
    "tamara tamar toma tamari",
    "tatiana tatyana tatjana tetiana tanya tania tatsiana tetyana tatsyana tanja taisia",
    "thomas tomas tomasz tommaso tom tommy foma toma tamas thom tomaz tuomas toomas tomaso "
    "tomislav thoma khoma",
    "timothy timofei timofey timoteo tim timmy timothee timotheus tymofiy tymofii timo",
    "valentin valentine valentino valya valentyn valentinas",
    "valentina valya valentyna",
    "valery valeriy valerii valeri valerij valerio valerius walery",
    "valeria valeriya valerie valerija",
    "vasily vasiliy vasilii vasili vassily basil vasyl wassily vassili vasyliy vasyl basilio "
    "vasilis vasilios vasile vasya vasil wasyl vassil vasilij basile bazyli",
    "veronika veronica nika veronique weronika",
    "viktor victor wiktor vittorio vitya viktar vic vitor viktoras victorio",
    "viktoria victoria viktoriya viktoriia vika wiktoria vittoria vicky viktorija viktoriya",
    "vincent vincenzo vicente vince vikenty vincentas wincenty cenek vinzenz",
    "vitaly vitaliy vitalii vitali witalij vital vitalij vitale vitalis",
    "vladimir volodymyr uladzimir wladimir vladimer vova volodya waldemar wladimir vlad volodimir "
    "uladzimer valdemar wolodymyr vladymyr valdimir vovka",
    "vladislav vladyslav wladyslaw uladzislau vlad ladislav ladislaus wladislaw laszlo uladzislav",
    "vsevolod seva usevalad",
    "vyacheslav viacheslav viatcheslav slava vaclav wenceslas wjatscheslaw viachaslau vjaceslav "
    "vyachaslau viacheslau wenzel waclaw",
    "walter gualtiero valter wally walt wouter gauthier",
    "uilyam vilyam uill william wilhelm guillermo guillaume guglielmo willem bill billy will willy "
    "liam vilhelm wm "
    "willi vilmos viliam willie bela vilgelm guilherme gulielmo",
    "yaroslav jaroslav jaroslaw iaroslav slava",
    "yefim efim efraim ephraim yukhym",
    "zachary zakhar zacharias zakaria zakariya zakariyya zachariah zak zack zacarias zakarya "
    "zekeriya",
    "zinaida zina",
    "zoe zoya zoia zoja",
    "galina halina halyna galya",
    "vera viera wera",
    "edith edyta edita",
    "raisa raisa raya",
    "tamerlan tamerlane timur temur teymur taimur teimur temirlan",
    "kaspar caspar casper gaspar jasper kasper gaspard",
    /* Arabic, Persian, Turkic, South Asian */
    "muhammad mohammed mohamed muhammed mohammad mohamad muhamed mehmet mahomet mohd mohammod "
    "mohamud mukhammad mukhamed magomed mukhammed mahamad muhamad md mokhammad muhemmed mohummad "
    "mehmed muhammet magomet mukhamet mamadou mahamadou mkhamad muxammad mehemmed mammad moukhamed "
    "mohammadi mhd",
    "mahmud mahmoud mahmood makhmud mahmut mehmood mahamoud mahmoed makhmoud",
    "hamid khamid hameed hamed",
    "hamad hamed khamad hamd",
    "hamdan hamdane",
    "mustafa mostafa moustafa mustapha mostefa mustafo moustapha",
    "murtaza mortaza murtada morteza murtadha mortada",
    "mansur mansour mansoor",
    "ahmed ahmad akhmed akhmad ahmet ahmadi akhmet achmad achmed ehmed ahmat axmad akhmat",
    "ali aly alee aley",
    "hassan hasan khasan hasen hassane xasan",
    "hussein husayn hossein hussain husein husain khusein huseyin hossain hoseyn hosein husseyn "
    "housseine huseyn hussin hoosein khusayn xuseyn husayin gusein khuseyn hocine houcine",
    "abdullah abdallah abdulla abdollah abdullo abdoullah abdalla abdoulaye abdillahi abdullahi",
    "abdulrahman abdurrahman abdelrahman abdirahman abdurahman abdulrakhman abdurakhman "
    "abdolrahman abdarrahman abderrahman abderrahmane abdourahmane abdarahman abdrakhman",
    "abdulaziz abdelaziz abdulazeez abdalaziz abdolaziz abdiaziz abdulasis",
    "abdulkarim abdelkarim abdulkareem abdolkarim abdelkrim",
    "abdulhamid abdelhamid abdulhameed abdolhamid",
    "abdulkadir abdulqadir abdelkader abdulqader abdelqader abdikadir abdukadir abdolqader",
    "abdulmalik abdelmalik abdelmalek abdulmalek abdolmalek abdoulmalick",
    "abdulfattah abdelfattah",
    "abdulwahid abdelwahed abdelwahid",
    "abu abou ebu abo",
    "umar omar omer umer oumar umaru omaru",
    "uthman osman othman usman ousmane osmon othmane ossman",
    "usama osama oussama ossama usamah osamah",
    "ibrahim ibragim ebrahim abraham ibraheem avraham abram ibrohim brahim ibraimo avram abrahim "
    "abrakham abe ibrahima",
    "ismail ismael esmail ismoil ishmael esmaeil ismayil ismaeel ysmail",
    "idris edris idriss idrees",
    "yunus younis jonas jonah younus yunis younes yonas yona iona",
    "yahya yehia yahia iakhya jahja yakhya yehya",
    "ayub ayoub ayyub job ayyoub ayoob",
    "harun aaron haroun haroon kharun aron aharon",
    "musa moussa moses musah mousa mussa moshe moises moisei mose mosheh",
    "daud dawood david dawud daoud davud davood davoud",
    "khalid khaled halid haled khalad khaleed calid",
    "khalil halil khaleel",
    "hamza khamza hamzah gamza",
    "jamal gamal djamal jamaal dzhamal cemal djamel jamel jemal",
    "kamal kemal kamel kamol",
    "jafar jaafar djafar dzhafar cafer gafar jaffar",
    "karim kareem kerim krim",
    "rahim raheem",
    "rashid rasheed rachid raschid reshid",
    "saeed said saied sayid saed sayeed said",
    "sayyid syed sayed seyed saiyid sayyed seyyed said sied seid",
    "salih saleh salah salikh",
    "salim saleem selim",
    "samir sameer",
    "amir ameer emir amer",
    "amin ameen emin",
    "tariq tarek tarik tareq tariq",
    "yasin yassin yasser yassine yaseen",
    "yasir yasser yaser yassir",
    "zayd zaid zeid zayed zaied",
    "faisal faysal feisal feysal fayssal faycal",
    "fahd fahad",
    "nasir naser nasser nacer nassir nasr",
    "qasim qasem qassem kasim kasem kassim ghasem qassim kassem ghassem gasem gasim",
    "saddam sadam",
    "bashir basheer bachir",
    "bashar bachar",
    "hashim hashem hachem hachim khashim",
    "muammar moammar moamar muamar",
    "aisha aicha ayesha aysha aishah ayse",
    "fatima fatma fatimah fatemeh fatimeh fatimetou fatoumata",
    "khadija khadijah hatice khadidja hadiza",
    "zaynab zainab zeinab zeynep zaineb",
    "maryam mariam maria meryem marjam",
    "noor nur nour noura",
    "iskandar iskander eskandar",
    "ilham ilkham",
    "islam islom",
    "sheikh shaikh shaykh",
    "jalal jalaluddin djalal celal dzhalal",
    "nuruddin noureddine nureddin nooruddin nuruddine nouraddin nooraddin nuraddin nureddine",
    "salahuddin saladin salaheddine salahaldin salaheddin salahuddine",
    "najib najeeb nadjib naguib nagib necip",
    "zulfikar zulfiqar dhulfiqar zolfaghar zulfigar",
    "asif asef",
    "arif aref aarif",
    "latif lateef",
    "majid majeed madjid",
    "nabil nabeel",
    "adel adil adl",
    "wahid waheed vahid",
    "walid waleed oualid",
    "rauf raouf",
    "habib habeeb",
    "hafiz hafez khafiz",
    "hakim hakeem",
    "halim haleem",
    "sabir saber",
    "shakir shaker",
    "mukhtar mokhtar muhtar moktar",
    "murad mourad morad",
    "nizar nezar",
    "qadir qader kader kadir",
    "rida reza riza ridha raza",
    "sharif cherif shareef serif",
    "taha taaha",
    "zahir zaher",
    "zaki zeki",
    "ziyad ziad",
    /* Turkic and Kazakh */
    "yerlan erlan",
    "yermek ermek",
    "yerzhan erzhan",
    "yesen esen",
    "zhanbolat janbolat",
    "zhanar janar",
    "zhanat janat",
    "zhomart jomart",
    "zhandos jandos",
    "zhasulan jasulan",
    "kassym kasym qasym qasim",
    "nursultan nursoultan nurseltan",
    "kairat qairat kayrat qayrat",
    "kanat qanat",
    "aiman ayman aimen",
    "aigul aygul ajgul",
    "gulnar gulnara",
    "gulnara gulnar gulnora",
    "baurzhan bauyrzhan baurjan bauirzhan",
    "galymzhan ghalymzhan galimzhan galymjan",
    "daniyar daniar",
    "diniyar",
    "askar asqar asker",
    "aslan arslan",
    "bolat bulat boulat polat",
    "timur temir",
    "sanzhar sanjar sandzhar",
    "zhaksybek jaksybek",
    "almas olmas",
    "pak park bak bag pahk",
    "lee li yi ri rhee rhie",
    "choi choe",
    "jung chung jeong chong",
    "kang gang",
    "cho jo",
    "yoon yun",
    "jang chang zhang",
    "kim gim",
    "lim rim im",
    "noh roh ro no",
    "ryu yu yoo",
    "kwon gwon",
    "shin sin",
    "zedong tsetung",
    "enlai",
    /* Chinese, Korean, Greek, Armenian, Georgian */
    "giorgi georgy",
    "davit david",
    "levan leo",
    "nino nina",
    "mikheil mikhail",
    "kostas konstantinos",
    "yiannis giannis ioannis yannis",
    "vangelis evangelos",
    "stavros",
    "makis gerasimos",
    "sarkis sargis sergei",
    "ashot",
    "aram",
    /* English short forms not above */
    "albert alberto bert adalbert",
    "alfred alfredo alf fred alfie",
    "allan alan allen alain",
    "bartholomew bart bartolomeo bartolome bartosz",
    "bradley brad",
    "calvin cal",
    "clifford cliff",
    "cornelius kornel corneliu",
    "douglas doug",
    "edmund edmond edmundo ed",
    "edgar edgardo",
    "eleanor elinor eleonora eleonore nora ella nell",
    "ferdinand fernando ferdinando fernand hernan nando",
    "florence florencia fiorenza",
    "gary garry",
    "geraldine gerry",
    "gilbert gil",
    "gustav gustavo gustave",
    "harriet hattie",
    "ignatius ignacio ignacy ignaz nacho ignat hnat",
    "jennifer jenny jen",
    "judith judy yudit",
    "kimberly kim",
    "leslie les",
    "lyndon lindon",
    "mathilda matilda tilda",
    "maurice mauricio moritz maurizio morris mavriky",
    "nancy nan",
    "oliver olivier ollie oliviero",
    "pamela pam",
    "philippa pippa",
    "randall randy",
    "randolph randy",
    "reginald reg reggie reynold",
    "roderick rodrigo rod rodion",
    "sebastian sebastien sebastiano seb sevastyan bastian",
    "sidney sydney sid",
    "stewart stuart stu",
    "terence terry terrence",
    "theresa teresa terry tess therese terezia",
    "ursula ulla",
    "vanessa nessa",
    "virginia ginny",
    "wesley wes",
    "winston win",
    "zbigniew zbyszek",
    "raphael rafael raffaele rafail rafal",
    "salvador salvatore salvator turi",
    "guadalupe lupe",
    "concepcion concha",
    "dolores lola",
    "rosario charo",
    "consuelo chelo",
    "ana anita",
    "rosa rose rosita roza",
    "eduardo lalo edu",
    "guillermo memo",
    "humberto umberto beto",
    "alberto beto",
    "roberto beto",
    "ramiro",
    "sergio checo",
    "enrique quique kike",
    "gonzalo chalo",
    "alonso alfonso alphonse alfons poncho",
    "gregorio goyo",
    "isidro isidoro isidor isidore sidor",
    "juan juanito",
    "pedro perico",
    "vicente chente",
    "wojciech adalbert vojtech",
    "kazimierz casimir kazimir",
    "jozef juzef",
    "tadeusz thaddeus tadeo faddei tadej",
    "zdzislaw zdislav",
    "ludwik ludvik",
    "heidi adelheid adelaide",
    "ulrich ulrik uli",
    "wolfgang wolf",
    "joerg jorg georg",
    "kurt konrad conrad",
    "dieter dietrich dietmar",
    "lothar lotar",
    "manfred fred",
    "mircea",
    "ovidiu ovidio",
    "zoltan",
    "imre emerich emeric",
    "arpad",
    "jurgen juergen jorgen",
    "nguyen",
    "binh",
    "thanh",
};

/* Given names that stand for themselves alone: two of these are two persons. */
static const char other_given_names[] =
    "murat askhat daulet galym marlen maksat nurbolat olzhas yerbol salamat samat sabit sabyr bilal hilal majed sami salma suhail faris fares hadi mahdi masud nazir karima mazen nawaf rami ramzi riad riyad saad turki wael cem can kerem kenan koray orhan okan ozan serkan serhat taner tamer tolga tuncay turgut turan ufuk umut volkan yavuz emre eren ilhan ilker lokman metin nihat oguz sinan uday udai qusay qusai aaron abigail adam adela adele adelina adnan adrian agnes agnieszka ahmar aida aidan aidar "
    "aidos "
    "ainur aizhan akbar akhmetzhan akmal alain alba alberta alena alfonso alibek alice alim alina "
    "alisa "
    "alisher aliya allison alma almira alua alvaro amal amanda amanda amber amina amira anar "
    "anastas "
    "angel angus anwar aram ardak arman armen arslan artan arun asel ashley ashraf asiya aslanbek "
    "astrid "
    "asya atif aurora austin ayan ayman aysel ayub aziz aziza azamat bahar bakhyt bakhytzhan "
    "bahram baker "
    "batyr beata beatrice bekzat belinda berik bertha birgit bjorn blanca botagoz bozena brandon "
    "brenda "
    "brian bridget bruce bruno cameron camila camilla carla carlotta carmen carol cecilia celia "
    "cesar chantal "
    "charlotte chloe claire clara clarence clement craig cynthia dagmar dalia dana danara daria "
    "darius "
    "dariga dariusz darya dauren dawn dean derek diana diego dilshod dina dinara dominic domingo "
    "donna "
    "doris dora duncan dylan elaine elmar elmira elnur elsa elvira enzo ercan ernar esther evan "
    "evelyn "
    "fadi farhad farid farida faruk fatih felicia felix fiona flora franca fuad gavin gaukhar "
    "gemma gian "
    "gina gisela giulio gladys glen gloria grace graham gulmira gulshat gunther gustavo guy haidar "
    "hakan halil hanan hani hasna haydar hector heather hilary hildegard hiroshi holly howard huda "
    "ian ibragim "
    "igor ilan ilona imad imran ines ingrid iqbal irfan iris irma isabelle ivanka izabela jade "
    "jalil jasmine jason javier jay jia joan jocelyn jordan joyce june kamila kamran karen "
    "karlygash keith "
    "kelly kenes kenji kevin khadiya khalida khurram kirsty krista kumar laila lara latifa laura "
    "lauren "
    "layla leila leyla lilia lilian lily linda lindsay loretta lorena louisa luciano luis lyazzat "
    "lynn "
    "mabel madina magdalena magnus mahira mainur makpal malcolm malik malika manar marat marcela "
    "marcia "
    "mariusz marlene marwan maxine maya mehdi melanie melissa mercedes meruert michelle mila milan "
    "mildred mina mirza "
    "mohsen moira mona monica monika morgan mourat munira muratbek nadine nadir naim nailya nasima "
    "natan naveed neil "
    "nelly nelson nigel nikolina nils nina noel nora norman nurlan nurbek nurzhan oksana olivia "
    "omid osvaldo "
    "pascal pearl perizat petrona phyllis polat priya quentin rafiq rahul raimbek raj rakhat ralph "
    "ramil ramiz rana randa rania raphaela rashida rasul ravil rayan regina rene renata rexhep "
    "rhonda rinat rita "
    "roderick rodolfo roksana rosalind rosemary roxana roza ruben ruby rufina rustam ruth sabina "
    "sabine sabrina saeb sakhi "
    "saltanat samal samantha samina sandra sania sara sarah saule sayan scott selma serik "
    "serikbolat shahid "
    "shamil shannon sharon shavkat sheila shirin shirley silvia simona sina skander sohail stella "
    "susana sylvia syrym talal talgat "
    "tamar tania tatjana tereza tiffany timothea tobias todd tomoko tracy trevor tristan "
    "uldis umida umit ursula usman valdis valeriu vanessa vasco vilma virgil viorel vivian wanda "
    "wendy wilma wissam yasmin "
    "yelzhan yerkin yermukhamet yesbol yoko yolanda yuki zahra zamira zarina zhamilya zhanna "
    "zhanar zhaslan zhuldyz zuhra zulfiya "
    "ulan ulugbek nuria nargiza dilnoza gulbahor feruza sevara aigerim aisulu aliona altynai "
    "bermet "
    "cholpon gulzat jyldyz meerim nurgul perizat aisha anara asem assel bayan dilyara elvira "
    "gulnaz "
    "kamshat kunsulu lazzat madiyar sholpan symbat toty ulbolsyn ulpan zhadyra zhibek";
