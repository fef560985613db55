import type { Ref } from 'react'
import { pinLength } from '#shared/owner-lock'
import { TextField } from '../../components/fields'

type PinFieldProps = {
  label: string
  value: string
  problem?: string
  help?: string
  ref?: Ref<HTMLInputElement>
  onChange: (text: string) => void
  onEnter: () => void
}

/** A field for a PIN, which nobody reads over a shoulder. */
export function PinField(props: PinFieldProps) {
  // Longer than a PIN, so that too long a one is said rather than cut.
  return <TextField type="password" inputMode="numeric" maxLength={2 * pinLength.most} {...props} />
}
