import { expect, test, type ElectronApplication } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { emptyFolder, launch } from './launch-app'

// What the page is kept from, shown on the running app. Not shown here: Chromium's own sandbox. Whoever runs these as
// root (a build machine) has to switch it off, and harden.ts then leaves it off.

const home = 'app://merchant-help/index.html'

test('the page has our bridge and nothing of Node', async () => {
  const { app, page } = await launch()

  const found = await page.evaluate(() => {
    const { desktopApi } = window as unknown as { desktopApi: Record<string, unknown> }
    const foreign = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
    // A bridge that takes the name of a channel would let the page say anything.
    const open = ['invoke', 'send', 'sendSync', 'on', 'once', 'postMessage']
    return {
      foreign: foreign.filter((name) => name in window),
      open: open.filter((name) => name in desktopApi),
      other: Object.entries(desktopApi).filter(([, method]) => typeof method !== 'function'),
      frozen: Object.isFrozen(desktopApi),
    }
  })

  expect(found).toEqual({ foreign: [], open: [], other: [], frozen: true })
  await app.close()
})

test('what is built to be used has no part of the development build, and opens no tools', async () => {
  const out = join(import.meta.dirname, '../out')
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const text = names
    .filter((name) => /\.(js|cjs)$/.test(name))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('')
  expect(text.length).toBeGreaterThan(1_000_000)
  expect(text).not.toMatch(/dev-tools|before-reload|reloadIgnoringCache|sourceMappingURL/)
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([])

  const { app, page } = await launch({ more: ['--dev-tools'] })
  await page.keyboard.press('Control+Shift+I')
  expect(
    await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.isDevToolsOpened())),
  ).toEqual([false])
  await app.close()
})

test('every window is made with the safe preferences', async () => {
  const { app } = await launch()

  const preferences = await app.evaluate(({ webContents }) => {
    // Electron keeps it out of its documentation, and has it.
    type Told = { getLastWebPreferences: () => Record<string, unknown> }
    return webContents.getAllWebContents().map((contents) => (contents as unknown as Told).getLastWebPreferences())
  })

  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  const contents = await app.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]?.openDevTools()
    return webContents.getAllWebContents().length
  })
  expect(contents, 'developer tools would be a second one').toBe(1)
  await app.close()
})

test('the runtime is complete: it knows the styles of plain HTML', async () => {
  const { app, page } = await launch()

  const display = await page.evaluate(
    () => getComputedStyle(document.body.appendChild(document.createElement('h1'))).display,
  )

  expect(display).toBe('block')
  await app.close()
})

test('only the built files are served, each with the policy', async () => {
  const { app, page } = await launch()
  const asked = (urls: readonly string[], method = 'GET') =>
    page.evaluate(
      async ([wanted, how]) => {
        const ask = (url: string) =>
          fetch(url, { method: how }).then(
            ({ status }) => status,
            () => 'blocked',
          )
        return Promise.all(wanted.map(async (url) => [url, await ask(url)] as const))
      },
      [urls, method] as const,
    )
  const parts = await page.evaluate(() => [
    location.href,
    ...Array.from(document.querySelectorAll<HTMLScriptElement>('script[src]'), ({ src }) => src),
    ...Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), ({ href }) => href),
  ])
  expect(parts.length).toBeGreaterThanOrEqual(3)

  for (const part of parts) {
    const headers = await page.evaluate(async (url) => Object.fromEntries((await fetch(url)).headers), part)
    expect(headers['content-security-policy'], part).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(headers['content-security-policy'], part).toContain(
      "require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect(headers['x-content-type-options'], part).toBe('nosniff')
  }
  const absent = [
    'app://merchant-help/',
    'app://merchant-help/../main/main.js',
    'app://merchant-help/%2e%2e/main/main.js',
    'app://merchant-help/..%2fmain%2fmain.js',
    'app://merchant-help/..%5cmain%5cmain.js',
    'app://merchant-help/main/main.js',
    'app://merchant-help/preload/preload.cjs',
    'app://merchant-help/no-such-file.js',
    `${home}?query`,
  ]
  expect(await asked(absent)).toEqual(absent.map((url) => [url, 404]))
  const foreign = ['app://other/index.html', 'file:///etc/hostname', 'data:text/plain,hi', 'https://a.example/']
  expect(await asked(foreign)).toEqual(foreign.map((url) => [url, 'blocked']))
  expect(await asked([home], 'POST')).toEqual([[home, 404]])
  await app.close()
})

