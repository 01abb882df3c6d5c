import { businessTable } from './business-words.ts'
import { slavicStem } from './declined.ts'
import { institutionTable } from './institution-words.ts'
import { listed } from './listed.ts'
import { entries, phrases } from './table.ts'

/** What a company does, by the English word, over languages. Earned by Sichuan Silence Information Technology and
 *  Sichuan Juxinhe Network Technology: what sister companies do is all that parts some of them, and Korea Mining
 *  Development Trading turns up as Chosun Kwangop Kaebal Muyok. */
const table = `
bank: bank, banka, banco, banque, banca, bankasi, banki, bankas, pank, pankki, yinhang, ginko, unhaeng, eunhaeng, masraf, masrif, bankiru, banken, bangko, bankovskiy, trapeza, banku, banc, nganhang, thanakhan, banks
bank2: banking, bankovskaya, bankacilik, bancaria, bancario, bancaire
trading: comercializadora, distribuidora, distribution, distributors, distributor, tojari, trading, trade, torgovyy, torgovaya, torgovy, torgivelnyi, torgivelna, torgovlya, ticaret, ticareti, comercio, comercial, commercio, commerciale, commerce, commercial, negoce, handel, handels, handelshaus, handelsgesellschaft, handlowa, handlowy, obchod, obchodni, trgovina, trgovinsko, maoyi, shangmao, boeki, muyok, muyeok, muyeog, tijara, tijari, tijariya, tijariyya, bazargani, bazergani, bazarganee, tojaari, perdagangan, dagang, niaga, thuong mai, traders, traiding, commerciales, mercantile, mercantil
shipping: shipping, ship, ships, shipholding, sudokhodstvo, sudokhodnaya, parokhodstvo, parohodstvo, denizcilik, gemicilik, naviera, navegacion, navegacao, navigazione, navigation, reederei, schiffahrt, schifffahrt, rederi, rederiet, scheepvaart, brodarstvo, zegluga, zeglugowa, nautiliaki, naftiliaki, hangyun, chuanwu, kaiun, haeun, haewun, kashtirani, keshtirani, milaha, milahah, pelayaran, shipmanagement, shipowning, tankers, tanker
technology: technology, technologies, tech, teknoloji, teknolojileri, tecnologia, tecnologias, technologie, tekhnologii, tekhnologiya, tehnologii, tekhnologiyi, technologii, technologia, tehnologija, teknologi, teknik, keji, gijutsu, kisul, gisul, teqniya, tiqniya, taqniya, fanavari, fanavary, fannavari, fanavaran, teknologia, texnologiya, cong nghe, tekhno, tekhnologicheskiy, technological, technical, tekhnicheskiy, technik, technique, tecnica, fanni, jishu, kwahakgisul
science: science, sciences, scientific, nauka, nauchnyy, nauchno, wissenschaft, wissenschaftlich, ciencia, ciencias, scienze, kexue, kagaku, kwahak, gwahak, ulum, olum, bilim, ilmiy, danesh, oloum, elmi, naukowy, naukovyi, naukovo
information: information, informatsionnyy, informatsionnaya, informatsiya, informacion, informatique, informatica, informatik, informatics, xinxi, joho, chongbo, jeongbo, malumat, bilgi, bilisim, informacni, informatyka, ettelaat, etelaat
network: network, networks, wangluo, set, seti, red, reseau, netzwerk, rete, sebeke, shabaka, shabakeh, netwerk, siec, mangluoi
software: software, ruanjian, yazilim, programmnoe, logiciel, logiciels, barmajiyat, narmafzar, programmirovanie
internet: internet, online, hulianwang, web
data: data, dannye, shuju, donnees, datos, daten, dati, veri
digital: digital, shuzi, tsifrovoy, tsifrovaya, numerique, dijital, raqami
cyber: cyber, kiber, cibernetica, siber
group: grupp, corporativo, complex, group, groupe, grupo, gruppe, gruppo, gruppa, grupa, grup, grubu, skupina, koncern, kontsern, concern, konzern, konsern, jituan, guruppu, kurup, geurup, majmua, majmuat, goruh, gorouh, gurooh, csoport, konserni, koncernen, omilos, tapdoan, groep, hrupa
holding: holding, holdings, kholding, kholdinh, konggu, jiju, houldinguzu, qabida, qabidah, alqabida, controladora, holdco, kontrolnaya
international: international, internationale, internacional, internazionale, mezhdunarodnyy, mezhdunarodnaya, mezhdunarodnyi, mizhnarodnyi, mizhnarodna, mezinarodni, miedzynarodowy, miedzynarodowa, medunarodni, medjunarodni, uluslararasi, beynelxalq, internasional, antarabangsa, guoji, kokusai, kukje, gukje, dawli, dawliya, alamiya, dovaliya, beynolmelali, beinolmelal, quoc te, nemzetkozi, kansainvalinen, internationella, diethnis, rahvusvaheline, starptautiska, tarptautine, intertrade, worldwide
global: global, globalnyy, weltweit, mondial, mondiale, mundial, world, worldwide2, kuresel, quanqiu, sekai, segye, alami, jahani, jahan, dunya, svetovy, mir
national: national, nationale, nacional, nazionale, natsionalnyy, natsionalnaya, narodowy, narodni, nacionalni, ulusal, milli, melli, watani, wataniya, wataniyya, guojia, kokuritsu, kungnip, gungnip, kokka, kebangsaan, nasional, nemzeti, kansallinen, ethniki, natsionalna, natsionalnyi
state: state, gosudarstvennyy, gosudarstvennaya, gosudarstvennoe, derzhavnyi, derzhavna, derzhavne, staatlich, staat, estatal, estado, etat, statale, devlet, dowlat, dolat, dawla, hukumi, panstwowy, statni, drzavni, drzavno, guoyou, kukka, gukga, allami
federal: federal, federalnyy, federalnaya, federalnoe, bundes, federale, ittihadi, federalny
public: public, publique, publico, publica, pubblico, publichnyy, offentlich, kamu, amma, aam, omumi, gonggong, konggong
government: government, gobierno, gouvernement, governo, regierung, pravitelstvo, uryad, hukuma, hukumat, hukumet, zhengfu, seifu, chongbu, hokoumat, vlada, rzad
ministry: ministry, ministerio, ministere, ministero, ministerium, ministerstvo, minister, bakanligi, wizara, wizarat, vezarat, bu, sheng, kementerian, minoborony, ministeriya, wuzara
militaryunit: military unit, voyskovaya chast, voiskovaya chast, vojskovaja cast, v ch
mercenaries: private military company, private military companies, pmc, chvk, chastnaya voennaya kompaniya, chastnaya voyennaya kompaniya
defense: defense, defence, defensa, difesa, verteidigung, oborona, oborony, oboronnyy, oboronnaya, defesa, savunma, difa, defa, guofang, boei, kukpang, gukbang, obrona, obrany, pertahanan, mudafie
military: military, voennyy, voenno, voyennyy, militar, militaire, militar, askari, askeri, nezami, junshi, kunsa, gunsa, wojskowy, vojenski, militaire
army: army, armiya, armee, ejercito, exercito, esercito, ordu, ordusu, jaysh, gaysh, artesh, jun, kundae, sena, fauj, tentara, lashkar, armia
navy: navy, naval, marina, armada, flot, voenno morskoy, bahriya, haijun, haegun, deniz
airlines: airlines, air, aero, havayollari, hava, khavaiy, tayaran, airline, airways, aerolineas, aviakompaniya, avialinii, aerolinee, fluggesellschaft, havayolu, havayollari, hangkong, hanggong, koku, khutut, havapeymaei, hava peymayi, linhas aereas, lignes aeriennes
aviation: aviation, aviatsiya, aviatsionnyy, aviatsionnaya, aviacion, aviacao, aviazione, luftfahrt, havacilik, tayaran, hanggonggi, aviatsiyna, lotnictwo, letectvi, havanavardi, aircraft, samolet, avia, letecky
aerospace: aerospace, aerokosmicheskiy, hangtian, hangkonghangtian, havafaza, uzay, space, kosmos, kosmicheskiy, espacial, spatial, fada, uju, raketno
oil: refinery, refining, palayesh, oil, neft, neftyanoy, neftyanaya, nafta, naft, petroleo, petrolio, ol, erdol, mineralol, shiyou, sekiyu, soguyu, seogyu, petrol, petrolcilik, minyak, ropa, naftova, neftegaz, oilfield, oils
petroleum: petroleum, petrole, petroleos, petrochina, nefti, zeit, naphtha, petrolu
petrochemical: petrochemical, petrochemicals, petroquimica, neftekhim, neftekhimicheskiy, petrokimya, petroshimi, petrochimie, shihua, shiyouhuagong, sogyuhwahak, petrokimia
gas: gas, gaz, gazovyy, gazovaya, gaza, dogalgaz, ranqi, gasu, tianranqi, natural gas, plyn, kas
energy: energy, energia, energie, energiya, energeticheskiy, enerji, taqa, energii, nengyuan, enerugi, enoji, eneoji, niru, enerhiya, energetika, energo, tenaga, nang luong, energija, energetyka, energi, energetic, energetyczny
power: power, strom, moc, elektroenergiya, dianli, denryoku, chollyok, jeollyeok, electricity, elektrik, elektrichestvo, electricidad, electricite, elettricita, kahraba, bargh, listrik, dien luc, elektrana, elektrostantsiya
nuclear: nuclear, yadernyy, atomnyy, atomic, atom, atomenergo, nucleaire, kernkraft, nukleer, nawawi, hasteei, hastehi, heneng, genshiryoku, wonjaryok, wonjaryeok, jadrowy
mining: mining, mine, mines, gornyy, gornaya, gornorudnyy, mineria, minera, minero, miniere, bergbau, madencilik, maden, taadin, madan, maadan, moaden, kuangye, kogyo2, kwangop, gwangeop, pertambangan, tambang, rudarski, gornictwo, gornicza, dobycha
metal: metal, metals, metally, metall, metalle, metales, metaux, metalli, jinshu, kinzoku, kumsok, geumsok, filiz, felez, madeniyat, kovove, logam
steel: steel, stal, stahl, acero, acier, acciaio, aco, celik, gangtie, tekko, cheol, kangchol, fulad, foulad, hadid, zob ahan, baja, ocel, zhelezo, iron, hierro, fer, demir, ahan, staal, teras
metallurgical: metallurgical, metallurgy, metallurgicheskiy, metallurgiya, metalurgica, metalurgia, metallurgie, metalurji, yejin, yakin
aluminum: aluminum, aluminium, alyuminiy, aluminio, alluminio, lu ye, aluminiy, aluminyum
gold: gold, zoloto, oro, or, altin, dhahab, tala, huangjin, kum, emas, ouro, zlato
diamond: diamond, diamonds, almaz, almazy, diamant, diamante, almas
construction: construction, constructions, stroitelnyy, stroitelnaya, stroitelstvo, stroy, stroi, budivelnyi, budivelna, bud, budownictwo, construccion, construcciones, construtora, costruzioni, costruzione, bau, bauunternehmen, insaat, yapi, inshaat, insha, omran, sakhtemani, sakhteman, jianshe, jianzhu, kensetsu, konsol, geonseol, bouw, bygg, byggeri, rakennus, stavebni, stavby, gradnja, gradevinski, epitoipari, konstruksi, pembinaan, xay dung, building, builders, constructora
contracting: contracting, contractors, contractor, muqawalat, mokawalat, taahhut, peymankari, podryad, kontraktor
engineering: engineering, ingenieria, ingenierie, ingegneria, engenharia, inzhiniring, inzheniring, inzhenernyy, ingenieurburo, ingenieurgesellschaft, muhendislik, mohandesi, handasa, handasiya, gongcheng, kogaku, enjiniaringu, konghak, gonghak, inzynieria, inzenyring, rekayasa, engineers, inzhenerno, mernokiroda, insinooritoimisto, konstruktsiya
design: design, dizayn, konstruktorskoe, konstruktorskiy, diseno, sheji, sekkei, solgye, tarrahi, projektowanie, proektnyy, tasarim, tasmim
bureau: bureau, byuro, buro, biuro, ju, kyoku, kuk, buerau, oficina
industry: industry, industries, industrial, industria, industrias, industrie, industriya, industrialnyy, promyshlennyy, promyshlennaya, promyshlennost, promyslovyi, promyslova, przemysl, przemyslowy, prumysl, industrija, sanayi, sanayii, sinaa, sinaiya, sinaat, sanaye, sanayeh, sanat, sanati, gongye, shiye, kogyo, sangyo, konggop, gongeop, sanop, saneop, ipar, teollisuus, industriel, perindustrian, cong nghiep, viomichania, prom, tooestus, industriale, senaye
manufacturing: proizvodstvennoe, proizvodstvenno, proizvodstvennyi, products, production, manufacturing, manufacture, manufacturers, manufacturer, proizvodstvo, proizvodstvennyy, proizvodstvennaya, fabricacion, fabrication, fabricante, fabbricazione, herstellung, imalat, uretim, tasnia, tolid, tolidi, zhizao, seizo, chejo, jejo, vyrobnytstvo, produktion, produccion, production, producao, produzione, produkcja, vyroba, proizvodnja, gyarto, pembuatan, shengchan, saengsan
factory: factory, zavod, zavody, fabrika, fabrika, fabrica, fabbrica, fabrik, usine, planta, plant, gongchang, kojo, kongjang, gongjang, masna, karkhaneh, fabryka, tovarna, fabriek, werk, werke, gyar, pabrik, kilang, kombinat, combine, works, mill, mills, fabrikasi, chang
machinery: precision, tochnyy, tochnye, tochnykh, tochnaya, machinery, machine, machines, mashinostroenie, mashinostroitelnyy, mashinostroitelnyi, mashino, maquinaria, maschinen, maschinenbau, macchine, makina, makine, alat, mashin, jixie, kikai, kigye, gigye, mashinsazi, maszyn, stroje, strojirny, mechanical, mekhanicheskiy, mechanika, mecanica, mecanique, meccanica, gep, masinostroyeniye
tool: tool, tools, instrument, instruments, instrumentalnyy, stanki, stankostroitelnyy, werkzeug, takim, herramientas, pribor, pribory, priborostroenie, priborostroitelnyy, yiqi, abzar
equipment: equipment, oborudovanie, oborudovaniya, equipo, equipos, equipement, equipements, ausrustung, ekipman, donanim, muaddat, tajhizat, tajhizate, shebei, setsubi, solbi, seolbi, zhuangbei, sprzet, zarizeni, oprema, peralatan, attrezzature
electronics: electronics, electronic, elektronika, elektronik, electronica, electronique, elettronica, elektronnyy, elektronnaya, radioelektronika, radioelektronnyy, dianzi, denshi, chonja, jeonja, iliktruniyat, iliktruniya, electronik, alkterouniat, elektroniikka, dien tu, elektronske, microelectronics, mikroelektronika
electric: electric, electrical, elektricheskiy, elektrotekhnicheskiy, electrico, electrica, electrique, elettrica, elektrisch, elektro, elektrotechnik, elektrikli, kahrabaiya, diangi, dianqi, denki, chongi, jeongi, elektrotekhnika
semiconductor: semiconductor, semiconductors, bandaoti, handotai, pandoche, bandoche, poluprovodnik, poluprovodnikovyy, chip, chips, xinpian, yariiletken, halbleiter
optics: optics, optical, optiko, optika, opticheskiy, optik, optoelectronics, guangdian, guangxue, kogaku2, kwanghak, optica, optiko mekhanicheskiy
telecom: telecom, telecommunication, telecommunications, telekom, telekommunikatsii, telekommunikation, telecomunicaciones, telecomunicacoes, telecomunicazioni, telekomunikasyon, telekomunikacja, ittisalat, etisalat, mukhabarat2, mokhaberat, dianxin, tongxin, tsushin, tongsin, vien thong, svyaz, svyazi, communications, communication, comunicaciones, mobile, telefon, telephone, telekomunikasi
media: media, medios, medien, chuanmei, mediya, ilam, rasaneh, medya, press, pressa, news, novosti, akhbar, broadcasting, television, televidenie, radio, televizyon, televisyon, tv
chemical: chemical, chemicals, khimicheskiy, khimiya, khimii, khim, quimica, quimico, chimique, chimie, chimica, chemie, chemisch, kimya, kimia, kimiyai, kimiawiya, shimi, shimiyaei, huagong, huaxue, kagaku2, hwahak, chemia, chemiczny, kemia, hoa chat, kemikalie, chemische, hemijska
pharmaceutical: pharmaceutical, pharmaceuticals, pharma, farma, farmaceutica, farmatsevticheskiy, farmatsevtika, pharmazeutika, ilac, adwiya, darou, daroo, darusazi, yaoye, zhiyao, seiyaku, cheyak, jeyak, apteka, pharmacy, farmacia, drug, drugs, medicine
medical: medical, meditsinskiy, meditsina, medico, medica, medizin, tibbi, tibbiya, yiliao, iryo, uiryo, medycyna, pezeshki, medicinski, medikal, health, salud, sante, salute, gesundheit, zdravookhranenie, saglik, sihha
hospital: hospital, bolnitsa, klinikum, krankenhaus, hopital, ospedale, hastane, hastanesi, mustashfa, bimarestan, yiyuan, byoin, pyongwon, byeongwon, szpital, nemocnice, clinic, clinica, klinik, poliklinika
university: university, universitet, universitat, universidad, universidade, universita, universite, universitesi, universitas, jamia, jamiat, daneshgah, danishgah, daxue, daigaku, taehak, daehak, daehakgyo, uniwersytet, univerzita, univerziteti, universiti, yliopisto, egyetem, panepistimio, dai hoc, ulikool, jamiah, universiteti, vishwavidyalaya
institute: institute, institut, instituto, istituto, institution, enstitusu, mahad, maahad, yanjiuyuan, xueyuan, yanjiusuo, kenkyujo, yonguso, yeonguso, yonguwon, moasseseh, muassasa2, instytut, ustav, nii, nauchno issledovatelskiy institut, intezet, vien, institutet, suo, pazhuheshgah, pajoheshgah
academy: academy, akademiya, akademie, academia, accademia, akademisi, akademia, xueyuan2, akademi, kwahagwon, farhangestan, academie
school: school, shkola, escuela, ecole, scuola, schule, okul, madrasa, madrassa, xuexiao, gakko, hakkyo, szkola, skola, escola, lycee, college, kolej, colegio
research: experimental, eksperimentalnyy, opytno, research, issledovatelskiy, issledovatelskaya, issledovaniya, issledovanie, investigacion, investigaciones, recherche, recherches, ricerca, forschung, forschungs, arastirma, buhuth, bohouth, bahth, tahghighat, tahqiqat, pajouhesh, pazhuhesh, yanjiu, kenkyu, yongu, yeongu, badania, badawczy, vyzkum, istrazivanje, penelitian, pesquisa, onderzoek, nghien cuu, doslidnyi
development: development, razvitie, razvitiya, rozvytok, desarrollo, developpement, sviluppo, entwicklung, kalkinma, gelistirme, tanmiya, tanmia, tosee, toseeh, towse, tose, fazhan, kaifa, kaihatsu, kaebal, gaebal, rozwoj, rozvoj, razvoj, pembangunan, pengembangan, desenvolvimento, ontwikkeling, phat trien
center: centrale, central, center, centre, centro, tsentr, zentrum, merkez, merkezi, markaz, markazi, zhongxin, senta, sento, sentar, senteo, centrum, centar, kozpont, keskus, pusat, trung tam, kendro, keskusus, tsentralnyy, central, zentral, merkaz, centralny
laboratory: laboratory, laboratories, lab, labs, laboratoriya, laboratorio, laboratoire, labor, laboratuvari, mukhtabar, azmayeshgah, shiyanshi, silhomsil, siltheomsil, laboratorium
security: security, bezopasnost, bezopasnosti, bezpeka, bezpeky, seguridad, securite, sicurezza, sicherheit, guvenlik, amn, amniya, amniyat, amniati, anquan, anzen, poan, boan, bezpieczenstwo, bezpecnost, bezbednost, sigurnost, keamanan, keselamatan, seguranca, beveiliging, an ninh, anbao
intelligence: intelligence, razvedka, razvedyvatelnoe, inteligencia, renseignement, nachrichtendienst, istihbarat, mukhabarat, istikhbarat, ettelaat2, qingbao, joho2, chongbowon, wywiad
police: police, politsiya, policia, polizei, polizia, polis, shurta, gongan, kyongchal, gyeongchal, policja, militsiya, naja, politie, polisi
logistics: logistic, logistics, logistika, logistik, logistica, logistique, lojistik, wuliu, butsuryu, mullyu, logistyka, lujistiyat, forwarding, ekspeditsiya, spedition, nakliyat, naghliye, haml va naghl, freight, cargo, karguo, gruz, kargo
transport: transport, transportation, transportnyy, transportnaya, transportes, transporte, trasporti, trasporto, tasimacilik, naql, nakl, hamlonaghl, hamlonaql, yunshu, unso, unyu, unsong, transporti, doprava, prevoz, pengangkutan, angkutan, perevozki, van tai, fuvarozas, kuljetus, transporter
railway: railway, railways, railroad, rail, zheleznaya doroga, zheleznye dorogi, zheleznodorozhnyy, ferrocarril, ferroviaria, ferrovie, chemin de fer, eisenbahn, bahn, demiryolu, demiryollari, tielu, tetsudo, choldo, cheoldo, kolej2, kolejowy, zeleznice, rah ahan, kereta api
port: port, puerto, porto, hafen, liman, limani, mina, bandar, gang, kowan, hang, morskoy port, pelabuhan, harbor, harbour, ports, terminal
marine: marine, maritime, morskoy, morskaya, maritimo, marittima, bahri, bahriya2, darya, daryaei, daryaee, haiyang, kaiyo, haeyang, morski, sea, ocean, offshore, seafood
shipbuilding: shipbuilding, sudostroenie, sudostroitelnyy, sudostroitelnaya, sudnobudivnyi, tersane, tersanesi, schiffswerft, werft, chuanbo, zaochuan, zosen, choson2, joseon2, shipyard, shipyards, verf, astillero, astilleros, cantieri, stocznia, kashtisazi, dockyard
insurance: insurance, strakhovanie, strakhovaya, strakhovoy, strakhova, seguros, seguro, assurance, assurances, assicurazioni, versicherung, versicherungs, sigorta, tamin, taamin, bimeh, bime, baoxian, hoken, pohom, boheom, ubezpieczenia, pojistovna, osiguranje, asuransi, bao hiem, reinsurance, forsakring, vakuutus
investment: investment, investments, investitsii, investitsionnyy, investitsionnaya, inversion, inversiones, investissement, investissements, investimenti, investimentos, investition, yatirim, istithmar, istismar, sarmayeh, sarmayegozari, sarmaye gozari, touzi, toshi, tuja, inwestycje, investice, investasi, pelaburan, dau tu, invest, investicije, investing, investor, beteiligung, beteiligungs, participations, participaciones
finance: leasing, economic, lizing, finance, financial, finansy, finansovyy, finansovaya, finanzas, financiera, finances, financiere, finanza, finanziaria, finanz, finans, maliya, mali, maali, jinrong, kinyu, kumyung, geumyung, finanse, finansowy, keuangan, kewangan, tai chinh, finantsovyi, financing, credit, kredit
capital: capital, kapital, kapitali, ziben, shihon, chabon, sermaye, capitale, equity
asset: asset, assets, aktivy, vermogen, zichan, varlik, activos
exchange: exchange, birzha, bolsa, bourse, borsa, borse, borsasi, sarafi, sarrafi, sarafy, hawala, sirafa, sayrafa, jiaoyisuo, torihikijo, koryoso, gielda, burza, menkul, saraafi, money exchange, sarraf
consulting: consulting, consultancy, consultants, consultores, consultoria, conseil, consulenza, beratung, konsalting, danismanlik, musavirlik, istisharat, moshavereh, moshaver, zixun, konsarutingu, doradztwo, poradenstvi, konsultasi, perunding, advisory, advisors, konsultatsionnyy
service: repair, maintenance, remont, service, services, servis, servisi, servicios, servizi, servicos, hizmetleri, hizmetler, khidmat, khadamat, khadamati, fuwu, sabisu, pongsa, sobisu, uslugi, usluge, obsluhovuvannya, sluzba, sluzhba, dienst, dienste, dienstleistung, dienstleistungen, perkhidmatan, jasa, dich vu, obsluga, palvelu, tjanst
management: management, upravlenie, upravlyayushchaya, gestion, gerencia, gestione, verwaltung, yonetim, idara, idaraya, modiriyat, guanli, kanri, kwalli, gwalli, zarzadzanie, sprava, upravljanje, pengurusan, manajemen, quan ly, menedzhment, administration, administracion
import: import, imports, importadora, importacion, importaciones, importation, ithalat, istirad, varedat, jinkou, yunyu, suip, importazione, impor, importaciones, uvoz, dovoz, impex, importers
export: export, exports, exportadora, exportacion, exportaciones, exportation, ihracat, tasdir, saderat, chukou, yushutsu, suchul, exportazione, ekspor, izvoz, vyvoz, eksport, exporters, rosoboronexport
agriculture: agriculture, agricultural, agro, agricola, agrarian, agricole, landwirtschaft, tarim, ziraa, ziraiya, keshavarzi, nongye, nogyo, nongop, nongeop, rolnictwo, rolniczy, zemedelstvi, poljoprivreda, pertanian, nong nghiep, selskokhozyaystvennyy, agrokhim, farm, farms, farming
food: food, foods, alimentos, alimentacion, aliments, alimentaire, alimentari, lebensmittel, gida, aghdhiya, ghaza, ghazaei, shipin, shokuhin, sikpum, sikpum2, zywnosc, potraviny, hrana, makanan, prodovolstvennyy, pishchevoy, thuc pham, grain, wheat, zerno, grano
fishing: fishing, fishery, fisheries, rybolovnyy, rybolovetskiy, pesca, pesquera, peche, fischerei, balikcilik, yuye, gyogyo, susan, samak, shilat, perikanan, ribolov
textile: textile, textiles, tekstil, tekstilnyy, textil, tessile, nasij, nassaji, fangzhi, boshoku, pangjik, bangjik, garment, garments, apparel, hazir giyim, clothing, tekstilnaya, pakaian
wood: wood, timber, derevo, lesnoy, lesprom, madera, bois, legno, holz, orman, mucai, mokuzai, lumber, forest, forestry, kayu
paper: paper, bumaga, papel, papier, carta, kagit, zhiye, seishi, cheji
auto: auto, automotive, automobile, automobiles, avtomobilnyy, avto, avtovaz, automotriz, automoviles, otomotiv, otomobil, sayyarat, khodro, khodrow, qiche, jidosha, chadongcha, jadongcha, motors, motor, vehicle, vehicles, otomobilleri, oto, carros
realestate: realestate, immobilien, immobilier, immobiliere, inmobiliaria, imobiliaria, immobiliare, nedvizhimost, nerukhomist, emlak, gayrimenkul, aqarat, iqarat, amlak, fangdichan, dichan, fudosan, pudongsan, budongsan, nieruchomosci, nemovitosti, nekretnine, bat dong san, hartanah, property, properties, realty, propiedades
tourism: tourism, turizm, turismo, tourisme, tourismus, seyahat, siyaha, gardeshgari, lvyou, luyou, kanko, kwangwang, gwangwang, turystyka, turisticka, pelancongan, pariwisata, du lich, travel, tours, travels, voyages, viajes, reisen, turist, tur
hotel: hotel, hotels, otel, gostinitsa, gostinichnyy, funduq, fanadiq, jiudian, hoteru, hotelo, khotel, resort, inn, khach san
restaurant: restaurant, restoran, restaurante, ristorante, mataam, canting, sikdang, cafe, kafe
store: store, stores, magazin, tienda, laden, magaza, dukkan, furushgah, forushgah, shangdian, shop, market, supermarket, rynok, markt, mercado, bazaar, bazar, retail, wholesale, mall
foundation: foundation2, charity, charitable, khayriya, khairiya, kheyriyeh, blagotvoritelnyy, benefica, hayir, humanitarian, gumanitarnyy, relief, igatha, ighatha, aid
fund: fund, fonds, fondo, fundo, fonu, sunduq, sanduq, sandogh, jijin, kikin, kigum, gigeum, funds
council: council, sovet, rada, consejo, conseil2, consiglio, rat, konsey, konseyi, majlis, shura, shora, shoura, weiyuanhui, hyobuihoe, odbor, savet, dewan, conselho
committee: committee, komitet, comite, comitato, komitee, ausschuss, komitesi, lajna, lajnat, weiyuanhui2, iinkai, wiwonhoe, jawatankuasa, komita
party: party, partiya, partido, parti, partito, partei, hizb, hezb, partisi, dang, to, tang, partia, strana, stranka, parte
union: union, soyuz, soiuz, union2, unione, verband, birligi, ittihad, ettehadieh, lianhe, rengo, ryonhap, yeonhap, zwiazek, svaz, savez, unia, sindicato, syndicat, federation, federatsiya, confederation, league, liga
agency: agency, agentstvo, agencia, agence, agenzia, agentur, ajans, ajansi, wikala, wakala, namayandegi, dailishang, dairiten, taeri, agencja, agentura, agencija, agensi
organization: organization, organisation, organizatsiya, organizacion, organizzazione, organizasyonu, orgut, orgutu, munazzama, munadhama, monazzamat, sazman, sazeman, zuzhi, kiko, kigu, gigu, organizacja, organizace, organizacija, pertubuhan, orhanizatsiia
authority: authority, autoridad, autorite, autorita, behorde, kurumu, baskanligi, haya, hay a, sulta, vlast, direktsiya, directorate, direccion, direction, direktorat, inspectorate, inspeksiya, service2
front: front, jabha, jabhat, jebha, cephesi, frente, fronte, fronta
movement: movement, dvizhenie, rukh, movimiento, mouvement, movimento, bewegung, hareketi, haraka, harakat, jonbesh, nahda, ruch
brigade: brigade, brigada, liwa, kataib, katibat, kata ib, katiba, tugay, tugayi, battalion, batalon, bataillon, taburu, regiment, polk, corps, korpus, sepah, guard, guards, gvardiya
province: province, oblast, krai, kray, region, okrug, provincia, wilaya, wilayat, vilayet, ostan, sheng2, do2, prefecture
shares: shares2, securities, tsennye bumagi, zhengquan, shoken, chunggwon, jeunggwon, wertpapier, valores, brokerage, broker, brokers, makler, sarmaye2
law: law, legal, lawyers, attorneys, advokat, advokaty, abogados, avocats, avvocati, rechtsanwalte, hukuk, qanun, lushi, yuridicheskiy
environment: environment, environmental, ecology, ekologiya, ecologico, umwelt, cevre, bia, huanbao, huanjing, kankyo, hwangyong, recycling, waste, metalscrap
water: water, voda, vodokanal, agua, eau, acqua, wasser, su, ma2, shui, mizu, suido, air minum, nuoc, aguas
education: education, obrazovanie, educacion, formation, istruzione, bildung, egitim, taalim, tarbiya, amoozesh, jiaoyu, kyoiku, kyoyuk, gyoyuk, pendidikan, obrazovanje, giao duc, training, educational, uchebnyy
culture: culture, cultural, kultura, kulturnyy, cultura, kultur, thaqafa, farhang, farhangi, wenhua, bunka, munhwa, kebudayaan, van hoa, art, arts, iskusstvo, arte
sport: sport, sports, sportivnyy, deporte, deportes, spor, riyada, varzeshi, tiyu, undo, cheyuk, club, klub, kulubu
games: games, game, gaming, igra, oyun, youxi, casino, kazino, lottery, betting
entertainment: entertainment, yule, eglence, film, films, kino, cinema, yinyue, music, muzyka, studio, studios, studiya, pictures, production2
communication2: mail, post, pochta, correos, poste, postane, youzheng, barid
space2: satellite, sputnik, satelit, weixing, uydu, mahvareh, missile, missiles, raketa, raketnyy, fuze, sarukh, mushak, moushak, daodan, rocket
arms: arms, weapon, weapons, oruzhie, oruzheynyy, armas, armes, armi, waffen, silah, aslaha, salah, aslaheh, wuqi, buki, mugi, bron, munitions, ammunition, boepripasy, patronnyy, muhimmat, mohemmat, ordnance, bingqi, explosives, cartridge, cartridges, patronnyy, patronny, patronnyi
drone: drone, drones, uav, unmanned, bespilotnyy, bespilotnye, wurenji, insansiz, pahpad
automation: automation, avtomatika, avtomatizatsiya, automatizacion, automatisation, automatisierung, otomasyon, otomasi, zidonghua, chadonghwa, jadonghwa, automatyka, automatika, robotics, robot, robototekhnika, jiqiren
materials: materials, material, materialy, materiales, materiaux, materiali, malzeme, malzemeleri, mawad, mavad, cailiao, zairyo, chaeryo, jaeryo, composites, kompozit, kompozity
glass: glass, steklo, vidrio, verre, vetro, glas, cam, zujaj, shisheh, boli, garasu, yuri2
plastic: plastic, plastics, plastik, plastmassa, plastico, plastique, suliao, polymer, polymers, polimer, rubber, kauchuk, kaucuk, lastik, xiangjiao
cement: cement, tsement, cemento, ciment, cimento, isment, siman, shuini, semen, zement, concrete, beton, tsimenta, tsimenton
tobacco: tobacco, tabak, tabaco, tabac, tutun, tabgh, dokhaniat, yancao, tabako, tambae, cigarette, cigarettes, tabachnyy
drinks: drinks, beverage, beverages, wine, vino, vin, wein, beer, pivo, cerveza, biere, bier, birra, brewery, alcohol, alkogol, spirits, vodka, napitki, minuman, icecek, jiu2
fashion: fashion, moda, mode, fushi, jewelry, jewellery, joyeria, juwelier, zhubao, mujawharat, kuyumculuk
tele: cable, kabel, kabelnyy, cables, dianlan, kablo
battery: battery, batteries, akkumulyator, bateria, dianchi, pil, aku
solar: solar, solnechnyy, taiyangneng, gunes, photovoltaic, wind, windpower, renewable
lighting: lighting, light, led, osveshchenie, iluminacion, eclairage, beleuchtung, aydinlatma, zhaoming
pump: pump, pumps, nasos, pompa, bomba, pompe, beng, valve, valves, pipe, pipes, truba, trubnyy, boru, guandao, pipeline, truboprovod, bearing, bearings, podshipnik, zhoucheng
aircraft2: helicopter, helicopters, vertolet, vertolety, helikopter, zhishengji, engine, engines, dvigatel, dvigateli, dvigatelestroenie, motoren, fadongji, turbine, turbines, turbina
crypto: crypto, cryptocurrency, bitcoin, blockchain, kripto, qukuailian, coin, wallet
cooperation: cooperation, sotrudnichestvo, cooperacion, zusammenarbeit, isbirligi, taawun, taavon, taavoni, hezuo, kyoryoku, hyomnyok, wspolpraca
supply: supply, supplies, snabzhenie, postachannya, suministros, tedarik, imdad, tamin2, gongying, supplier, vendors, procurement, zakupki, postavka, postavki, sourcing
systems: systems, system, sistema, sistemy, sistemas, systeme, sistemi, systemy, sistemleri, sistem, anzima, samaneh, xitong, shisutemu, chegye, hethong, systemes, solutions, solution, reshenie, resheniya, cozumleri, soluciones
enterprise: enterprise, enterprises, predpriyatie2, empresa, empresas, entreprises, impresa, imprese, unternehmensgruppe, isletmesi, isletmeleri, muassasat2, qiye, kigyo, kiop, gieop, przedsiebiorstwo, podnik, preduzece2, perusahaan, usaha, doanh nghiep, venture, ventures, joint venture
`

