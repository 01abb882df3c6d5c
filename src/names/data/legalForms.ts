import { entries, phrases } from './table.ts'

/** Legal forms of the world. `form` is the form itself (all spellings of the German AG share one), `class` what kind
 *  of body it makes. Earned by INTEGRITY TECHNOLOGY GROUP, INCORPORATED, which its own papers call 股份有限公司 and
 *  brokers "Co., Ltd.": the form must neither join two companies nor part one. */
const table = `
# limited liability companies
limited llc: llc, praivet limited, praibhet limited, limited liability company, ltd liability company, llc ltd, limited liability co, llc opc, sole person company, ltd by guarantee, limited by guarantee, company limited by guarantee, unlimited company, private unlimited company, opc, one person company, pvt, dhat liability limited, dhat al liability al limited, ba liability limited, liability limited
limited ltd: ltd, limited, ltda uk, private limited, pvt ltd, pvt limited, private ltd, p ltd, pty ltd, pty limited, pty, proprietary limited, proprietary ltd, pte ltd, pte limited, pte, private limited company, ltd co, limited company, co ltd, co limited, company limited, company ltd, coltd, private company limited by shares, limited liability, ltd sti, teoranta, teo, cyf, cyfyngedig, edms bpk, edms beperk
limited gmbh: gmbh, gesellschaft mit beschrankter haftung, ges m b h, gesmbh, ggmbh, gmbh co, mbh, ug, ug haftungsbeschrankt, unternehmergesellschaft, gesellschaft mbh, ges mbh
limited sarl: sarl, societe a responsabilite limitee, s a r l, sarlu, eurl, suarl, sprl, bvba, besloten vennootschap met beperkte aansprakelijkheid, sarlau, sarl au, sarl unipersonnelle, societe unipersonnelle a responsabilite limitee, selarl, sagl, societe a responsabilite limited
limited srl: srl, compania de responsabilidad limitada, societa a responsabilita limitata, sociedad de responsabilidad limitada, s de rl de cv, s de rl, s r l, srls, sociedad limitada, sl, slu, slne, sociedad de responsabilidad limitada de capital variable, societate cu raspundere limitata, cia ltda, cia limitada, compania limitada, sociedad limitada unipersonal, sll, sociedad de responsabilidad limitada unipersonal
limited ltda: ltda, limitada, lda, sociedade limitada, sociedade por quotas, eireli, ltda me, ltda epp, unipessoal lda, unipessoal ltda
limited bv: bv, besloten vennootschap, b v
limited ooo: ooo, taa, obshchestvo s ogranichennoy otvetstvennostyu, obshchestvo s ogranichennoi otvetstvennostyu, obschestvo s ogranichennoy otvetstvennostyu, obschestvo s ogranichennoi otvetstvennostyu, obshestvo s ogranichennoy otvetstvennostyu, obshchestvo s ogranichennoj otvetstvennostyu, tov, tovarystvo z obmezhenoyu vidpovidalnistyu, tovaristvo z obmezhenoyu vidpovidalnistyu, tzov, too, tovarishchestvo s ogranichennoy otvetstvennostyu, oso, osoo, mchj, mas uliyati cheklangan jamiyat, zhshs, mmc, mehdud mesuliyyetli cemiyyeti, mahdud masuliyyatli jamiyyati, spps, hyedz, xk mchj, tovarystvo z obmezhenoiu vidpovidalnistiu, tob, tdv, tovarystvo z dodatkovoiu vidpovidalnistiu, odo, obshchestvo s dopolnitelnoy otvetstvennostyu, xk, xususiy korxona, shk, shzhk
limited spzoo: sp z oo, spolka z ograniczona odpowiedzialnoscia, spzoo, sp z o o
limited sro: sro, spol s ro, spolecnost s rucenim omezenym, spolocnost s rucenim obmedzenym
limited doo: doo, drustvo s ogranicenom odgovornoscu, drustvo sa ogranicenom odgovornoscu, d o o, jdoo, dooel, drushtvo so ogranicena odgovornost, druzba z omejeno odgovornostjo, dooyel
limited kft: kft, korlatolt felelossegu tarsasag
limited eood: eood, ood, druzhestvo s ogranichena otgovornost, ednolichno druzhestvo s ogranichena otgovornost, et, yeood
limited oy: oy, osakeyhtio, ou, osauhing
limited sia: sia, sabiedriba ar ierobezotu atbildibu, uab, uzdaroji akcine bendrove, mb, mazoji bendrija
limited aps: aps, anpartsselskab, ehf, einkahlutafelag
limited epe: epe, etaireia periorismenis efthinis, ike, monoprosopi ike, monoprosopi epe
limited ltdsti: ltd sti, limited sirketi, ltd sirketi, limited sti, sanayi ve ticaret limited sirketi, san ve tic ltd sti, san tic ltd sti, tic ltd sti, ticaret limited sirketi
limited sdnbhd: sdn bhd, sendirian berhad, s b
limited youxian: youxian gongsi, youxian zeren gongsi, youhan gongsi, yuhan hoesa, yuhan chaegim hoesa, yugen kaisha, yk, godo kaisha, gk, goudou kaisha, yugen gaisha
limited wll: wll, with limited liability, wil
limited fze: fze, fzco, fzc, fz llc, fzllc, free zone establishment, free zone company, fz co, dmcc, dwc llc, dwc
limited tnhh: cong ty tnhh, cong ty trach nhiem huu han, tnhh, mtv, tnhh mtv, cong ty tnhh mtv, cong ty tnhh mot thanh vien
limited hohin: jamkat, chamkat, borisat chamkat, bor chamkat
limited baam: baam, bam, bym, be eravon mugbal
limited shpk: shpk, shoqeri me pergjegjesi te kufizuar, sh p k, sh pk
limited matbuat: mahdoud, mahdood, masouliyat mahdoud, ba masouliyat mahdoud, dhat masuliyya mahduda, dhat al masuliyya al mahduda, that masouliya mahdouda, ba masouliyat mahdoud company
limited cic: cic, community interest company, clg, dac, designated activity company
# stock companies
stock plc: plc, limited public, company limited public, public limited company, public limited, ccc, cpt, public company limited, pcl, public co ltd, public company ltd, mahachon, mhachon
stock inc: inc, incorporated, incorporation, inc ltd, ltee, limitee, ltd ltee, inc ltee
stock corp: corp, corporation, corporacion, corporacao, corporazione, corporatsiya, corporatsia, korporatsiya, korporacija, korporasi, korporatsia
stock ag: ag, aktiengesellschaft, ag co kgaa, kgaa, kommanditgesellschaft auf aktien
stock se: se, societas europaea, societe europeenne
stock sa: sa, societe anonyme, sociedad anonima, sociedade anonima, soc anonima, s a, sa de cv, sab de cv, sociedad anonima de capital variable, sapi de cv, sau, sac, saa, sas, societe par actions simplifiee, sasu, sociedad por acciones simplificada, spa chile, spolka akcyjna, societate pe actiuni, sca, societe en commandite par actions, saic, saci, sacif, saca, sadecv, sarl de cv, sab, scpa, snc sa, sociedad anonima bursatil, sociedad anonima abierta, sociedad anonima cerrada, sociedad anonima unipersonal, sociedad comanditaria por acciones, s en c por a, prosta spolka akcyjna, psa, compania anonima, ca, sgps
stock spa: spa, societa per azioni, sapa
stock nv: nv, naamloze vennootschap, n v
stock ab: ab, aktiebolag, abp, publ, ab publ, aktiebolaget
stock oyj: oyj, julkinen osakeyhtio
stock as: as, asa, a s, aksjeselskap, aktieselskab, allmennaksjeselskap, aktsiaselts, akciova spolecnost, akciova spolocnost, anonim sirketi, anonim sirket, ash, anonim ortakligi, ao turkey, as turkey, ans
stock hf: hf, hlutafelag, ohf
stock ao: jscb, joint stock commercial bank, joint stock bank, akb, oakb, aktsionernyy kommercheskiy bank, aktsionernyi kommercheskii bank, jscib, open joint stock commercial bank, ojscb, public joint stock commercial bank, pjscb, closed joint stock commercial bank, cjscb, ao, aktsionernoe obshchestvo, aktsionernoye obshchestvo, akcionernoe obshchestvo, jsc, joint stock company, joint stock co, joint-stock company, j s c, jsco, joint stock, joint stock corporation, at, aktsionerne tovarystvo, ad, akcionarsko drustvo, aktsionerno druzhestvo, dd, dionicko drustvo, delnicka druzba, akcinė bendrovė, akcine bendrove, akciju sabiedriba, aksiyadorlik jamiyati, aj, ajs, aktsiyadorlik zhamiyati, asc, aciq sehmdar cemiyyeti, achiq sahmdar jamiyyati, qsc, qapali sehmdar cemiyyeti, ss, saaqtsio sazogadoeba, bb, pbe, akts o vo, jamiyati, chao, ead, yead, ednolichno aktsionerno druzhestvo, sh a, shoqeri aksionare
stock pao: pao, aat, publichnoe aktsionernoe obshchestvo, publichnoye aktsionernoye obshchestvo, pjsc, public joint stock company, public jsc, publ joint stock company, pat, publichne aktsionerne tovarystvo, psc, public shareholding company, qpsc, public joint stock
stock oao: oao, otkrytoe aktsionernoe obshchestvo, otkrytoye aktsionernoye obshchestvo, ojsc, open joint stock company, vat, vidkryte aktsionerne tovarystvo, open joint stock
stock zao: zao, zakrytoe aktsionernoe obshchestvo, zakrytoye aktsionernoye obshchestvo, cjsc, closed joint stock company, pat private, prat, pryvatne aktsionerne tovarystvo, zat, zakryte aktsionerne tovarystvo, private joint stock company, closed jsc, nao, nepublichnoe aktsionernoe obshchestvo, nepublichnoye aktsionernoye obshchestvo, closed joint stock, p j s
stock rt: rt, nyrt, zrt, reszvenytarsasag, nyilvanosan mukodo reszvenytarsasag, zartkoruen mukodo reszvenytarsasag
stock ae: ae, anonymi etaireia, anonimi eteria, anonimos etaireia, abee, aebe, ave
stock pt: pt, perseroan terbatas, pt tbk, tbk, persero, perseroan, pt persero, perum, perusahaan umum, perusahaan perseroan
stock bhd: bhd, berhad
stock kk: kk, kabushiki kaisha, kabushiki gaisha, kabushikikaisha, kabushikigaisha
stock chusik: chusik hoesa, jusik hoesa, jusikhoesa, chusikhoesa, hoesa
stock gufen: gufen youxian gongsi, gu fen you xian gong si, gufen gongsi, gufenyouxiangongsi, joint stock limited company, joint stock co ltd, company limited by shares, holdings share company, share company, joint stock company limited, joint stock company ltd, joint stock limited liability company, gufen
stock ctcp: cong ty co phan, ctcp, cong ty cp, joint stock company vietnam
stock saog: saog, saoc, sharika musahima, sharika musahima aama, sal, sal offshore, sal holding, saq, ksc, kscc, kscp, kpsc, bsc, bsc closed, bscc, psjc, pjs, sahami am, sahami khass, sahami aam, sherkat sahami, sahami, sae, sjsc, saudi joint stock company, k s c p, b s c, s a l, s a e, s a o g, sahami khas, sherkat sahami khass, sherkat sahami khas, sherkat sahami aam, joint stock khass, joint stock general, al joint stock al general, bsc c
stock fund: sicav, sicaf, sicav sif, fcp, oeic, icav, vcc, variable capital company, spc, segregated portfolio company, ibc, international business company, pcc, protected cell company
# partnerships and sole traders
partnership lp: lp, limited partnership, ltd partnership, slp, scottish limited partnership
partnership llp: llp, limited liability partnership, lllp, professional corporation, pllc, pc, professional limited liability company
partnership kg: kg, kommanditgesellschaft, gmbh co kg, ag co kg, gmbh and co kg, gmbh u co kg, gmbh und co kg, gmbh & co kg, ag & co kg, ks, kommanditselskab, ky, kommandiittiyhtio, kb, kommanditbolag, cv, commanditaire vennootschap, scs, societe en commandite simple, sas italy, societa in accomandita semplice, spk, spolka komandytowa, spolka komandytowo akcyjna, ska, sp k, ks as, kom dd, komanditsko drustvo, keg, kommanditerwerbsgesellschaft, kd, komanditni drustvo, bt, beteti tarsasag, s en c, sociedad en comandita, komanditni spolecnost, commanditaire vennootschap
partnership ohg: ohg, offene handelsgesellschaft, gbr, gesellschaft burgerlichen rechts, snc, societe en nom collectif, societa in nome collettivo, vof, vennootschap onder firma, hb, handelsbolag, is, interessentskab, ay, avoin yhtio, sp j, spolka jawna, sj, sc, spolka cywilna, societa semplice, ss italy, cia, y cia, e cia, compania, companhia, & cia, et cie, cie, compagnie, general partnership, gp, partners, oe, omorrythmi etaireia, ee, eterorrythmi etaireia, kollektif sirketi, komandit sirketi, polnoe tovarishchestvo, scoop, partnership, vos, verejna obchodni spolecnost, jtd, javno trgovacko drustvo, kkt, kozkereseti tarsasag, sociedad en nombre colectivo, sociedad colectiva, s en n c, gie, groupement d interet economique, groupement interet economique, agrupacion de interes economico, comunidad de bienes
sole ip: ip, individualnyy predprinimatel, individualniy predprinimatel, chastnyy predprinimatel, fop, chp, fizychna osoba pidpryiemets, ek, eingetragener kaufmann, ei, eirl, sole proprietorship, sole proprietor, sole trader, jdg, esp, ent individual, entreprise individuelle, establishment, est, ets, etablissements, etablissement, etablissements ets, muassasa, mouassassat, muassasat, mu assasa, tajir, dba, obrt, chastnoe predpriyatie, chastnoye predpriyatiye, pfa
# state bodies
state fgup: fgup, federalnoe gosudarstvennoe unitarnoe predpriyatie, federalnoye gosudarstvennoye unitarnoye predpriyatiye, federal state unitary enterprise, fsue, gup, gosudarstvennoe unitarnoe predpriyatie, gosudarstvennoye unitarnoye predpriyatiye, state unitary enterprise, sue, mup, munitsipalnoe unitarnoe predpriyatie, municipal unitary enterprise, rup, respublikanskoe unitarnoe predpriyatie, republican unitary enterprise, unitary enterprise, up, chup, unitarnoe predpriyatie, private unitary enterprise, chastnoe unitarnoe predpriyatie, kup, unitarnoye predpriyatiye
state dp: dp, derzhavne pidpryiemstvo, state enterprise, gp russia, gosudarstvennoe predpriyatie, gosudarstvennoye predpriyatiye, javno preduzece, jp, drzavno preduzece, state owned enterprise, soe, doanh nghiep nha nuoc, public enterprise, ep, empresa publica, empresa estatal, epe spain, epic, epe public, kamu iktisadi tesebbusu, statsforetak, sf, vgup
state fgbu: fgbu, fgbou, fgbun, fgau, fgku, federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie, federalnoye gosudarstvennoye byudzhetnoye uchrezhdeniye, federal state budgetary institution, federal state budgetary scientific institution, federal state budgetary educational institution, federal state autonomous institution, federal state institution, fgu, gbu, gau, gosudarstvennoe uchrezhdenie, federalnoe gosudarstvennoe uchrezhdenie, state institution, fkp, federalnoe kazennoe predpriyatie, federal treasury enterprise, federal state treasury enterprise, fgkp, federal government enterprise, ggbu, gosudarstvennaya korporatsiya, gosudarstvennaya korporatsia, state corporation, gk russia
# foundations, associations, cooperatives
foundation stiftung: stiftung, foundation, fondation, fundacion, fundacao, fondazione, stichting, stiftelse, stiftelsen, saatio, nadace, nadacia, fundacja, alapitvany, zaklada, fond, sihtasutus, vakfi, vakif, waqf, yayasan, ustanova, fundatia, gug, ggug, trust reg, anstalt, bonyad, trust, zaidan hojin
association ev: ev, eingetragener verein, verein, association, asociacion, associacao, associazione, assoc, assn, asbl, vzw, vereniging, forening, foreningen, yhdistys, ry, ideell forening, sdruzeni, zs, zapsany spolek, stowarzyszenie, egyesulet, udruga, udruzenje, sdruzhenie, assotsiatsiya, asotsiatsiia, dernegi, dernek, jamiyat, jamiyya, shadan hojin, ano, avtonomnaya nekommercheskaya organizatsiya, autonomous non profit organization, autonomous noncommercial organization, noncommercial partnership, nekommercheskoe partnerstvo, nko, nonprofit organization, non profit organization, obshchestvennaya organizatsiya, public organization, onlus, oo, ac, asociacion civil, mtu, npo japan
cooperative coop: coop, cooperative, co op, cooperativa, cooperative society, genossenschaft, eg, eingetragene genossenschaft, cooperatie, ua, cooperatieve, andelsselskab, amba, osuuskunta, osk, ekonomisk forening, spoldzielnia, druzstvo, szovetkezet, zadruga, kooperatif, kooperatifi, kooperativ, kooperatyv, proizvodstvennyy kooperativ, scarl, scrl, cvba, sce, s coop, scoop ltd, koperasi, hop tac xa, htx, scop, credit union
# generic words and branches
company co: co, company, ste, co inc, comp, firma, firm, sirketi, sirket, kompaniya, kompania, kompaniia, kompanija, cong ty, gongsi, sharikat, sharika, sharikah, shirkat, sherkat, sherkate, charikat, borisat, bolisat, kaisha, gaisha, kampani, kompanie, entreprise, societe, societa, sociedad, sociedade, gesellschaft, tarsasag, spolka, spolecnost, spolocnost, tovarystvo, tovarishchestvo, predpriyatie, predpriyatiye, pidpryiemstvo, obshchestvo, obschestvo, druzhestvo, drustvo, preduzece, poduzece, podjetje, unternehmen, selskab, selskap, bolag, yhtio, etaireia, eteria, hoesa company
branch branch: branch, filial, filiale, zweigniederlassung, niederlassung, succursale, sucursal, filiala, subesi, representative office, rep office, representation, predstavitelstvo, odstepny zavod, oddzial, fioktelepe, fengongsi, fen gongsi, cabang, liaison office, podruznica, filiali, otdelenie
`

