import { familyMembers, spellingFamily } from './families.ts'
import { listed } from './listed.ts'
import { rows } from './table.ts'

/** Short and pet forms with their full names, and one saint's name in several languages: the same person may use
 *  either, though they are less alike than spellings are. Earned by Aleksandr "Sasha" Zhukov and by passports that say
 *  José where the account says Pepe. A name may stand in several groups. */
const table = `
# English
william bill billy will willy willie liam wil
robert bob bobby rob robbie robby bert
richard dick rick ricky rich richie ritchie
james jim jimmy jamie jem
john johnny jack jon johnnie jackie
jonathan jon jonny nathan
joseph joe joey jo
thomas tom tommy thom
charles charlie chuck chas charley chip
edward ed eddie ned ted teddy eddy
theodore ted teddy theo
henry harry hank hal
george georgie
michael mike mick mickey micky mikey mitch
david dave davy davey
daniel dan danny dani
samuel sam sammy
benjamin ben benny benji benjy
matthew matt mat matty
andrew andy drew
anthony tony ant antony
christopher chris kit topher
nicholas nick nicky nico
stephen steve stevie steven
alexander alex al sandy alec lex xander sasha
albert al bert bertie
alfred al alf fred alfie
frederick fred freddy freddie rick
francis frank frankie fran
franklin frank
lawrence larry laurie lars
leonard len lenny leo
gerald gerry jerry
jeremiah jerry
jerome jerry
kenneth ken kenny
donald don donny donnie
ronald ron ronnie ronny
raymond ray
patrick pat paddy patsy rick
peter pete
philip phil pip
timothy tim timmy
gregory greg gregg
geoffrey geoff jeff
jeffrey jeff
walter walt wally
arthur art artie
harold harry hal
eugene gene
vincent vince vinny vin
zachary zach zack zak
joshua josh
jacob jake jack
nathaniel nat nate nathan
douglas doug
bernard bernie
stanley stan
raphael rafe rafi
abraham abe bram
isaac ike zack
solomon sol
elizabeth liz lizzie beth betty betsy eliza lisa liza bess libby elsie
margaret maggie meg peggy marge margie greta rita daisy
catherine kate katie cathy kathy kitty kat cat kay
mary molly polly mamie maureen
susan sue susie suzy
deborah debra deb debbie
barbara barb babs
patricia pat patty trish tricia
jennifer jen jenny
jessica jess jessie
rebecca becky becca
victoria vicky vicki tori
pamela pam
dorothy dot dottie dolly dora
theresa terry tess tessa
judith judy
sandra sandy
kimberly kim
christina chris tina chrissy
alexandra alex sandra sasha lexi
samantha sam
amanda mandy
abigail abby gail
helen nell nellie lena
eleanor ellie nell nora
anne annie nan nancy
virginia ginny
florence flo
josephine jo josie
# Russian and Ukrainian
aleksandr sasha sanya shura sashka alik aleks
aleksandra sasha shura sanya
aleksei alyosha lyosha alesha lesha alex
andrei andryusha dron
anatoly tolya tolik
anton tosha antosha
artem tyoma tema
boris borya
vadim vadik
valentin valya
valery valera valerka
vasily vasya vaska vasko
viktor vitya vityok
vitaly vitalik vitya
vladimir volodya vova vovan vovka volodka vlad
vladislav vlad vladik slava
vyacheslav slava slavik
gennady gena genka
georgy gosha zhora goga
grigory grisha grinya
dmitri dima mitya dimka dimon mityay
evgeny zhenya yevgenka
yegor yegorka gosha
ivan vanya vanka vanyusha
igor igoryok garik gosha
ilya ilyusha
kirill kirya
konstantin kostya kostik
leonid lyonya lenya
lev lyova leva
maksim max maks
mikhail misha mishka mishanya
nikita nik
nikolai kolya kolyan nik
oleg olezhka
pavel pasha pashka
pyotr petya petka
roman roma
ruslan rus
sergei seryozha serega seryoga serezha
stanislav stas slava
stepan styopa
timofei tima
fyodor fedya
eduard edik
yuri yura yurik
yaroslav yarik slava
anastasia nastya
anna anya anechka anyuta nyura
galina galya
darya dasha
yekaterina katya katyusha
yelena lena alyona
yelizaveta liza
irina ira
lyudmila lyuda mila lusya
mariya masha manya marusya
nadezhda nadya
natalya natasha nata
oksana ksyusha ksyuha
olga olya
svetlana sveta lana
sofia sonya
tatyana tanya
vera verochka
viktoria vika
yulia yulya
zinaida zina
# Spanish and Portuguese
jose pepe chepe pepito joselito ze zezinho
francisco paco pancho kiko quico curro chico frasco
guadalupe lupe lupita
ignacio nacho
enrique quique kike
jesus chuy chucho
manuel manolo lolo meme manny
antonio tono toni tonho toninho
rafael rafa
alejandro alex jano
roberto beto
alberto beto tito
gilberto beto
eduardo lalo edu dudu
gerardo lalo
gonzalo chalo
guillermo memo guille
joaquin quino chapo
luis lucho
mario mayito
miguel mike migue
pedro perico
ricardo richi rico
santiago santi chago
vicente chente
maria mari maruja marica mia
dolores lola
mercedes meche merche
rosario charo
concepcion concha conchita
isabel chabela isa
teresa tere
joao joaozinho
luiz lula luizinho
fernando nando fer
sergio checo
arturo turo
federico fede
leonardo leo
ismael mayo
# German and Dutch
johannes hans hannes jan johann
friedrich fritz
heinrich heinz heini
wilhelm willi wim helmut
josef sepp jupp
georg jorg jurgen schorsch
ludwig lutz wiggerl
maximilian max
nikolaus klaus nick
joachim jochen achim jo
bernhard bernd
gerhard gerd
reinhard reiner
matthias matze
ulrich uli ulli
eberhard ebi
katharina kathe katja kathi
margarete grete gretchen gretel
elisabeth liesel lisbeth elise
susanne susi
cornelis kees cor
jacobus koos jaap
hendrik henk
gerrit gert
antonius ton toon
petrus piet
# Italian and French
giuseppe beppe peppe pino
giovanni gianni nino vanni
francesco franco ciccio checco
antonio toto tonino nino
salvatore toto turi sasa
luigi gigi
vincenzo enzo
lorenzo enzo renzo
domenico mimmo
alessandro sandro ale
jean jeannot
jacques jacquot
# Polish, Czech, Hungarian, Serbian
jan janek jasiek honza
aleksander olek alek
stanislaw staszek stach
tadeusz tadek
wladyslaw wladek
wojciech wojtek
zbigniew zbyszek
krzysztof krzysiek
jozef jozek
katarzyna kasia
malgorzata gosia
jaroslav jarda
frantisek franta
istvan pista
laszlo laci
ferenc feri
jozsef jozsi
aleksandar aca sasha
dragan gagi
nikola nidzo
slobodan sloba boba
zeljko arkan
# Hebrew, Arabic, Persian, Turkish, South Asian
avraham avi
yosef yossi yos
david dudi dudu
binyamin bibi benny
yitzhak itzik isaac
moshe moishe
shimon shimi
muhammad hamo hamada mo
abdullah abdo abed
mustafa mostapha
mehmet memo
ibrahim ibo barhum
suleyman sulo
fatima fatou fato
# Double given names and their short forms, written as one word
hansjoachim hajo
hanspeter hape
hansjorg hajo
hansjurgen hajue hajo
karlheinz kalle
maximilian maxl
annemarie annemie
josemaria joma chema josema
josemanuel chema
joseluis joselu pepelu
josemiguel josemi
josefrancisco paco
juanmanuel juanma
juancarlos juanca juanqui
juanjose juanjo
juanfrancisco juanfran
juanpablo juampa juanpa
juanpedro juampe
luismiguel luismi
mariajose marijo coque majo
mariateresa maite maritere
mariaisabel maribel marisa
marialuisa marisa malu
mariacarmen maica mamen
mariaangeles marian
jeanpierre jp
jeanclaude jc
pierandrea piero
gianluigi gigi
giancarlo giangi
ramonmaria chema
# Further short forms: English
bartholomew bart
cornelius corny neil
emmanuel manny
ferdinand ferdie
gilbert gil
leopold leo
maurice mo
montgomery monty
percival percy
reginald reg reggie
roderick rod roddy rick
rudolph rudy
sylvester sly
terence terry
tobias toby
wallace wally
winston win
augustus gus
august gus
archibald archie
clifford cliff
clinton clint
dominic dom nick
elijah eli
ezekiel zeke
gabriel gabe
herbert herb bert
hubert hugh bert
isidore izzy
julius jules
luther lu
malcolm mal
marvin marv
mitchell mitch
murray moe
norman norm
oliver ollie
oscar ozzy
preston pres
randolph randy
russell russ
sheldon shelly
sidney sid
spencer spence
wilfred wilf fred
adelaide addie
agatha aggie
alexandra alix
arabella bella
beatrice bea trixie
bridget biddy
caroline carrie caro
cassandra cass cassie
charlotte lottie charlie
cynthia cindy
diana di
edith edie
emily em millie
frances fran fanny
gertrude gert trudy
gwendolyn gwen
harriet hattie
henrietta hetty etta
isabella bella izzy
jacqueline jackie
janet jan
katherine kate katie kathy kat kit
laura laurie
lillian lily
louise lou
lucille lucy
matilda tilly mattie
melissa mel missy
millicent millie
natalie nat
penelope penny
philippa pippa
priscilla cilla
rosemary rose
stephanie steph
sylvia syl
veronica ronnie vera
winifred winnie
# Written short in registers
william wm
charles chas
george geo
james jas
joseph jos
thomas thos
robert robt
samuel saml
benjamin benj
daniel danl
edward edw
frederick fredk
john jno
alexander alexr
richard richd
johannes joh
heinrich hch
wilhelm wilh
friedrich friedr
christian chr
francisco fco
juan jn
guillermo gmo
gregorio grego
maria ma
hermenegildo gildo
# Spanish, Portuguese and Filipino, further
adalberto beto
alfonso poncho fonso
anastasio tacho
anselmo chemo
armando mando
aurelio yeyo
bartolome bartolo
bernardo nardo
candelaria candela
carlos carlitos charly calin
cayetano tano
consuelo chelo
cristina cris
cristobal tobal
diego dieguito
domingo mingo
eduardo guayo
elena nena
encarnacion encarna
ernesto neto
esperanza espe
estanislao lalo
esteban teban
eugenio geno
eulalia lali
eusebio sebio
faustino tino
feliciano chano
felipe pipe lipe
florencio lencho
francisca paca paquita pancha
gabriel gabo gabi
gregorio goyo
graciela chela
guadalupe pita
hector tito
hilario layo
hipolito polo
horacio lacho
humberto beto
ines inesita
inmaculada inma
isidro chilo
ismael melo
jacinto chinto
javier javi
jeronimo jeromo
jesus chus
jorge coque
josefa pepa pepita
josefina fina chepina
juana juani
julian julio
leopoldo polo
lorenzo lencho
lourdes lulu
luz lucha
marcelino chelino
margarita mago rita
mariano nano
mauricio mau
maximiliano max
melchor melo
miguel micho
nicolas nico
norberto beto
octavio tavo
oswaldo valdo
patricio pato
paulino lino
pilar piluca
ramon moncho mon
refugio cuca
reynaldo rey
rigoberto rigo beto
rodolfo fito rudy
rodrigo rodri
rogelio roge
rosalia lia
salvador chava salva
saturnino nino
sebastian seba chano
silvia chiva
silvestre chive
socorro coco
telesforo foro
tomas tommy
ulises uli
valentin vale
victor vito
virginia vicky
antonio tonio nonoy
ferdinand bong andy
benigno ninoy
corazon cory
imelda meldy
rodrigo digong rody
emilio milo
francisco kiko
jejomar jojo
jose joey joe
manuel manny maning
ramon monching
teodoro doro teddy
# Portuguese
adriano nano
alexandre xande
augusto guto
carlos caca carlinhos
eduardo dudu
fernando nandinho
francisco chico
geraldo gege
guilherme gui
gustavo guga
henrique rique
joao jango joca
joaquim quim
jose ze zeca zezito
josefa zefa
leonardo leo
lourenco louro
luis lula lulu
manuel mane manel
marcelo celo
patricia pati
paulo paulinho
roberto betinho
ronaldo naldo
sebastiao tiao bastiao
vicente vicentinho
# Russian, further
afanasy afonya
albina alya
alevtina alya
alla alya
anfisa fisa
arkady kasha arkasha
arseny senya
artur arturchik
bogdan bodya danya
daniil danya danila
denis deniska dinya
eduard edik
efim fima
elizaveta lizaveta
emelyan emelya
fedor fedka
filipp filya
foma fomka
gavriil gavrila
gleb glebushka
ignat ignasha
innokenty kesha
iosif osya
kapitolina kapa
klavdia klava
kuzma kuzya
larisa lara
lavrenty lavrik
lidia lida
lyubov lyuba
makar makarka
margarita rita margo
marina mara marisha
matvei motya
maxim maksimka
mitrofan mitya
nikifor nika
pavel pavlik pavlusha
pelageya polya
platon tosha
polina polya
prokhor prosha
raisa raya
rostislav rostik slava
rustam rustik
savely sava
semyon senya syoma sema
spartak spartachok
svyatoslav slava svyat
taisia taya
tamara toma
taras tarasik
timur tima timurka
valentina valya tina
vasilisa vasya
veniamin venya
viktoria vita
vsevolod seva volodya
yakov yasha
yefim fima
yevdokia dusya
yevgenia zhenya
evgeny yevgeny evgeniy zhenya zheka genya
yosif yosya
zakhar zakharka
zhanna zhannochka
oleksandr sashko oles
mykola kolya
ivan ivas ivanko
petro petryk
vasyl vasylko
dmytro dmytryk
hryhoriy hryts
mykhailo mykhas
olena olenka lesya
oksana ksenya
# Igbo, Yoruba, Hausa, Akan
chukwuemeka emeka
chukwuma chuma
chukwudi chudi
chukwunonso nonso
chukwuebuka ebuka
chukwukadibia chukwuka
chinedu nedu edu
chidiebere chidi
chimamanda amanda
chinonso nonso
chinwe nwe
chigozie gozie
chijioke jioke
chibuzo buzo
ikechukwu ike iyke
ikenna ike
uchechukwu uche
uchenna uche
obinna obi
obiageli oby
onyekachi kachi
onyeka onye
nnamdi namdi
kelechi kele
ifeanyi ify ifey
ifeoma ify
ngozi ngo
nkechi kechi
amarachi amara
ebubechukwu ebube
somtochukwu somto
kenechukwu kene
tochukwu tochi
olusegun segun
oluwaseun seun
oluwaseyi seyi
oluwole wole
oluwatobi tobi
oluwatosin tosin
olufemi femi
oluwafemi femi
olusola sola
olusoji soji
oluwakemi kemi
olukemi kemi
olubunmi bunmi
olumide mide
adebayo bayo
adewale wale
adekunle kunle
adeola ola
adesola sola
adetokunbo tokunbo toks
babatunde tunde
babajide jide
olatunde tunde
ayodele ayo dele
ayodeji ayo deji
omolara lara
folashade shade
folasade sade
titilayo titi
temitope temi tope
temitayo temi tayo
modupe dupe
yetunde yeti
kolawole kola
kayode kay
bolanle bola
gbenga olugbenga
abubakar abu bakar
muhammadu mamman
kwabena kobby ebo
kwaku kweku
kofi yoofi
kwame kwamena
akosua esi
# Zulu, Xhosa, Shona, Swahili
nkosazana nkosi
emmerson ed
kudakwashe kuda
tapiwa taps
tendai tendi
tinashe tina
thabo thabs
nkosinathi nathi
sibusiso sbu
siyabonga siya
thembinkosi themba
mthunzi thunzi
mohamedi moody
hamisi amisi
# German, Dutch, Nordic, further
alexander alex sandro
andreas andi
angela angie
antonia toni
barbara barbel
benedikt bene
christian chris
christoph stoffel
dietrich dieter
dorothea dorle thea
eduard edi
elisabeth elsbeth ilse
emil emu
ernst erni
eugen ogen
ferdinand ferdi
florian flo
franz franzl
gottfried gotz
gunther gunni
gustav gustl
hermann menne
hildegard hilde
hubert hubsi
ingeborg inge
johanna hanna
josefine josi
karl kalle
konrad kurt conny
kurt konrad
leonhard hartl
leopold poldi
magdalena leni
manfred manni fredi
margot gretl
matthias hias matz
michael michi michl
norbert nobbi
oswald ossi
rainer reiner
reinhold reini
rosemarie rosi
rudolf rudi
sebastian basti
siegfried siggi
sigmund sigi
stefan steff
theodor theo
thomas thommy
tobias tobi
ursula uschi ulla
valentin valtin
veronika vroni
waldemar waldi
walter walli
werner wern
wolfgang wolf wolfi
adrianus ad adri
albertus bert ab
alida lida
arnoldus nol arnold
bartholomeus bart
catharina trijn toos
christiaan chris
franciscus frans
geertruida truus
gerardus gerard
henricus henk hein
hermanus herman
hubertus huub bert
jacobus jaap coos
johannes jan joop hans
josephus jos sjef
lambertus bert
leonardus leo
ludovicus lodewijk
marinus rinus
martinus martijn tinus
mattheus thijs
nicolaas klaas niek
paulus paul
theodorus theo dorus
wilhelmus wim willem
wilhelmina mina willy
anders andes
bengt benke
bertil berra
bjorn nalle
gustaf gosta gurra
johan jojje
karl kalle
lars lasse
magnus mange
nils nisse
olof olle
oskar ossi
per pelle
sven svenne
torsten totte
ulf uffe
juhani jussi
johannes juhani hannu
aleksi ale
heikki henrik
kaarlo kalle
pekka pietari
# French and Italian, further
alexandre alex sacha
antoine toine
benjamin benji
bernadette berni
catherine cathy
christophe chris tophe
dominique dom
emmanuel manu
francois fanfan
frederic fred
gerard gege
gilbert gil
guillaume guigui
isabelle isa
jeanbaptiste jb
julien juju
laurent lolo
madeleine mado
nathalie nath
nicolas nico
olivier olive
philippe philou
raymond ray
sebastien seb
stephane steph
sylvain syl
thierry titi
valerie val
veronique vero
vincent vince
agostino ago
alberto berto
alfonso fonzie
angelo lillo
bartolomeo meo
battista titta
calogero lillo
carmelo melo
carmine mino
cosimo mimmo
cristoforo toforo
domenico nico menico
emanuele lele
eugenio genio
ferdinando nando
filippo pippo
gabriele lele
gaetano tano
gennaro gennarino
gerardo dino
giacomo mino
gianfranco franco
giorgio giorgino
girolamo momo
guglielmo memmo
ignazio gnazio
leonardo nardo
lucia lucietta
matteo teo
michele lino
nicola cola nico
pasquale lino
raffaele lello
roberto roby
rosario saro
stefano fano
umberto berto
valentino tino
vittorio toio
# Polish, Czech, Hungarian, Balkan, further
aleksandra ola
agnieszka aga
andrzej andrzejek jedrek
anna ania
barbara basia
bartlomiej bartek
bartosz bartek
boguslaw bogus
boleslaw bolek
czeslaw czesiek
dariusz darek
dorota dorotka
elzbieta ela
franciszek franek
grzegorz grzesiek
henryk heniek
ignacy ignas
jacek jacus
jakub kuba
janusz januszek
jaroslaw jarek
jerzy jurek
joanna asia
julian julek
kazimierz kazik
krystyna krysia
leszek leslaw
lukasz lukaszek
magdalena magda
marcin marcinek
marek mareczek
mateusz mati
michal misiek
mieczyslaw mietek
miroslaw mirek
pawel pawelek
piotr piotrek
radoslaw radek
ryszard rysiek
slawomir slawek
stefan stefek
sylwester sylwek
szymon szymek
tomasz tomek
waclaw wacek
waldemar waldek
wieslaw wiesiek
wincenty wicek
wlodzimierz wlodek
zdzislaw zdzisiek
zofia zosia
zygmunt zygmus
antonin tonda
bohumil bohous
jaroslava jarka
jiri jirka
josef pepa pepik
karel kaja
ladislav lada
miroslav mirek mira
oldrich olda
petr peta
stanislav standa
tomas tom
vaclav vasek
vladimir vlada
vojtech vojta
zdenek zdena
andras andris bandi
gyorgy gyuri
gabor gabi
imre imi
janos jani jancsi
karoly karcsi
lajos lali
mihaly misi
miklos miki
peter peti
sandor sanyi
tamas tomi
zoltan zoli
zsigmond zsiga
aleksandar sasa aco
andreja andrej
bogdan boda
bogoljub bogi
branislav bane brana
djordje djole djoka
dimitrije mita
dragoslav draza
dusan duca
gordana goca
jovan joca
ljubisa ljuba
milan mica
milos misa
milorad mile
miodrag mija
mirko mica
nebojsa nele
petar pera
predrag pedja
radovan rade
slavko slava
stevan steva
svetozar tozza sveta
tomislav toma
velimir velja
vladimir vlado vlada
vojislav voja
zoran zoki
georgi gosho
dimitar mitko
ivan vanyo
konstantin kosta kotse
nikolay niki kolyo
petar pesho
stefan stefcho
stoyan stoyo
todor tosho
yordan dancho
constantin costel dinu
dumitru mitica titi
gheorghe gigi ghita
ion nelu ionel
nicolae nicu
stefan fane
vasile vasilica
# Greek and Armenian
anastasios tasos
andreas andrikos
antonios antonis
apostolos tolis
aristotelis telis aris
athanasios thanasis nasos
charalambos babis haris
christos chris
dimitrios mimis mitsos jimmy dimitris
efstathios stathis
efthymios thymios
eleftherios lefteris
emmanouil manolis manos
evangelos vangelis
georgios giorgos yorgos
ioannis yannis giannis
konstantinos kostas costas dinos gus
kyriakos koulis
michail michalis
nikolaos nikos
panagiotis panos takis
periklis pericles
petros peter
spyridon spyros
stylianos stelios
theodoros thodoris theo
theofanis fanis
vasileios vasilis bill
alexandros alekos
aikaterini katerina
eleni elena
hambardzum hambo
hovhannes hovik ohan
karapet karo
harutyun harut
gevorg gevo
# Georgian, Central Asian and Caucasian
aleksandre sandro
bidzina bidzo
davit dato
giorgi gia gio
grigol gigla
ilia iliko
irakli ika
ivane vano
konstantine kote
levan leo
mikheil misha mikho
nikoloz nika
otar oto
revaz rezo
shalva shaliko
tamar tamuna tako
teimuraz temur
vakhtang vakho
zurab zura
abdulla abdu
magomed maga
shamil shama
nurmagomed nurik
# Arabic, Turkish, Persian, South Asian, further
abdulrahman abdul abboudi
abdulaziz aziz zizou azzouz
abdulkarim karim krimo
abdulqadir kader qader
abdulmajid majid
abdulhamid hamid
abdullatif latif
abdulnasir nasir
abdulsalam salam
abdulhakim hakim
abdulghani ghani
abdulwahid wahid
abdulrahim rahim
abdulrazzaq razzaq
abdulfattah fattah
mohammadreza reza
alireza reza
hamidreza hamid
gholamreza reza
mohammadali ali
mohammadjavad javad
noureddine nouri nour
salahuddin salah
izzuddin izz
badruddin badr
jamaluddin jamal
kamaluddin kamal
nasiruddin nasir
shamsuddin shams
sirajuddin siraj
saifullah saif
saifuddin saif
ziauddin zia
najmuddin najm
fakhruddin fakhr
mehmet memet
ahmet ahmo
huseyin huso
hasan haso
mustafa mustik
osman osi
halil halo
ismail isko
abdullah apo abdo
suleyman sulo
tayyip tayip
necmettin neco
recep reco
serkan serko
mohammad mamad
hossein hosi
chandrasekhar chandra shekhar
krishnamurthy krishna murthy
venkateswara venkat
venkatesh venkat
subramanian subbu mani
ramachandran ram
rajendra raju rajen
narendra naren
surendra suren
mahendra mahi
jitendra jitu
dharmendra dharam
virendra viru
shatrughan shatru
balasubramanian balu
lakshminarayanan lakshmi
padmanabhan paddy
gopalakrishnan gopal
muthuvel muthu
# East and South-East Asian with Western ways
bambang bams
sulaiman leman
mohamad mat mamat
abdullah dollah lah
ibrahim brahim him
ismail mail
ahmad mat
# Further
pieter piet
benzion bentzi
inaki ignacio
gerard gerry jerry ger
christopher christy chrissy kit
edward ed edd
abel abe
sergei serge seryoga
serzh serge
josu jose
andoni antonio
alphonse al
alphonso al
aloysius al
jacqueline jacky
eamon ned
patrick paudie paddy packie
daniel dano
michael mickser
declan dec
liam billy
brendan bren
fionnuala nuala
# Vowels that Arabic does not write: both readings of one word
salim salem
mahmud maxamuud mohamud mohamoud
fadl fadil
hamid hamed
rashid rashed
amir aamir
majid majed
nasir nasr
jamil jamel
walid waled
tahir tahr
badr badir
sabir sabr
rafiq rafik rafiki
nazim nizam
# one name across languages
john johan johann johannes juan giovanni joao jean ivan jan sean ioannis yiannis yahya janos jovan hovhannes
aleksandr alexander alejandro alessandro alexandre iskandar iskander
michael mikhail miguel michele mihai michal mikael
peter pyotr pedro pietro pierre pieter petros boutros butrus
paul pavel pablo paolo paulo boulos bulus
george georgy jorge giorgio jerzy gheorghe jurgen yuri girgis jirjis
joseph jose giuseppe josef yusuf yosef
james jaime giacomo jacques diego santiago jacob yaqub
andrew andrei andreas andres andrea andrzej
stephen stepan esteban stefano etienne istvan stefan
nicholas nikolai nicolas nicola nikola
charles carlos carlo karl karel
louis luis luigi ludwig lajos
henry enrique enrico heinrich henri
william wilhelm guillermo guillaume guglielmo
francis francisco francesco francois franz
philip felipe filippo philippe
matthew matvei mateo matteo matthias
david dawud
abraham ibrahim avraham
moses musa moshe
solomon sulayman shlomo
isaac ishaq yitzhak
jesus isa
mary mariya maria maryam miriam marie
catherine yekaterina catalina caterina
helen yelena elena
elizabeth yelizaveta isabel
sergei sergio serge
anthony anton antonio antoine
edward eduard eduardo
lawrence lorenzo laurent lavrentiy
alfred alfredo
eugene evgeny eugenio
vincent vicente vincenzo
basil vasily
theodore fyodor teodoro
gregory grigory gregorio
daniel daniele danilo
thomas tomas tommaso
benjamin veniamin binyamin bunyamin
`

