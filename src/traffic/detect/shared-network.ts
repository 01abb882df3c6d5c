import { type Sign, sign } from './sign.ts'
import type { View } from './view.ts'

/** Half the odds: most of what a cloud answers is innocent, and command servers are rented there too. It never sets aside. */
const weight = -0.7

/** The peer stands in a network or under a name that many share, by a list of those that was imported. */
export function sharedNetwork({ shared, channel }: View): readonly Sign[] {
  if (shared == null) return []
  return [
    sign({
      detection: 'shared-network',
      family: 'context',
      weight,
      seen: channel.responder,
      against: 'lists of shared networks and names',
      text: shared,
    }),
  ]
}
