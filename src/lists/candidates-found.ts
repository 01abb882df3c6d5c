import type { Near, OpenIndex } from './candidates-tables.ts'

type Found = { readonly word: number; readonly like: number }

export type FoundWords = { readonly all: Found[]; readonly add: (word: number, like: number) => void }

/** Words found for one word that is looked up, each once. */
export function newFound(): FoundWords {
  const all: Found[] = []
  stamp = stamp < 0xfffffff0 ? stamp + 1 : 1
  if (stamp === 1) seen.fill(0)
  return {
    all,
    add: (word, like) => {
      if (!all.some(one => one.word === word)) all.push({ word, like })
    },
  }
}

/** Words met since the last look-up began, by the end of their number: the word and the look-up. One that was pushed
 *  out by another is looked at again. So few fit into the nearest memory; a mark for every filed word does not. */
const SEEN = 1024
const seen = new Uint32Array(SEEN * 2)
let stamp = 0

export function isSeen(word: number): boolean {
  const place = (word & (SEEN - 1)) * 2
  if (seen[place] === word && seen[place + 1] === stamp) return true
  seen[place] = word
  seen[place + 1] = stamp
  return false
}

/** Like enough to be a spelling of the word itself. */
const SPELLING = 0.9

/** What most words and guesses of strangers find. */
const nothing: Near = { words: [], likeness: [], posts: 0, carriers: 0, guess: false }
export const noGuess: Near = { ...nothing, guess: true }

/** What was found, the nearest first. */
export function nearOf(index: OpenIndex, found: Found[], guess: boolean): Near {
  if (found.length === 0) return guess ? noGuess : nothing
  found.sort((a, b) => b.like - a.like || a.word - b.word)
  const { postOffsets } = index.tables
  let posts = 0
  let carriers = 0
  for (const { word, like } of found) {
    const names = (postOffsets[word + 1] as number) - (postOffsets[word] as number)
    posts += names
    if (like >= SPELLING) carriers += names
  }
  return {
    words: found.map(one => one.word),
    likeness: found.map(one => Math.fround(one.like)),
    posts,
    carriers,
    guess,
  }
}
