/* SPDX-License-Identifier: MIT */
/* What words of organisations' names mean the same, over languages and spellings, as romanise()
 * leaves them. F: a legal form. S: says nothing. G: says little, often left out. W: a word. H: a
 * word that heads a name and may be left out (Barclays Bank). P: people of a persuasion. U: what
 * holds members together. C: a country or nation. A: an acronym that everyone knows, and what it
 * stands for. A phrase may be up to 6 words; the longest that fits is taken. */
struct word_row {
    char class;
    const char *meaning;
    const char *phrases; /* parted by commas */
};

static const struct word_row word_rows[] = {
    {'F', "limited",
     "ltd,limited,llc,l l c,limited liability company,limited company,llp,"
     "limited liability partnership,ooo,obshchestvo s ogranichennoy otvetstvennostyu,too,"
     "tovarishchestvo s ogranichennoy otvetstvennostyu,zhshs,"
     "zhauapkershiligi shekteuli seriktestigi,tov,tovarystvo z obmezhenoyu vidpovidalnistyu,"
     "odo,gmbh,gesellschaft mit beschrankter haftung,sarl,societe a responsabilite limitee,"
     "srl,s de rl,s de rl de cv,sociedad de responsabilidad limitada,ltda,limitada,limitee,"
     "ltee,lda,bv,besloten vennootschap,sp z oo,spolka z ograniczona odpowiedzialnoscia,sro,"
     "spolecnost s rucenim omezenym,doo,drustvo s ogranicenom odgovornoscu,"
     "drushtvo sa ogranichenom odgovornoshchu,kft,ood,eood,oy,ab,aps,as,sia,uab,ou,oue,sp zoo,"
     "spzoo,pty ltd,pty limited,proprietary limited,proprietary,pty,private limited,pvt ltd,"
     "pvt limited,pvt,private,sdn bhd,bhd,sendirian berhad,ltd sti,limited sirketi,mchj,mmc,"
     "limited liability co,pte ltd,pte,co ltd,company limited,co limited,gongsi,"
     "you xian gong si,youxian gongsi,limited by shares,ltd co,fze,fzco,fzc,fzllc,fz llc,"
     "free zone establishment,est,establishment,wll,spc,sal,eirl,e i r l,chup,"
     "unitary enterprise,up,kg,co kg,gmbh co kg,gmbh und co kg,gmbh and co kg,gmbh co,"
     "kommanditgesellschaft,lp,limited partnership,scs,sca,snc,ohg,gbr,ug,ek,gie,sasu,sas,"
     "societe par actions simplifiee,mas uliyetli jamiyet,ghimchai,jusik hoesa,chusik hoesa,"
     "kabushiki kaisha,gk,kabushiki gaisha,kk,godo kaisha"},
    {'F', "corporation",
     "aktsionerny,aktsionernoe,open joint stock,otkrytoe aktsionernoe,inc,incorporated,corp,"
     "corporation,korporatsiya,korporaciya,corporacion,corporacao,plc,public limited company,"
     "pao,publichnoe aktsionernoe obshchestvo,oao,otkrytoe aktsionernoe obshchestvo,zao,"
     "zakrytoe aktsionernoe obshchestvo,ao,aktsionernoe obshchestvo,nao,pat,prat,at,"
     "aktsionerne tovarystvo,publichne aktsionerne tovarystvo,ak,akcionernoe obshchestvo,jsc,"
     "ojsc,cjsc,pjsc,qjsc,psc,joint stock company,open joint stock company,"
     "closed joint stock company,public joint stock company,private joint stock company,"
     "joint stock co,aktsionerlik kogamy,aktsionerlik kogam,ag,aktiengesellschaft,se,"
     "societas europaea,sa,s a,societe anonyme,sociedad anonima,sociedade anonima,"
     "sociedad anonima de capital variable,sa de cv,sab de cv,spa,societa per azioni,nv,"
     "naamloze vennootschap,aktiebolag,aktiebolaget,asa,aksjeselskap,a s,oyj,osakeyhtio,"
     "anonim sirketi,anonim sirket,tas,akciova spolecnost,ad,aktsionerno druzhestvo,dd,"
     "dionicko drustvo,rt,nyrt,zrt,spolka akcyjna,tbk,pt,perseroan terbatas,sae,saog,qsc,kscp,"
     "saudi joint stock company,aktsiyadorlik jamiyati,aj,asc,joint stock,"
     "aksionernoe obshchestvo"},
    {'F', "state enterprise",
     "fgup,federal state unitary enterprise,federalnoe gosudarstvennoe unitarnoe predpriyatie,"
     "gup,state unitary enterprise,rgp,republican state enterprise,derzhavne pidpryyemstvo,dp,"
     "fgbu,fku,state enterprise,rue,republican unitary enterprise,rup,mup,gku,fgku,fgbou"},
    {'S', "",
     "the,of,for,and,in,on,to,by,with,from,und,fur,der,die,das,des,dem,den,von,zur,zum,im,am,"
     "de,la,le,les,du,d,l,et,pour,en,au,aux,el,los,las,del,y,e,para,por,o,os,da,do,dos,di,"
     "della,dei,degli,il,lo,gli,per,van,het,een,v,po,dlya,na,s,pri,ta,z,za,a,u,w,zhane,al,an,"
     "ul,ut,ash,az,ve,och,og,nomer,number,no,num,nr,n,under,nk,mv,mt,m v,m t,imeni,"
     "named after,known as,aka,a k a,tis,tou,ton,tes"},
    {'F', "limited",
     "berhad,sendirian,lllp,pllc,l c,co llc,company llc,dmcc,jlt,dwc llc,fz co,"
     "free zone company,eireli,sociedade unipessoal,unipessoal lda,unipessoal,slu,sl,"
     "sociedad limitada,sociedad limitada unipersonal,srls,sarlau,eurl,selarl,gesmbh,ges mbh,"
     "mbh,haftungsbeschrankt,ug haftungsbeschrankt,kgaa,ag co kg,ag co kgaa,partgmbb,bvba,"
     "sprl,kda,tzov,tdv,ttov,osauhing,spol sro,sp k,sp j,spolka jawna,spolka komandytowa,shpk,"
     "dooel,osoo,jchk,zhchk,jdmm,chdmm,tnhh,cong ty tnhh,cia ltda,c ltda,compania limitada,"
     "ehf,limited company by shares,smc private,gmbh mbh,chastnoe predpriyatie,chp,"
     "pryvatne pidpryyemstvo,fop,s d o o,jtd,ve tic ltd sti,limitet,mas uliyatli jamiyati,"
     "mas uliyati cheklangan jamiyat,ohcl,ltd liability co,sagl,scarl,scrl,soc coop,"
     "societa cooperativa,societa a responsabilita limitata,"
     "sociedad por acciones simplificada,haftung,ltd company,perseroan komanditer,perusahaan,"
     "nig ltd,nigeria ltd"},
    {'F', "corporation",
     "persero,terbuka,perum,pcl,public company,public joint stock,private joint stock,bsc,"
     "bsc closed,kscc,ksc,saoc,s a e,pjs,private joint stock co,vat,zat,"
     "vidkryte aktsionerne tovarystvo,zakryte aktsionerne tovarystvo,"
     "pryvatne aktsionerne tovarystvo,vidkryte aktsionerne,publichnoe aktsionernoe,publichnoe,"
     "zakrytoe aktsionernoe,sau,saic,saci,sacif,sapi,sapi de cv,sab,compania anonima,c por a,"
     "sgps,sgps sa,soc anonima,s a r l,allmennaksjeselskap,aktieselskab,julkinen osakeyhtio,"
     "publ,ab publ,ead,adp,dionicarsko drustvo,akcionarsko drustvo,akcine bendrove,"
     "uzdaroji akcine bendrove,akciju sabiedriba,aktsiaselts,"
     "sabiedriba ar ierobezotu atbildibu,reszvenytarsasag,korlatolt felelossegu tarsasag,"
     "nyilvanosan mukodo reszvenytarsasag,zartkoruen mukodo reszvenytarsasag,aktsionerlik,"
     "aktsiyadorlik,qapali sehmdar jemiyyeti,achiq sehmdar jemiyyeti,aciq sehmdar cemiyyeti,"
     "mehdud mesuliyyetli cemiyyeti,ohmc,ctcp,cong ty co phan,gufen youxian gongsi,gufen,pbc,"
     "nyilvanos,ag co,a s co,sirketi,ve ticaret,a s ve ticaret,sanayi ve ticaret as"},
    {'F', "state enterprise",
     "gosudarstvennoe unitarnoe predpriyatie,unitarnoe predpriyatie,"
     "respublikanskoe unitarnoe predpriyatie,kgp,gkp,gkkp,pkhv,rgp na pkhv,rgu,kgu,"
     "kommunalnoe predpriyatie,gosudarstvennoe predpriyatie,fgu,fgaou,fgbou vo,fgaou vo,gbu,"
     "javno preduzece,derzhavna ustanova,state owned enterprise,public enterprise,"
     "gosudarstvennaya korporatsiya,state corporation,empresa publica,gmbh eigenbetrieb"},
    {'G', "company",
     "gong si,company,co,companies,compania,compagnie,companhia,kompaniya,kompaniyasy,"
     "compagnia,sirket,kompani,firma,firm,firme,enterprise,enterprises,predpriyatie,"
     "pidpryyemstvo,entreprise,empresa,unternehmen,kasiporny,sherkat,sharika,sharikat,shirkat,"
     "sherkate,kampani,kompanija,spolka,impresa,business,businesses,ventures,venture,cie,"
     "societate,kompaniyasynyn,firmasi,etaireia,companhias,sherkat e,entr,ent,enterp,negocios,"
     "biznes"},
    {'G', "group",
     "ji tuan,group,groupe,grupo,gruppa,gruppe,gruppo,grupa,hrupa,grp,konzern,concern,"
     "kontsern,kontserni,conglomerate,consortium,konsortsium,grubu,toby,jituan,groupement,"
     "groups,grps,holding group,group of companies,gruppa kompaniy"},
    {'G', "holding",
     "holding,holdings,kholding,holdingi,beteiligungs,beteiligungen,kholdingi,hldg,hldgs,"
     "holdco,holding company,hldg co,kholdinh,beteiligungsgesellschaft"},
    {'W', "trading",
     "trading,trade,torgovyy,torgovaya,torgovlya,handel,handels,commerce,comercio,"
     "commercial trading,ticaret,torg,tijarat,bazargani,maoyi,mao yi,trade and,traders,"
     "treyding,comercializadora,trdg,tdg,trdng,trad,merchants,handelsmaatschappij,"
     "commercialisation,torgovo,torhivlya,torhova,torhovyy,tijariya,tojjari,handelshaus,"
     "perdagangan,niaga,thuong mai,tic,handelsgesellschaft"},
    {'G', "trading house", "trading house,torgovyy dom,td,torhovyy dim,torgivelnyi dim"},
    {'G', "international",
     "international,intl,int l,internatsionalnyy,mezhdunarodnyy,mezhdunarodnaya,"
     "mezhdunarodnoe,mezhdunarodnoy,internacional,internationale,internazionale,mizhnarodnyy,"
     "mizhnarodna,khalykaralyk,uluslararasi,guoji,inter,internatonal,worldwide,global,"
     "internationaler,intnl,internat,int,mezhdunar,antarabangsa,internasional,quoc te,xalqaro,"
     "beynelxalq,miedzynarodowy,mezinarodni,nemzetkozi"},
    {'G', "general", "general,gen,generalnyy,generalnaya,generalnoe,generale,allgemeine"},
    {'G', "news", "news,novosti,noticias,nachrichten,nouvelles,press,pressa"},
    {'G', "agency",
     "agency,agentstvo,agence,agencia,agentur,agenzia,ahentstvo,agenttigi,agencja,ajansi,agcy,"
     "agenstvo,agentura,ugynokseg"},
    {'G', "newspaper",
     "newspaper,gazeta,gazette,zeitung,journal,gazetesi,periodico,journal quotidien,hazeta,"
     "daily,weekly"},
    {'G', "party",
     "party,partiya,partido,partei,partito,partiyasy,partija,partisi,stranka,strana,partidul,"
     "hizb"},
    {'G', "services",
     "services,service center,servises,servisy,servicios,uslugi,svcs,svc,svs,serv,servs,"
     "service company,dienstleistungen,dienste,prestations,hizmet,servico,servicos,jasa"},
    {'G', "oil company", "oil company,neftyanaya kompaniya"},
    {'G', "foundation",
     "foundation,fond,fondation,fundacion,stiftung,fondazione,fundacja,fundacao,vakfi,kory,"
     "fonden,stichting,bonyad,bunyad,foundations,charitable foundation,fondo,fdn,fndn,yayasan,"
     "alapitvany,waqf,charity foundation,blagotvoritelnyy fond"},
    {'G', "organization",
     "organization,organisation,organizatsiya,organizacion,organizacja,organizacao,uyymy,"
     "orgutsiya,org,organizatsiyasy,organizaciya,orhanizatsiya,orgutu,teskilati,sazman,"
     "sazeman,orgn,orgs,orhanizatsiyi,pertubuhan,organisasi,orgtn"},
    {'G', "airline",
     "avialinii,airlines,airline,air lines,aviakompaniya,airways,aviation company,air,avia,"
     "avialines,aerolineas,lineas aereas,linhas aereas,lignes aeriennes,hava yollari,"
     "havayollari,luftfahrtgesellschaft,airlines company,aerolinii"},
    {'G', "shipping line", "shipping lines,shipping line,container lines"},
    {'G', "public", "public,obshchestvennyy,obshchestvennaya,obshchestvennoe,hromadska,kogamdyk"},
    {'W', "fund", "fund,funds,fonds"},
    {'H', "bank",
     "yin xing,yin hang,bank,banka,banku,banco,banque,banca,banki,bankasi,bankas,banc,trapeza,"
     "yinhang,banken,banq,bnk,bk,commercial bank,kommercheskiy bank,kb,akb,pko bank,bankir,"
     "bancorp,bankhaus,ngan hang,bankalar,aktsionernyy bank"},
    {'H', "commercial",
     "kommerchesky,commercial,comercial,kommertsiynyy,kommerz,kommerts,commerciale"},
    {'W', "joint", "joint,sovmestnyy,sovmestnoe,conjoint"},
    {'W', "industrial",
     "industrial,industries,industry,promyshlennyy,promyshlennaya,promyshlennost,industrie,"
     "industria,industrias,promyslovyy,onerkasip,sanayi,sanaye,gongye,industriel,industrielle,"
     "inds,ind,indus,indl,indust,promyshlennoe,promyslovist,promyshl,industriales,"
     "industrieverwaltung,perindustrian,cong nghiep,sanaye e,sanat"},
    {'W', "insurance",
     "insurance,strakhovaya,strakhovanie,versicherung,assurance,assurances,seguros,sigorta,"
     "assicurazioni,strakhovoe,ins,insur,sigurta,osiguranje,strakhova,reinsurance"},
    {'W', "investment",
     "investment,investments,invest,investitsionnyy,investitsionnaya,investitsii,inversiones,"
     "investissement,investissements,investicii,yatirim,investimentos,investing,inv,invs,"
     "invst,invmt,invests,inversion,inversora,investitsiyna,investitsionno,pelaburan,dau tu,"
     "beteiligung"},
    {'W', "finance",
     "finance,financial,finansovyy,finansovaya,finansov,finanzen,finanz,financiera,financiere,"
     "finanza,finansy,fin,finances,finansiya,financije,finansowy,finansova"},
    {'W', "construction",
     "construction,constructions,stroitelnyy,stroitelnaya,stroitelstvo,stroy,bau,construccion,"
     "construcciones,insaat,kurylys,costruzioni,construcoes,budivelnyy,budivelna,constr,const,"
     "construct,constn,stroitelno,budivnytstvo,building,buildings,bldg,budownictwo,pembinaan,"
     "xay dung,bina,construtora,constructora,constructores"},
    {'W', "engineering",
     "engineering,inzhiniring,inzheneriya,ingenieria,ingenierie,muhendislik,inginiring,"
     "muhandesi,engg,engrg,engr,eng,engineers,inzhenernyy,inzhenernaya,inzhenering,"
     "kejuruteraan,ingenieurburo,ingenieure"},
    {'H', "technology",
     "ke ji,technology,technologies,tech,tekhnologii,tekhnologiya,tecnologia,technologie,"
     "teknoloji,keji,ji shu,jishu,tecnologias,tek,techs,technol,technological,tekhno,techno,"
     "teknologi,cong nghe,technika,tekhnika"},
    {'W', "shipping",
     "shipping,shipment,sudokhodnaya,sudokhodstvo,navigation,navegacion,reederei,parokhodstvo,"
     "shiping,denizcilik,keshtirani,hangyun,shpg,ship,ships,shippers,navigazione,navire,"
     "navires,perkapalan,sudnoplavstvo,shipowners,naviera"},
    {'W', "transport",
     "transport,transportation,transportnyy,transportnaya,transporte,transportes,trans,"
     "nakliyat,haml va naghl,transp,trspt,tpt,trnsp,transporti,nakl,haulage,transports,"
     "pengangkutan,perevozki"},
    {'W', "maritime",
     "maritime,marine,morskoy,morskaya,maritima,maritimo,seefahrt,morska,morske,marina,"
     "maritimes"},
    {'W', "logistics",
     "logistics,logistic,logistika,logistik,logistica,lojistik,logisitcs,logist,logistigue,"
     "logistiki,lohistyka"},
    {'W', "export",
     "export,exports,eksport,exportaciones,exportacao,exportation,ihracat,exp,expt,exporting,"
     "exporters,exportadora,exportateur,eksporta"},
    {'W', "import",
     "import,imports,importaciones,importation,ithalat,imp,importing,importers,importadora,"
     "importa"},
    {'W', "oil",
     "shi you,oil,neft,neftyanaya,neftyanoy,nafta,petroleum,petroleo,petroleos,petrole,munay,"
     "petrol,naft,petrolleri,shiyou,erdoel,nefte,oils,neftegaz,petroliam,petrochem oil,"
     "petroli,petrolifera,petroliferos,minyak,dau khi,yakyt,nafto,oel,ol,neftyanye,naftova"},
    {'W', "gas",
     "tian ran qi,gas,gaz,gazovaya,gazovyy,gazy,natural gas,gaza,gazu,gazprom gas,gasi,gaznyy,"
     "gazovoe"},
    {'W', "energy",
     "energy,energiya,energetika,energetic,energeticheskaya,energie,enerji,enerhiya,energo,"
     "energetik,energeticas,energetica,enerhetyka,enerhetychna,tenaga,nang luong,enerq,"
     "energetyczna,power"},
    {'W', "steel",
     "steel,stal,staliy,acier,acero,stahl,stalnoy,staleliteyniy,aceros,siderurgica,"
     "siderurgico,siderurgia,siderurgical,steels"},
    {'W', "mining",
     "mining,gornorudnaya,gornodobyvayushchaya,minera,miniere,bergbau,madencilik,mineria,"
     "maden,mines,mine,minas,minero,mineral,minerals,rudnik,gornoe,gornyy,gornaya,hirnycho,"
     "pertambangan,dobychi"},
    {'W', "aviation", "aviation,aviatsiya,aviatsionnaya,aviatsionnyy,havacilik,aviacion"},
    {'W', "manufacturing",
     "manufacturing,mfg,proizvodstvo,proizvodstvennaya,manufacture,fabricacion,tolid,tolidi,"
     "manufacturers,mfgs,mfrs,mfr,manuf,manufact,manufacturer,manufacturas,imalat,uretim,"
     "fabrications,proizvodstvenno"},
    {'W', "plant",
     "plant,zavod,works,werk,fabrika,factory,fabrik,usine,fabrica,kombinat,combine,zavody,"
     "factories,zavodu,pabrik,tovarna,gyar,fabrikasi,mills,mill,karkhane"},
    {'W', "institute",
     "institute,institut,instituto,istituto,inst,instituty,enstitusu,yanjiuyuan,"
     "research institute,instituta,institutes,instituto de,insituto,institutul,nii,"
     "nauchno issledovatelskiy institut"},
    {'H', "university",
     "university,universitet,universidad,universite,universitat,universita,universidade,"
     "uniwersytet,univ,universiteti,daxue,universitesi,danishgah,daneshgah,univerzitet,"
     "univerzita,universitas,universiteta,university of technology,egyetem,yliopisto,dai hoc,"
     "panepistimio,universitatea,universiteit,universitesinin,jamia,jamiat al"},
    {'W', "academy", "academy,akademiya,academia,akademie,academie,akademiyasy"},
    {'W', "school", "school,shkola,escuela,ecole,schule,mektep,okulu"},
    {'W', "laboratory",
     "laboratory,laboratories,lab,labs,laboratoriya,laboratorio,laboratoire,laboratorios,"
     "labor,laboratoires"},
    {'W', "research",
     "research,issledovatelskiy,issledovatelskaya,issledovaniy,investigacion,recherche,"
     "forschung,nauchno issledovatelskiy,scientific research,res,rsch,doslidnyy,"
     "naukowo badawczy,istrazivanje"},
    {'W', "scientific",
     "scientific,science,sciences,nauchnyy,nauchno,nauchnaya,nauk,scientifique,cientifico"},
    {'W', "production",
     "production,productions,proizvodstvennoe,produccion,prod,proizvodstva,productora,"
     "producciones,vyrobnytstvo,produktion"},
    {'W', "brothers",
     "brothers,bros,bro,freres,fratelli,hermanos,hnos,irmaos,gebruder,gebrueder,gebr,bratya,"
     "kardesler,broeders,fratii,frat"},
    {'W', "sons", "sons,fils,hijos,figli,sohne,soehne,filhos,synovya,ogullari,zonen,synowie"},
    {'W', "william", "william,wm"},
    {'W', "charles", "charles,chas"},
    {'W', "george", "george,geo"},
    {'W', "james", "james,jas"},
    {'W', "robert", "robert,robt"},
    {'W', "thomas", "thomas,thos"},
    {'W', "saint", "saint,st,sankt,sveti,svyatoy,san"},
    {'W', "mount", "mount"},
    {'W', "fort", "fort"},
    {'W', "pacific", "pacific,pac,pacifico,tikhookeanskiy,pacifique"},
    {'W', "atlantic", "atlantic,atl,atlantico,atlanticheskiy,atlantique"},
    {'W', "products",
     "products,product,prods,produkty,produits,productos,produtos,urunleri,prodotti"},
    {'W', "systems",
     "systems,system,sys,syst,sistemy,sistema,sistemas,systemes,systeme,sistemleri"},
    {'W', "solutions", "solutions,solution,soln,solns,soluciones,resheniya,losungen,cozumleri"},
    {'W', "equipment",
     "equipment,equip,eqpt,eqp,equipments,oborudovanie,equipos,equipements,ausrustung,ekipman,"
     "anlagen"},
    {'W', "communications press", "press service,press sluzhba"},
    {'W', "supply", "supply,supplies,suppl,snabzhenie,suministros,tedarik,postachannya,suppliers"},
    {'W', "distribution",
     "distribution,distributors,distributor,distrib,distr,distribuidora,distribyutsiya,dagitim"},
    {'W', "marketing", "marketing,mktg,mkt,mktng,marketinh,pazarlama"},
    {'W', "consulting",
     "consulting,consultants,consultancy,consult,konsalting,consultores,conseil en,"
     "danismanlik,beratung"},
    {'W', "contracting",
     "contracting,contractors,contractor,contr,contg,podryadnaya,taahhut,contratistas,"
     "paymankari"},
    {'W', "processing",
     "processing,pererabotka,pererobka,verarbeitung,transformation,qayta ishlash"},
    {'G', "national company",
     "national company,natsionalnaya kompaniya,natsionalnaya aktsionernaya kompaniya,"
     "natsionalna aktsionerna kompaniya,natsionalna kompaniya,nak,ulttyk kompaniyasy"},
    {'G', "arab", "arab,arabe,arabskaya,arabskiy"},
    {'G', "charitable",
     "charitable,charity,charities,blagotvoritelnyy,blagotvoritelnaya,blahodiynyy,caritative,"
     "benefica,khayriya,kheyrieh"},
    {'W', "relief", "relief,aid,pomoshch,pomoshchi,dopomoha,secours,socorro,hilfe,ighatha,yardim"},
    {'W', "federation",
     "federation,federatsiya,federacion,federazione,federacao,foderation,verband der,"
     "federasyonu,federacja,federasi"},
    {'W', "confederation",
     "confederation,konfederatsiya,confederacion,konfederasyonu,confederacao"},
    {'W', "league", "league,liga,ligue,lega,lihi"},
    {'H', "network", "network,networks,set,red de,reseau,netzwerk,merezha,agi,networking"},
    {'W', "chamber", "chamber,palata,camara,chambre,kammer,odasi,camera di,komora"},
    {'W', "administration",
     "administration,admin,administratsiya,administracion,administrasi,verwaltungsamt,"
     "administratsii,idaresi,boshqarmasi"},
    {'W', "embassy",
     "embassy,posolstvo,embajada,ambassade,botschaft,elchiligi,buyukelciligi,embaixada"},
    {'W', "corps", "corps,korpus,cuerpo,korps"},
    {'W', "battalion", "battalion,batalon,batalyon,batallon,bataillon,bn,taburu"},
    {'W', "regiment", "regiment,polk,regimiento,regt,alayi"},
    {'W', "air force",
     "air force,airforce,vvs,voenno vozdushnye sily,fuerza aerea,luftwaffe,armee de l air,"
     "hava kuvvetleri,forca aerea,povitryani syly"},
    {'W', "navy", "navy,naval,vmf,voenno morskoy flot,armada,marina militare,marine nationale"},
    {'W', "broadcasting",
     "broadcasting,broadcast,broadcasters,veshchanie,radiodifusion,radiodiffusion,rundfunk,"
     "telerundfunk,movlennya,efir"},
    {'W', "publishing", "publishing,publishers,izdatelstvo,editorial,verlag,edition,vydavnytstvo"},
    {'W', "prosecution", "prosecution,fiscal"},
    {'W', "petrochemical",
     "petrochemical,petrochemicals,neftekhimicheskaya,neftekhim,petroquimica,petrochimie,"
     "petrokimia,neftekhimiya"},
    {'W', "fertilizer", "fertilizer,fertilizers,fertiliser,fertilisers,udobreniya,minudobreniya"},
    {'W', "cement", "cement,cements,tsement,cemento,ciment,zement,cimento"},
    {'W', "sugar", "sugar,sakhar,azucar,sucre,zucker,seker"},
    {'W', "tobacco", "tobacco,tabak,tabaco,tabac,tutun"},
    {'W', "textile", "textile,textiles,tekstil,textil,tekstilnaya"},
    {'W', "motor",
     "motor,motors,automobile,automobiles,automotive,avto,avtomobilnyy,otomotiv,auto,"
     "automobil,avtozavod plant"},
    {'W', "aerospace", "aerospace,aerokosmicheskiy,aeroespacial,havacilik uzay"},
    {'W', "heavy", "heavy,tyazhelaya,tyazheloe,agir"},
    {'W', "water", "water,vodokanal,agua,eau,wasser,aguas,eaux,vodnyy"},
    {'W', "hotel", "hotel,hotels,gostinitsa,otel"},
    {'W', "cooperative", "cooperative,cooperativa,kooperativ,cooperative society,kooperasyon,coop"},
    {'W', "club", "club,klub,klubu,kulubu"},
    {'W', "church", "church,tserkov,iglesia,eglise,kirche,tserkva"},
    {'W', "middle east", "middle east,blizhniy vostok,orta dogu,medio oriente,moyen orient"},
    {'W', "beijing", "beijing,peking,pekin,pekina"},
    {'W', "tokyo", "tokyo"},
    {'W', "vienna", "vienna,wien,vienne,veny,vena"},
    {'W', "athens", "athens,athina,athinas,athenes"},
    {'W', "warsaw", "warsaw,warszawa,varshava,warschau,varsovie"},
    {'W', "prague", "prague,praha,praga,prag"},
    {'W', "rome", "rome,roma"},
    {'W', "geneva", "geneva,geneve,genf,zheneva,ginebra"},
    {'W', "almaty", "almaty,alma ata,almatinskiy,almatinskaya"},
    {'W', "astana", "astana,nur sultan,nursultan"},
    {'W', "tehran", "tehran,teheran,tegeran"},
    {'W', "damascus", "damascus,damas,damask"},
    {'W', "cairo", "cairo,kair,kairo,caire"},
    {'W', "basel", "basel,basle,bale"},
    {'W', "cologne", "cologne,koln,koeln"},
    {'W', "munich", "munich,munchen,muenchen,myunkhen"},
    {'A', "russia railways", "rzhd,rzd,rossiyskie zheleznye dorogi"},
    {'A', "state bank development foreign economic affairs", "vneshekonombank,veb,veb rf"},
    {'A', "vneshtorgbank", "vtb,bank vtb,vneshtorgbank,vtb bank"},
    {'A', "moscow state university", "mgu,moskovskiy gosudarstvennyy universitet"},
    {'A', "saint petersburg state university", "spbgu"},
    {'A', "moscow state institute international relations", "mgimo"},
    {'A', "moscow city court", "mosgorsud,moskovskiy gorodskoy sud"},
    {'A', "supreme court", "verkhsud"},
    {'A', "prosecutor general office",
     "genprokuratura,generalnoy prokuratury,heneralna prokuratura"},
    {'A', "ministry economy", "minekonomiki,economy ministry,minekonomrazvitiya"},
    {'A', "ministry health", "minzdrav,health ministry"},
    {'A', "ministry education", "minobrazovaniya,minobrnauki,education ministry"},
    {'A', "ministry energy", "minenergo,energy ministry"},
    {'A', "ministry transport", "mintrans,transport ministry"},
    {'A', "ministry agriculture", "minselkhoz,agriculture ministry"},
    {'A', "ministry culture", "minkult,minkultury,culture ministry"},
    {'A', "ministry industry trade", "minpromtorg"},
    {'A', "ministry labour", "mintrud,labour ministry"},
    {'A', "federal penitentiary service", "fsin"},
    {'A', "federal protective service", "fso"},
    {'A', "ministry emergency situations", "mchs"},
    {'A', "investigative committee", "sledkom,sledstvennyy komitet"},
    {'A', "state duma", "gosduma,gosudarstvennaya duma"},
    {'A', "federal council", "sovfed"},
    {'W', "leasing", "leasing,lizing,arrendamiento,lizingovaya"},
    {'W', "resources", "resources,resource,resursy,resurs,recursos,ressources,ressourcen"},
    {'W', "arms", "arms,weapons,armament,armaments,oruzheynyy,vooruzheniy,vooruzheniya,armas"},
    {'W', "mechanical", "mechanical,mekhanicheskiy,mekhanika,mecanica,mekhanichnyy"},
    {'W', "instrument",
     "instrument,instruments,priborostroenie,priborostroeniya,priborostroitelnyy,pribor"},
    {'G', "scientific production association",
     "npo,nauchno proizvodstvennoe obedinenie,scientific production association,"
     "research and production association,nvo"},
    {'G', "research production",
     "npp,npk,nauchno proizvodstvennoe predpriyatie,nauchno proizvodstvennyy"},
    {'G', "military industrial corporation", "vpk"},
    {'W', "design bureau",
     "konstruktorskoe byuro,konstruktorskoe buro,design bureau,okb,tskb,"
     "opytno konstruktorskoe byuro"},
    {'W', "ferry", "ferry,ferries,paromnaya,parom,pereprava,paromnaya pereprava,ferri"},
    {'W', "winery", "winery,wineries,vinzavod,vinodelnya,vinodelcheskiy"},
    {'W', "film studio", "film studio,kinostudiya,filmstudio,estudios cinematograficos"},
    {'W', "film", "film,films,kino,cinema"},
    {'W', "terminal", "terminal,terminals,terminalnyy"},
    {'W', "mobile", "mobile,mobilnyy,mobilnaya,movil,movel,mobilfunk"},
    {'W', "digital", "digital,tsifrovoy,tsifrovaya,numerique"},
    {'W', "night", "night,nochnye,nochnoy,noche,nuit,nacht"},
    {'W', "wolves", "wolves,volki,lobos,wolfe"},
    {'W', "storage", "storage,khranilishche,lager"},
    {'W', "general staff",
     "general staff,generalnyy shtab,genshtab,generalnogo shtaba,estado mayor general"},
    {'W', "direct", "direct,pryamykh"},
    {'A', "russia direct investment fund", "rdif,rfpi,rossiyskiy fond pryamykh investitsiy"},
    {'G', "news agency",
     "mia,ia,informatsionnoe agentstvo,news agency,informatsionnoe agenstvo,"
     "agencia de noticias"},
    {'W', "oppressed", "oppressed,mostazafan,mustazafan,mostazafin"},
    {'W', "resistance", "resistance,soprotivlenie,resistencia,muqawama,moqavemat"},
    {'W', "lord", "lord,lords,seigneur"},
    {'W', "rocket", "rocket,raketnyy,raketnaya,missile,missiles,raketa"},
    {'W', "ammunition", "ammunition,boepripasy,munitions"},
    {'W', "tractor", "tractor,traktornyy,traktor,tractors"},
    {'W', "wagon", "wagon,wagons,vagon,vagonostroitelnyy,vagonnyy"},
    {'W', "repair", "repair,remontnyy,remont,reparaciones"},
    {'W', "optical", "optical,opticheskiy,optiko,optics,optika"},
    {'W', "rolling", "rolling,prokatnyy"},
    {'W', "pipe", "pipe,pipes,trubnyy,trubnaya,pipeline,pipelines,truboprovod"},
    {'W', "diamond", "diamond,diamonds,almaznyy,almaz,diamantes"},
    {'W', "gold", "gold,zoloto,zolotorudnaya,oro"},
    {'W', "grain", "grain,zerno,zernovaya,khlebnyy"},
    {'W', "fish", "fish,fishing,fishery,fisheries,rybnyy,rybolovetskiy,pesca,pesquera,peche"},
    {'W', "timber", "timber,wood,lesnoy,lesnaya,lesprom,madera"},
    {'W', "paper", "paper,bumazhnyy,tsellyulozno,papel,papier,papir"},
    {'W', "sport", "sport,sports,sportivnyy,sportivnaya,deporte,deportes,deportivo"},
    {'W', "football", "football,futbolnyy,futbol,soccer"},
    {'W', "festival", "festival"},
    {'W', "studio", "studio,studiya,estudio,studios"},
    {'W', "congress", "congress,kongress,congreso,congres,kongresi"},
    {'W', "forum", "forum,foro"},
    {'W', "community", "community,soobshchestvo,obshchina,comunidad,communaute"},
    {'W', "initiative", "initiative,initsiativa,iniciativa"},
    {'W', "monitoring", "monitoring,monitor,observatory,observatoriya,observatorio"},
    {'W', "archive", "archive,archives,arkhiv,archivo"},
    {'W', "consulate", "consulate,konsulstvo,consulado,consulat"},
    {'W', "crimea", "crimea,crimean,krym,krymskiy,krymskaya,krymskoe,kryma"},
    {'W', "kharkiv", "kharkiv,kharkov,kharkivskyy,kharkovskiy"},
    {'W', "odesa", "odesa,odessa,odesskiy,odeskyy"},
    {'W', "lviv", "lviv,lvov,lemberg,lvovskiy,lvivskyy"},
    {'W', "donetsk", "donetsk,donetskiy,donetskyy,donetskaya,donetska"},
    {'W', "luhansk", "luhansk,lugansk,luganskiy,luganskaya,luhanskyy,luhanska"},
    {'W', "ministry",
     "ministry,ministerstvo,ministerstva,ministerio,ministere,ministerium,ministero,"
     "ministrligi,min,minister,bakanligi,ministarstvo,vazirligi,vezarat,wizara,wizarat,"
     "ministerul,ministerstwo,ministerie,kementerian,ministerstvoto,ministria,minist,"
     "ministeriet,vazorati,nazirliyi,ministries,wezara,ministerija,ministerium fur,vezarat e"},
    {'W', "federal ministry", "bundesministerium"},
    {'W', "department",
     "department,dept,departament,departement,departamento,dpt,departamenti,otdel,abteilung,"
     "dipartimento,upravlenie,upravlinnya,directorate,direktsiya,direccion,direction,dep,"
     "administration department,basqarmasy,baskarmasy,division,depts,departamentul,"
     "dipartimenti,jabatan,directorate general,direkcija,dir,generaldirektion,uprava,"
     "otdelenie,upravl,sluzhba upravlenie"},
    {'W', "committee",
     "committee,komitet,comite,comitato,komitee,komitety,comitee,kommitet,komitesi,ausschuss,"
     "cttee,ctte,komita,komitet po,bizottsag,komiteta,komitetas"},
    {'W', "commission",
     "commission,komissiya,comision,kommission,commissione,komisiya,komissiyasy,kommissii,"
     "comissao,komisioni,komitsiya,suruhanjaya"},
    {'W', "council",
     "council,sovet,consejo,conseil,rat,consiglio,rada,kenes,kenesi,counsil,majlis shura,"
     "shura,savet,rady,majlis,consiliul,conselho,conselh,shuro,soveta"},
    {'W', "court",
     "court,sud,tribunal,corte,gericht,cour,soty,sudu,suda,mahkemesi,tribunale,sad,corts,"
     "mahkama,curtea,courts"},
    {'W', "supreme",
     "supreme,verkhovnyy,supremo,oberster,verkhovnogo,verkhovnaya,zhogargy,verkhovna"},
    {'W', "constitutional",
     "constitutional,konstitutsionnyy,konstytutsiynyy,verfassungsgericht,constitucional"},
    {'W', "city",
     "city,gorodskoy,gorodskaya,miskyy,municipal,kalalyk,gorodskogo,town,miska,mista,goroda,"
     "gorod,ville,ciudad,stadt,sehir,shahar,grada,miejski,municipality,citta,cidade"},
    {'W', "regional",
     "regional,oblastnoy,oblastnaya,oblast,oblasnyy,region,regionalnyy,oblystyk,provincial,"
     "province"},
    {'W', "district", "district,rayonnyy,rayon,audandyk,distrito,bezirk"},
    {'W', "parliament", "parliament,parlament,parlement,parlamento,parlamenti"},
    {'W', "government",
     "government,pravitelstvo,pravitelstva,gobierno,gouvernement,regierung,ukimeti,uryad"},
    {'W', "state",
     "state,gosudarstvennyy,gosudarstvennaya,gosudarstvennoe,gosudarstvennogo,gosudarstvennoy,"
     "derzhavnyy,derzhavna,memlekettik,estatal,staatlich,gos,stateowned,gosudarstvennykh,"
     "derzhavnoho,panstwowy,statni,statens,staats,stat,davlat,dovlet,devlet,negara,nha nuoc,"
     "drzavni,estado,etat,stato"},
    {'W', "national",
     "national,natl,natsionalnyy,natsionalnaya,natsionalnogo,natsionalnoy,natsionalnoe,"
     "natsionalna,nacional,nationale,nationaler,nazionale,ulttyk,ulttyq,milli,melli,narodowy,"
     "nat,nacionalniy,mli,meli,nationalen,nasional,kebangsaan,nationalt,milliysi,nationaal,"
     "natsionalnoho,nemzeti,quoc gia,nazionali,narodna,nacionalna,nacionales,narodowa,leumi"},
    {'W', "peoples",
     "peoples,people s,people,narodnaya,halyk,halyq,khalyk,khalk,popular,popolare,volks,"
     "lidova,ljudska,halkin,rakyat,folk,halk,narodnogo,popolo,popolari,nhan dan,narodnyy"},
    {'W', "civil",
     "civil,civic,civile,civili,civico,civica,civique,civiles,grazhdanskiy,grazhdanskaya,"
     "grazhdanskoe,hromadyanskyy,hromadyanska,obywatelski,obywatelska"},
    {'W', "central",
     "central,tsentralnyy,tsentralnaya,tsentralnogo,centrale,zentral,ortalyk,zentrale,"
     "centralnyy,markazi,merkez,zhongyang,centralna,centralne,tsentralna,tsentralnoe,sentral,"
     "trung uong,zentralbank bank,centrala,centralno,srednja"},
    {'W', "center",
     "center,centre,tsentr,centro,zentrum,ortalygy,centrum,ctr,markaz,tsentar,centru,kozpont,"
     "tsentra,pusat,trung tam,centar,tsentri,merkezi"},
    {'W', "federal",
     "federal,federalnyy,federalnaya,federalnogo,federalnoe,bundes,federalnoy,federale"},
    {'W', "united",
     "united,unidos,unidas,unis,unies,vereinigte,ob edinennye,obedinennye,obedinennaya,"
     "obedinennyy,obyednannya"},
    {'W', "security",
     "security,bezopasnosti,bezopasnost,seguridad,securite,sicherheit,bezpeky,kauipsizdik,"
     "sicurezza,kauipsizdigi,bezbednosti,guvenlik,amniyat,sec,securities,security guards,"
     "bezpeka,bezpieczenstwa,keamanan,an ninh,seguranca,guvenligi,ohorona,okhrana"},
    {'W', "service",
     "service,sluzhba,servicio,dienst,sluzhby,kyzmeti,servizio,servis,serviceses,servi,"
     "hizmetleri"},
    {'W', "intelligence",
     "intelligence,razvedki,razvedka,inteligencia,renseignement,nachrichtendienst,rozvidky"},
    {'W', "border", "border,pogranichnaya,pogranichnyy,prykordonna,fronteras,grenz"},
    {'W', "police",
     "police,politsiya,policia,polizei,militsiya,politsiyasy,policja,polis,politsii"},
    {'W', "prosecutor",
     "prosecutor,prosecutors,prokuratura,prokuror,fiscalia,procuradoria,prokuratury,"
     "prokuraturasy,procuracy,procurator"},
    {'W', "office",
     "office,ofis,biuro,oficina,bureau,bureaux,buro,byurosy,amt,biurosu,officio,buerosu"},
    {'W', "defence",
     "defence,defense,oborony,defensa,verteidigung,korganys,difesa,oborona,odbrane,savunma,"
     "defa,difa,defesa"},
    {'W', "justice",
     "justice,yustitsii,yustitsiya,justicia,justiz,adilet,giustizia,adalet,pravosudiya,justica"},
    {'W', "internal affairs",
     "internal affairs,vnutrennikh del,interior,interieur,innern,interior affairs,inneres,"
     "vnutrishnikh sprav,ishki ister,icisleri,asuntos internos,interno,home affairs,"
     "the interior,inner affairs"},
    {'W', "foreign affairs",
     "foreign affairs,inostrannykh del,external affairs,asuntos exteriores,"
     "relaciones exteriores,affaires etrangeres,auswartiges,auswartigen,syrtky ister,"
     "zakordonnykh sprav,disisleri,external relations,foreign relations,zagranicznych"},
    {'W', "human rights",
     "human rights,prav cheloveka,pravam cheloveka,derechos humanos,droits de l homme,"
     "droits homme,menschenrechte,prav lyudyny,adam kukyktary,droits humains,direitos humanos,"
     "diritti umani"},
    {'W', "health", "health,zdravookhraneniya,salud,sante,gesundheit,zdorovya,saglik,saude,sanita"},
    {'W', "education",
     "education,obrazovaniya,obrazovanie,educacion,bildung,osvity,bilim,egitim,educacao,"
     "istruzione"},
    {'W', "culture", "culture,cultural,kultury,cultura,kultur,kultura"},
    {'W', "agriculture",
     "selskokhozyaystvennyy,selkhoz,agriculture,agricultural,selskogo khozyaystva,agricultura,"
     "landwirtschaft"},
    {'W', "economy",
     "economy,economic,economics,ekonomiki,ekonomika,economia,economie,wirtschaft,"
     "ekonomicheskiy"},
    {'W', "development",
     "development,razvitiya,razvitie,desarrollo,developpement,entwicklung,damu,kalkinma,"
     "rozvytku,desenvolvimento,dev,devt,devel,dvlpmnt,developments,developers,developer,"
     "developing,razvoj,rozwoju,razvitiyu,pembangunan,phat trien,gelistirme,tosee,taraqqiyot,"
     "developpements"},
    {'W', "association",
     "association,assoc,assn,assotsiatsiya,asociacion,verband,associazione,associacao,"
     "kauymdastygy,dernegi,asotsiatsiya,stowarzyszenie,assotsiatsii,asosiasi,persatuan,"
     "egyesulet,udruzenje,sdruzeni,zdruzenie,birlesmis dernek,asociatia,vereniging,associates,"
     "assocs,stowarzyszenia,jamiyati"},
    {'W', "society",
     "society,soc,obshchestvo,sociedad,gesellschaft,societa,sociedade,kogamy,cemiyeti,anjoman,"
     "societe,tovarystvo"},
    {'W', "union",
     "union,soyuz,unidad,verein,unione,odagy,birligi,spilka,zwiazek,uniao,sindicato,syndicate,"
     "profsoyuz,ittihad,ettehadiye,soyuza,profspilka,syndicat,sindikat,unii,union of,"
     "zdruzhennya,gewerkschaft,sendikasi,ittifaqi,ittifaki,ortakligi"},
    {'P', "socialists",
     "socialists,socialist,sotsialisty,sotsialistov,sozialisten,socialistas,socialistes,"
     "socialisti,sotsialistychna"},
    {'P', "democrats",
     "democrats,demokraty,demokratov,demokraten,democratas,democrates,democratici,demokrativ"},
    {'P', "social democrats",
     "social democrats,sotsial demokraty,sotsial demokratov,sozialdemokraten,socialdemocratas,"
     "socialdemokraterna"},
    {'P', "christian democrats",
     "christian democrats,khristianskie demokraty,christdemokraten,democratas cristianos"},
    {'P', "liberals", "liberals,liberaly,liberalov,liberalen,liberales,liberaux"},
    {'P', "conservatives",
     "conservatives,konservatory,konservatorov,konservativen,conservadores,conservateurs,"
     "conservatori"},
    {'P', "communists",
     "communists,kommunisty,kommunistov,kommunisten,comunistas,communistes,comunisti"},
    {'P', "republicans",
     "republicans,respublikantsy,respublikantsev,republikaner,republicanos,republicains"},
    {'P', "nationalists", "nationalists,natsionalisty,nationalisten,nacionalistas,nationalistes"},
    {'P', "reformists", "reformists,reformers,reformisty,reformistov,reformisten,reformistas"},
    {'P', "greens", "greens,zelenye,zelenykh,die grunen,verdes,verts,verdi,zeleni"},
    {'P', "patriots", "patriots,patrioty,patriotov,patrioten,patriotas,patriotes"},
    {'P', "radicals", "radicals,radikaly,radikalov,radicaux,radicales,radicali"},
    {'U', "progressive",
     "progressive,progressivnyy,progressivnaya,progresista,progressiste,progressivo"},
    {'U', "bloc", "bloc,block,blok,coalition,koalitsiya,coalicion,koalition,coalizione"},
    {'U', "faction", "faction,fraktsiya,fraktion,fraction,parliamentary group,gruppa deputatov"},
    {'U', "alliance", "alliance,alyans,alianza,allianz,alleanza,aliansy"},
    {'H', "movement",
     "movement,dvizhenie,movimiento,mouvement,bewegung,kozgalysy,hareketi,ruch,rukh,movimento,"
     "harakat,harakah,jonbesh"},
    {'W', "front", "front,frente,fronte,jabhat,jabha,jebhe,cephesi"},
    {'W', "army",
     "army,armiya,ejercito,armee,heer,jaysh,jeish,ordusu,exercito,armiyasy,arteshe,artesh"},
    {'W', "brigade", "brigade,brigades,brigada,brigad,kataib,kata ib,kateeb,liwa,brigadas"},
    {'W', "guard", "guard,guards,gvardiya,guardia,garde,garda,sepah,gvardii"},
    {'W', "forces",
     "armed forces,fuerzas armadas,vooruzhennye sily,zbroyni syly,zbroynykh syl,"
     "vooruzhennykh sil,forces,force,sily,fuerzas,krafte,kuvvetleri,quwwat,troops,viyska,"
     "voyska,sil"},
    {'W', "revolutionary",
     "revolutionary,revolyutsionnyy,revolucionario,revolutionnaire,revolutionar,enghelab,"
     "revolucionarias"},
    {'W', "liberation",
     "liberation,osvobozhdeniya,liberacion,befreiung,tahrir,kurtulus,vyzvolennya"},
    {'W', "democratic",
     "democratic,demokraticheskiy,demokraticheskaya,democratico,democratique,demokratisch,"
     "demokratychnyy,demokratiyalyk,demokratik,democratica"},
    {'W', "choice", "choice,vybor,tandauy,vybir,eleccion"},
    {'W', "people's party", "narodnaya partiya"},
    {'W', "workers",
     "workers,trudovoy,worker,trabajadores,travailleurs,arbeiter,partiya karkeren,isci,"
     "karkeren,hapoalim,poalim"},
    {'W', "islamic",
     "islamic,islamskiy,islamskaya,islamico,islamique,islami,islamiya,islamisch,islamica,"
     "islamiyah,eslami,islam,islamiye,islomiy"},
    {'W', "republic",
     "republic,respublika,republica,republique,republik,respubliki,repubblica,respublikasy,"
     "cumhuriyeti,republika,jomhuri,jumhuriyat,respublikasynyn,respublikanskiy"},
    {'H', "television",
     "television,tv,televidenie,teve,telekanal,tele,telebachennya,channel tv,tv channel,"
     "teleradiokompaniya,teleradio,telekompaniya,televizija,telewizja,truyen hinh"},
    {'H', "channel", "channel,kanal,canal,arna,arnasy"},
    {'W', "railways",
     "railways,railway,railroad,zheleznye dorogi,zheleznaya doroga,ferrocarriles,eisenbahn,"
     "bahn,temir zholy,zaliznytsya,chemins de fer,rly,rlys,rwy,dorogi,zeleznice,zheleznitsi,"
     "demiryollari,koleje,spoorwegen,chemin de fer,ferrovie,ferrovias,vasut,kereta api"},
    {'W', "telecom",
     "telecom,telekom,telecommunications,telecommunication,telekommunikatsii,"
     "telecomunicaciones,telekomunikasyon,svyaz,telekomunikatsiyi,telekomunikacija,telecoms,"
     "telefonica,telekomunikasi,communications,communication,comms,svyazi,vien thong,zvyazok"},
    {'W', "electronics",
     "electronics,electronic,elektronika,electronica,elektronik,elektronnyy,elecs,"
     "elektronnaya,elektronnye"},
    {'W', "chemical",
     "chemical,chemicals,chemistry,khimicheskiy,khimicheskaya,chemie,chimie,quimica,kimya,"
     "khim,chem,chems,hoa chat,khimiya,chemiczny,himicheskaya,chimica,quimicos,khimichna,"
     "kimyevi"},
    {'W', "pharmaceutical",
     "pharmaceutical,pharmaceuticals,pharma,farmatsevticheskaya,farmaceutica,pharm,farma,"
     "pharmaceutica,farmatsiya,pharms,farmaceutyczna,ilac,laboratorios farmaceuticos,farmasi,"
     "pharmaceutics"},
    {'W', "medical", "medical,meditsinskiy,medico,medizin,medicine,medikal,meditsinskaya"},
    {'W', "hospital", "hospital,bolnitsa,krankenhaus,hopital,likarnya,hastanesi"},
    {'W', "prison",
     "prison,tyurma,colony,koloniya,ik,penal colony,prison colony,correctional colony,"
     "ispravitelnaya koloniya,penitentiary,carcel,jail,penal,vaznytsya"},
    {'W', "defence industry", "defense industry"},
    {'W', "design", "design,konstruktorskoe,konstruktorskiy,diseno"},
    {'W', "museum", "museum,muzey,museo,musee,muze"},
    {'W', "theatre", "theatre,theater,teatr,teatro"},
    {'W', "library", "library,biblioteka,biblioteca,bibliotheque"},
    {'W', "music", "music,musik,musica"},
    {'W', "military",
     "military,voennyy,voennaya,militar,militaire,voenno,nezami,askeri,viyskovyy,askerleri,"
     "asker,voennoy"},
    {'W', "agro", "agro,agricola,agr,agri,agroindustrial,agricultural company,pertanian"},
    {'W', "food",
     "food,foods,pishchevaya,alimentos,lebensmittel,gida,fds,pishchevoy,alimentaire,makanan,"
     "thuc pham,spozywcza"},
    {'W', "real estate",
     "real estate,nedvizhimost,inmobiliaria,immobilien,immobiliare,realty,immobiliere,"
     "gayrimenkul,property,properties,r e,realestate,inmuebles,nekretnine,hartanah,emlak,"
     "bat dong san,props,prop,nemovitosti"},
    {'W', "management",
     "management,upravlyayushchaya,menedzhment,gestion,verwaltungs,mgmt,managment,yonetim,mgt,"
     "mngmt,manag,managers,upravleniya,zarzadzanie,verwaltung,pengurusan"},
    {'W', "capital", "capital,kapital"},
    {'W', "partners",
     "partners,partnery,socios,partenaires,partner,ptnrs,ptrs,partnership,asociados,ortaklari"},
    {'W', "media", "media,medios"},
    {'W', "law", "law,zakon,ley,recht,droit,kanun,prava,kukyk,pravo"},
    {'W', "rule of law", "rule of law,verkhovenstvo prava"},
    {'W', "freedom",
     "freedom,svoboda,libertad,liberte,freiheit,bostandyk,azatlyk,svobody,hurriyet,liberty"},
    {'H', "radio", "radio,radiosy,radiostantsiya"},
    {'W', "open", "open,otkrytyy,abierto,ouvert,ashyk,otwarty,offen,otkrytaya,offene,vidkrytyy"},
    {'W', "dialogue", "dialogue,dialog,dialogo,dialoh"},
    {'W', "new",
     "new,novyy,novaya,novoe,nuevo,nouveau,zhana,nowy,neue,nova,nove,nueva,nouvelle,yeni,"
     "zhanga"},
    {'W', "voice", "voice,golos,holos,voz,voix,stimme,glas"},
    {'W', "helicopters", "helicopters,vertolety,helicopter,vertoletnyy"},
    {'W', "post", "post,pochta,postal,poshta,correos,poste"},
    {'W', "aircraft",
     "aircraft,aviastroitelnaya,samolet,samolety,samoletostroitelnaya,aviones,ucak,aircrafts"},
    {'W', "shipbuilding", "shipbuilding,sudostroitelnaya"},
    {'W', "private military company",
     "pmc,chvk,private military company,chastnaya voennaya kompaniya"},
    {'W', "exchange",
     "exchange,birzha,borsa,bolsa,boerse,exch,exchanges,sarrafi,sarafi,"
     "menkul kiymetler borsasi,borza,gielda"},
    {'W', "studies", "studies,study"},
    {'W', "strategic", "strategic,strategique,strategicheskiy,estrategico,strategicheskikh"},
    {'W', "rights", "rights,prav,derechos,droits,rechte"},
    {'W', "children", "children,detey,ninos,enfants,kinder"},
    {'W', "women", "women,zhenshchin,mujeres,femmes,frauen"},
    {'W', "youth", "youth,molodezhi,molodezhnyy,jeunesse,juventud,jugend"},
    {'W', "trade union", "trade union,profsoyuznyy"},
    {'W', "veterans", "veterans,veteranov"},
    {'W', "region", "kray"},
    {'W', "fleet", "fleet,flot,flota"},
    {'W', "sea", "sea,more,mer,mar"},
    {'A', "united nations high commissioner refugees",
     "unhcr,uvkb,upravlenie verkhovnogo komissara oon po delam bezhentsev,"
     "verkhovnyy komissar oon po delam bezhentsev"},
    {'W', "journalists",
     "journalists,zhurnalistov,periodistas,journalistes,journalisten,journalist"},
    {'W', "lawyers", "lawyers,advokatov,abogados,avocats,bar,kollegiya advokatov,advokaty"},
    {'W', "refugees", "refugees,bezhentsev,refugiados,refugies,fluchtlinge"},
    {'W', "europe", "europe,evropy,evropa,europa,europas"},
    {'W', "european",
     "european,evropeyskiy,evropeyskaya,evropeyskogo,europeo,europeen,europaische,"
     "europaisches,europaischen,yevropeyskyy,europea,europejski,europeenne,europaischer,"
     "yevropeyska,europaeische"},
    {'W', "eurasian",
     "eurasian,evraziyskiy,evraziyskaya,euroasian,evraziyskoe,euraziyalyk,evraziyskogo"},
    {'W', "north",
     "north,northern,severnyy,severo,severnaya,norte,nord,soltustik,pivnichnyy,kuzey,pivdenno,"
     "shomal,nor"},
    {'W', "south",
     "south,southern,yuzhnyy,yuzhno,sur,sud est,sued,ontustik,pivdennyy,guney,yuzhnaya,jonub"},
    {'W', "east",
     "east,eastern,vostochnyy,vostochno,vostochnaya,este,ost,shygys,skhidnyy,dogu,oriental,"
     "vostok,orient,sharq"},
    {'W', "west", "west,western,zapadnyy,zapadno,zapadnaya,oeste,ouest,batys,zakhidnyy,bati,gharb"},
    {'W', "northwest", "northwest,north west,severo zapadnyy,northwestern,north western"},
    {'W', "southwest", "southwest,south west,yugo zapadnyy,southwestern"},
    {'W', "northeast", "northeast,north east,severo vostochnyy"},
    {'W', "southeast", "southeast,south east,yugo vostochnyy"},
    {'W', "moscow", "moscow,moskva,moskovskiy,moskovskaya,moskvy,moscou,moskau,moskovskogo"},
    {'W', "kyiv", "kyiv,kiev,kyyivskyy,kievskiy"},
    {'W', "saint petersburg",
     "st petersburg,saint petersburg,sankt peterburg,leningrad,petersburg"},
    {'W', "hongkong", "hong kong,hongkong,xianggang,gonkong"},
    {'W', "cooperation",
     "cooperation,co operation,sotrudnichestvu,sotrudnichestva,cooperacion,zusammenarbeit"},
    {'W', "assembly", "assembly,assambleya,asamblea,assemblee,versammlung,asambleya"},
    {'W', "parliamentary",
     "parliamentary,parlamentskaya,parlamentaria,parlementaire,parlamentarische"},
    {'W', "airport", "airport,aeroport,aeropuerto,flughafen,havalimani,auezhay"},
    {'W', "port", "port,puerto,hafen,porto,liman"},
    {'W', "nuclear", "nuclear,yadernyy,atomnyy,atomic,yadernaya,atom,nucleaire"},
    {'W', "space", "space,kosmicheskiy,kosmicheskaya,espacial,cosmic,kosmos"},
    {'W', "electric",
     "electric,electrical,elektricheskaya,electricidad,electricite,elektro,elektrik,electro,"
     "elektricheskiy,electricity,elec,elect,elektr,electrics,electricos,elettrica,elektryczna,"
     "electrica,electronik,elektrichna,electrotechnical,listrik"},
    {'W', "metal",
     "metal,metals,metall,metally,metales,metaux,metalurji,metallurgical,metallurgicheskiy,"
     "metallurgiya,metallurgy,metallu,metalowy,metalic,logam,kim loai,metallurgicheskaya,"
     "metalurgiya,metalurgica"},
    {'W', "machine",
     "machine,machinery,mashinostroitelnyy,mashinostroenie,maquinaria,maschinen,maschinenbau,"
     "machine building,makina,machines,machineries,mach,mashinobudivnyy,makine,makinalari,"
     "mesin,mashinostroitelnaya,mashinostroeniya,mashinostroyenia"},
    {'W', "control", "control,kontrol,kontrolya"},
    {'W', "special", "special,spetsialnyy,spetsialnaya,especial,spezial,spets"},
    {'W', "main", "main,glavnyy,glavnoe,glavnogo,holovne,holovnyy,principal"},
    {'W', "treasury", "treasury,kaznacheystvo,tesoro,tresor"},
    {'W', "tax", "tax,nalogovaya,taxes,impuestos,impots,steuer,podatkova,nalogovoy"},
    {'W', "customs", "customs,tamozhennaya,tamozhnya,aduana,aduanas,douane,zoll,mytna,gumruk"},
    {'W', "alternative", "alternative,alternativa,alternativnyy"},
    {'C', "kazakhstan",
     "kazakhstan,kazakhstans,kazakh,kazakhstani,republic of kazakhstan,respublika kazakhstan,"
     "respubliki kazakhstan,kazakhstana,kazakhstanskiy,kazakhstanskaya,kazakhskiy,kazakhskaya,"
     "kazakstan,kazakstannyn,qazaqstan,qazaqstannyn,rk,qazaq,kazak,kasachstan,kasachische,"
     "kasachisches,kazajistan,kazakhstan respublikasy,kazakstan respublikasy,"
     "kazakstan respublikasynyn,kazakstandyk,kazachstan,kazahstan,kazakhstanskoe,kaz"},
    {'C', "russia",
     "russia,russias,russian,russian federation,rossiya,rossii,rossiyskaya federatsiya,"
     "rossiyskoy federatsii,rf,rossiyskiy,rossiyskaya,rossiyskoe,russie,rusia,russland,"
     "federacion rusa,federation russie,rosja,russische,ros,rosiyi,rosiyska,russe,reseyi,"
     "rossiyskogo,rossiyskikh"},
    {'C', "ukraine",
     "ukraine,ukraines,ukrainian,ukraina,ukrayiny,ucrania,ukrainskiy,ukrainskaya,ukrayinska"},
    {'C', "belarus",
     "belarus,belarusian,belarusi,belorussia,belorussian,byelorussia,respublika belarus,"
     "republic of belarus,respubliki belarus,belorusskiy,belarusskiy,belaruskaya"},
    {'C', "kyrgyzstan",
     "kyrgyzstan,kyrgyz,kyrgyz republic,kirgizia,kyrgyzskoy respubliki,kyrgyzstana,"
     "kyrgyzskaya respublika"},
    {'C', "uzbekistan", "uzbekistan,uzbek,republic of uzbekistan,uzbekistana,ozbekiston,uzbekskiy"},
    {'C', "tajikistan", "tajikistan,tajik,tadzhikistan,tadzhikistana,republic of tajikistan"},
    {'C', "turkmenistan", "turkmenistan,turkmen,turkmenistana"},
    {'C', "azerbaijan",
     "azerbaijan,azerbaijani,azerbaycan,azerbaydzhan,azerbaydzhana,republic of azerbaijan"},
    {'C', "armenia", "armenia,armenian,armenii,republic of armenia"},
    {'C', "georgia", "georgia,georgian,gruzii,gruziya,gruzinskiy,georgie,georgien"},
    {'C', "moldova", "moldova,moldovan,moldavia,republic of moldova,moldavii"},
    {'C', "poland",
     "poland,polish,polska,polski,polen,pologne,polonia,polshi,polsha,"
     "rzeczypospolitej polskiej,polskie,republic of poland"},
    {'C', "germany",
     "germany,german,deutschland,deutsche,deutscher,deutsches,allemagne,alemania,germaniya,"
     "federal republic of germany,deutschen"},
    {'C', "france",
     "france,french,francaise,francais,francia,frantsii,frankreich,republique francaise,"
     "francesa"},
    {'C', "italy", "italy,italian,italia,italiana,italiano,italien,italie"},
    {'C', "spain", "spain,spanish,espana,espanol,espanola,espagne,spanien,ispanii"},
    {'C', "portugal", "portugal,portuguese,portuguesa,portugues"},
    {'C', "uk",
     "uk,united kingdom,great britain,british,britain,u k,gb,velikobritanii,reino unido,"
     "royaume uni"},
    {'C', "usa",
     "usa,us,u s,u s a,united states,united states of america,american,america,estados unidos,"
     "etats unis,ssha,vereinigte staaten,amerikanskiy,amer,usas,amerika"},
    {'C', "eu",
     "eu,european union,union europeenne,union europea,evropeyskiy soyuz,evrosoyuz,"
     "europaische union,es,yevropeyskyy soyuz,unia europejska"},
    {'C', "china",
     "zhong guo,china,chinese,peoples republic of china,prc,kitay,kitayskiy,chine,kitaya,"
     "zhongguo,cina,zhonghua renmin gongheguo,kitayskaya,people s republic of china"},
    {'C', "north korea",
     "north korea,dprk,north korean,democratic people s republic of korea,"
     "democratic peoples republic of korea,kndr"},
    {'C', "south korea", "south korea,republic of korea,south korean"},
    {'C', "korea", "korea,korean,corea,koreya,choson,chosun"},
    {'C', "japan", "japan,japanese,nippon,nihon,yaponii,yaponiya,japon"},
    {'C', "india", "india,indian,bharat,indii,inde"},
    {'C', "pakistan", "pakistan,pakistani,islamic republic of pakistan"},
    {'C', "afghanistan", "afghanistan,afghan,afganistan"},
    {'C', "iran",
     "iran,iranian,islamic republic of iran,irana,iranskiy,islamskoy respubliki iran,"
     "jomhuri eslami iran,irans,iranien,irani,ayran,jmhwry aslamy ayran"},
    {'C', "iraq", "iraq,iraqi,irak,iraka"},
    {'C', "syria", "syria,syrian,syrie,sirii,syrian arab republic,surya,suriye,suriyah"},
    {'C', "lebanon", "lebanon,lebanese,liban,libano,lubnan,livan"},
    {'C', "israel", "israel,israeli,izrail,izrailya"},
    {'C', "turkey",
     "turkey,turkish,turkiye,turk,turquie,turtsii,turkiye cumhuriyeti,turquia,turkic,"
     "republic of turkey,republic of turkiye"},
    {'C', "egypt", "egypt,egyptian,egipet,misr,egypte,egipto,masr"},
    {'C', "libya", "libya,libyan,liviya,libyen"},
    {'C', "saudi arabia",
     "saudi arabia,saudi,kingdom of saudi arabia,ksa,saudovskoy aravii,arabia saudita"},
    {'C', "uae", "uae,united arab emirates,emirates,emirati,oae"},
    {'C', "yemen", "yemen,yemeni,jemen"},
    {'C', "qatar", "qatar,qatari,katar"},
    {'C', "kuwait", "kuwait,kuwaiti,kuveyt"},
    {'C', "sudan", "sudan,sudanese"},
    {'C', "somalia", "somalia,somali"},
    {'C', "nigeria", "nigeria,nigerian"},
    {'C', "kenya", "kenya,kenyan"},
    {'C', "south africa", "south africa,south african,republic of south africa"},
    {'C', "mexico", "mexico,mexican,mexicana,mexicano,meksika"},
    {'C', "brazil", "brazil,brasil,brazilian,brasileira,braziliya,brasileiro"},
    {'C', "argentina", "argentina,argentine"},
    {'C', "colombia", "colombia,colombian,colombiana"},
    {'C', "venezuela", "venezuela,venezuelan,venezolana,venesuela"},
    {'C', "cuba", "cuba,cuban,cubana,kuba"},
    {'C', "canada", "canada,canadian,kanada"},
    {'C', "australia", "australia,australian,avstraliya"},
    {'C', "austria", "austria,austrian,osterreich,avstrii,oesterreich"},
    {'C', "switzerland",
     "switzerland,swiss,schweiz,suisse,schweizerische,svizzera,shveytsarii,suiza"},
    {'C', "netherlands", "netherlands,dutch,holland,nederland,nederlandse,niderlandov"},
    {'C', "belgium", "belgium,belgian,belgique,belgie,belgii"},
    {'C', "sweden", "sweden,swedish,sverige,svenska,shvetsii,suede"},
    {'C', "norway", "norway,norwegian,norge,norsk,norske,norvegii"},
    {'C', "denmark", "denmark,danish,danmark,dansk,danske,danii"},
    {'C', "finland", "finland,finnish,suomi,suomen,finlyandii"},
    {'C', "estonia", "estonia,estonian,eesti,estonii"},
    {'C', "latvia", "latvia,latvian,latvijas,latvii,latvija"},
    {'C', "lithuania", "lithuania,lithuanian,lietuvos,lietuva,litvy,litva"},
    {'C', "czechia", "czechia,czech,czech republic,ceska,cesky,chekhii,ceske republiky"},
    {'C', "slovakia", "slovakia,slovak,slovenska,slovakii"},
    {'C', "hungary", "hungary,hungarian,magyar,vengrii,magyarorszag"},
    {'C', "romania", "romania,romanian,rumynii,romana"},
    {'C', "bulgaria", "bulgaria,bulgarian,bolgarii,balgariya"},
    {'C', "serbia", "serbia,serbian,srbije,srbija,serbii,republika srbija"},
    {'C', "croatia", "croatia,croatian,hrvatska,khorvatii"},
    {'C', "bosnia", "bosnia,bosnian,bosnia and herzegovina,bosna i hercegovina"},
    {'C', "greece", "greece,greek,hellenic,ellados,ellada,gretsii,elladas,hellas"},
    {'C', "cyprus", "cyprus,cypriot,kipr,kypros,kipra,kibris"},
    {'C', "malta", "malta,maltese"},
    {'C', "mongolia", "mongolia,mongolian,mongolii"},
    {'C', "vietnam", "vietnam,vietnamese,viet nam"},
    {'C', "thailand", "thailand,thai"},
    {'C', "malaysia", "malaysia,malaysian"},
    {'C', "singapore", "singapore,singaporean"},
    {'C', "indonesia", "indonesia,indonesian"},
    {'C', "philippines", "philippines,philippine,filipino,pilipinas"},
    {'C', "myanmar", "myanmar,burma,burmese"},
    {'C', "taiwan", "taiwan,taiwanese"},
    {'C', "ireland", "ireland,irish,irlandii"},
    {'C', "luxembourg", "luxembourg,luxemburg"},
    {'C', "algeria", "algeria,algerian,algerie"},
    {'C', "morocco", "morocco,moroccan,maroc"},
    {'C', "tunisia", "tunisia,tunisian,tunisie"},
    {'C', "palestine", "palestine,palestinian,filastin"},
    {'C', "chile", "chile,chilean,chilena"},
    {'C', "peru", "peru,peruvian,peruana"},
    {'C', "ecuador", "ecuador,ecuadorian"},
    {'C', "bolivia", "bolivia,bolivian"},
    {'C', "panama", "panama,panamanian"},
    {'C', "nicaragua", "nicaragua,nicaraguan"},
    {'C', "honduras", "honduras,honduran"},
    {'C', "guatemala", "guatemala,guatemalan"},
    {'C', "albania", "albania,albanian,shqiperi"},
    {'C', "slovenia", "slovenia,slovenian"},
    {'C', "macedonia", "macedonia,north macedonia,makedonija"},
    {'C', "montenegro", "montenegro,crna gora"},
    {'C', "kosovo", "kosovo,kosova"},
    {'C', "jordan", "jordan,jordanian"},
    {'C', "oman", "oman,omani"},
    {'C', "bahrain", "bahrain,bahraini"},
    {'C', "ethiopia", "ethiopia,ethiopian"},
    {'C', "congo", "congo,congolese,drc"},
    {'C', "zimbabwe", "zimbabwe,zimbabwean"},
    {'C', "uganda", "uganda,ugandan"},
    {'C', "tanzania", "tanzania,tanzanian"},
    {'C', "ghana", "ghana,ghanaian"},
    {'C', "mali", "mali,malian"},
    {'C', "angola", "angola,angolan"},
    {'C', "mozambique", "mozambique"},
    {'C', "bangladesh", "bangladesh,bangladeshi"},
    {'C', "nepal", "nepal,nepalese"},
    {'C', "sri lanka", "sri lanka,lankan"},
    {'C', "laos", "laos,lao"},
    {'C', "cambodia", "cambodia,cambodian"},
    {'C', "new zealand", "new zealand"},
    {'C', "ussr", "ussr,soviet union,sssr,sovetskiy,soviet"},
    {'A', "federal security service", "fsb,federalnaya sluzhba bezopasnosti"},
    {'A', "state security committee",
     "kgb,committee for state security,komitet gosudarstvennoy bezopasnosti"},
    {'A', "national security committee",
     "knb,committee of national security,komitet natsionalnoy bezopasnosti,ukk,"
     "ulttyk kauipsizdik komiteti,nkb,nsc kazakhstan"},
    {'A', "ministry internal affairs",
     "mvd,interior ministry,ministry of interior,ministry of the interior"},
    {'A', "ministry foreign affairs", "mid,mfa,foreign ministry,foreign office"},
    {'A', "ministry defence", "defence ministry,defense ministry,mod,minoborony"},
    {'A', "ministry justice", "justice ministry,minyust"},
    {'A', "ministry finance", "finance ministry,minfin"},
    {'A', "united nations", "un,oon,onu,u n,organizatsiya obedinennykh natsiy"},
    {'A', "organization security cooperation europe",
     "osce,obse,obsie,organizatsiya po bezopasnosti i sotrudnichestvu v evrope"},
    {'A', "parliamentary assembly council europe", "pace,pase,apce"},
    {'A', "european court human rights", "echr,espch,ecthr"},
    {'A', "democratic choice kazakhstan", "dvk,dck,qdt"},
    {'A', "north atlantic treaty organization", "nato,otan"},
    {'A', "main intelligence department", "gru,main intelligence directorate"},
    {'A', "foreign intelligence service", "svr,sluzhba vneshney razvedki"},
    {'A', "security service ukraine", "sbu"},
    {'A', "islamic revolutionary guard corps",
     "irgc,pasdaran,sepah pasdaran,sepah e pasdaran,korpus strazhey islamskoy revolyutsii,"
     "ksir,islamic revolution guards corps,islamic revolutionary guards corps"},
    {'A', "international criminal police organization", "icpo"},
    {'A', "european parliament", "ep,evroparlament,europarl,evropeyskiy parlament,europarliament"},
    {'A', "supreme court", "verkhovnyy sud,zhogargy soty"},
    {'A', "prosecutor general office",
     "general prosecutors office,prosecutor generals office,generalnaya prokuratura,"
     "general prosecutor office,bas prokuratura,procuracy general,"
     "office of the prosecutor general,attorney generals office"},
    {'A', "workers party kurdistan",
     "pkk,partiya karkeren kurdistan,partiya karkeren kurdistane,kurdistan workers party"},
    {'A', "al qaida", "al qaida,al qaeda,alqaida,alkaida,al kaida,al qa ida,alqaeda"},
    {'A', "islamic state",
     "isis,isil,daesh,is,igil,islamic state of iraq and the levant,"
     "islamic state of iraq and syria,da ish,daish"},
    {'A', "hezbollah",
     "hezbollah,hizballah,hizbullah,hizbollah,khezbolla,hezballah,hzb allh,hzb allah"},
    {'A', "central bank russia", "bank of russia,bank rossii,tsb rf,cbr"},
    {'A', "central bank", "central bank,tsentrobank,zentralbank"},
    {'A', "reporters without borders",
     "reporters sans frontieres,rsf,rwb,reporteros sin fronteras,reporter ohne grenzen,"
     "reportery bez granits"},
    {'A', "doctors without borders",
     "medecins sans frontieres,msf,vrachi bez granits,arzte ohne grenzen"},
    {'A', "world bank", "ibrd,vsemirnyy bank"},
    {'A', "international monetary fund", "imf,mvf,fmi"},
    {'A', "european bank reconstruction development", "ebrd,ebrr"},
    {'A', "international criminal court", "icc,mus"},
    {'A', "world health organization", "who,oms"},
    {'A', "red cross", "krasnyy krest,croix rouge,cruz roja"},
    {'A', "european commission", "evropeyskaya komissiya,evrokomissiya"},
    {'A', "council europe", "council of europe,sovet evropy,conseil de l europe"},
    {'A', "united russia", "edinaya rossiya"},
    {'A', "central intelligence agency", "tsru,cia"},
    {'A', "federal bureau investigation", "fbi,fbr"},
    {'A', "financial times", "ft"},
    {'A', "human rights watch", "hrw"},
    {'A', "amnesty international", "mezhdunarodnaya amnistiya"},
    {'A', "central election commission",
     "cec,tsik,tsentralnaya izbiratelnaya komissiya,central electoral commission,"
     "central electoral committee,central election committee"},
    {'A', "halyk bank", "halyk bank,khalyk bank,narodnyy bank kazakhstana,halyq bank"},
};

/* Numbers as words; the meaning is the number. */
static const char *const number_words[] = {
    "1 one first i pervyy pervaya pervoe birinshi erste primer primero premier",
    "2 two second ii vtoroy vtoraya vtoroe ekinshi zweite segundo deuxieme",
    "3 three third iii tretiy tretya trete ushinshi dritte tercer tercero troisieme",
    "4 four fourth iv chetvertyy chetvertaya tortinshi vierte cuarto quatrieme",
    "5 five fifth v pyatyy pyataya besinshi funfte quinto cinquieme",
    "6 six sixth vi shestoy shestaya altynshy",
    "7 seven seventh vii sedmoy sedmaya",
    "8 eight eighth viii vosmoy vosmaya",
    "9 nine ninth ix devyatyy devyataya",
    "10 ten tenth x desyatyy desyataya",
    "11 eleven eleventh xi",
    "12 twelve twelfth xii",
    "13 thirteen xiii",
    "14 fourteen xiv",
    "15 fifteen xv",
};
