/** The fuses of a release by name, and whether each is on. */
export const FUSES: Readonly<Record<string, boolean>>

export function readFuses(executable: string): Promise<Readonly<Record<string, boolean>>>
