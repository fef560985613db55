import type { Widened } from '../../messages/shape'
import type { zhCN } from './zh-CN'

/** What zh-CN has, every language must have. */
export type PrintWords = Widened<typeof zhCN>
