import type { Language } from '../language'

const zhCN = {
  inRow: '时间可能不对',
  mark: '当时电脑时间可能不对',
  help: '记这一笔时，电脑的时间可能不对。对照小票改成对的，这句话就没了。',
}

const en: typeof zhCN = {
  inRow: 'time in doubt',
  mark: 'the PC’s clock may have been wrong',
  help: 'The PC’s clock may have been wrong when this was logged. Set the time by the slip, and this note goes.',
}

/** What is said of an entry that was written while the clock looked wrong. */
export const clockDoubtWords = (language: Language): typeof zhCN => (language === 'en' ? en : zhCN)
