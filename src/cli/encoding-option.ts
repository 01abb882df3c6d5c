import { InvalidArgumentError, Option } from 'commander'

/** Names of the WHATWG Encoding Standard, which every browser knows too. */
export const encodingOption = (): Option =>
  new Option(
    '--encoding <name>',
    'how tables and messages are written that are not UTF-8, such as windows-1251',
  ).argParser((name: string) => {
    try {
      return new TextDecoder(name).encoding
    } catch {
      throw new InvalidArgumentError('It must name an encoding, such as windows-1251, gb18030 or shift_jis.')
    }
  })
