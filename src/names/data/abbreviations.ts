import { listed } from './listed.ts'
import { entries } from './table.ts'

/** Abbreviations in company names, by the full word. Earned by 35-character name fields of payment messages, into
 *  which INTERNATIONAL TECHNOLOGY MANUFACTURING GROUP goes only as INTL TECH MFG GRP. */
const table = `
international: intl, int, internat, internatl, intnl, inter, interntl, internationa
technology: tech, techn, technol, tec, tchnlgy
technologies: techs
business: bus, busn, bsns, busns
group: grp, gp, grup, gr
manufacturing: mfg, manuf, manufg, mnfg, mfrg
manufacturer: mfr
manufacturers: mfrs
services: svcs, servs, srvcs, svs, servcs
service: svc, serv, srv, srvc
brothers: bros
national: natl, nat, natnl, ntl
development: dev, devt, dvlpmt, devel, dvpt, devlpmt, devp
engineering: eng, engg, engr, engrg, engnrg, engin
corporation: corpn, crp, corpor
company: cmpny, comp, coy
companies: cos
association: assn, assoc, asso, assoctn
associates: assocs, asscs
american: amer
general: genl, gen
headquarters: hq
industry: ind, indus, indy
industries: inds, indust, indstrs, indl
industrial: indstl, indus1
trading: trdg, trad, trdng, tdg
trade: trd
import: imp
export: exp
management: mgmt, mgt, mngmt, mgmnt, mangmt
manager: mgr
construction: const, constr, constn, cons, cnstr, contr
contractor: contrs
contracting: contg, contrg
department: dept, dep, depart
government: govt, gov, gvt
university: univ, uni, unv
institute: inst, instit
institution: instn
research: res, rsch, rsrch
system: sys, syst
systems: syss, systs
science: sci
sciences: scis
scientific: scient, sctfc
information: info, inform
communication: commn, comm
communications: comms, commns, commun
telecommunication: telecomm
telecommunications: telecom, telecoms, tel
electronic: elec, elect, electr, elctrnc
electronics: elecs, electron, elctrncs
electrical: elecl
equipment: equip, eqpt, eqp, equipt
transport: trans, transp, tpt, trnsprt
transportation: transpn, trnsp, transportn
shipping: shpg, shpng, shippg
logistics: logis, log, logist, lgstcs
maritime: marit
aviation: avn, aviat, av
aerospace: aero
investment: inv, invest, invst, invt
investments: invs, invts, invsts, invmts
finance: fin
financial: finl, fincl
insurance: ins, insce, insur
bank: bk, bnk
banking: bkg, bnkg
capital: cap
holding: hldg, hld
holdings: hldgs, hlds, hdgs, hldngs
enterprise: ent, entr, entp
enterprises: ents, enterp, enterps, entpr, entrp
products: prods, prdts
production: prod, prodn
chemical: chem
chemicals: chems
pharmaceutical: pharm, pharma
pharmaceuticals: pharms
petroleum: petr, pet, petrol, petro
mechanical: mech
machinery: mach, mchy, machy
materials: matls, mats
material: matl, mat
metallurgical: metall
mining: mng
property: prop
properties: props
estate: est
limited: lmtd, lted
incorporated: incorp, incorpd
center: ctr, cntr, cent, cen, centre, centr
commercial: comml, coml, commer, comrcl
commerce: cmrc
consulting: consult, cnslt, conslt
consultants: conslts
laboratory: lab, labor
laboratories: labs
military: mil
ministry: min1
committee: cttee, comte, cmte
commission: comn, commiss
security: sec, secur, secy
federal: fed
republic: rep, repub
democratic: dem
people: ppl
office: ofc, off
foundation: fdn, fndn
society: soc
south: s1, sth
north: nth
eastern: estn
western: wstn
northern: nthn, nrthn
southern: sthn
republican: repn
administration: admin, adm
agency: agcy, agy
agricultural: agri, agric, agr
automotive: auto
automation: autom
building: bldg, bld
distribution: dist, distr, distrib
distributors: dists
division: div
environmental: env, envir, enviro
exploration: expl, explor
hospital: hosp
medical: med
instruments: instrs, instrum
power: pwr, powr
precision: prec
supply: sup, supl
solutions: soln, solns, sols, soltns
software: sw, softw
network: netw, ntwk, nwk
networks: netwks
textile: txtl
united: utd, unt
world: wrld, wld
global: glob, glbl
gosudarstvennyy: gos
nauchno: nauch
teknoloji: tekn
sanayi: san1
ticaret: tic
`

const known = listed(new Map(entries(table).flatMap(([full, words]) => words.map(word => [word, full] as const))))

/** The full English word of an abbreviation (`intl` → international); null for any other word. */
export function abbreviation(token: string): string | null {
  return known.get(token) ?? null
}
