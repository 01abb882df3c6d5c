/** Endings of Slavic adjectives in every usual spelling. Earned by Центр Российской Федерации and by Лаборатория
 *  Касперского: what a name is the genitive of is the name. */
const ADJECTIVE =
  /^([a-z]{4,}(?:n|sk|ck|ov|ev|ch|zh))(?:yy|yi|yj|iy|ii|ij|yye|yie|yje|iye|oye|oie|oje|aya|aia|aja|ogo|oho|omu|ymi|ykh|yh|ikh|ih|oy|oi|oj|uyu|uiu|ym|im|ie|ye|oe|y)$/

/** A Slavic adjective without its ending; null for what does not end like one. */
export function slavicStem(word: string): string | null {
  if (word.length < 7) return null
  return ADJECTIVE.exec(word)?.[1] ?? null
}
