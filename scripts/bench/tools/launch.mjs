// The real app with a page that a bench can drive.
import { _electron } from 'playwright'
import { ROOT } from '../../setup/run.mjs'

/** Starts it on a data folder; resolves once the box is there. */
export async function launch(executable, folder) {
  const noSandbox = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: executable,
    args: [...(noSandbox ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${folder}`, '--lang=zh-CN'],
    chromiumSandbox: !noSandbox,
  })
  const page = await app.firstWindow()
  await page.getByRole('searchbox').waitFor()
  return { app, page }
}
