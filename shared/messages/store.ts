import type { Language } from '../language'

const zhCN = {
  newer: '这里的数据是更新版本写的，没有动它。请更新本程序；现在能查代码，不能记录。',
  full: '硬盘满了，新记的存不下，以前的都在。腾出一点空间，再记一次就好。',
  'read-only': (folder: string) => `文件夹写不进去，现在能查代码，不能记录。看看文件夹的权限，改好就能记：${folder}`,
  busy: (file: string) =>
    `有别的程序正占着我们的文件（${file}），多半是杀毒、备份或同步软件。查代码照常；它一松开，这里自己就好，不用重开。`,
  busyForLong: (file: string, folder: string) =>
    `有别的程序占着我们的文件（${file}）一分多钟了。以前记的都在；存不下的先写在纸上。请把杀毒、备份、同步软件停一下，或者让它别碰这个文件夹：${folder}`,
  elsewhere: (folder: string) =>
    `数据文件夹被删掉、挪走或换掉了。程序里的记录已经在原处全部重新写好；程序开着时请别动这个文件夹：${folder}`,
  locked: (holder: string) =>
    `${holder === '' ? '这台电脑的另一个用户' : `用户 ${holder}`} 正开着这里的数据，现在能查代码，不能记录。请对方关掉本程序，这里自己就好，不用重开。`,
  setAside: (count: number) => `有 ${String(count)} 个文件坏了，已放到一边，用的是最近的好副本。`,
  linesLost: (count: number, folder: string) =>
    `有 ${String(count)} 行读不出来，那几笔请凭小票补记。坏文件留在 ${folder}`,
  understood: '知道了',
}

const en: typeof zhCN = {
  newer: 'This data comes from a newer version and was not changed. Please update; look-up works, logging does not.',
  full: 'The disk is full: new entries cannot be saved, earlier ones are safe. Free some space, then log again.',
  'read-only': (folder) =>
    `The folder cannot be written: look-up works, logging does not. Fix its permissions and it works again: ${folder}`,
  busy: (file) =>
    `Another program holds our files (${file}): a virus scanner, a backup or a sync. Look-up works; this ends by itself once it lets go, no restart needed.`,
  busyForLong: (file, folder) =>
    `Another program has held our files (${file}) for over a minute. Earlier entries are safe; write down on paper what cannot be saved. Pause the virus scanner, backup or sync, or have it leave this folder alone: ${folder}`,
  elsewhere: (folder) =>
    `The data folder was deleted, moved or replaced. All entries that the app has were written anew; please leave this folder alone while the app is open: ${folder}`,
  locked: (holder) =>
    `${holder === '' ? 'Another user of this PC' : `The user ${holder}`} has this data open: look-up works, logging does not. Once they close the app it works here by itself, no restart needed.`,
  setAside: (count) =>
    count === 1
      ? 'One file was damaged and put aside; the newest good copy is in use.'
      : `${String(count)} files were damaged and put aside; the newest good copies are in use.`,
  linesLost: (count, folder) =>
    count === 1
      ? `One line could not be read; log that entry again from its slip. The damaged file is kept in ${folder}`
      : `${String(count)} lines could not be read; log those entries again from their slips. The damaged file is kept in ${folder}`,
  understood: 'Understood',
}

/** How the store stands, in sentences, which the first screen does not need while all is well. */
export const storeWords = (language: Language): typeof zhCN => (language === 'en' ? en : zhCN)
