/** Countries and territories of ISO 3166-1 (and Kosovo, xk, as the lists write it): alpha-2, alpha-3, then English and French
 *  names, official and usual, names as sanctions lists print them, and the words for nationals.
 *  A territory's name stands under its own code; a city-emirate and a disputed region stand under the code that the lists file them under. */
export const countryNames = `
ad and Andorra|Andorre|Principality of Andorra|Andorran
ae are United Arab Emirates|Émirats arabes unis|UAE|U.A.E.|Emirates|Emirati|Emirian|Dubai|Abu Dhabi|EAU
af afg Afghanistan|Islamic Republic of Afghanistan|Afghan|Islamic Emirate of Afghanistan
ag atg Antigua & Barbuda|Antigua-et-Barbuda|Antigua|Antiguan
ai aia Anguilla
al alb Albania|Albanie|Republic of Albania|Albanian
am arm Armenia|Arménie|Republic of Armenia|Armenian
ao ago Angola|Republic of Angola|Angolan
aq ata Antarctica|Antarctique
ar arg Argentina|Argentine|Argentine Republic|Argentinian|Argentinean
as asm American Samoa|Samoa américaines|American Samoan
at aut Austria|Autriche|Republic of Austria|Austrian
au aus Australia|Australie|Australian|Commonwealth of Australia
aw abw Aruba
ax ala Åland Islands|Îles Åland
az aze Azerbaijan|Azerbaïdjan|Republic of Azerbaijan|Azerbaijani|Azeri
ba bih Bosnia & Herzegovina|Bosnie-Herzégovine|Republic of Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia|Bosnian|Republika Srpska|Bosnia & Hercegovina
bb brb Barbados|Barbade|Barbadian
bd bgd Bangladesh|People's Republic of Bangladesh|Bangladeshi
be bel Belgium|Belgique|Kingdom of Belgium|Belgian
bf bfa Burkina Faso|Burkinabe|Upper Volta
bg bgr Bulgaria|Bulgarie|Republic of Bulgaria|Bulgarian
bh bhr Bahrain|Bahreïn|Kingdom of Bahrain|Bahraini
bi bdi Burundi|Republic of Burundi|Burundian
bj ben Benin|Republic of Benin|Beninese|Dahomey
bl blm St. Barthélemy|Saint-Barthélemy
bm bmu Bermuda|Bermudes|Bermudian
bn brn Brunei|Brunei Darussalam|Bruneian
bo bol Bolivia|Bolivie|Plurinational State of Bolivia|Bolivia, Plurinational State of|Bolivian
bq bes Caribbean Netherlands|Pays-Bas caribéens|Bonaire, Sint Eustatius and Saba|Bonaire
br bra Brazil|Brésil|Federative Republic of Brazil|Brazilian|Brasil
bs bhs Bahamas|Commonwealth of the Bahamas|Bahamian
bt btn Bhutan|Bhoutan|Kingdom of Bhutan|Bhutanese
bv bvt Bouvet Island|Île Bouvet
bw bwa Botswana|Republic of Botswana|Botswanan|Motswana|Batswana
by blr Belarus|Biélorussie|Republic of Belarus|Belarusian|Byelorussia|Belorussia|Belarussian
bz blz Belize|Belizean
ca can Canada|Canadian
cc cck Cocos (Keeling) Islands|Îles Cocos|Cocos Islands
cd cod Congo Kinshasa|Congo, The Democratic Republic of the|Democratic Republic of the Congo|Democratic Republic of Congo|Congo, Democratic Republic of|Congo, Democratic Republic of the|DR Congo|DRC|D.R.C.|Congolese (DRC)|Congo (Democratic Republic)|Congo, Dem. Rep.|République démocratique du Congo|Zaire
cf caf Central African Republic|République centrafricaine|Central African
cg cog Congo Brazzaville|Republic of the Congo|Congo|Republic of Congo|Congo, Republic of the|Congo Republic
ch che Switzerland|Suisse|Swiss Confederation|Swiss
ci civ Côte d'Ivoire|Republic of Côte d'Ivoire|Ivory Coast|Ivorian
ck cok Cook Islands|Îles Cook
cl chl Chile|Chili|Republic of Chile|Chilean
cm cmr Cameroon|Cameroun|Republic of Cameroon|Cameroonian
cn chn China|Chine|People's Republic of China|China, People's Republic of|Chinese|PRC|P.R.C.|P.R. China|PR China|Mainland China|China, PRC|China (People's Republic)|China, mainland
co col Colombia|Colombie|Republic of Colombia|Colombian|Columbia
cr cri Costa Rica|Republic of Costa Rica|Costa Rican
cu cub Cuba|Republic of Cuba|Cuban
cv cpv Cape Verde|Cap-Vert|Republic of Cabo Verde|Cabo Verde|Cape Verdean|Cape Verdian
cw cuw Curaçao
cx cxr Christmas Island|Île Christmas
cy cyp Cyprus|Chypre|Republic of Cyprus|Cypriot
cz cze Czechia|Tchéquie|Czech Republic|Czech|République tchèque
de deu Germany|Allemagne|Federal Republic of Germany|German|Deutschland
dj dji Djibouti|Republic of Djibouti|Djiboutian
dk dnk Denmark|Danemark|Kingdom of Denmark|Danish|Dane
dm dma Dominica|Dominique|Commonwealth of Dominica
do dom Dominican Republic|République dominicaine|Dominican Rep.
dz dza Algeria|Algérie|People's Democratic Republic of Algeria|Algerian
ec ecu Ecuador|Équateur|Republic of Ecuador|Ecuadorian|Ecuadorean
ee est Estonia|Estonie|Republic of Estonia|Estonian
eg egy Egypt|Égypte|Arab Republic of Egypt|Egyptian
eh esh Western Sahara|Sahara occidental|Sahrawi
er eri Eritrea|Érythrée|the State of Eritrea|Eritrean
es esp Spain|Espagne|Kingdom of Spain|Spanish|Spaniard|España
et eth Ethiopia|Éthiopie|Federal Democratic Republic of Ethiopia|Ethiopian
fi fin Finland|Finlande|Republic of Finland|Finnish
fj fji Fiji|Fidji|Republic of Fiji|Fijian
fk flk Falkland Islands|Îles Malouines|Falkland Islands (Malvinas)|Malvinas
fm fsm Micronesia|Micronésie|Federated States of Micronesia|Micronesia, Federated States of
fo fro Faroe Islands|Îles Féroé|Faeroe Islands|Faroese
fr fra France|French Republic|French
ga gab Gabon|Gabonese Republic|Gabonese
gb gbr United Kingdom|Royaume-Uni|United Kingdom of Great Britain and Northern Ireland|UK|U.K.|Great Britain|Britain|British|England|Scotland|Wales|Northern Ireland|English|Scottish|Welsh|UK (Great Britain)
gd grd Grenada|Grenade|Grenadian
ge geo Georgia|Géorgie|Georgian|Republic of Georgia
gf guf French Guiana|Guyane française
gg ggy Guernsey|Guernesey
gh gha Ghana|Republic of Ghana|Ghanaian
gi gib Gibraltar
gl grl Greenland|Groenland
gm gmb Gambia|Gambie|Republic of the Gambia|Gambia, The|Gambian
gn gin Guinea|Guinée|Republic of Guinea|Guinean|Guinea (Conakry)
gp glp Guadeloupe
gq gnq Equatorial Guinea|Guinée équatoriale|Republic of Equatorial Guinea|Equatorial Guinean|Equatoguinean
gr grc Greece|Grèce|Hellenic Republic|Greek
gs sgs South Georgia & South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud|South Georgia and the South Sandwich Islands
gt gtm Guatemala|Republic of Guatemala|Guatemalan
gu gum Guam|Guamanian
gw gnb Guinea-Bissau|Guinée-Bissau|Republic of Guinea-Bissau|Bissau-Guinean
gy guy Guyana|Republic of Guyana|Guyanese
hk hkg Hong Kong SAR China|R.A.S. chinoise de Hong Kong|Hong Kong Special Administrative Region of China|Hong Kong|Hongkong|Hong Kong SAR|Hong Kong, China|China, Hong Kong|China, Hong Kong Special Administrative Region|Hong Kong Special Administrative Region|H.K.|Hong Kong S.A.R.
hm hmd Heard & McDonald Islands|Îles Heard-et-MacDonald|Heard Island and McDonald Islands
hn hnd Honduras|Republic of Honduras|Honduran
hr hrv Croatia|Croatie|Republic of Croatia|Croatian|Croat
ht hti Haiti|Republic of Haiti|Haitian
hu hun Hungary|Hongrie|Hungarian
id idn Indonesia|Indonésie|Republic of Indonesia|Indonesian
ie irl Ireland|Irlande|Irish|Republic of Ireland|Eire
il isr Israel|State of Israel|Israeli
im imn Isle of Man|Île de Man|Manx
in ind India|Inde|Republic of India|Indian
io iot British Indian Ocean Territory|Territoire britannique de l'océan Indien
iq irq Iraq|Irak|Republic of Iraq|Iraqi
ir irn Iran|Islamic Republic of Iran|Iran, Islamic Republic of|Iranian|Persia
is isl Iceland|Islande|Republic of Iceland|Icelandic|Icelander
it ita Italy|Italie|Italian Republic|Italian
je jey Jersey
jm jam Jamaica|Jamaïque|Jamaican
jo jor Jordan|Jordanie|Hashemite Kingdom of Jordan|Jordanian
jp jpn Japan|Japon|Japanese
ke ken Kenya|Republic of Kenya|Kenyan
kg kgz Kyrgyzstan|Kirghizstan|Kyrgyz Republic|Kyrgyz|Kirghizia|Kyrgystan|Kirgizstan
kh khm Cambodia|Cambodge|Kingdom of Cambodia|Cambodian|Kampuchea
ki kir Kiribati|Republic of Kiribati|I-Kiribati
km com Comoros|Comores|Union of the Comoros|Comorian|Comoran
kn kna St. Kitts & Nevis|Saint-Christophe-et-Niévès|Saint Kitts and Nevis|Kittitian
kp prk North Korea|Corée du Nord|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|DPRK|D.P.R.K.|Korea, North|North Korean|Korea, DPR
kr kor South Korea|Corée du Sud|Korea, Republic of|Republic of Korea|Korea, South|South Korean|ROK|Korea, Rep.
kw kwt Kuwait|Koweït|State of Kuwait|Kuwaiti
ky cym Cayman Islands|Îles Caïmans
kz kaz Kazakhstan|Republic of Kazakhstan|Kazakh|Kazakhstani|Kazakstan
la lao Laos|Lao People's Democratic Republic|Lao|Laotian|Lao PDR
lb lbn Lebanon|Liban|Lebanese Republic|Lebanese
lc lca St. Lucia|Sainte-Lucie|Saint Lucia|St. Lucian
li lie Liechtenstein|Principality of Liechtenstein|Liechtensteiner
lk lka Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Ceylon
lr lbr Liberia|Republic of Liberia|Liberian
ls lso Lesotho|Kingdom of Lesotho|Mosotho|Basotho
lt ltu Lithuania|Lituanie|Republic of Lithuania|Lithuanian
lu lux Luxembourg|Grand Duchy of Luxembourg|Luxembourger|Luxemburg|Luxembourgish
lv lva Latvia|Lettonie|Republic of Latvia|Latvian
ly lby Libya|Libye|Libyan|Libyan Arab Jamahiriya|State of Libya|Libyan Arab Jamahiriyya
ma mar Morocco|Maroc|Kingdom of Morocco|Moroccan
mc mco Monaco|Principality of Monaco|Monegasque
md mda Moldova|Moldavie|Republic of Moldova|Moldova, Republic of|Moldovan|Transnistria
me mne Montenegro|Montenegrin
mf maf St. Martin|Saint-Martin|Saint Martin (French part)
mg mdg Madagascar|Republic of Madagascar|Malagasy
mh mhl Marshall Islands|Îles Marshall|Republic of the Marshall Islands|Marshallese
mk mkd North Macedonia|Macédoine du Nord|Republic of North Macedonia|Macedonia|Macedonian|FYROM|The former Yugoslav Republic of Macedonia|Macedonia, The Former Yugoslav Republic of
ml mli Mali|Republic of Mali|Malian
mm mmr Myanmar (Burma)|Myanmar (Birmanie)|Republic of Myanmar|Myanmar|Burma|Birmanie|Burmese|Myanmarese|Burma (Myanmar)
mn mng Mongolia|Mongolie|Mongolian
mo mac Macao SAR China|R.A.S. chinoise de Macao|Macao Special Administrative Region of China|Macao|Macau|China, Macao Special Administrative Region|Macau SAR|Macau, China|Macao SAR|China (Macau)
mp mnp Northern Mariana Islands|Îles Mariannes du Nord|Commonwealth of the Northern Mariana Islands|Northern Marianas
mq mtq Martinique
mr mrt Mauritania|Mauritanie|Islamic Republic of Mauritania|Mauritanian
ms msr Montserrat
mt mlt Malta|Malte|Republic of Malta|Maltese
mu mus Mauritius|Maurice|Republic of Mauritius|Mauritian
mv mdv Maldives|Republic of Maldives|Maldivian
mw mwi Malawi|Republic of Malawi|Malawian
mx mex Mexico|Mexique|United Mexican States|Mexican
my mys Malaysia|Malaisie|Malaysian
mz moz Mozambique|Republic of Mozambique|Mozambican
na nam Namibia|Namibie|Republic of Namibia|Namibian
nc ncl New Caledonia|Nouvelle-Calédonie
ne ner Niger|Republic of the Niger|Nigerien
nf nfk Norfolk Island|Île Norfolk
ng nga Nigeria|Federal Republic of Nigeria|Nigerian
ni nic Nicaragua|Republic of Nicaragua|Nicaraguan
nl nld Netherlands|Pays-Bas|Kingdom of the Netherlands|Dutch|Holland|Netherlander
no nor Norway|Norvège|Kingdom of Norway|Norwegian
np npl Nepal|Federal Democratic Republic of Nepal|Nepalese|Nepali
nr nru Nauru|Republic of Nauru|Nauruan
nu niu Niue
nz nzl New Zealand|Nouvelle-Zélande|New Zealander
om omn Oman|Sultanate of Oman|Omani
pa pan Panama|Republic of Panama|Panamanian
pe per Peru|Pérou|Republic of Peru|Peruvian
pf pyf French Polynesia|Polynésie française
pg png Papua New Guinea|Papouasie-Nouvelle-Guinée|Independent State of Papua New Guinea|Papuan|Papua New Guinean
ph phl Philippines|Republic of the Philippines|Philippine|Filipino|Filipina|Philippino
pk pak Pakistan|Islamic Republic of Pakistan|Pakistani
pl pol Poland|Pologne|Republic of Poland|Polish
pm spm St. Pierre & Miquelon|Saint-Pierre-et-Miquelon|Saint Pierre and Miquelon
pn pcn Pitcairn Islands|Îles Pitcairn|Pitcairn
pr pri Puerto Rico|Porto Rico|Puerto Rican
ps pse Palestinian Territories|Territoires palestiniens|the State of Palestine|Palestine, State of|Palestine|Palestinian|Palestinian Territory|Palestinian Territory, Occupied|Occupied Palestinian Territory|Occupied Palestinian Territories|Gaza|West Bank|Gaza Strip|Palestinian Authority
pt prt Portugal|Portuguese Republic|Portuguese
pw plw Palau|Palaos|Republic of Palau|Palauan
py pry Paraguay|Republic of Paraguay|Paraguayan
qa qat Qatar|State of Qatar|Qatari
re reu Réunion
ro rou Romania|Roumanie|Romanian|Rumania
rs srb Serbia|Serbie|Republic of Serbia|Serbian|Serb
ru rus Russia|Russie|Russian Federation|Russian
rw rwa Rwanda|Rwandese Republic|Rwandan
sa sau Saudi Arabia|Arabie saoudite|Kingdom of Saudi Arabia|Saudi|Saudi Arabian|KSA
sb slb Solomon Islands|Îles Salomon|Solomon Islander
sc syc Seychelles|Republic of Seychelles|Seychellois
sd sdn Sudan|Soudan|Republic of the Sudan|Sudanese|Sudan (the)|North Sudan
se swe Sweden|Suède|Kingdom of Sweden|Swedish|Swede
sg sgp Singapore|Singapour|Republic of Singapore|Singaporean
sh shn St. Helena|Sainte-Hélène|Saint Helena, Ascension and Tristan da Cunha|Saint Helena
si svn Slovenia|Slovénie|Republic of Slovenia|Slovenian|Slovene
sj sjm Svalbard & Jan Mayen|Svalbard et Jan Mayen
sk svk Slovakia|Slovaquie|Slovak Republic|Slovak|Slovakian
sl sle Sierra Leone|Republic of Sierra Leone|Sierra Leonean
sm smr San Marino|Saint-Marin|Republic of San Marino|Sammarinese
sn sen Senegal|Republic of Senegal|Senegalese
so som Somalia|Somalie|Federal Republic of Somalia|Somali|Somaliland|Puntland|Somalian
sr sur Suriname|Republic of Suriname|Surinamese|Surinam
ss ssd South Sudan|Soudan du Sud|Republic of South Sudan|South Sudanese
st stp São Tomé & Príncipe|Sao Tomé-et-Principe|Democratic Republic of Sao Tome and Principe|Santomean
sv slv El Salvador|Salvador|Republic of El Salvador|Salvadoran|Salvadorian|Salvadorean
sx sxm Sint Maarten|Saint-Martin (partie néerlandaise)|Sint Maarten (Dutch part)|St. Maarten
sy syr Syria|Syrie|Syrian Arab Republic|Syrian
sz swz Eswatini|Kingdom of Eswatini|Swaziland|Swazi
tc tca Turks & Caicos Islands|Îles Turques-et-Caïques|Turks and Caicos
td tcd Chad|Tchad|Republic of Chad|Chadian
tf atf French Southern Territories|Terres australes françaises
tg tgo Togo|Togolese Republic|Togolese
th tha Thailand|Thaïlande|Kingdom of Thailand|Thai
tj tjk Tajikistan|Tadjikistan|Republic of Tajikistan|Tajik|Tajikistani|Tadzhikistan
tk tkl Tokelau
tl tls Timor-Leste|Timor oriental|Democratic Republic of Timor-Leste|East Timor|Timorese
tm tkm Turkmenistan|Turkmen
tn tun Tunisia|Tunisie|Republic of Tunisia|Tunisian
to ton Tonga|Kingdom of Tonga|Tongan
tr tur Türkiye|Turquie|Republic of Türkiye|Turkey|Turkish
tt tto Trinidad & Tobago|Trinité-et-Tobago|Republic of Trinidad and Tobago|Trinidadian|Trinidad
tv tuv Tuvalu|Tuvaluan
tw twn Taiwan|Taiwan, Province of China|Taiwanese|Republic of China|Chinese Taipei|Taiwan, China|Taiwan (ROC)|ROC
tz tza Tanzania|Tanzanie|United Republic of Tanzania|Tanzania, United Republic of|Tanzanian|Tanzania, United Rep.
ua ukr Ukraine|Ukrainian|Crimea|Crimea (Ukraine)|Ukraine (Crimea)
ug uga Uganda|Ouganda|Republic of Uganda|Ugandan
um umi U.S. Outlying Islands|Îles mineures éloignées des États-Unis|United States Minor Outlying Islands
us usa United States|États-Unis|United States of America|USA|U.S.A.|U.S.|American|US of America|États-Unis d'Amérique
uy ury Uruguay|Eastern Republic of Uruguay|Uruguayan
uz uzb Uzbekistan|Ouzbékistan|Republic of Uzbekistan|Uzbek|Uzbekistani
va vat Vatican City|État de la Cité du Vatican|Holy See (Vatican City State)|Holy See|Vatican|Vatican City State
vc vct St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent|Saint Vincent
ve ven Venezuela|Bolivarian Republic of Venezuela|Venezuela, Bolivarian Republic of|Venezuelan
vg vgb British Virgin Islands|Îles Vierges britanniques|Virgin Islands, British|BVI|B.V.I.
vi vir U.S. Virgin Islands|Îles Vierges des États-Unis|Virgin Islands of the United States|Virgin Islands, U.S.|United States Virgin Islands|US Virgin Islands
vn vnm Vietnam|Viêt Nam|Socialist Republic of Viet Nam|Vietnamese|Socialist Republic of Vietnam
vu vut Vanuatu|Republic of Vanuatu|Ni-Vanuatu
wf wlf Wallis & Futuna|Wallis-et-Futuna
ws wsm Samoa|Independent State of Samoa|Samoan|Western Samoa
xk xkx Kosovo|Kosovan|Kosovar|Kosovo (UN 1244)|Republic of Kosovo
ye yem Yemen|Republic of Yemen|Yemeni|Yemenite
yt myt Mayotte
za zaf South Africa|Afrique du Sud|Republic of South Africa|South African|RSA
zm zmb Zambia|Zambie|Republic of Zambia|Zambian
zw zwe Zimbabwe|Republic of Zimbabwe|Zimbabwean|Rhodesia
`
