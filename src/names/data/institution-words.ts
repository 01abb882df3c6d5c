/** Words of institutions by the English one, over languages: what `industry.ts` and `business-words.ts` hold, continued
 *  with phrases that mean one thing together. Earned by دانشگاه صنعتی شریف, whom the lists have as Sharif University of
 *  Technology, and by Министерство внутренних дел, which says "affairs" with no word for it. */
export const institutionTable = `
sciassociation: npo, nauchno proizvodstvennoe obedinenie, nauchno proizvodstvennoye obyedineniye, scientific production association, scientific and production association, research and production association, research production association, science and production association
scienterprise: npp, nauchno proizvodstvennoe predpriyatie, nauchno proizvodstvennoye predpriyatiye, scientific production enterprise, scientific and production enterprise, research and production enterprise, research production enterprise, science and production enterprise
scicorporation: npk, nauchno proizvodstvennaya korporatsiya, scientific production corporation, scientific and production corporation, research and production corporation, research production corporation, science and production corporation
scifirm: npf, nauchno proizvodstvennaya firma, scientific production firm, scientific and production firm, research and production firm, research production firm, science and production firm
scicenter: npts, nauchno proizvodstvennyy tsentr, scientific production center, scientific and production center, research and production center, research production center, science and production center
interior: internal affairs, vnutrennikh del, vnutrennih del, vnutrennyh del, home affairs, interior affairs, dakhiliyya, dakhiliya
foreign: foreign affairs, inostrannykh del, inostrannyh del, external affairs, zakordonnykh sprav
techuniversity: university of technology, technological university, technical university, tekhnicheskiy universitet, tekhnologicheskiy universitet, teknik universitesi, technische universitat, technische universitaet, universidad tecnologica, university industrial, daneshgah sanati, daneshgahe sanati
techinstitute: institute of technology, institute of technologies, instituto tecnologico, tekhnologicheskiy institut, tekhnicheskiy institut
polytechnic: polytechnical university, polytechnic university, polytechnic institute, polytechnical institute, politekhnicheskiy universitet, politekhnicheskiy institut, politecnico, polytechnique, polytechnic, politekhnik
aerospace: aeronautics and astronautics, aeronautics astronautics, aerospace forces
physics: physics, physical, fizika, fiziki, fizicheskiy, physik, fisica, physique, wuli, butsuri, mulli, fiziko
mathematics: mathematics, mathematical, matematika, matematicheskiy, shuxue
applied: applied, prikladnoy, prikladnoi, prikladnaya, angewandte, aplicada, yingyong
theoretical: theoretical, teoreticheskiy, lilun
allrussian: all russian, all russia, all union, vserossiyskiy, vserossiiskiy, vserossiyskaya, vserossiyskoye
direct: direct, pryamoy, pryamykh, pryamyye, priamykh, prjamyh
wealth: wealth, blagosostoyanie, blagosostoianie, blagosostoianiia
people: peoples, people s
police: law enforcement, law enforcement forces, law enforcement force, entezami, forces law enforcement, force law enforcement
steel: iron and steel works, iron steel works, steel works, steelworks, steel plant, iron and steel, iron and steel plant, metallurgicheskiy kombinat, metallurgicheskiy zavod, metallurgical plant, metallurgical combine, metallurgical works, metallurgiyniy kombinat, metalurhiinyi kombinat
designbureau: design bureau, experimental design bureau, special design bureau, konstruktorskoe byuro, konstruktorskoye byuro, konstruktorskoye biuro, konstruktorskoe biuro, opytno konstruktorskoye byuro, opytno konstruktorskoe byuro, opytnoye konstruktorskoye byuro, okb, skb
power: electric power, elektricheskaya energiya, elektroenergetika
potash: potash, potassium, kaliy, kaliynyy, kaliynaya, kaliinaia
fund: fond, fonda, fondom
civil: grazhdanskiy, grazhdanskaya, grazhdanskoye, grazhdanskoy
institute: research institute, scientific research institute, science research institute, nauchno issledovatelskogo instituta
shipping: shipping lines, shipping line, steamship lines, steamship
telecom: mobile telecommunications, mobile telecommunication, mobile communications, cellular
newsagency: news agency, agency news, information agency, informatsionnoye agentstvo, informatsionnoe agentstvo, khabargozari, khabarguzari
realestate: real estate, nedvizhimost, nedvizhimosti
administrativeregion: special administrative region, sar
logistics: rear services, tyl, material and technical support
support: support, poshtibani, daam
maritime2: maritime, morskoy, morskaya, haishi
aircraftmaking: aircraft manufacturing, aircraft manufacturing industries, aircraft manufacturing industrial, aviastroitelnyy, aviastroitelnaya
shipbuilding: shipbuilding, sudostroitelnyy, sudostroitelnaya, sudostroenie
submarine: submarine, submarines, podvodnyy, podvodnaya
testing: test, testing, proving, ispytatelnyy, ispytatelnaya
guard: guards, guard corps, guards corps, corps guards, corps guard, sepah guards, sepah pasdaran, sepahe pasdaran
birzha: stock exchange, birzha
regiment: regiment, polk
directorate: directorate, upravlenie, mudiriyya, mudiriya
`
