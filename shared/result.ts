/** An outcome that the caller must look at: failures are values, never throws across a boundary. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const failed = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure })
