import type { Language } from '../language'

/** What the right mouse button offers in a field, in the order in which it stands there. */
export const editActs = ['cut', 'copy', 'paste', 'selectAll'] as const

type EditAct = (typeof editActs)[number]

export const editWords: Readonly<Record<Language, Readonly<Record<EditAct, string>>>> = {
  'zh-CN': { cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选' },
  en: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
}
