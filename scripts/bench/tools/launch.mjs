// The real app with a page that a bench can drive.
import { _electron } from 'playwright'
import { ROOT, isRoot } from '../../setup/run.mjs'

/**
 * Starts it on a data folder; resolves once the box is there.
 * @param {string} executable
 * @param {string} folder
 */
export async function launch(executable, folder) {
  const app = await _electron.launch({
    executablePath: executable,
    args: [...(isRoot ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${folder}`, '--lang=zh-CN'],
    chromiumSandbox: !isRoot,
  })
  const page = await app.firstWindow()
  await page.getByRole('searchbox').waitFor()
  return { app, page }
}
