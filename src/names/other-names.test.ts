import { describe, expect, test } from 'vitest'
import { compareNames } from './compare.ts'
import type { NameKind } from './name.ts'
import { prepareName } from './prepare.ts'

const score = (kind: NameKind, a: string, b: string) => compareNames(prepareName(a, kind), prepareName(b, kind)).score

const THRESHOLD = 0.7

const alike: readonly (readonly [NameKind, string, string])[] = [
  // Nicknames and maiden names.
  ['person', 'Rafael Edward "Ted" Cruz', 'Ted Cruz'],
  ['person', 'Rafael Edward “Ted” Cruz', 'Rafael Edward Cruz'],
  ['person', 'Fuad Mohamed Khalaf "Shongole"', 'Fuad Mohamed Khalaf'],
  ['person', 'Anna Kowalska (née Nowak)', 'Anna Nowak'],
  ['person', 'Anna Kowalska (née Nowak)', 'Anna Kowalska'],
  ['person', 'Анна Ковальская (урожд. Новак)', 'Анна Новак'],
  // Chains left out from the end.
  ['person', 'Saddam Hussein', 'Saddam Hussein Abd al-Majid al-Tikriti'],
  ['person', 'A. Qadeer Khan', 'Abdul Qadeer Khan'],
  ['person', 'Bulat Nurlanuly Utemuratov', 'Bulat Nurlanovich Utemuratov'],
  ['person', 'Ghassem Soleymani', 'Qasim Sulaymani'],
  ['person', 'Deb Walker', 'Debra Walker'],
  ['person', 'Abbdul Rahim Baaysir', 'Abdul Rahim Baaysir'],
  ['person', 'Salah Eddina Gasmi', 'Salah Eddine Gasmi'],
  // Persian, Korean and Japanese writing.
  ['person', 'محمد باقر ذوالقدر', 'Mohammad Bagher Zolghadr'],
  ['person', 'غلامعلی رشید', 'Gholam Ali Rashid'],
  ['person', '金正恩', 'KIM, Jong Un'],
  ['person', '金正日', 'Kim Jong Il'],
  ['person', '朴槿惠', '박근혜'],
  ['person', '文在寅', 'Moon Jae-in'],
  ['person', '李明博', 'Lee Myung-bak'],
  ['person', '崔龍海', 'CHOE, Ryong Hae'],
  ['person', 'マイケル・ジョンソン', 'Michael Johnson'],
  // Organisations and vessels.
  ['organization', 'International Business Group', 'Intl Bus Grp'],
  ['organization', 'Intesa Sanpaolo S.p.A.', 'Intesa Sanpaolo Società per Azioni'],
  ['organization', 'Min. of Defence', 'Ministry of Defence'],
  ['organization', 'Войсковая часть 74455', 'Military Unit 74455'],
  ['vessel', 'РАСIFIC НОРЕ', 'Pacific Hope'],
  // Brackets and legal forms in other writing.
  ['organization', 'Velmora (Overseas) Limited', 'Velmora Ltd'],
  ['organization', 'AlRashid Trading', 'Al-Rasheed Trading'],
  ['organization', 'Alkhaleej Shipping LLC', 'Al Khalij Shipping LLC'],
  ['organization', 'Alkhaleej Shipping LLC', 'Alkhalij Shipping'],
  ['organization', 'Mir Business Bank (formerly Bank Melli Iran ZAO)', 'Bank Melli Iran ZAO'],
  ['organization', 'บริษัททักษิณจำกัด (มหาชน)', 'Thaksin Public Company Limited'],
  ['organization', '㈜한빛', 'Hanbit Co., Ltd.'],
  ['organization', '（株）山田', 'Yamada KK'],
  ['organization', 'ԳԱԼԱ ՍՊԸ', 'Gala LLC'],
  ['organization', 'შპს კოლხა', 'Kolkha LLC'],
  ['organization', 'شركة الفنار ذات المسؤولية المحدودة', 'Al Fanar LLC'],
  ['person', 'നാരായണൻ മേനോൻ', 'Narayanan Menon'],
  ['person', 'ප්‍රේමරත්න විජේසිංහ', 'Premaratne Wijesinghe'],
  ['person', 'ৰমেন শৰ্মা', 'Ramen Sharma'],
]

const unlike: readonly (readonly [NameKind, string, string])[] = [
  ['person', 'Rafael Edward "Ted" Cruz', 'Ted Bundy'],
  ['person', 'Anna Kowalska (née Nowak)', 'Maria Nowak'],
  ['person', 'V. V. Zolotov', 'Viktor Petrovich Zolotov'],
  ['person', 'Ali Hassan', 'Ali Hassan Mahmoud Karim'],
  ['person', 'A. Qadeer Khan', 'Abdul Rashid Khan'],
  ['person', 'Hye Kohn', 'Haaje Kohn'],
  ['person', '金正恩', 'Kim Jong Il'],
  ['person', '王建国', 'Hwang Kon-il'],
  ['person', '李英', '李榮'],
  ['person', '张伟', '章伟'],
  ['organization', 'Laiki Bank (Cyprus) Ltd', 'Laiki Bank (Malta) Ltd'],
  ['organization', 'Bank of East Kordofan', 'Bank of Kordofan'],
  ['organization', 'Войсковая часть 74455', 'Military Unit 26165'],
  ['organization', 'Hua', 'Du Hua'],
  ['organization', 'Velmora (Holdings) Ltd', 'Tarsin (Holdings) Ltd'],
  ['organization', 'Velmora Trading (International)', 'Tarsin Shipping (International)'],
  ['organization', 'บริษัท ทักษิณ จำกัด (มหาชน)', 'บริษัท สุขใจ จำกัด (มหาชน)'],
  ['organization', '한빛(주)', '대림물산(주)'],
  ['organization', 'AlRashid Trading', 'Al-Rafidain Trading'],
  ['organization', 'Alkhaleej Shipping LLC', 'Al Khalifa Shipping LLC'],
  ['organization', 'شركة الفنار ش.م.م', 'شركة الهدى ش.م.م'],
]

describe('one party by another of its names', () => {
  test.each(alike)('%s: %s, %s', (kind, a, b) => expect(score(kind, a, b)).toBeGreaterThanOrEqual(THRESHOLD))
})

describe('two parties that share much', () => {
  test.each(unlike)('%s: %s, %s', (kind, a, b) => expect(score(kind, a, b)).toBeLessThan(THRESHOLD))
})