/** Forms so short that the same letters are often something else; they count only at either end of a name. */
const edgeOnly = new Set(
  'as a is at ad ab ae an ao pt se sa sl sc ss sf sj ks kb ky hb hf ay ag nv bv eg ek ev ip ei ep gk gp jp dp dd up oe ee et ug ua ou oy oo rt co pc lp ad aj bb so ac cv tov too tov ano bam bym fond trust partners firm firma is foundation stock limited publ ano est comp vat pat zat sia ash ans dba cia sca sac sab sau esp coop tob tdv odo xk shk chao ead yead bt kd kkt keg vos ca pvt opc gie psa mb sll spc ibc pcc fcp vcc perum obrt pfa'.split(
    ' ',
  ),
)

/** Those that are written before the name. `as` and `al` before an Arabic name are articles. */
const atFront = new Set(
  'limited ao at ad pt ip dp jp up rt pat zat vat ano tov too tzov fop chp cv pp ep is ets est sca tob tdv odo xk shk chao ead yead obrt perum gie sa bv nv ab oy sl firm firma'.split(
    ' ',
  ),
)

export type LegalForm = { readonly length: number; readonly form: string; readonly class: string }

const known = phrases(
  entries(table).flatMap(([head, spellings]) => {
    const [kind = '', form = ''] = head.split(' ')
    return spellings.map(spelling => [spelling, { form, class: kind }] as const)
  }),
)