test('the policy is in force: each directive stops what it names', async () => {
  const { app, page } = await launch()

  const stopped = await page.evaluate(async () => {
    const append = (name: string, fields: object) => {
      document.body.append(Object.assign(document.createElement(name), fields))
    }
    const elsewhere: string = 'https://a.example/x.js'
    const attempts: Record<string, () => unknown> = {
      'script-src-elem': () => import(elsewhere),
      'style-src-attr': () => {
        document.body.setAttribute('style', 'color: red')
      },
      'style-src-elem': () => {
        append('style', { textContent: 'body { color: red }' })
      },
      'img-src': () => {
        new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
      },
      'font-src': () => new FontFace('x', 'url(data:font/woff2;base64,AA)').load(),
      'connect-src': () => fetch('https://a.example/'),
      'media-src': () => new Audio('data:audio/wav;base64,AA').play(),
      'frame-src': () => {
        append('iframe', { src: 'data:text/html,hi' })
      },
      'base-uri': () => {
        append('base', { href: 'https://a.example/' })
      },
      'form-action': () => {
        append('form', { action: 'https://a.example/', id: 'out' })
        ;(document.getElementById('out') as HTMLFormElement).submit()
      },
      'default-src': () => {
        append('link', { rel: 'prefetch', href: 'https://a.example/' })
      },
      'trusted-types': () => {
        ;(
          window as unknown as { trustedTypes: { createPolicy: (...given: unknown[]) => void } }
        ).trustedTypes.createPolicy('x', {})
      },
      'require-trusted-types-for': () => {
        document.createElement('p').innerHTML = '<b>x</b>'
      },
    }
    const reports: string[][] = []
    for (const [directive, attempt] of Object.entries(attempts)) {
      // A violation is told later than the attempt fails; none at all is an answer too.
      const told = new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => {
            resolve(effectiveDirective)
          },
          { once: true },
        )
        setTimeout(resolve, 5000, 'nothing')
      })
      await Promise.resolve()
        .then(attempt)
        .catch(() => undefined)
      reports.push([directive, await told])
    }
    return reports
  })

  expect(stopped).toHaveLength(13)
  for (const [directive, told] of stopped) expect(told).toBe(directive)
  expect(await page.evaluate(() => document.baseURI)).toBe(home)
  await app.close()
})

test('text never becomes code', async () => {
  const { app, page } = await launch()

  const outcomes = await page.evaluate(async () => {
    const set = 'window.ran = true'
    const script = document.createElement('script')
    const attempts: Record<string, () => unknown> = {
      eval: () => eval(set) as unknown,
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- refused is what is to be shown
      Function: () => new Function(set),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as above
      setTimeout: () => setTimeout(set),
      'inline script': () => {
        script.textContent = set
        document.head.append(script)
      },
      'inline handler': () => {
        document.body.setAttribute('onclick', set)
      },
      Worker: () => new Worker('app://merchant-help/index.html'),
      object: () => {
        document.createElement('object').data = 'app://merchant-help/index.html'
      },
    }
    // Away from the debugger that calls us: it may be let to do what the page may not.
    return new Promise<string[]>((resolve) => {
      setTimeout(() => {
        const carriedOut = Object.entries(attempts).filter(([, attempt]) => {
          try {
            attempt()
            return true
          } catch {
            return false
          }
        })
        location.href = `javascript:${set}`
        document.body.click()
        resolve(carriedOut.map(([name]) => name))
      })
    })
  })

  expect(outcomes).toEqual([])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await app.close()
})

test('nothing reaches the network', async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const proxy = 'http://203.0.113.9:3128'
  const { app, page } = await launch({ env: { http_proxy: proxy, https_proxy: proxy } })

  await page.evaluate(async (url) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`)
    const failed = new Promise((resolve) => {
      socket.addEventListener('error', resolve)
    })
    navigator.sendBeacon(`${url}/beacon`, 'x')
    const image = new Image()
    image.src = `${url}/image`
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}/style` }))
    await fetch(`${url}/fetch`, { mode: 'no-cors' }).catch(() => undefined)
    await failed
  }, origin)
  // The page's policy stops all of that. The second net is the session's own, for whatever has no such policy.
  const refusals = await app.evaluate(
    async ({ webContents }, urls) => {
      const [contents] = webContents.getAllWebContents()
      const refused = (error: unknown) => (error instanceof Error ? error.message : '')
      return Promise.all(
        urls.map(async (url) => contents?.session.fetch(url).then(({ status }) => String(status), refused)),
      )
    },
    [`${origin}/session`, 'https://a.example/'],
  )

  expect(refusals).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT'])
  // Nor would a proxy of the system be asked.
  const ways = await app.evaluate(({ session, webContents }) => {
    const sessions = [session.defaultSession, ...webContents.getAllWebContents().map((contents) => contents.session)]
    return Promise.all(sessions.map((one) => one.resolveProxy('https://a.example/')))
  })
  expect(ways).toEqual(['DIRECT', 'DIRECT'])
  expect(heard).toEqual([])
  await app.close()
  server.close()
})

