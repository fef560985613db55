import type { maintenanceZh } from './maintenance.zh-CN'
import type { Widened } from './shape'

export type MaintenanceWords = Widened<typeof maintenanceZh>
