import { letters, readable, type Spelling } from './spelling.ts'

/** Hebrew names and company words with their vowels. Earned by Israeli companies filed as בע"מ, and by names such as
 *  משה whose bare letters msh say little. */
const words = letters(
  'משה moshe דוד david יוסף yosef יצחק yitzhak אברהם avraham יעקב yaakov שרה sara רבקה rivka רחל rachel לאה leah מרים miriam שמעון shimon ראובן reuven לוי levi יהודה yehuda דן dan נפתלי naftali גד gad אשר asher יששכר issachar זבולון zevulun בנימין binyamin אפרים efraim מנשה menashe אהרן aharon אהרון aharon שמואל shmuel שלמה shlomo דניאל daniel מיכאל michael גבריאל gavriel רפאל rafael אליהו eliyahu אלי eli אליעזר eliezer אלעזר elazar חיים chaim יונתן yonatan יהונתן yehonatan נתן natan יונה yona עמוס amos ישעיהו yeshayahu ירמיהו yirmiyahu יחזקאל yechezkel זאב zeev צבי zvi אריה arie דב dov ברוך baruch מאיר meir מנחם menachem נחום nachum עזרא ezra נחמיה nechemia מרדכי mordechai אסתר esther רות ruth נעמי naomi חנה chana דבורה dvora יעל yael תמר tamar מיכל michal אביגיל avigail שירה shira נועה noa עדי adi טל tal רון ron גיל gil אמיר amir אורי uri אבי avi יוסי yossi רוני roni גדעון gideon שאול shaul אסף asaf ירון yaron אילן ilan אייל eyal עומר omer ניר nir ליאור lior אלון alon ארז erez גיא guy עידן idan עופר ofer רועי roy רם ram שי shay שמיר shamir נתניהו netanyahu בנימינה binyamina בנט bennett לפיד lapid גנץ gantz רבין rabin פרס peres שרון sharon ברק barak אולמרט olmert גולן golan כהן cohen לוין levin מזרחי mizrahi פרץ peretz ביטון biton דהן dahan אזולאי azulay מלכה malka חדד haddad גבאי gabay אוחיון ohayon עמר amar חזן hazan פרידמן friedman שפירא shapira כץ katz רוזנברג rosenberg גולדברג goldberg גולדשטיין goldstein ברגר berger שוורץ schwartz וייס weiss קליין klein אדלר adler הורוביץ horowitz רבינוביץ rabinovich אברמוביץ abramovich ליברמן lieberman גטלר gertler בן ben בת bat בר bar בעמ ltd חברה company קבוצת group בנק bank תעשיות industries תעשייה industry מערכות systems טכנולוגיות technologies סייבר cyber ישראל israel ישראלי israeli ירושלים jerusalem הפועלים hapoalim לאומי leumi דיסקונט discount אנרגיה energy נפט oil גז gas ביטוח insurance השקעות investments נדלן realestate שירותי services פיתוח development סחר trading יבוא import יצוא export אחים brothers ובניו and_sons כהנא kahane ויצמן weizmann וייצמן weizmann שפירו shapiro רוזן rosen רוזנטל rosenthal גרין green גרינברג greenberg גולדמן goldman שטרן stern שטיין stein פישר fischer סגל segal סופר sofer דיין dayan אלקיים elkayam אוחנה ohana בוזגלו buzaglo עמאר amar סויסה suissa אדרי edri טולדנו toledano אלמוג almog הראל harel נבון navon ריבלין rivlin הרצוג herzog גלנט galant איזנקוט eisenkot סמוטריץ smotrich דרעי deri אדלשטיין edelstein שטייניץ steinitz ארדן erdan רגב regev מיארה miara שקד shaked הנדלר handler רוטשילד rothschild ברנשטיין bernstein אפשטיין epstein רוטמן rothman ליכטמן lichtman קפלן kaplan גורדון gordon זילברמן silberman קרמר kramer מילר miller מנדלבאום mandelbaum אייזנברג eisenberg וינברג weinberg ויינשטיין weinstein',
)
const sounds = letters(
  'א a ב b ג g ד d ה h ו v ז z ח ch ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ tz ץ tz ק k ר r ש sh ת t ײ y װ v',
)

/** Hebrew: known names with their vowels; others with an `e` or `a` where a syllable needs one, and as written. */
export function spellHebrew(token: string): readonly Spelling[] {
  const known = words[token] ?? (token.startsWith('ה') ? words[token.slice(1)] : undefined)
  if (known !== undefined) return [{ scheme: 'hebrew', tokens: known.split('_'), weight: 1 }]
  const found = Array.from(token, (letter, at) => sound(token, letter, at))
  const bare = found.join('')
  return readable([
    {
      scheme: 'hebrew-vowelled',
      tokens: [
        bare
          .replace(/(sh|ch|tz|[bgdvzktlmnsprfh])(?=(?:sh|ch|tz|[bgdvzktlmnsprf])(?![aeiou]|$))/g, '$1e')
          .replace(/^(sh|ch|tz|[bgdzktlmnsprf])(?=[bgdzktlmnsprfc])/, '$1a'),
      ],
      weight: 0.84,
    },
    { scheme: 'hebrew-skeleton', tokens: [bare], weight: 0.78 },
  ])
}

function sound(token: string, letter: string, at: number): string {
  const last = at === token.length - 1
  if (letter === 'ו' && at > 0) return token.charAt(at + 1) === 'ו' ? '' : token.charAt(at - 1) === 'ו' ? 'v' : 'o'
  if (letter === 'י' && at > 0) return 'i'
  if (letter === 'ה' && last) return 'a'
  if (letter === 'פ' && at > 0) return 'f'
  if (letter === 'ב' && at > 0) return 'v'
  return sounds[letter] ?? ''
}
