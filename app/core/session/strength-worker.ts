import { type OptionsDictionary, ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as japanese from '@zxcvbn-ts/language-ja'

const dictionary: OptionsDictionary = { ...common.dictionary, ...japanese.dictionary }
const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs })

/** From 0 (the first guess) to 4; `words` are what an attacker knows about this person and this site. */
export default function strengthOf({ password, words }: { password: string; words: string[] }): number {
  return zxcvbn.check(password, words).score
}
