import { namedParty } from '../named-list/party.ts'
import { namedList } from '../named-list/read.ts'
import { facts } from './facts.ts'

export const fincen311 = namedList(facts, namedParty)