test('no second window opens', async () => {
  const { app, page } = await launch()

  const opened = await page.evaluate(() =>
    ['app://merchant-help/index.html', 'https://a.example/', 'about:blank', ''].map((url) => window.open(url) !== null),
  )

  expect(opened).toEqual([false, false, false, false])
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  await app.close()
})

/**
 * Notes each attempt to navigate and whether the app's own listener, which comes first, has stopped it.
 * `will-navigate` would be asked next, and is not once this one is stopped.
 */
async function watchNavigation(app: ElectronApplication): Promise<() => Promise<{ url: string; stopped: boolean }[]>> {
  const notes = await app.evaluateHandle(({ webContents }) => {
    const seen: { url: string; stopped: boolean }[] = []
    webContents.getAllWebContents()[0]?.on('will-frame-navigate', ({ url, defaultPrevented }) => {
      seen.push({ url, stopped: defaultPrevented })
    })
    return seen
  })
  return () => notes.evaluate((seen) => seen)
}

test('the page leads nowhere', async () => {
  const { app, page } = await launch()
  const navigations = await watchNavigation(app)
  await page.evaluate(() => {
    Object.assign(window, { still: 'here' })
  })
  const ways = {
    address: (url: string) =>
      page.evaluate((to) => {
        location.href = to
      }, url),
    link: (url: string) =>
      page.evaluate((to) => {
        Object.assign(document.createElement('a'), { href: to }).click()
      }, url),
  }
  const targets = ['app://merchant-help/print/print.html', 'https://a.example/', 'app://other/index.html']
  const expected: { url: string; stopped: boolean }[] = []
  for (const way of Object.values(ways)) {
    for (const url of targets) {
      await way(url)
      expected.push({ url, stopped: true })
      await expect.poll(async () => (await navigations()).length).toBe(expected.length)
      expect(await navigations()).toEqual(expected)
    }
    // Chromium refuses these before anyone is asked.
    await way('file:///etc/hostname')
    await way('data:text/html,hi')
  }
  await page.evaluate((to) => {
    const form = document.createElement('form')
    form.action = to
    document.body.append(form)
    form.submit()
    history.back()
  }, 'app://merchant-help/print/print.html')

  expect(await navigations()).toEqual(expected)
  expect(page.url()).toBe(home)
  expect(await page.evaluate(() => (window as unknown as { still?: string }).still)).toBe('here')
  await app.close()
})

test('each way of navigating is refused on its own', async () => {
  const { app } = await launch()

  const stopped = await app.evaluate(({ webContents }, here) => {
    const [contents] = webContents.getAllWebContents()
    const outcome = (name: string, url: string) => {
      let prevented = false
      const preventDefault = () => {
        prevented = true
      }
      contents?.emit(name, { url, preventDefault, isMainFrame: true })
      return prevented
    }
    return ['will-navigate', 'will-frame-navigate', 'will-redirect'].map((name) => ({
      name,
      elsewhere: outcome(name, 'https://a.example/'),
      reload: outcome(name, here),
    }))
  }, home)

  expect(stopped).toEqual([
    { name: 'will-navigate', elsewhere: true, reload: false },
    { name: 'will-frame-navigate', elsewhere: true, reload: false },
    { name: 'will-redirect', elsewhere: true, reload: false },
  ])
  await app.close()
})

test('a webview is nothing but an unknown tag, and would not be attached', async () => {
  const { app, page } = await launch()

  const tag = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://a.example/')
    document.body.append(view)
    return { loads: 'getURL' in view, plain: view.constructor.name }
  })
  // Without the tag nobody asks; so the question is put by hand.
  const prevented = await app.evaluate(({ webContents }) => {
    let stopped = false
    const preventDefault = () => {
      stopped = true
    }
    webContents.getAllWebContents()[0]?.emit('will-attach-webview', { preventDefault }, {}, {})
    return stopped
  })

  expect(tag).toEqual({ loads: false, plain: 'HTMLElement' })
  expect(prevented).toBe(true)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  await app.close()
})

test('no permission is there', async () => {
  const { app, page } = await launch()
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'clipboard-write',
    'persistent-storage',
    'background-sync',
    'screen-wake-lock',
    'storage-access',
    'local-fonts',
    'window-management',
    'idle-detection',
    'display-capture',
  ]

  const states = await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state]),
      ),
    names,
  )

  expect(states).toEqual(names.map((name) => [name, 'denied']))
  await app.close()
})

