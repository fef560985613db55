import type { zhCN } from './zh-CN'

/** Sentences widen to `string`; functions and shapes stay. What zh-CN has, every language must have. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : { readonly [K in keyof T]: Widened<T[K]> }

export type Messages = Widened<typeof zhCN>
