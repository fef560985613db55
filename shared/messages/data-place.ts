import type { Language } from '../language'

/** What the portable program asks at its first start, in the system's own dialog. */
export const dataPlaceWords: Readonly<
  Record<Language, { readonly ask: string; readonly more: string; readonly beside: string; readonly here: string }>
> = {
  'zh-CN': {
    ask: '记录和设置放在哪里？',
    more: '放在程序旁边：U 盘插到哪台电脑都能接着用；U 盘丢了，记录就没了。\n放在这台电脑：拔了 U 盘也在，和安装版一样。',
    beside: '放在程序旁边',
    here: '放在这台电脑',
  },
  en: {
    ask: 'Where should the log and the settings be kept?',
    more: 'Beside the program: the stick works on any PC; if it is lost, so is the log.\nOn this PC: there without the stick too, as with the installed program.',
    beside: 'Beside the program',
    here: 'On this PC',
  },
}