test('no permission is given to who asks', async () => {
  const { app, page } = await launch()

  const replies = await page.evaluate(async () => {
    const refusal = (asking: Promise<unknown>) =>
      asking.then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      )
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise<boolean>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve(false)
          },
          ({ code, PERMISSION_DENIED }) => {
            resolve(code === PERMISSION_DENIED)
          },
        )
      }),
      clipboardRead: await refusal(navigator.clipboard.readText()),
      clipboardWrite: await refusal(navigator.clipboard.writeText('x')),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      // A machine without them answers NotFoundError before anyone is asked.
      microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      wakeLock: await refusal(navigator.wakeLock.request()),
      storage: await navigator.storage.persist(),
    }
  })

  expect(replies).toMatchObject({
    notifications: 'denied',
    geolocation: true,
    clipboardRead: 'NotAllowedError',
    clipboardWrite: 'NotAllowedError',
    screen: 'NotAllowedError',
    wakeLock: 'NotAllowedError',
    storage: false,
  })
  expect([replies.microphone, replies.camera]).not.toContain('given')
  await app.close()
})

test('every session is told to refuse, each thing by itself', async () => {
  const { app } = await launch()

  // Several nets lie one behind the other, so the page cannot show each. A session that only notes what it is told can.
  const told = await app.evaluate(({ app: electronApp }) => {
    type Handler = (...given: unknown[]) => unknown
    const handlers = new Map<string, Handler>()
    const spelling: string[] = []
    const note = (name: string) => (handler: Handler) => handlers.set(name, handler)
    electronApp.emit('session-created', {
      setPermissionRequestHandler: note('permission request'),
      setPermissionCheckHandler: note('permission check'),
      setDevicePermissionHandler: note('device'),
      setDisplayMediaRequestHandler: note('display media'),
      webRequest: { onBeforeRequest: note('request') },
      setSpellCheckerDictionaryDownloadURL: (url: string) => spelling.push(url),
      setSpellCheckerLanguages: (languages: string[]) => spelling.push(...languages, 'no more'),
      on: (name: string, handler: Handler) => handlers.set(name, handler),
    })
    const answers: unknown[] = []
    const answer = (given: unknown) => answers.push(given)
    handlers.get('permission request')?.(null, 'geolocation', answer)
    handlers.get('display media')?.({ frame: {}, videoRequested: true }, answer)
    handlers.get('request')?.({ url: 'https://a.example/' }, answer)
    let stopped = false
    handlers.get('will-download')?.({
      preventDefault: () => {
        stopped = true
      },
    })
    return {
      answers,
      spelling,
      check: handlers.get('permission check')?.(null, 'hid', '', {}),
      device: handlers.get('device')?.({ deviceType: 'hid', origin: 'app://merchant-help', device: {} }),
      download: stopped,
    }
  })

  expect(told).toEqual({
    answers: [false, {}, { cancel: true }],
    spelling: ['app://none/', 'no more'],
    check: false,
    device: false,
    download: true,
  })
  await app.close()
})

test('nothing is downloaded', async () => {
  const { app, page } = await launch()
  const file = join(emptyFolder(), 'download')
  const states = await app.evaluateHandle(({ webContents }, savePath) => {
    const seen: string[] = []
    webContents.getAllWebContents()[0]?.session.on('will-download', (event, item) => {
      if (event.defaultPrevented) {
        seen.push('stopped')
        return
      }
      item.setSavePath(savePath)
      item.once('done', (_event, state) => seen.push(state))
    })
    return seen
  }, file)

  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['hi']))
    Object.assign(document.createElement('a'), { href, download: 'hi.txt' }).click()
  })
  await expect.poll(() => states.evaluate((seen) => seen.length)).toBe(1)
  await app.evaluate(({ webContents }, url) => {
    webContents.getAllWebContents()[0]?.downloadURL(url)
  }, home)
  await expect.poll(() => states.evaluate((seen) => seen.length)).toBe(2)

  expect(await states.evaluate((seen) => seen)).toEqual(['stopped', 'stopped'])
  expect(existsSync(file)).toBe(false)
  await app.close()
})

test('another page with our bridge gets no answer', async () => {
  const { app, page } = await launch()
  const begin = 'desktopApi.begin()'

  const replies = await app.evaluate(async ({ app: electronApp, BrowserWindow }, ask) => {
    const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    })
    await stranger.loadURL('about:blank')
    const reply = (await stranger.webContents.executeJavaScript(ask)) as unknown
    stranger.destroy()
    return reply
  }, begin)

  expect(replies).toEqual({ ok: false, failure: 'refused' })
  expect(
    await page.evaluate(() =>
      (window as unknown as { desktopApi: { begin: () => Promise<unknown> } }).desktopApi.begin(),
    ),
  ).toMatchObject({ ok: true })
  await app.close()
})
