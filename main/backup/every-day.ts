import type { Backups } from './backups'

const second = 1000
const minute = 60 * second

/**
 * Makes the backup of the day when nobody is at the keys, from a minute after the start on; where the counter is never
 * quiet, after ten minutes all the same. Looks again later for a new day, or for a stick that has been put in.
 * @param idleSeconds for how long nothing has been typed or moved
 */
export function backUpEveryDay(
  backups: Pick<Backups, 'isDue' | 'daily'>,
  idleSeconds: () => number,
  report: (problem: unknown) => void,
): void {
  const now = () => performance.now()
  let notBefore = now() + minute
  let dueSince: number | null = null
  let running = false

  async function look(): Promise<void> {
    if (dueSince === null) {
      if (await backups.isDue()) dueSince = now()
      else notBefore = now() + 10 * minute
    }
    if (dueSince === null || (idleSeconds() < 60 && now() - dueSince < 10 * minute)) return
    dueSince = null
    notBefore = now() + 60 * minute
    await backups.daily()
  }

  setInterval(() => {
    if (running || now() < notBefore) return
    running = true
    look()
      .catch(report)
      .finally(() => {
        running = false
      })
  }, 10 * second)
}