/** Forms made of letters written apart (`s a`, `l l c`), by the letters joined. */
const letterForms = new Map(
  entries(table).flatMap(([head, spellings]) => {
    const [kind = '', form = ''] = head.split(' ')
    return spellings.filter(one => /^[a-z]{2,5}$/.test(one)).map(one => [one, { form, class: kind }] as const)
  }),
)

/** Whether a legal form begins with a word. Forms whose letters stand apart (S. A.) may begin with any single letter,
 *  which is not told here. */
export const opensLegalForm = known.opens

/** The legal form that begins at a token, the longest first; null when there is none. Tokens are folded, a–z. */
export function legalForm(tokens: readonly string[], at: number): LegalForm | null {
  const token = tokens[at]
  if (token === undefined) return null
  const found = known.at(tokens, at)
  if (found !== null && found.length > 1) return { length: found.length, ...found.value }
  if (token.length === 1) return spacedLetters(tokens, at)
  if (found === null) return null
  if (
    at === 0
      ? !edgeOnly.has(token) || atFront.has(token)
      : !edgeOnly.has(token) || at === tokens.length - 1 || atTail(tokens, at + 1)
  )
    return { length: 1, ...found.value }
  return null
}

/** What kind of body a form makes: limited, stock, partnership, sole, state, foundation, association, cooperative,
 *  company (a word that says no more than that) or branch. */
export function isGenericForm(kind: string): boolean {
  return kind === 'company' || kind === 'branch'
}

function spacedLetters(tokens: readonly string[], at: number): LegalForm | null {
  let end = at
  while (end < tokens.length && end - at < 5 && tokens[end]?.length === 1) end++
  for (let length = end - at; length > 1; length--) {
    const form = letterForms.get(tokens.slice(at, at + length).join(''))
    if (form !== undefined && (at === 0 || at + length === tokens.length)) return { length, ...form }
  }
  return null
}

function atTail(tokens: readonly string[], at: number): boolean {
  const next = known.at(tokens, at)
  return next !== null && at + next.length === tokens.length
}
