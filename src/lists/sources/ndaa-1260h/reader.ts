import { namedParty } from '../named-list/party.ts'
import { namedList } from '../named-list/read.ts'
import { facts } from './facts.ts'

export const ndaa1260h = namedList(facts, namedParty)
