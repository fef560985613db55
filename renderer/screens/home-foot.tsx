import { BackupLine } from '../features/backup/backup-line'
import { ForgotOnHome } from '../features/lock/forgot-line'

/** What home says of the data, below all else. */
export function HomeFoot({ onSay }: { onSay: (text: string) => void }) {
  return (
    <>
      <ForgotOnHome />
      <BackupLine onSay={onSay} />
    </>
  )
}
