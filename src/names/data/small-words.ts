import { listed } from './listed.ts'

/** Small words of company names, in the languages of their registers. */
const small = listed(
  new Set(
    'the of and for in on at to by a an und fur fuer der die das des de del della di do da dos das du la le les el los las et y e en i v z im imeni imeny von van het een voor op zu zum zur dell dello degli dei delle sul sulla avec pour aux con per para por og och ve with from ve va wa s o na po al ul'.split(
      ' ',
    ),
  ),
)

/** Words that only announce a number. */
const numberSigns = listed(new Set(['no', 'nr', 'num', 'number', 'nomer', 'numero', 'nummer', 'je', 'che']))

/** True for an article, a preposition or a word that joins. */
export function isSmallWord(token: string): boolean {
  return small.has(token)
}

/** True for a word that only announces a number. */
export function isNumberSign(token: string): boolean {
  return numberSigns.has(token)
}
