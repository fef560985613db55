/** Made at build time by `scripts/catalog/pinyin-plugin.mjs`. */
declare module 'virtual:pinyin' {
  /** For each Chinese title, screen text and shopkeeper's word: `yu e bu zu`; further readings follow after `|`. */
  const readings: Readonly<Record<string, string>>
  export default readings
}
