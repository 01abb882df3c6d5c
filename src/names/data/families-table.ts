/** One name a line in its spellings over languages and romanisations; the usual spelling first. Only spellings of ONE
 *  name: merely similar names stand on lines of their own. Earned by Muammar Qadhafi, whose surname the world's press
 *  spelt in more than thirty ways, and by Usama bin Ladin, whom half the lists call Osama bin Laden. */
export const familyTable = `
# Arabic given names
muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mohamud mohd muhd mahammad mehmed mehmet magomed magomet mukhamed mukhammad mukhammed muxammad mahomed mahomet mohammod muhammet mouhamed mouhamad mouhamadou mohamadou mamadou mamadu mohand mhamed mhammed muhamet muhammadu mahamed mahamat mohmed mohmmed mohemmed mhmd moh maxamed maxamad maxammed
ahmad ahmed ahmet achmed achmad akhmed akhmad akhmet ahmadou ahmadu amadou ahamed ahmmad axmed ehmed axmad
mahmud mahmoud mahmood mahmut makhmud mehmood mahmod machmud mamoud mehmud mahmoudou maxamuud maxmuud maxamud
hamid hameed khamid hamit hameid
hamed haamed
hamad hamd
hamdan hamdane khamdan
hassan hasan hassane hasen hassen khasan khassan hasaan xasan hacene hacen alhasan xassan
hussein husayn hussain husain hossein hosein hussayn huseyin huseyn husein hussin hussien hossain hosain houssein houcine hocine husseyn khusein khusain khuseyn hosen housain husejn xuseen houssain hosayn xuseyn huseynn
ali aly aali alee cali caali
abdullah abdallah abdulla abdulah abdoullah abdollah abdullahi abdellah abdala abdalla abdillah abdullo abdula abdulloh abdallahi abdilaahi abdoulaye abdullaah abdellahi abdilahi abdulle cabdulle cabdullahi cabdullaahi cabdalla cabdullaah cabdallah
abdulrahman abdelrahman abdurrahman abdurahman abderrahmane abderrahman abdalrahman abdulrehman abdurrehman abdorrahman abdurakhman abdurrakhman abdelrahmane abderahmane abderrehmane abdirahman abdulraheman abdrakhman abdrahman abdurrohman abdoulrahman abdrahmane cabdiraxmaan cabdirahman cabdirahmaan cabdiraxman abdiraxman abdirahmaan
abdulaziz abdelaziz abdalaziz abdulazeez abdelazeez abdulazis abdolaziz abdiaziz abdoulaziz abdelazziz cabdicasiis cabdulcasiis abdicasiis cabdiasis abdiasis
abdulkarim abdelkarim abdelkrim abdulkareem abdalkarim abdelkareem abdolkarim abdikarim abdoulkarim abdulkerim cabdikariim cabdulkariim abdikariim abdikarin
abdulqadir abdelkader abdulkadir abdelqader abdulqader abdalqadir abdulkader abdelkadir abdikadir abdoulkader abdelqadir abdalqader abdukadir abdolghader cabdiqaadir cabdulqaadir cabdikadir abdiqadir abdiqaadir
abdulmalik abdelmalek abdulmalek abdelmalik abdalmalik abdolmalek abdelmalec
abdulhamid abdelhamid abdulhameed abdelhameed abdalhamid abdolhamid abdulkhamid
abdulsalam abdelsalam abdussalam abdeslam abdessalam abdalsalam abdusalam abdessalem abdulsalaam abdesselam cabdisalaan abdisalam abdisalan cabdisalaam
abdulmajid abdelmajid abdulmajeed abdalmajid abdelmadjid abdulmejid abdolmajid abdelmajeed abdulmeguid abdelmeguid
abdulhakim abdelhakim abdulhakeem abdalhakim abdelhakeem abdolhakim cabdixakiim abdihakim abdihakin cabdixakiin
abdulbaqi abdelbaki abdulbaki abdelbaqi abdalbaqi
abdulwahid abdelwahid abdulwahed abdelouahid abdelouahed abdelwahed abdiwahid cabdiwaaxid
abdulwahhab abdelwahab abdulwahab abdelouahab abdalwahhab abdelwahhab abdolvahab
abdulghani abdelghani abdulgani abdelgani abdalghani
abdulghafur abdulghafour abdelghafour abdulgafur abdulghafoor
abdulfattah abdelfattah abdalfattah abdulfatah abdelfatah cabdifataax cabdifatah abdifatah abdifataax abdafatah
abdulkhaliq abdulkhalek abdelkhalek abdulxaliq
abduljabbar abdeljabbar abdaljabbar abdeldjabar abduljabar abdoljabbar
abdulrazzaq abdelrazzaq abdurrazzaq abderrazak abdulrazak abderrazzak abdurazak abdulrazzak abdelrazek abdulrazaq cabdirisaaq cabdirisaq abdirisaaq abdirisaq abdirisak abdirizak
abdulrashid abdurrashid abdelrashid abdulrasheed abdurashid abdirashid cabdirashiid cabdirashid abdirashiid
abdulrahim abdurrahim abderrahim abdelrahim abdulraheem abdorrahim abdurahim abdirahim
abdulhadi abdelhadi abdalhadi
abdullatif abdellatif abdulateef abdellateef abdallatif abdolatif cabdilatiif abdilatif cabdilatif
abdulsamad abdussamad abdelsamad abdessamad abdulsamed
abdulhalim abdelhalim abdulhaleem abdelhaleem
abdulnasir abdelnasser abdulnasser abdennasser abdelnasir abdinasir cabdinaasir cabdinasir abdinaasir
abdulmunim abdelmoneim abdulmonem abdelmonem abdelmounaim
abdulhaq abdelhak abdulhak abdulhaqq abdelhaq
abdulhay abdulhai abdelhay abdulhayy abdulhaye
abdulwali abdelwali abdulvali
abdulbasit abdelbasset abdulbasset abdelbasit
umar omar omer oumar umer omaar oemar oumarou umaru cumar cumer
uthman osman othman usman ousmane uthmaan othmane otman osmaan ousman utman cismaan cusmaan cisman
usama osama oussama ussama usamah osamah oussamah
ibrahim ebrahim ibraheem ibragim ibrahima ebraheem ibrahem ibrohim brahim ebrahem ibraahim ibraim ibraahin ibrahin
ismail esmail esmaeil ismaeel ismaiel ismayil ismoil ismael ismaila esmaeel ismaaciil esmaiil ismaciil
ishaq ishak ishaaq eshaq ishaque iskhak isxoq
yaqub yakub yaqoub yaqoob yakoub yaqob yaghoub yakoob yacoub yaakub
yusuf yousef youssef yousuf yusif yousif yussuf youssouf yusup yusef joussef yousaf yusof yosuf yusuff iusuf youcef yuusuf jusuf jusup
dawud daoud dawood daud dawoud davud davood daood davut dauda dawod
sulayman suleiman sulaiman soleiman suleyman soliman solaiman sulieman souleymane sulejman suleman solayman sulaymon slimane souleiman saleman suliman
yahya yahia yehia yehya yahyaa iakhia yakhya jahja yahiya
zakariya zakaria zakariyya zakariah zakarya zekeriya zakkaria zakariyah zekaria
harun haroun haroon harunur haaroon
ayyub ayub ayoub ayoob eyup ayyoub aiyub
yunus yunis younis yunes younes younus unus iunus yonis
idris idriss edris idrees idrissa driss idrys
isa eisa issa essa iisa isse ciise ciisa iise cise
musa moussa mousa moosa musah muse mussa muuse moussah
nuh nooh nouh
salih saleh saaleh salikh salihh
salah salaah saalax salax
salahuddin salahaddin salaheddin salahudin salaheddine saladin salahdin selahattin salaheldin salahedin salehuddin
salim saleem selim sleem salym
salem saalem salum salemm
salman selman salmane saalman
salam salaam sallam
sulaymani soleimani suleimani sulaimani soleymani solaimani suleymani sulejmani sulaimany suleimany soleimany solaymani solimani soulaymani souleimani
said saeed sayeed saied saeid saiid seid saidu saciid saciidi sayd siciid siciit
saad sad saed saade sacad
saud saoud sooud saood
sayyid sayed sayyed syed seyed seyyed sayid saiyid seyyid seyid
sharif shareef cherif sherif charif sharief scherif serif
shaykh sheikh shaikh sheik cheikh sheekh shekh cheik shaik sheykh shiekh shaikhh sk
khalid khaled khalide khaleed halid haled chaled kaled khalad xaalid xalid
khalil khaleel halil khaliel chalil
khalifa khalifah khaleefa khalifeh halifa khalefa
khadija khadijah khadeeja hatice khadidja khadiga hadiza hadija kadija xadica khadica xadija
karim kareem kerim karem
kamal kemal kamaal
kamil kamel kameel kamill
kazim kadhim kazem kadhem kadim kathim kazeem kadhum
qasim qassem qasem kassem kasim kassim ghasem ghassem ghasim ghassim gassem gassim qasseem qassim gasim kasem qaasim gassim casim gasem kacem
qadir qader kader kadir qadeer quader gader
qays qais kais gais kays qaiss
rahman rehman rahmaan rakhman rahmane rachman raxmon rakhmon rohman rahmon
rahim raheem rehim rakhim rahem
rashid rasheed rachid raschid reshid rasid resit
rashed raashed
rasul rasool rasoul resul
raza reza rida ridha redha reda
ramadan ramazan ramadhan ramzan ramdane ramadhani ramadane
rajab rajeb redjeb rejep recep rajap
mustafa mustapha mostafa moustafa moustapha mustafo mostapha mustaf mustofa
mukhtar mokhtar muhtar moukhtar mukhtor mochtar
mujahid mojahed mujahed moudjahed mojahid
mansur mansour mansoor mansoer mansor
mahdi mehdi mahdy mehdy mahde
mubarak mobarak moubarak mubarek mbarek embarek mobaarak
muawiya moaweya muawiyah mouawiya
mumin momin moumen moomen mumen momen muumin
munir mounir muneer monir moneer moenir
muslim moslem muslem mousslim mislim
murad mourad morad murat muraad
murtada mortada murtaza morteza mortaza mourtada murtadha
mujtaba mojtaba moudjtaba mojtabaa
nasir nasser naser nassir nacer nasar
nasrallah nasralla nasrullah nasrollah nasralah
nur noor nour nor noer nuur nuuro
nuruddin noureddine nooruddin nuraddin nourredine noureddin nurudin nureddin nuroddin noradin nurdin noordin noerdin
najib najeeb nagib nadjib nejib naguib
nabil nabeel nabiel nebil
naim naeem naeim nayeem noaim
nadhir nazir nazeer nadheer
nadir nader nadeer
numan noman nouman
jafar jaafar jafer jaffar djafar djaafar cafer jaffer gafar jafaar dzhafar jaffir
jamal gamal djamal jamaal cemal jemal dzhamal djamel jamel gamel
jamil jameel gamil djamil cemil jamiel jamell camil jemil
jalal galal djalal jelal celal jallal dzhalal
jalaluddin jalaladdin jalaloddin celalettin djalaluddin
jabir jaber gaber djaber jabeer djabir
jihad gihad jehad djihad cihad
jasim jassim jasem jassem gassem jaseem
jawad javad gawad djawad jawwad cevat jawed
javed javaid javeed
jumah juma jumaa gomaa jumuah djouma djuma jomaa jumma jaamac
fahd fahad fahed fahid
faisal faysal feisal faycal fayssal faisel feysal feysel
fadil fadel fazil fadhil fazel fadhel
fadl fazl fazal
farid fareed ferid faryd
faruq farouk farooq faruk farouq farook faroque
fatima fatimah fatma fatemeh fatemah fatema fatuma faduma fatoumata fatimata fathima fatime faadumo fadumo faaduma fadhumo fatouma
fathi fathy fatehi fethi
fawzi fauzi fawzy faouzi fevzi fowzi
fuad fouad foad fuat
faruqi farooqi farouqi farooqui faruki
hadi hady haadi hadee
hafiz hafez hafeez hafidh hafeedh khafiz hafes
hajj haj hadj hag
haji hajji hadji hajee hadzhi khadzhi xoji xaaji
hakim hakeem khakim hekim hakiem hakeim
hamas khamas
hamza hamzah hamze hamzeh khamza hamsa xamse xamsa hamse
harith hareth haris harres haarith
haqqani haqani hakkani haqanni hakani
hashim hashem hachim hachem hasim haashim
hashimi hashemi hachemi alhashimi
haydar haider heydar hayder haidar hyder khaidar heidar heyder
hikmat hekmat hikmet khikmat
hilal hilaal helal
hisham hesham hicham hishaam hisam
husam hossam hussam houssam husaam hosam
izzat ezzat izzet ezat izat
izzuddin izzaldin ezzedine ezzeddin izzeddin azzedine izaldin azeddine
imad emad imed imaad
imran emran imraan
iman eman imaan
isam essam issam esam isaam
iyad eyad iyaad
layla leila laila leyla lejla leyli layli
latif lateef latief letif
lutfi lotfi lutfy lotfy loutfi
aisha ayesha aysha aicha aishah ayse aysheh aischa caasha casha caasho aasha caisho
amina aminah ameena amena emine aamina
amir ameer emir amiir
aamir amer aamer
amin ameen amine emin amien
ammar amar ammaar
anwar anwer anouar anvar enver anwaar anuar
aqil aqeel akil akeel aghil
arafat arafaat arafath
arif aref areef aarif
asad assad essad assed alassad esad
asadullah assadullah asadollah asadulla
asif aseef asef aasif
ashraf achraf eshref ashref
atif atef aatef
awad awadh awwad aouad
awlaki aulaqi awlaqi aulaki awlaqui
ayman aiman aymen eymen ayyman
azhar azhaar ezhar
aziz azeez azis asis aaziz
badr bader badar bedr badir
baghdadi bagdadi baghdady baghdadee
bakr baker bakar
abubakr abubakar aboubacar aboubakar abubaker aboubakr abubeker aboubaker abubakarr boubaker boubakeur boubacar boubakar
baqir baqer bagher bakir bagheer
basil basel bassel basill
bashar bachar bashshar basshar beshar
bashir bachir basheer beshir besir baasyir basyir baashir
bassam basam bessam
bilal belal bilaal billal
burhan bourhan borhan burhon
burhanuddin burhanaddin borhanuddin burhanoddin
diya zia ziya dia diaa dhiya
ziaulhaq ziaulhaque
dawlat dowlat dolat daulat
ghassan gassan ghasan
ghazi gazi ghazy rhazi
ghulam gholam golam gulam
gholamreza ghulamreza qolamreza
wahid waheed vahid ouahid wahed
walid waleed oualid valid wallid
wael wail ouael
wasim waseem wassim ouassim
yasir yasser yaser yassir iasser jasir
yasin yassin yaseen yassine yasseen iasin jasin
yazid yazeed yezid
zahra zohra zahraa zehra zahrah
zahir zaher dhaher zahier
zaki zaky zeki zakki
zarqawi zarkawi zerqawi
zawahiri zawahri zouahri dhawahiri thawahiri zewahiri
zaynab zainab zeinab zeynab zaineb zineb zeynep zaynap
zayd zaid zeid zaide
zayed zaied zayid
ziyad ziad zeyad zyad ziead
zubayr zubair zubeir zoubeir zoubir zubeyr
ubayd obaid ubaid obeid obayd ubeid
ubaydullah obaidullah ubaidullah obeidullah ubaydallah obaydullah
ubaydi obaidi ubaidi obeidi
uday udai oudai odai
utaybi otaibi utaibi otaiby oteibi
usayd osaid usaid
tahir taher tahar tahair takhir
taha tahaa takha
talib taleb taleeb
talal talaal tallal
tamim tameem tamiem
tariq tarik tarek tareq tarig tarique tarak
tawfiq tawfik taufiq taufik tewfik toufik tevfik towfiq tawfeek
thani thaani althani
turki torki turkee
shafiq shafik shafeeq chafik shefik
shakir shaker shakeer chaker sakir
shaban shabaan chaabane shaaban
shams chams shems
shahid shaheed chahid shahed
shihab shehab chihab shahab syihab
shukri choukri shoukri shokri sukru
sabah sabaah
sabir saber sabeer
sabri sabry
sadiq sadeq sadegh sadik sadeeq sadek saddek
siddiq sediq siddique seddik siddik seddiq siddeeq siddiqe
siddiqi siddiqui siddiqee sidiqi sediqi seddiqi
sadr sader elsadr
saddam sadam saddaam
sajid sajjid sajed
sajjad sadjad sajad
samir sameer semir samier
sami samy saami
samarrai samarai samarraie samaraei
sattar satar
sufyan sofian sofiane sufian soufiane sufiyan sofyan
suhayl suhail sohail souhail soheil suheil sohel
sultan soltan sultaan sultann
taliban taleban talban
zaman zamaan
zarif zareef dharif
qadhafi gaddafi gadhafi qaddafi kadhafi khadafi kaddafi gadafi qadafi qathafi gathafi kadafi qadhdhafi khaddafi gheddafi khadafy qazzafi kazzafi gadaffi gaddafy ghadafi ghaddafi quathafi kaddhafi qudhafi geddafi kaddafy
muammar moammar muamar moamar mouammar moamer muammer
ladin laden binladin binladen
haniyeh haniyah haniya haniyyah hanieh
nasiri nasseri naseri naciri
tikriti takriti tekriti
hariri harery haririi
houthi huthi hothi houthy huthy alhouthi
hadid hadeed
haddad hadad khaddad haddade
khatib khateeb chatib hatib khatieb
khatami xatami katami
khamenei khameneii khamenehi khamenai
khomeini khumayni khomeyni khomeiny khumaini
rouhani rowhani rohani ruhani rouhaani
raisi raeisi raeesi raisee raiisi
ahmadinejad ahmedinejad ahmadinezhad ahmadinijad
ahmadi ahmedi akhmadi ahmady
mohammadi muhammadi mohamadi mohammedi muhamadi
mousavi musavi mosavi moussavi musawi mousawi moosavi mussawi moussaoui
hosseini husseini husayni hoseini hussaini huseini hosaini hussayni houssaini husaini husseiny
rezaei rezai rezaee rezaie rizai rezayi
jafari jaafari jafary djafari jaffari
bagheri baqeri baqiri bagheree bakeri
ghasemi qasemi ghassemi qassemi kassemi qasimi qasmi alqasimi
ghalibaf qalibaf ghalibafe
larijani larejani laridjani
soltani sultani soltany
hajizadeh hajjizadeh hadjizadeh hajizade
fakhrizadeh fakhrizade fakhrezadeh
shamkhani shamkani chamkhani
tehrani tehrany teherani
najafi nadjafi najaffi
esfahani isfahani esfehani ispahani
heydari haydari heidari haidari
karimi kareemi kerimi
rahimi raheemi rehimi
akbari akbary
sadeghi sadeqi sadiqi sadighi
mohsen muhsin mohsin muhsen mouhsine muxsin
masoud massoud masood masud mesut masuud
mojtahedi mujtahidi
mehran mihran mehraan
behrouz behruz behrooz bihruz
farhad ferhad
fereydoun fereidoun faridun fereydun feridun freydoon
dariush darius daryoush dariyush daryush daruish
kourosh koroush kurosh koorosh
houshang hushang hooshang
parviz pervez parwiz perviz parveez pervaiz
shahram chahram shahraam
siavash siyavash syavash siyavosh
manouchehr manuchehr manoochehr
mirza mirzo mirzaa
zadeh zade zada
khan xan khaan
gul gol goul
begum begam begom
chaudhry chaudhary choudhury chowdhury chaudhuri choudhry chaudry choudhary chaudari chowdhry chaudhri
qureshi quraishi qurashi koreshi qoreshi kureshi qurayshi
ansari anssari alansari ansary
iqbal eqbal ikbal eghbal
sheikha shaikha shaykha cheikha
hekmatyar hikmatyar hekmatiar hikmetyar
akhund akhond akhoond
akhundzada akhunzada akhundzadah akhondzada
baradar biradar barader
karzai karzay qarzai
ghani gani ghanii
dostum dostam dustum
barzani barazani berzani barzany
talabani talebani talibani talabany
# Turkish and Turkic
recai rejai
erdogan erdoghan
mehmetcan mehmedcan
ozturk oezturk ozturck
yilmaz yylmaz yilmas
celik chelik celyk
sahin shahin saheen shaheen schahin
kaya kaia
aydin aidin aydyn
ozdemir oezdemir
arslan aslan arslaan
cetin chetin
kilic kilich kylych
aliyev aliev alyev aliyeff eliyev aliyow aliyew
mammadov mamedov memmedov mammedov mammadow mamadov
huseynov guseinov huseinov guseynov
hasanov gasanov khasanov gassanov
ibrahimov ibragimov ibrohimov
ismailov ismayilov ismoilov
rahimov rakhimov ragimov rahimow
rakhmonov rahmonov rakhmanov rahmanov
karimov kerimov karymov kerimow
nazarbayev nazarbaev nazarbayef
tokayev tokaev toqayev
berdimuhamedow berdymukhamedov berdimuhamedov berdymuhammedov
niyazov nyyazow niazov
yuldashev yoldoshev yuldoshev yoldashev iuldashev
tashkentov toshkentov
usmanov usmonov ousmanov
kadyrov kadirov qodirov qadirov kadyrow
akhmedov ahmedov akhmadov axmedov
magomedov magomedow mahomedov
# Slavic given names
aleksandr alexander oleksandr aliaksandr alexandr aleksander alexandre alexandru oleksander aleksandar alyaksandr alexandar alexsander olexandr
aleksandra alexandra oleksandra alessandra alejandra aliaksandra
aleksei aleksey alexei alexey oleksii oleksiy alexej aleksej aliaksei alyaksey oleksei olexiy olexii
andrei andrey andrej andriy andrii andreas andre ondrej
anton antoni antonin antonij anthoni
anatoly anatoliy anatolii anatoli anatolij anatol
arkady arkadiy arkadii arkadi arkadij
artem artyom artiom artyem artsiom
artur arthur arturo arturs
boris barys borys
bogdan bohdan bahdan
denis denys dzianis dennis
dmitri dmitry dmitriy dmytro dmitrii dimitri dmitrij dzmitry dimitry dimitar dmitro dimitris dymitr zmicier demetrius dimitrios demetrios dimitrious
eduard edward edvard eduards edvards
evgeny yevgeny yevgeniy evgeniy evgenii yevgenii eugene yevhen yevhenii evgeni yauheni evgenij jevgenij ievgen yevheniy jewgenij evguenii jevgeni yauhen eugen evhen yevgeni yevgen ewgeni yaugen jauhien
evgenia yevgenia yevgeniya evgeniya yevheniia evgeniia yauheniya eugenia yevheniya
yekaterina ekaterina kateryna katerina katarina katsiaryna katarzyna catarina katharina katherine kathryn ecaterina catherine katharine catharine cathryn kathrin
yelena elena olena alena helena helen helene ielena jelena olona
yelizaveta elizaveta elizabeth yelyzaveta elisabeth elisaveta lizaveta elzbieta
fyodor fedor fiodor theodore teodor fedir fjodor feodor todor fyodr
gennady gennadiy gennadi gennadii hennadiy hennadii gennadij henadz hennady
georgy georgiy georgi georgii george georg georgios heorhii heorhiy giorgi georges georgij yorgos giorgos yiorgos giorgy
grigory grigoriy grigori grigorii gregory hryhorii hryhoriy gregor grigorij grigor grigorios hrihoriy ryhor krikor
igor ihor igors igar
ilya ilia illia ilja iliya ilija elijah eliyahu
ilyas ilias ilyass elyas
irina iryna irena irene irine
ivan iwan ioan iovan yvan
johan johann johannes
kirill kyrylo cyril kiril kyryl cyrill kiryl kyrill cirilo
konstantin kostyantyn constantin konstantyn konstantinos constantine kanstantsin kostiantyn konstanty constantinos konstandinos
leonid leonidas leanid leonyd leonidhas
lyudmila ludmila liudmila lyudmyla liudmyla ludmilla ludmyla
maksim maxim maksym maxime maksims
marina maryna marine
mariya maria marya mary marie mariia marija maryja
matvei matvey matviy matthew matei matthieu matvii matheus
mikhail michael mykhailo mikhael michail mykhaylo michal mihail mihai mikhayl mikael mihailo mihajlo mychajlo mikayil mikail mixail mikhal mikhas michas micheal
natalya natalia nataliya natalie nataliia nathalie natalija natallia
nikita mykyta mikita nykyta
nikolai nikolay mykola nicholas nikolaj nicolas nikolaos mikalai nikola nikolas nicolai mikolaj nicolaus mykolai mikola nikolaus mikalay nikalai
nadezhda nadiya nadezda nadejda nadzeya
oleg oleh aleh
olga olha volha olja
pavel pavlo pawel paul pavlos pavol pavle pavils
pyotr petr petro peter piotr petar piter peteris piatro
roman ramanm romanus
ruslan rouslan ruslaan
rustam rustem roustam
semyon semen simon semion syemyon siamion shimon simeon
sergei sergey serhiy serhii sergiy siarhei sergej sergii serghei serguei siarhiej syarhey sergejs siarhey sjarhej
stanislav stanislau stanislaw stanislaus stanislavs
stepan stephen stefan steven stephan stefanos szczepan sciapan stjepan stevan stephane
svyatoslav sviatoslav svetoslav
svetlana svitlana sviatlana
tatyana tatiana tetiana tetyana tatjana taccjana tatsiana
taras tarass
timofei timofey timothy tymofiy timotheus tymofii timofej
timur teymur timour teimur temur
vadim vadym vadzim wadim
valentin valentyn valiantsin valentino
valentina valentyna valiantsina
valery valeriy valeri valerii valerij walery valerio
vasily vasiliy vasyl vasilii vasili vasil wasyl vasile vasilij vasilios vassily vassili vasileios vassilios vasilis
veniamin beniamin venyamin
viktor victor wiktor viktar victors viktors
viktoria victoria viktoriya viktoriia wiktoria viktorija
vitaly vitaliy vitali vitalii vitalij witali
vyacheslav viacheslav vjaceslav wjatscheslaw viachaslau vyatcheslav
vladimir volodymyr uladzimir wladimir vladymyr wlodzimierz volodimir vladimer vladimyr vladimirs
vladislav vladyslav wladislaw uladzislau wladyslaw ladislav vladislavs ulyadzislaw
vsevolod wsewolod usevalad
yaroslav jaroslav yaroslaw jaroslaw iaroslav yaraslau
yegor egor iegor jegor yehor yahor
yulia julia yuliya iuliia iulia yuliia iuliya julija
yuri yury yuriy iurii yurii juri iouri jurij iuri iury yurij youri jurijs
zakhar zachar zahar zakharii
zinaida zinayida
zhanna janna zhana
gleb hleb glieb hlib
vera viera
veronika veronica weronika veronique
oksana oxana aksana
kseniya ksenia xenia oksenia
lyubov liubov lubov
galina halyna halina galyna
darya daria dariya darja dariia
anna ana anne hanna ganna
anastasia anastasiya nastasya anastasiia anastassia anastasija
polina palina paulina
raisa raissa
rodion radion
rostislav rostyslav rastsislau
lavrentiy lavrenty lavrentii lavrenti
innokenty innokentiy innokentii
afanasy afanasiy afanasii athanasios atanas
ignat ignaty ignatiy ignatius ihnat
makar makary
marat maratt
rinat renat
# Slavic surnames
ivanov ivanoff iwanow iwanov ivanow
petrov petroff petrow
smirnov smirnoff smirnow
kuznetsov kuznecov kuznetsoff kuznietsov kusnezow
popov popoff popow
vasilyev vasiliev vasilev vassiliev vasiljev wassiljew
sokolov sokoloff sokolow
mikhailov mikhaylov mihajlov mihailov michailow mikhailoff
novikov novikoff novikow novikau novikaw
fyodorov fedorov fiodorov fedoroff
morozov morosov morozoff
volkov wolkow volkoff
alekseyev alekseev alexeev alexeyev aleksejev
lebedev lebedeff lebediev
semyonov semenov semionov semenoff
yegorov egorov iegorov jegorow
kozlov kozloff koslow kazlou
stepanov stepanoff
nikolayev nikolaev nikolajev nikolaiev
orlov orlow orloff
andreyev andreev andreiev andrejev
makarov makarow makaroff
zakharov zaharov zacharov sacharow zakharoff
zaytsev zaitsev zajcev saizew zaitzev
solovyov soloviev solovyev solovev solovjov solovjev solowjow
borisov borisoff borissov
yakovlev iakovlev jakovlev yakovleff
grigoryev grigoriev grigorev grigorjev
romanov romanoff romanow
vorobyov vorobyev vorobiev vorobev vorobjov
sergeyev sergeev sergiev sergejev
frolov froloff
aleksandrov alexandrov alexandroff
dmitriyev dmitriev dmitryev dmitrijev
korolyov korolev koroliov koroljov koroleff
gusev gussev goussev husev
kiselyov kiselev kiseliov kisseljow kisselev
ilyin ilin iljin ilyine
maksimov maximov maksimoff
polyakov poliakov poljakov poliakoff
sorokin ssorokin
vinogradov winogradow vinogradoff
kovalyov kovalev kovaliov kovalyev kavaliou kavalyow
belov beloff bielov
medvedev medvedyev medvediev medwedew medvedeff medvyedev
antonov antonoff
tarasov tarassov tarasoff
zhukov joukov zukov schukow zhukoff
baranov baranoff
filippov philippov filipov
komarov komaroff
davydov davidov davydoff
belyayev belyaev beliaev belaev beljaev beliayev
gerasimov guerassimov gerassimov
bogdanov bogdanoff
osipov ossipov osipoff
sidorov sidoroff
matveyev matveev matveiev
titov titoff
markov markow markoff
mironov mironoff
krylov kryloff krilov
kulikov koulikov
karpov karpow karpoff
vlasov vlassov wlassow
melnikov melnikoff
denisov denissov
gavrilov gavriloff
tikhonov tichonov tihonov
kazakov kasakov kazakoff
afanasyev afanasiev afanasev afanasjev
danilov daniloff
putin poutine putine putyn
medvedchuk medwedtschuk
prigozhin prigojine prigogin prigozin pryhozhyn prigoschin prigozhyn
shoigu shoygu choigou sjojgu schoigu
lavrov lavrow lawrow lavroff
peskov peskow
sechin setchine setschin
rotenberg rottenberg
timchenko timtschenko tymchenko
deripaska deripasko
abramovich abramovic abramovitch abramowitsch
kovalchuk kovaltchouk kowaltschuk kavalchuk
gorbachev gorbachyov gorbatchev gorbatschow gorbachov gorbaciov gorbacheff
khrushchev khrushchyov khrouchtchev chruschtschow khruschev kruschev khrushchov
yeltsin eltsin jelzin ieltsine yeltsine
tchaikovsky chaikovsky chaykovsky tchaikovski tchaikowsky tschaikowski
dostoevsky dostoyevsky dostojevskij dostoevskii dostoyevskiy dostojewski
tolstoy tolstoi tolstoj
lukashenko lukashenka loukachenko lukaschenko lukasenko lukachenko lukasenka
zelensky zelenskyy zelenskiy zelenskyi zelenski selenskyj zelenskii
poroshenko porochenko
yanukovych yanukovich ianoukovitch janukowitsch yanoukovitch
yushchenko iouchtchenko juschtschenko yuschenko
tymoshenko timoshenko timochenko tymoschenko
shevchenko schewtschenko chevtchenko sevcenko szewczenko shevtchenko
bondarenko bondarienko
kravchenko kravtchenko krawtschenko kravcenko
kovalenko kowalenko kavalenka
tkachenko tkatchenko tkacenko
oliynyk oleynik oliinyk olijnyk oleinik aleinik
yakubets jakubets yakoubets iakubets
bogachev bogachov bogatchev bogacev bogachyov
kadyrova kadirova
milosevic miloshevich milosevitch milosevich
karadzic karadjic karadzich karadzitch
mladic mladich mladitch
vucic vuchich vucich
dodik dodick
jovanovic jovanovich yovanovich jovanovitch iovanovich
petrovic petrovich petrovitch
nikolic nikolich nikolitch
popovic popovich popovitch
markovic markovich markovitch
ivanovic ivanovich ivanovitch
dragomir dragomyr
zoran zorann
slobodan slobodann
goran gorann
milorad myloradt
kowalski kovalsky kowalsky kovalskiy
wisniewski vishnevsky wisniewsky vishnevskiy
lewandowski levandovsky lewandowsky levandovskiy
zielinski zelinsky zielinsky
szymanski shimansky szymansky
wozniak vozniak
kaminski kaminsky kaminskiy kamynsky
dabrowski dombrowski dombrovsky dabrowsky
wojciech voitech vojtech
# West European given names
joseph josef iosif yosef jozef yosif josip osip
jacob jakob yakov jakub iakov yaakov jakov giacobbe yaacov yaakob
jaime iago
jeffrey geoffrey jeffery jeffry
stephanie stefanie stefania
philip phillip philippe filip philipp philippos filipos philipos felippe filippe
frederick friedrich frederic federico frederik fryderyk fredrick fredrik
charles karl carl karol charl
louis luiz luis
henry hendrik henrik henryk enrike
william willem vilhelm
richard ricardo riccardo rickard ryszard
robert roberto
edmund edmond edmundo
albert alberto
alfred alfredo
raymond raimund ramon raimundo raymund
ralph raoul raul
rudolf rudolph rodolfo rudolfo
laurence lawrence lorenz laurentius
lucas luke luka lukas luca lukasz
marcus markus marc mark marco marcos marek
martin martino marton maarten
matthias mathias matias mattias matthijs
patrick patricio patrik padraig padraic padraigh
thomas tomas tomasz toma tomaz foma
vincent wincenty
walter walther gualtiero
xavier javier chavier xabier
sebastian sebastien sebastiano
gabriel gavriil gabriele gavril
daniel danylo daniil daniele danil daniyal danial
samuel shmuel samuil samuele szmuel samvel
emanuel emmanuel manuel immanuel emmanouil emanouil
raphael rafael raffaele rafal refael
rachel rahel raquel raquelle rochel
rebecca rebekah
sarah sara sarra
susan susanna suzanne susana zuzana
theresa teresa therese tereza
judith yudit judit
joanna joana johanna ioana
isabella isabel isabelle izabela isabela
margaret margarita margarete margherita marguerite malgorzata
madeleine magdalena madalena madeline
eva eve ewa
gertrude gertrud gertrudis
christopher christoph christophe cristobal krzysztof khristofor christoffer cristoforo
christian cristian christiaan kristian krystian
christina kristina cristina khristina kristyna krystyna
christine kristin kirsten kristine
claude claudio claudius
claudia klaudia
eric erik erich erick eirik
erika erica
geraldo gerald
gerard gerhard gerardo gerrit
leonard leonardo leonhard
leopold leopoldo
maurice mauricio moritz maurizio morris
oscar oskar oskars
otto otho
roger rogelio ruggero rodger
reginald reynaldo reinaldo
sofia sophia sophie sofiya sofija
sonia sonya sonja
silvia sylvia silwia
ulrich ulrik ulric
zachary zachariah zacharias zachery
allan alan allen alain
brian bryan bryon brien
cathy kathy
clark clarke
carol carole caroll
craig kraig
deborah debra debora
derek derrick deric
diane diana dianne
duncan dunkan
gary garry
graham graeme grahame
geoff jeff
glen glenn
gordon gordan
ian iain
jonathan johnathan jonathon yonatan jonatan
katelyn caitlin kaitlyn caitlyn
kenneth kennet
lindsay lindsey
lynn lynne
neil neal niall neill
nicole nichole
rhys reece reese
sean shaun shawn
sheila shelagh
stewart stuart
tracy tracey
vivian vivien vivienne
yvonne ivonne
marcel marcello marcelo
pascal pascual
bernard bernardo bernhard
conrad konrad corrado
ernest ernesto ernst
ferdinand fernando ferdinando fernand
georgina georgine
hugo ugo
humphrey humfrey
igancio ignacio ignazio
julian julien yulian
julius julio jules
lucia lucy lucie lucja
paula paola
regina regine
roland rolando
salvador salvator
ursula urszula
valeria valerie valeriya
vladislava wladyslawa
benedict benedikt benoit benedetto
dominic dominik dominique
adolf adolfo adolphe adolph
agnes agnieszka ines agnese
alice alicia alisa
amelia amelie
emil emilio emile
emilia emily emilie
augustine agustin agostino augustin
gustav gustavo gustave gustaf
ambrose ambrosio ambrogio
gilbert gilberto
arnold arnaldo arnaud arnoldo
alphonse alfonso alfons alonso
# West European surnames
smith smyth smythe
schmidt schmitt schmid schmied shmidt
schneider schnieder shnaider shneider
schwartz schwarz shvarts swartz schwarcz
schultz schulz schulze shultz
meyer meier maier mayer meijer mayr
mueller muller
hoffmann hoffman hofmann hofman gofman
fisher fischer fisscher
weiss weisz vays weis
weber veber
wagner vagner
becker bekker
jones joanes
johnson jonson johnsson
anderson andersen andersson anderssen
peterson petersen pettersson petersson
nielsen nilsen nilsson nielson
hansen hanson hansson
olsen olson olsson
larsen larson larsson
jensen jenson jenssen
eriksen erikson ericsson ericson erickson eriksson
thomson thompson thomsen tomson
davis davies
phillips philips philipps
stevens stephens
stevenson stephenson
reid reed read
gray grey
brown browne
cook cooke
cohen kohen koen cohn coen
levy levi lewy
katz kats kac
goldstein goldshtein goldshteyn
rosenberg rozenberg rosenburg
rosen rozen
shapiro shapira schapiro szapiro
friedman fridman freedman friedmann freidman
greenberg grinberg gruenberg grynberg
horowitz hurwitz horovitz hurvitz
rabinovich rabinowitz rabinovitch rabinowicz
macdonald mcdonald
mclean maclean mclain
mckenzie mackenzie
obrien obryan obrian obriain briain
oneill oneil oneal
mccarthy macarthy mccarty maccarthaigh
kelly kelley oceallaigh ceallaigh okelly
murphy murphey omurchu murchu
connor conner oconnor ochonchuir oconor
reilly riley oreilly oraghallaigh
doherty dougherty docherty odochartaigh odoherty
fitzgerald fitzgerrald macgearailt
garcia garzia garsia
fernandez fernandes
hernandez hernandes
rodriguez rodrigues
gonzalez gonzales
martinez martines
lopez lopes
perez peres
sanchez sanches
ramirez ramires
gomez gomes
diaz dias
vasquez vazquez vasques
jimenez ximenez gimenez
alvarez alvares
suarez suares
dominguez domingues
mendez mendes
nunez nunes
ordonez ordonhes
velazquez velasquez
castaneda castanheda
rossi rosi
russo ruso
dupont dupond
lefebvre lefevre lefebure
renault renaud
gauthier gautier
# Chinese (one character, several romanisations)
zhang cheung
zhou chow chau jou
zhu chue
xu hsu
xie hsieh
xiao hsiao siew
xiong hsiung
xi hsi
deng teng
cai tsai chua
cao tsao
zeng tseng tsang
zheng cheang
guo kuo kwok
huang hwang
qian tsien
jiang chiang kiang
gao kao
song soong
sun suen
yuan yuen
ye yeh yip
yan yen
liang leung leong
liu lau liew
chen chan tjan chann
feng fung
pan poon
fang fong
du tu
ding ting
kong kung
bai pai
beiping peiping
zedong tsetung
jieshi kaishek
yixian yatsen
xiaoping hsiaoping
jinping chinping
# Korean
kim gim ghim
rhee rhie
park pak bak pahk
choi choe tchoi
jung chung jeong joung
kang kahng
cho jo joh
yoon youn yune
jang jahng
lim rim im yim
seo suh sur
shin sheen
kwon gwon kweon
yoo ryu ryoo
ko go koh
moon mun
bae pae
baek paek paik baik
heo hur huh
noh roh
jeon chun jeun
kwak gwak kwack
koo ku kou
byun pyon byeon byon pyun
jongun jeongun jeongeun jungeun chongun jungun
jongil jeongil jungil chongil
ilsung ilsong ilseong
yojong yeojeong yojeong yeojong
chol cheol chul choel
hyok hyeok hyuk
seong sung
yong young yeong
myong myung myeong
hyon hyun hyeon
pyong byung byeong pyung
kyong kyung gyeong kyoung
kwang gwang
guk kuk gook kook
jun joon
hee hui
sok seok suk
sop seop
pyongyang pyeongyang
# Vietnamese
nguyen nguyenn nguen
tran trann
pham phamm
hoang huynh huinh
phan fann
vu vo
dang dangg
bui buoi
duong zuong
# Japanese
sato satoh satou
ito itoh itou
kato katoh katou
saito saitoh saitou
goto gotoh gotou
kondo kondoh kondou
endo endoh endou
ando andoh andou
kudo kudoh kudou
ono ohno oono
ota ohta oota
oshima ohshima ooshima
okubo ohkubo ookubo
otsuka ohtsuka ootsuka otuka
sasaki sassaki
yoichi youichi yohichi
koji kouji kohji
kenji kenzi
shinji sinji shinzi
shinichi sinichi
junichi zyunichi junnichi
shoko shouko syoko shohko
taro tarou taroh
jiro jirou ziro
ichiro ichirou itiro
shinzo shinzou sinzo
yuko yuuko yuhko
yoko youko yohko
kyoko kyouko kyohko
ryo ryou ryoh
sho shou shoh
# South Asian
singh singhe
kumar kumaar coomar
sharma sarma shurma
gupta gupte
patel patell
krishna krsna kishan
krishnan krishnen crishnan
lakshmi laxmi luxmi lakshmy
vijay vijai wijay
sanjay sanjai
ajay ajai
vishnu visnu bishnu
vivek bibek
venkat venkata
subramanian subramaniam subramanyam subrahmanyam subramanyan
ramachandran ramchandran
mukherjee mukherji mukhopadhyay mookerjee
banerjee banerji bandyopadhyay bannerjee
chatterjee chatterji chattopadhyay chaterjee
ganguly gangopadhyay ganguli
bhattacharya bhattacharjee bhattacharyya
chakraborty chakrabarti chakravarty chakravarti chakrabarty chakraborti
das dass
dutta dutt datta
ghosh ghose
bose basu boshu
rao raw
reddy reddi
iyer aiyar ayyar
iyengar ayyangar aiyangar
naidu nayudu naydu
pillai pillay pillae
menon menen
nair nayar
jha jhaa
mishra misra
tiwari tewari tiwary
trivedi triwedi trivedy
chaturvedi chaturbedi
agarwal aggarwal agrawal agrawala agarwala
mehta mehtaa
modi mody
gandhi ghandi gandi
lashkar laskar lashker
tayyiba taiba tayba tayyaba toiba taibah
jaish jesh
prabhakaran pirapaharan prabakaran prabhakaaran
rajapaksa rajapaksha rajapakse
silva sylva
uddin udin
khatun khatoon khatoun katun
bibi beebi
shah shaah chah schah
malik malek maalik mallick melik
mian miyan miah mia
bhutto bhuto butto
zardari zardary
musharraf musharaf mushraf
# Hebrew and Jewish
avraham avrom avram
yitzhak yitzchak itzhak izak isaak izhak itzchak yitshak yitzchok
moshe moishe mosche moisei mosheh
shlomo salomon
chaim haim hayim hyam chayim
yehuda judah yehudah jehuda
yisrael israel yisroel izrael
menachem menahem menakhem
mordechai mordecai mordekhai mordehai
nathan natan nosson
reuven reuben ruven
aharon ahron aron
zvi tzvi zwi tsvi cvi
zeev zev
eliezer eliezar elieser
elazar eleazar
ephraim efraim
yehoshua yoshua joshua yehoshoua
yechezkel yehezkel
netanyahu netanjahu nethanyahu
rivka rebeka
chana channah chanah
esther ester estera hester
ruth rut
naomi noemi
# Greek and Armenian
giannis yannis ioannes giannes yiannis ioannis yianni ianis yiannhs
papadopoulos papadopulos
papandreou papandreu
christos hristos
charalambos haralambos charalampos
panagiotis panayiotis panajotis
evangelos evaggelos
spyridon spiridon
stavros stauros
sarkisyan sargsyan sarkissian sargsian sarkisian sargssyan
petrosyan petrosian petrossian bedrosian
grigoryan grigorian krikorian
hakobyan hakopian akopyan hagopian akopian
harutyunyan arutyunyan haroutunian arutiunian aroutiounian aroutunian harutiunian
hovhannisyan oganesyan hovhannesian ohanessian oganessian
karapetyan garabedian karapetian
vardanyan vartanian vardanian
pashinyan pashinian
gevorkyan gevorgyan kevorkian gevorkian
saakashvili sahakashvili saakachvili
ivanishvili ivanichvili
shevardnadze chevardnadze schewardnadse shevarnadze
# African
diallo jallow dialo jalloh
ba bah
traore trawore tarawally
keita keyta
toure touray ture
cisse ceesay sise
conde konde
coulibaly kulibali koulibaly
ouattara watara wattara
konate konateh
kone koneh
camara kamara
ndiaye njie njai
diop jobe diob
fall phall
seck sekk
dieng jeng
mbeki mbekhi
nkrumah nkruma
kabila cabila
kagame kagami
museveni mseveni musseveni
abacha abatcha abachaa
haram haraam
shekau shekaw shakau chekau
shabaab shabab chabab
godane godaane goodane godanne
jama djama
warsame warsama warsameh
farah faarax farax
hersi xirsi xersi hirsi
ugaas ugas ugaaska
gebre ghebre
tesfaye tesfay
tekle teklay
woldemariam weldemariam
mengistu menghistu
isaias isayas
afwerki afewerki afworki
elbashir albashir
dagalo daglo degalo daqlu daqlo daklo dagolo dagallo daqalo
hemedti hemeti hamidti himeidti
# places in names and words in transliteration
islam eslam islaam
islami eslami
qaida qaeda kaida alqaeda alqaida kaeda
hizballah hezbollah hizbullah hizbollah hezballah hizbulla hisbollah hezbullah hizbala
daesh daish daech
jihadi jehadi djihadi
mujahideen mujahidin mojahedin mujahedeen moudjahidine mojahedeen mujaheddin
ansar anssar ansaar
kataib kataeb
sepah sipah
pasdaran pasderan
quds qods ghods kuds
khatam xatam
anbiya anbia
mahan mahaan
sepahan sepahaan
bonyad bunyad
mostazafan mustazafan mostazafin
# Somali spelling: x for the deep h, c for the ayn, long vowels doubled
abdi cabdi abdy
abdiweli cabdiweli abdiwali cabdiwali abdiwely
sadiya sacdiya sadia saadia sadiyo
guled guuleed gulaid guleed
adan aadan aden aadam
dualeh ducaale dualle duale ducale
gelle geelle guelleh geele gele guele
roble rooble robleh
awale cawaale awaleh awalle
hashi xaashi xashi
egal cigaal igal igaal
jibril jibriil djibril gibril djibrill jebril
liban liibaan libaan
halima xaliima xaliimo halimo halimah haleema
sahra saxra
halane xalane
robow roobow rooboow
shongole shangole
shire shireh shiire
abshir absher abshiir abshire
malin macalin macallin maalin moallim moalim muallim
osoble cosoble
ilmi cilmi
bile biile
hirabe xiraabe
khalaf qalaf khalef khallaf
# Burmese
thein thane thain tein theyn
ne nay nei
aung ong oung awng
nyunt nyunnt
zaw zaww
kyaw kyaww gyaw
hlaing hlain hlyne laing hlyaing
myint myin mynt
htun htoon htoun
tun toon toun
tay te tei
za zar
teza tayza tayzar tayzaa
win wynn winn
khin khinn
kyi kyee kyii
oo ohh
shwe shwae shwey
swe sway
thaung thoung
maung mg moung mawng
htay htey htei htae
htet htat
phyo phyoe pyo
phone phon
thwin thwyn
mya myah
naing naingg
min minn
tint tynt
thant thantt thunt
than thann
lwin lwynn
sein seinn sain
ohn ohnn
yin yinn
zin zinn
su suu
nge ngae
# Khmer, Lao and Thai
hun houn
samdech samdach
norodom narodom
sihanouk sihanuk
sihamoni sihamony
heng hengg
sokha sokkha
rainsy rangsi
vannak vannac
vongsay vongsai
phommachanh phommachan phomachanh
bounnhang bounhang
thongloun thonglun
chulalongkorn chulalongkon
somchai somchay somchaay
thaksin taksin thaksyn
shinawatra chinawatra shinawat shinnawatra chinawat chinnawat chinawatr chinwat
yingluck yinglak yingluk
prayuth prayut
abhisit apisit
vejjajiva wetchachiwa
prawit prawith
wongsuwan wongsuwon wongsuwann
suthep sutep
somsak somsac
wichai vichai
wirat virat
wirot virot viroj wiroj
sombat sombut
surachai surachay
chaiyaphum chaiyaphoom
phongsak pongsak
phakdi pakdee phakdee pakdi
srisai srisay
siriwat siriwatt
rattana ratana
wattana watana vatana wathana
suwan suvan suwann
boonchai bunchai
boon bun
boonsong bunsong
saetang saetung
# Azerbaijani, Uzbek, Kazakh: x and h and kh, q and g, c and j
khanlar xanlar hanlar
khalilov xalilov khalilow halilov
rustamkhanli rustamxanli
aslanov aslanoff
guliyev quliyev kuliyev kuliev guliev quliev gulyev gouliev
javid cavid djavid
javanshir cavansir javanshyr
jafarov cafarov jafarow djafarov ceferov dzhafarov caferov
jalilov calilov djalilov dzhalilov jalolov
abduvaliev abduvaliyev abduvalyev abduwaliev
fatullayev fatullaev fetullayev
gasimov qasimov kasimov kasymov gasymov qosimov qasymov
gurbanov qurbanov kurbanov qurbonov gourbanov
gambar qambar kambar
garayev qarayev karaev qaraev
ganbarov qanbarov kambarov
mehriban mehrabon
heydarov heyderov haydarov geidarov khaydarov
pashayev pasayev pashaev
shukurov sukurov shukurow
ilham ilxom ilhom
aliyeva alieva
mammadova mamedova mammedova
mirziyoyev mirziyoev mirziyaev
jurayev joraev djuraev juraev zhuraev
khodjaev xojayev khodzhaev khojaev hojaev xodjayev
khudoyberdiev xudoyberdiyev khudaiberdyev
turgunov turgunoff
ergashev ergasheff
yusupov yusupow iusupov yousoupov yusufov
saidov sayidov saidow
sharipov sharifov
toshmatov tashmatov
olimov alimov
bobojonov babadjanov babajanov
otabek atabek
shavkat shovkat
nursultan nursoltan
kassym qasym kasym
jomart zhomart
askar asqar
serik seric
yerlan erlan
yerbol erbol
nurlan nourlan
zhaksybekov jaksybekov zhaqsybekov
zhumabayev jumabaev dzhumabaev jumabayev
abilov abilow
dzhaparov japarov zhaparov
atambayev atambaev
bakiyev bakiev
jeenbekov zheenbekov
emomali emomaly imomali
gurbanguly gurbankuly
annagurban annakurban
# Greek
kostas costas kosta
ioannidis ioannides yannidis
theodoros thodoros
michalis mihalis
alexandros alexandross
papadimitriou papademetriou papadimitriu
vardinogiannis vardinoyannis vardinoyiannis
georgiou georgiu
konstantinou constantinou
ioannou ioannu
stylianos stilianos
apostolos apostollos
anastasios anastassios
sotirios sotirhs
theofilos theophilos
kyriakos kiriakos
christodoulou hristodoulou
economou oikonomou ikonomou
economopoulos oikonomopoulos
xenophon xenofon
chrysanthos hrisanthos
euripides evripidis euripidis
efstathios eustathios
eleftherios elefterios
efthymios euthymios efthimios
aikaterini ekaterini katerini
# Arabic, further
zayn zain zein zine zeyn zeine zayne zaine
abidin abidine abideen abedin abedine
zaynalabidin zeinelabidin zainulabidin zaynulabidin zinelabidine zeinalabedin
dhu zu thu dhul
himma hima himmah
shalish shaleesh chalich
muassasat moassasat muassasah moassasah mouassasat muasasat muassasa
jamiyat jamiyyat jamiyah jamaiya djamiat jamiya
masraf masrif
shahr shehr
mansouri mansuri mansoori
hanafi hanefi
khoury khouri khuri khory khouree
najjar naggar nadjar
nuaymi nuaimi nuaimy noaimi naimi nuaymy
dulaymi dulaimi dulaimy delaimi doulaimi
janabi janaby djanabi
jubouri juburi jabouri djubouri juboori jubury
shammari shamari shammary chammari shamary
mutairi mutayri mutairy motairi mtairi
ghamdi ghamidi gamdi ghamedi
zahrani zahrany zehrani
qahtani kahtani qahtany gahtani
harbi harby
dosari dosary dossari dawsari
subaie subaiey subaii subai
rashidi rasheedi rachidi
shehri shihri chehri shahri
anazi anzi enezi anezi
hawsawi hausawi
maliki malki malikiy
balawi balawy
juhani juhany johani
tamimi tamimy
khalifi khulaifi khelaifi khulayfi
kuwari kuwary
misnad misned
attiyah attiya atiyah atiyya atiya
thawadi dhawadi
hajri hajeri hadjri
marri murri
kaabi kabi kaabie
shamsi chamsi
suwaidi suwaydi suweidi swaidi souidi
mazrouei mazrui mazroui mazrouee mazrouie
dhaheri zaheri daheri thaheri
nahyan nahayan nehayan nahian
maktoum maktum maktoom
qaboos qabus kabus
busaidi busaydi busaidy
hinai hinaai
siyabi siabi siyaby
shaar chaar
makhlouf makhluf makhloof
tlass tlas talas
shawkat chaoukat shaukat shawqat chawkat
rifaat rifat refaat
muallem moualem mouallem
aoun awn aun
berri birri
jumblatt junblat joumblatt
geagea jaja
mikati miqati
siniora sanyura
hrawi harawi
frangieh franjieh frangiyeh
sissi sisi
mursi morsi morsy moursi mursy
sadat saadat
baradei baradai
haftar hifter hafter haftir
sarraj serraj sarradj
dbeibah dabaiba dbeiba dubaybah dbaibah
bashagha bashaga
bouteflika butaflika
tebboune tabboun tabun tebboun
ouyahia uyahya
sellal sallal
benkirane benkiran
ghannouchi ghannushi
essebsi sebsi sibsi
marzouki marzuki
burqan burkan
turabi tourabi
hamdok hamduk
zindani zendani
raymi rimi raimi
wuhayshi wuhayshy wahishi wuhaishi
masri misri masry misry elmasri
libi liby
suri soury souri
filistini falastini filastini
jazairi djazairi jazairy
tunisi tounsi tounisi
maghribi maghrebi
yamani yemeni
iraqi eraqi
kurdi kordi kurdy
shishani chichani
afghani afgani
mosuli mawsili mosli mawsuli mosulli
basri basry
karbalai karbalaei karbalaie
sistani seestani
abadi abady
hashd hashed
muhandis mohandes muhandes
khazali khazaali
fatlawi fatlawy
jughayfi jughaifi
# Persian, further
araghchi araqchi araghtchi iraqchi araqhchi
zangeneh zanganeh zangane zanganah
hamaneh hamane
vahidi wahidi
qaani ghaani ghaaani
salami salaami
nilforoushan nilforushan
ashtiani ashtiany
khatibi khatiby
velayati velayaty vilayati
taghavi taqavi taghawi
naghdi naqdi
gharazi gharazy
khosrow khosro khosrau
khosravi khosrawi
mohseni muhseni mohsini
ejei ejehi ezhei
araki eraki
jannati janati
mesbah misbah
yazdi yazdy
rafsanjani rafsandjani
nouri nuri noori nury
montazeri muntazeri
mottaki motaki mutaki
salehi salehy
moallem moalem
marandi marandy
hojjat hojat hujjat
abdollahi abdolahi
ebrahimi ibrahimi ebrahimy
esmaili ismaili esmaeili ismaeli
mahdavi mehdavi mahdawi
alavi alawi alaoui alevi
razavi razawi rezavi
shariatmadari shareatmadari
golpayegani golpaygani gulpaygani
shirazi shirazy chirazi
tabatabai tabatabaei tabatabaee tabatabaie
bakhtiari bakhtiyari
qashqai ghashghai kashkai
farahani farahany
kashani kashany
hemmati hemati himmati
zolghadr zolqadr zulqadr zolghader
pakpour pakpur
kharrazi kharazi
daneshjoo daneshju
sanaei sanai sanaie
abbasi abbassi
davani dawani
# South Asian, further
haque haq huq hoque haqq huque hak hoq
roy ray roye
subrata subroto
mondal mandal
sarkar sircar
biswas bishwas
bhowmik bhaumik
majumdar mazumder mazumdar majumder
talukdar talukder
howlader haldar halder
sikder sikdar shikder
akter akhter akhtar aktar
ahsan ehsan ihsan
mahbub mehboob mahboob
zillur jillur
ziaur ziaurr
zulfiqar zulfikar dhulfiqar zulfiker
faruque farooque
kabir kabeer
hasina hassina
khaleda khalida khaalida
chhota chota
yadav jadav
deshmukh deshmuk
kulkarni kulkarny
joshi joshee
shinde sinde
chavan chauhan chouhan chohan
pawar powar
thakur thakor thakkur
thackeray thakre thakeray
gaekwad gaikwad gaikwar
solanki solankee
rathore rathod rathor
vaishnav vaishnaw
jayalalitha jayalalithaa
karunanidhi karunanidi
velupillai veluppillai
sivakumar shivakumar
siva shiva
shankar sankar shanker sankara
lakshman laxman
narayan narain narayana
narayanan narayanen
srinivasan sreenivasan
murugan muruhan
muthu muttu
thirumavalavan tirumavalavan
selvaraj selvaraju
chandrasekhar chandrashekhar chandrasekar chandrashekar
chandran chandren
rajendran rajendiran
raghavan ragavan
gopalakrishnan gopalkrishnan
jagannathan jaganathan
jaganmohan jagmohan
balasubramanian balasubramaniam balasubramanyam
wickremesinghe wickramasinghe wikramasinghe
jayawardene jayawardena jayewardene jayawardana
bandaranaike bandaranayake
gunawardena gunawardene gunewardena gunawardana
senanayake senanayaka
dissanayake dissanayaka
kumaratunga kumaranatunga
premadasa premadaasa
sirisena siresena
koirala koyrala
prachanda prachand
dahal dahall
adhikari adhikary
shrestha shreshta
tamang tamangg
magar mager
acharya aacharya
# Hebrew
ehud ehoud
barak baraq
itamar ithamar
bezalel betzalel
smotrich smotritch
yair jair
lapid lappid
gantz ganz gants
liberman lieberman
weissman weissmann vaisman vaysman weisman
rivlin ryvlin
olmert ulmert
sharon sharone
begin beigin
shaul saul
binyamin benyamin binjamin
gilad guilad
nadav nadaf
eitan eytan
avigdor avigdour
tzipi tsipi zipi
livni livny
tamir tameer
# African, further
bongo bongoo
obiang obyang
nguesso nguessou
sassou sasou
mbasogo mbazogo
ndayishimiye ndaishimiye
nkurunziza nkurunzisa
habyarimana habyalimana
kabuga kabougha
mukwege mukuege
tshisekedi tchisekedi
tshombe tchombe
lumumba loumoumba
mbarushimana mbarusimana
mudacumura mudachumura
ntaganda ntanganda
nkunda nkounda
bozize bozizi
djotodia jotodia
touadera tuadera
deby debby
doumbouya dumbuya
sekouba secouba
sankoh sanko
koroma korouma
kabbah kabba
sirleaf sirlief
taylor tayler
okonkwo okonko
okafor okafore
chukwuemeka chukwuemaka
chukwuma chukuma
oluwaseun oluseun
oluwaseyi oluseyi
yakubu yakoubou yacoubou
shehu sheu shehou
garba garbah
danjuma danjouma
mohammadu muhammadou
maigari maigary
yusufu yusufa
bello bellow
mamman mammane
mnangagwa munangagwa
tsvangirai changirai
chiwenga chiwengwa
zuma zouma
ramaphosa ramaposa
nyerere nyerire
kenyatta kenyata
odinga odhinga
kibaki kibakki
ruto rutto
kony koni
odhiambo odiambo
wanjiru wanjeru
kamau kamao
njoroge njorogeh
tewodros tedros theodros teodros
abiy abiye
zenawi zenawy
hailemariam hailemaryam
desalegn dessalegn desalegne
meles melles
debretsion debretsiyon
gebremichael gebremikael gebremicael
getachew getachiw
alemayehu alemayhu
girma ghirma
woldeab weldeab
yemane yemaane
# Malay, Indonesian, Filipino
sukarno soekarno
suharto soeharto
subandrio soebandrio
yudhoyono yudoyono judhoyono
susilo soesilo
budi boedi
surya soerja suria
sumarno soemarno
sutrisno soetrisno
sudirman soedirman
wahyudi wahjudi wahjoedi
joko djoko
jaya djaja djaya
cahyo tjahjo tjahyo
cokro tjokro
cipto tjipto
wijaya widjaja widjaya wijaja
sutanto soetanto
gunawan goenawan
basyir baasyir basjir
dulmatin dulmateen
ridwan riduan rhidwan ridhwan ridouane
isamuddin isamudin
hambali hambaly
mahathir mahatir
razak razaq razzaq razzak
rachmat rahmat rakhmat
syarif syarief
syahrul sahrul
syamsul samsul shamsul
hidayat hidajat
jannah djannah
dela delaa
aquino akino
macapagal makapagal
# European, further
cornelis cornelius kornelis
pieter pietr
goncalves gonsalves gonzalves
souza sousa
queiroz queiros
menezes meneses
moraes morais
novaes novais
teles telles
bittencourt bitencourt
assuncao assumpcao
meireles meirelles
vasconcelos vasconcellos
castelo castello
ribeiro rebeiro
teixeira texeira
heijden heyden heiden
dijk dyk dijck
kuijpers kuypers kuipers
huijgens huygens huigens
nijhuis nyhuis
rijn ryn
wijk wyk
bruijn bruyn bruin
cuijk cuyk
vries vriess
schröder shroeder
kohler koehler
bohm boehm
gobel goebel
konig koenig
lowe loewe
moller moeller
schafer schaefer schaeffer
krieger kriger
hagen haagen
baldur balder
sigurdsson sigurdson
gudmundsson gudmundson
thorsteinsson thorsteinson torsteinsson
bjorn bjoern
hakan haakan
oyvind oeyvind
soren soeren
jorgen joergen
asa aasa
bo boe
pal paal
kare kaare
hakon haakon
knut knud cnut
niels nils neils
jens jenz
kovacs kovach kovats
szabo sabo
horvath horvat
varga vargha
nemeth nemet
balogh balog
farkas farkash
gyula djula
gyorgy gyoergy
zsolt zholt
zsuzsanna zsuzsana
ceausescu ceaucescu causescu
basescu bashescu
popescu popesku
ionescu jonescu ionesco
gheorghiu georghiu
constantinescu konstantinescu
stefanescu shtefanescu
dumitru dimitru
nikolov nikoloff
georgiev gueorguiev georgieff georgiyev
dimitrov dimitroff
todorov todoroff
hristov christov
boyko boiko
gruevski gruevsky
gligorov gligoroff
crvenkovski tsrvenkovski crvenkovsky
djordje djordj dorde georgije
djukanovic dukanovic djukanovich
djindjic dindic djindjich
dacic dachich
hadzic hadzhich hadjic
izetbegovic izetbegovich
covic chovich
cosic chosich
zivkovic zhivkovich jivkovich
kostunica koshtunitsa
seselj sheshel
arkan arcan
thaci thachi
haradinaj haradinay
hoxha hodja hoxa
berisha berisa
xhaka djaka
rama ramma
tsvetkov zwetkow tswetkow
tsarev carev zarew tzarev
tsoi tsoy tzoi
khabarov habarov chabarow
kharitonov haritonov charitonow
khodorkovsky hodorkovsky chodorkowski khodorkovskiy
shchukin schukin chtchoukine shukin
shcherbakov scherbakov chtcherbakov sherbakov shcherbakoff
chernov tchernov tschernow chernoff
chernyshev chernyshov tchernychev tschernyschow
chaika chayka tchaika tschaika
zhirinovsky jirinovski schirinowski zhirinovskiy
zyuganov ziuganov sjuganow
zubkov soubkov
yashin iachine jaschin
yermakov ermakov jermakow
yefimov efimov jefimow efimoff
yeremenko eremenko jeremenko yeryomenko
yershov ershov
yegorova egorova
yudin iudin
yurchenko iurchenko yourtchenko jurtschenko
karpenkov karpiankou karpenkow
makei makey makiej
taraikovich taraykovich
# Chinese, Korean, Japanese, Vietnamese
chosun choson joseon chosen
jintao chintao
juche chuche
unsung unseong
myongchol myeongcheol
# Kurdish, Armenian, Georgian
ocalan odjalan ojalan
bayik bayyik
karayilan qarayilan
tariel tarieli
kvirikashvili kwirikaschwili
margvelashvili margwelaschwili
zourabichvili zurabishvili
kocharyan kocharian qocharyan
nalbandyan nalbandian
mkrtchyan mkrtchian mkrtichyan
ter terr
khachatryan khachatrian khachaturian khachaturyan
manukyan manukian manoukian
simonyan simonian
avetisyan avetisian avetissian
martirosyan martirosian
stepanyan stepanian
sahakyan sahakian
poghosyan pogosyan boghossian pogossian
mirzoyan mirzoian
danielyan danielian
abrahamyan abramyan abrahamian
galstyan galstian
hambardzumyan ambartsumyan hambartsumian
yeghiazaryan egiazaryan yeghiazarian
vartan vardan
hovik ovik
armen armenn
ximena jimena himena
echeverria etcheverria etxeberria echeverry etxeverria
urruticoechea urrutikoetxea urrutikoetchea
goicoechea goikoetxea
elizondo elissondo
aguirre agirre
ibarretxe ibarreche
iker ikerr
mikel miquel
jon jonn
christie christy
deirdre dierdre
siobhan shivaun
eamon eamonn
sinead sineidh
caoimhe keeva
seamus seumas shamus
odonnell odonell odomhnaill odonaill
gallagher gallaher ogallchoir ogallchobhair
mcguinness mcguiness maguinness
mcallister macallister mcalister
mcdonagh macdonagh mcdonough
macleod mcleod
macmillan mcmillan
macgregor mcgregor
macintyre mcintyre
macpherson mcpherson
mackay mckay
mackinnon mckinnon
mackenna mckenna
mclaughlin mcloughlin maclaughlin
satybaldy satybaldi
kairat qairat kayrat
nurbek noorbek
hamadoun amadoun hamadoune
koufa kouffa
haidara haydara aidara
sidi sidy
ould weld
hasdai chasdai
dovid david dawid davide davit dawit davyd
chaya khaya
dov dovv
byrne obroin broin obyrne
osullivan osuilleabhain suilleabhain sullivan
oconnell ochonaill connell
daly odaly odalaigh
ryan orian oriain
burke deburca
nolan onuallain
quinn ocuinn
healy ohealy ohealai
moran omorain
lynch oloinsigh
inaki ignaki
angeliki aggeliki
frangou fragkou
angelos aggelos
pangalos pagkalos
tzanetakis tzannetakis
bouboulina mpoumpoulina
bakoyannis bakogiannis mpakogiannis
bekas mpekas
dimas ntimas
garbis gkarmpis
ohannes hovhannes hovannes
boghos poghos
garabed karapet
kevork gevorg
hagop hakob
sarkis sargis
dikran tigran
arshag arshak
otar otari
zurab zurabi
levan levani
irakli iraklii
gela gelaa
berhane birhane berhanee
gurmeet gurmit
manmeet manmit
jagmeet jagmit
gurjeet gurjit
rouben ruben
karekin garegin
hrant grant
nzhdeh njdeh
berzinji barzanji berzenci berzenji
`