/** Two given names that are borne as one and have a short form of their own: José María is Chema. */
const doubles = rows(
  'hans-joachim hans-peter hans-jorg hans-jurgen karl-heinz anne-marie jose-maria jose-manuel jose-luis jose-miguel jose-francisco juan-manuel juan-carlos juan-jose juan-francisco juan-pablo juan-pedro luis-miguel maria-jose maria-teresa maria-isabel maria-luisa maria-carmen maria-angeles jean-pierre jean-claude jean-paul jean-jacques jean-marie jean-luc jean-michel jean-baptiste jean-francois jean-marc jean-yves jean-louis jean-bernard jean-charles jean-christophe jean-philippe marie-claude marie-christine marie-france marie-therese marie-louise pierre-yves pier-andrea pier-luigi gian-luigi gian-carlo',
)
  .flat()
  .map(pair => pair.split('-') as [string, string])
const doubleSet = new Set(doubles.map(pair => pair.join('')))

export function isDoubleGiven(joined: string): boolean {
  return doubleSet.has(joined)
}

const doubleFirsts = listed(new Set(doubles.map(([first]) => first)))

/** Whether a name may be borne as one with another behind it. */
export function isDoubleGivenFirst(name: string): boolean {
  return doubleFirsts.has(name)
}

/** Paul of Jean-Paul; null for any other name. */
export const secondHalf = (joined: string): string | null => seconds.get(joined) ?? null

const seconds = new Map(doubles.map(([one, two]) => [one + two, two]))

const groups = [
  ...rows(table),
  ...doubles.flatMap(([one, two]) => [
    [one + two, one],
    [one + two, two],
  ]),
]

const byToken = new Map<string, number[]>()
for (const [id, names] of groups.entries()) {
  // The full name in any of its spellings: Dima is Dmitriy, Dmitry and Dmytro.
  const family = spellingFamily(names[0] ?? '')
  for (const name of [...names, ...(family === null ? [] : familyMembers(family))]) {
    const groups = byToken.get(name) ?? []
    if (!groups.includes(id)) groups.push(id)
    byToken.set(name, groups)
  }
}
listed(byToken)

const none: readonly number[] = []

/** The groups of pet forms and namesakes that a name belongs to; two names with a group in common may be one person's. */
export function nicknameGroup(token: string): readonly number[] {
  return byToken.get(token) ?? none
}

/** True when two names share a group of which one is the full name (Bob and Robert; not Bob and Rob's Bert). */
export function sameNickname(a: string, b: string): boolean {
  const right = nicknameGroup(b)
  return nicknameGroup(a).some(group => right.includes(group))
}
