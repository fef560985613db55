import type { Language } from '../language'

const zhCN = {
  title: '记录留多久',
  help: '定了年限，更早的记录和检查会清掉，清掉后 30 天内可以找回。',
  forEver: '一直留着',
  years: (years: number) => `${String(years)} 年`,
  /** Entries and checks, `12 笔记录和 3 次检查`. */
  counted: ({ incidents, checks }: { incidents: number; checks: number }): string =>
    [incidents > 0 && `${String(incidents)} 笔记录`, checks > 0 && `${String(checks)} 次检查`]
      .filter(Boolean)
      .join('和'),
  ask: (what: string) => `清掉 ${what}？`,
  /** @param oldest days in words, both the same where there is one day */
  days: (oldest: string, newest: string) =>
    oldest === newest ? `都是 ${oldest} 的。` : `最早 ${oldest}，最晚 ${newest}。`,
  back: '清掉后另存 30 天，可以找回；30 天后才真正删除。',
  backups: '以前的备份里还有它们。',
  confirm: '清掉',
  clearing: '正在清…',
  no: '不清',
  another: '刚才数目变了，没有清。请再看一遍。',
  nothing: '没有可以清的。',
  these: (count: string) => `清掉这 ${count} 笔…`,
  everything: '记录和检查全部清掉…',
  listed: '清掉的，还能找回',
  none: '现在没有。',
  line: (when: string, what: string) => `${when} 清掉了 ${what}`,
  until: (day: string) => `留到 ${day}`,
  bringBack: '找回',
  bringing: '正在找回…',
  forget: '马上删除',
  forgotten: '删除了。',
}

const en: typeof zhCN = {
  title: 'Keep entries',
  help: 'With a limit, older entries and checks are cleared. For 30 days they can be brought back.',
  forEver: 'For ever',
  years: (years) => (years === 1 ? '1 year' : `${String(years)} years`),
  counted: ({ incidents, checks }) =>
    [
      incidents > 0 && (incidents === 1 ? '1 entry' : `${String(incidents)} entries`),
      checks > 0 && (checks === 1 ? '1 check' : `${String(checks)} checks`),
    ]
      .filter(Boolean)
      .join(' and '),
  ask: (what) => `Clear ${what}?`,
  days: (oldest, newest) => (oldest === newest ? `All of ${oldest}.` : `Oldest: ${oldest}. Newest: ${newest}.`),
  back: 'They are set aside for 30 days and can be brought back; only then are they gone.',
  backups: 'Earlier backups still hold them.',
  confirm: 'Clear them',
  clearing: 'Clearing…',
  no: 'Keep them',
  another: 'There is another number by now, so nothing was cleared. Please look again.',
  nothing: 'There is nothing to clear.',
  these: (count) => `Clear these ${count}…`,
  everything: 'Clear all entries and checks…',
  listed: 'Cleared, can be brought back',
  none: 'Nothing at the moment.',
  line: (when, what) => `${when}: ${what} cleared`,
  until: (day) => `kept until ${day}`,
  bringBack: 'Bring back',
  bringing: 'Bringing back…',
  forget: 'Delete now',
  forgotten: 'Deleted.',
}

/** The sentences about how long the log is kept and what was cleared of it, which the first screen does not need. */
export const retentionWords = (language: Language): typeof zhCN => (language === 'en' ? en : zhCN)
