import { BackupLine } from '../features/backup/backup-line'
import { ClearedOnHome } from '../features/clearing/cleared-list'
import { ForgotOnHome } from '../features/lock/forgot-line'

/** What home says of the data, below all else. */
export function HomeFoot({ onSay }: { onSay: (text: string) => void }) {
  return (
    <>
      <ForgotOnHome />
      <ClearedOnHome onSay={onSay} />
      <BackupLine onSay={onSay} />
    </>
  )
}
