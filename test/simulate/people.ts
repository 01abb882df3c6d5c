import type { Random } from './random.ts'

/** Common given names and surnames of the communities that a rural operator in the United States serves. Quiet by intent. */
const given =
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Carlos Maria Jose Ana Luis Carmen Miguel Rosa Wei Li Min Jun Mohammed Fatima Ahmed Aisha Ivan Olga Dmitri Elena Nguyen Linh Priya Raj Anita Sanjay Kim Jae Hye Yuki Kenji Aleksandr Natalia Pedro Lucia Hassan Leila Omar Samira Pierre Claire Hans Greta'.split(
    ' ',
  )
const family =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Zhang Chen Wang Liu Patel Singh Kim Park Tanaka Petrov Ivanov Kowalski Schmidt Weber Dubois Haddad Khan Ali Hussain Okafor Mensah'.split(
    ' ',
  )
const trades =
  'Feed and Grain|Auto Repair|Dairy|Hardware|Trucking|Plumbing and Heating|Bakery|Veterinary Clinic|Sawmill|Dental Care|Storage|Machine Works|Orchards|Electrical Supply|Excavating|Roofing|Diner|Well Drilling|Welding|Insurance Agency'.split(
    '|',
  )
const towns = 'Cedar Fork,Millbrook,Ashton,Greenvale,Pine Hollow,Stony Creek,Harlan,Fairmount'.split(',')
const legal = ['LLC', 'Inc.', 'Co.', 'Corp.', '']

export type Customer = {
  readonly id: string
  readonly name: string
  readonly born: string
  readonly country: string
  readonly address: string
  readonly kind: string
  readonly taxId: string
}

/** One customer who has nothing to do with any list. */
export function customer(rng: Random, number: number): Customer {
  const business = rng.unit() < 0.25
  const name = business
    ? `${rng.pick(family)} ${rng.pick(trades)} ${rng.pick(legal)}`.trim()
    : `${rng.pick(given)} ${rng.unit() < 0.4 ? `${rng.text(1, 'ABCDEFGHJKLMNPRSTW')}. ` : ''}${rng.pick(family)}`
  return {
    id: `C-${String(number).padStart(5, '0')}`,
    name,
    born: business ? '' : `${rng.int(1938, 2004)}-${two(rng.int(1, 12))}-${two(rng.int(1, 28))}`,
    country: 'US',
    address: `${rng.int(10, 9800)} ${rng.pick(['County Road 12', 'Main Street', 'Mill Lane', 'Route 9', 'Orchard Drive', 'Depot Street'])}, ${rng.pick(towns)}, OH`,
    kind: business ? 'business' : 'person',
    taxId: business ? `${rng.int(10, 98)}-${rng.int(1000000, 9999999)}` : '',
  }
}

export const two = (n: number): string => String(n).padStart(2, '0')
