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
deborah deb debbie
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
joachim jochen achim
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
mustafa mostapha darwish
mehmet memo
ibrahim ibo barhum
suleyman sulo
fatima fatou fato
# one name across languages
john johan johann johannes juan giovanni joao jean ivan jan ian sean ioannis yiannis ivo yahya janos jovan hovhannes
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

const byToken = new Map<string, number[]>()
for (const [id, names] of rows(table).entries()) {
  for (const name of names) {
    const groups = byToken.get(name) ?? []
    if (!groups.includes(id)) groups.push(id)
    byToken.set(name, groups)
  }
}

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
