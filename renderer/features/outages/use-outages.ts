import { useState } from 'react'
import type { Outage, OutageDraft } from '#shared/incidents/outage-row'
import type { Failure } from '#shared/ipc/contract'
import { writing } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

export type Outages = {
  /** Those that are over, too. */
  readonly all: readonly Outage[]
  /** Both resolve to whether it is on the disk. */
  readonly save: (draft: OutageDraft) => Promise<boolean>
  readonly end: (id: string) => Promise<boolean>
}

/** Until when something is down, as it was said. */
export function useOutages(atStart: readonly Outage[], onFailure: (failure: Failure) => void): Outages {
  const [all, setAll] = useState(atStart)
  const write = writing(onFailure)
  return {
    all,
    save: (draft) => write(desktopApi.saveOutage(draft), setAll),
    end: (id) => write(desktopApi.endOutage({ id }), setAll),
  }
}
