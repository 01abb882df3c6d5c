import { describe, expect, it } from 'vitest'
import { isPinyin, sameSyllable, syllables, wadeGiles } from './chinese.ts'
import { fold } from './fold.ts'
import { readings } from './readings.ts'

const all = (name: string) => readings(fold(name)).map(reading => reading.tokens.join(' '))

describe('readings', () => {
  it.each([
    // Latin
    ['Müller', 'muller'],
    ['Müller', 'mueller'],
    ['Ærø Ångström', 'aeroe aangstroem'],
    ['Čačić', 'chachich'],
    ['Məmmədov', 'mammadov'],
    ['Weiß', 'weiss'],
    // Cyrillic
    ['Владимир Путин', 'vladimir putin'],
    ['Евгений Пригожин', 'yevgeniy prigozhin'],
    ['Евгений Пригожин', 'evgeny prigozhin'],
    ['Евгений Пригожин', 'evgenii prigozhin'],
    ['Дмитрий Медведев', 'dmitriy medvedev'],
    ['Юрий Щукин', 'yuriy shchukin'],
    ['Юрий Щукин', 'iurii shchukin'],
    ['Никита Хрущёв', 'nikita khrushchev'],
    ['Володимир Зеленський', 'volodymyr zelenskyi'],
    ['Сергій Гриценко', 'serhii hrytsenko'],
    ['Аляксандр Лукашэнка', 'alyaksandr lukashenka'],
    ['Слободан Милошевић', 'slobodan milosevic'],
    ['Ђорђе Његош', 'djordje njegos'],
    ['Нұрсұлтан Назарбаев', 'nursultan nazarbayev'],
    ['ООО «Ромашка»', 'ooo romashka'],
    // Greek
    ['Γιώργος Παπανδρέου', 'giorgos papandreou'],
    ['Μπάμπης', 'babis'],
    ['Αλέξης Τσίπρας', 'alexis tsipras'],
    ['Ευάγγελος', 'evangelos'],
    // Arabic, Persian, Urdu
    ['بشار الأسد', 'bashar al asad'],
    ['أسامة بن لادن', 'usama bin ladin'],
    ['معمر القذافي', 'muammar al qadhafi'],
    ['صدام حسين', 'saddam hussein'],
    ['عبد الرحمن', 'abd al rahman'],
    ['عبدالرحمن', 'abdul rahman'],
    ['قاسم سلیمانی', 'qasim soleimani'],
    ['محمود احمدی‌نژاد', 'mahmud ahmadinejad'],
    ['شركة الخليج للتجارة المحدودة', 'company gulf trading limited'],
    // Hebrew
    ['בנימין נתניהו', 'binyamin netanyahu'],
    // Han
    ['永信至诚', 'yongxin zhicheng'],
    ['永信至诚科技集团股份有限公司', 'yongxin zhicheng technology group company limited'],
    ['四川无声信息技术有限公司', 'sichuan wusheng information technology company limited'],
    ['毛泽东', 'mao zedong'],
    ['毛泽东', 'mao tse tung'],
    ['毛澤東', 'mao zedong'],
    ['蔣介石', 'jiang jieshi'],
    ['欧阳娜娜', 'ouyang nana'],
    ['仇和', 'qiu he'],
    ['单田芳', 'shan tianfang'],
    ['曾国藩', 'zeng guofan'],
    ['解振华', 'xie zhenhua'],
    ['查良镛', 'zha liangyong'],
    ['林鄭月娥', 'lam cheng yuet ngor'],
    ['李嘉誠', 'lee ka shing'],
    ['田中太郎', 'tanaka taro'],
    ['中曽根康弘', 'nakasone yasuhiro'],
    ['髙山清司', 'takayama kiyoshi'],
    ['秦明', 'qin ming'],
    ['น้ำทิพย์ อำนวย', 'namthip amnuai'],
    // Japanese
    ['やまもと たろう', 'yamamoto taro'],
    ['トヨタ自動車株式会社', 'toyota motor corporation'],
    ['キャット', 'kyatto'],
    // Korean
    ['김정은', 'kim jongun'],
    ['박근혜', 'park geunhye'],
    ['이명박', 'lee myungbak'],
    ['조선광업개발무역회사', 'korea mining development trading company'],
    // Others
    ['สมชาย วงศ์สวัสดิ์', 'somchai wongsawat'],
    ['ธนาคารกรุงเทพ', 'thanakhankrungthep'],
    ['नीरव मोदी', 'nirav modi'],
    ['ਸਿੰਘ ਗਿੱਲ', 'singh gil'],
    ['삼성전자 주식회사', 'samsung electronics corporation'],
    ['三菱重工業株式会社', 'mitsubishi heavy industries corporation'],
    ['नरेन्द्र मोदी', 'narendra modi'],
    ['राम', 'ram'],
    ['অমিত শাহ', 'amit shah'],
    ['Նիկոլ Փաշինյան', 'nikol pashinyan'],
    ['მიხეილ სააკაშვილი', 'mikheil saakashvili'],
  ])('%s is read %s', (name, reading) => expect(all(name)).toContain(reading))

  it('gives at most six readings, none twice, the best first', () => {
    for (const name of ['Евгений Пригожин', '김정은', '毛泽东', 'Müller Čačić', 'محمد صالح']) {
      const found = readings(fold(name))
      expect(found.length).toBeLessThanOrEqual(6)
      expect(new Set(found.map(one => one.tokens.join(' '))).size).toBe(found.length)
      expect(found.map(one => one.weight)).toEqual(found.map(one => one.weight).toSorted((a, b) => b - a))
    }
  })

  it('has one reading for plain ASCII, none for nothing', () => {
    expect(readings(fold('Smith & Sons'))).toEqual([{ tokens: ['smith', 'and', 'sons'], scheme: 'latin', weight: 1 }])
    expect(readings(fold('…'))).toEqual([])
  })
})

describe('Chinese syllables', () => {
  it.each([
    ['zhicheng', ['zhi', 'cheng']],
    ['xiaoruizhi', ['xiao', 'rui', 'zhi']],
    ['tsetung', ['tse', 'tung']],
    ['smith', null],
    ['ivanov', null],
  ])('%s', (token, expected) => expect(syllables(token)).toEqual(expected))

  it.each([
    ['xi', 'hsi'],
    ['zhang', 'chang'],
    ['zhang', 'cheung'],
    ['cai', 'tsai'],
    ['cai', 'choi'],
    ['chen', 'chan'],
  ])('%s and %s may be one', (a, b) => expect(sameSyllable(a, b)).toBe(true))

  it.each([
    ['li', 'liu'],
    ['zhang', 'zheng'],
    ['wang', 'wei'],
  ])('%s and %s are two', (a, b) => expect(sameSyllable(a, b)).toBe(false))

  it('knows Wade-Giles', () => {
    expect(['zhou', 'en', 'lai', 'qing', 'xue', 'jian'].map(wadeGiles)).toEqual([
      'chou',
      'en',
      'lai',
      'ching',
      'hsueh',
      'chien',
    ])
    expect(isPinyin('kwok')).toBe(false)
  })
})
