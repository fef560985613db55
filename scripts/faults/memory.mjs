// How much memory a process takes above what it takes when it is idle.

/** What no restore may take more than, however large its backup is. */
export const MOST_MEGABYTES = 150

const MEGABYTE = 2 ** 20
const tidyUp = () => globalThis.gc?.()

/**
 * Runs something, and says how many megabytes the process took above what it took before; `node --expose-gc` tidies up first.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, above: number, idle: number }>}
 */
export async function withMemory(work) {
  tidyUp()
  await new Promise((resolve) => setTimeout(resolve, 200))
  tidyUp()
  const idle = process.memoryUsage.rss()
  let most = idle
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 5)
  try {
    const result = await work()
    look()
    return { result, above: Math.ceil((most - idle) / MEGABYTE), idle: Math.round(idle / MEGABYTE) }
  } finally {
    clearInterval(timer)
  }
}