const known = new Map<string, string>()
const several: [string, string][] = []
for (const [head, words] of [...entries(businessTable), ...entries(table), ...entries(institutionTable)]) {
  const id = head.replace(/\d$/, '')
  for (const word of words) {
    if (word.includes(' ')) several.push([word, id])
    else if (!known.has(word)) known.set(word, id)
  }
}
listed(known)
const phrased = phrases(several)
/** Ids by what is left of a Slavic adjective without its ending. */
const stems = new Map<string, string>()
for (const [word, id] of known) {
  const stem = slavicStem(word)
  if (stem !== null && !stems.has(stem)) stems.set(stem, id)
}

/** The English id of a word that says what an organisation does or is (`yinhang` → bank); null for any other word. */
export function industryWord(token: string): string | null {
  return known.get(token) ?? null
}

/** The id of a Slavic adjective in any case and gender (`gosudarstvennogo`, of the state); null for any other word. */
export function declinedAdjective(token: string): string | null {
  const stem = slavicStem(token)
  return stem === null ? null : (stems.get(stem) ?? null)
}

/** The id of a Russian noun in any case (`issledovaniy`, of researches); null for any other word. Only for words that
 *  were written in Cyrillic letters: other languages end words in the same vowels. */
export function declinedNoun(token: string): string | null {
  const ending =
    /^([a-z]{4,}?[^aeiouy])(?:iyami|iyakh|iyam|iyem|iya|iyu|iye|iy|ii|ie|ami|akh|yakh|ov|ey|om|em|ye|y|i|a|u|e)$/.exec(
      token,
    )
  if (ending === null) return null
  const [, stem = ''] = ending
  for (const nominative of ['', 'a', 'ie', 'iye', 'iya', 'ya', 'o', 'y', 'i']) {
    const id = known.get(stem + nominative)
    if (id !== undefined) return id
  }
  return null
}

/** Whether a phrase that means one thing may begin with a word. */
export const opensIndustryPhrase = phrased.opens

/** A phrase of several words that begins at a token and means one thing (`nauchno issledovatelskiy institut` →
 *  institute, `banco central` → bank); null when there is none. */
export function industryPhrase(tokens: readonly string[], at: number): { length: number; value: string } | null {
  return phrased.at(tokens, at)
}

/** Words that are said of any organisation and tell nothing of what it does. */
const generic = new Set(
  'group holding international global national state public general united union organization enterprise center systems service management development industry technology company new first great royal central federal sciassociation scienterprise scicorporation scifirm scicenter'.split(
    ' ',
  ),
)

/** True when the industry id says little by itself: group, holding, international. */
export function isGenericIndustry(id: string): boolean {
  return generic.has(id)
}
