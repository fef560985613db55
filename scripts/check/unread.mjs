// Part of `npm run check`: what stands in the code and nobody reads, where neither the compiler nor knip looks. Classes
// of CSS, sentences, and members of types and of what functions of the page return. A test is no reader.
import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { ROOT } from '../setup/run.mjs'
import { each, membersRead } from './members-read.mjs'

/** Where the sentences are declared; the other languages have the shape of these. */
const sentences = /^shared\/(messages\/(maintenance\.|matters\.|printing-)?zh-CN|print\/words\/zh-CN)\.ts$/

/** @typedef {{ readonly file: string, readonly name: string, readonly what: string }} Finding */

/** @param {string} file */
const inTree = (file) => path.relative(ROOT, file).split(path.sep).join('/')

/** The product as one program, without its tests. */
function product() {
  const configs = ['shared', 'main', 'main/preload', 'renderer'].map((folder) => {
    const file = path.join(ROOT, folder, 'tsconfig.json')
    return ts.parseJsonConfigFileContent(
      ts.readConfigFile(file, (name) => ts.sys.readFile(name)).config,
      ts.sys,
      path.dirname(file),
    )
  })
  const names = configs.flatMap(({ fileNames }) => fileNames.filter((name) => !name.endsWith('.json')))
  const { composite, emitDeclarationOnly, outDir, rootDir, ...options } = configs.at(-1)?.options ?? {}
  const program = ts.createProgram([...new Set(names)], { ...options, noEmit: true, types: ['node', 'vite/client'] })
  const files = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'))
  return { checker: program.getTypeChecker(), files }
}

/**
 * @param {ts.TypeChecker} checker
 * @param {readonly ts.SourceFile[]} files
 * @returns {Finding[]}
 */
function unreadMembers(checker, files) {
  const read = membersRead(checker, files)
  /** @type {Finding[]} */
  const found = []
  for (const source of files) {
    const file = inTree(source.fileName)
    const isPage = file.startsWith('renderer/')
    const isSentences = sentences.test(file)
    if (!isPage && !isSentences) continue
    each(source, (node) => {
      if (read.has(node)) return
      const isWanted = isSentences ? isSentence(node) : isMemberOfType(node) || isMemberOfResult(node, checker)
      const what = isSentences ? 'a sentence that nobody says' : 'a member that nobody reads'
      if (isWanted) found.push({ file, name: pathOf(node), what })
    })
  }
  return found
}

/** Items of a list are told apart by nobody. @param {ts.Node} node */
const isSentence = (node) =>
  isOfObject(node) && ts.findAncestor(node, (around) => ts.isArrayLiteralExpression(around)) === undefined

/** A type that another one is told apart by is not read. @param {ts.Node} node */
const isMemberOfType = (node) =>
  (ts.isPropertySignature(node) || ts.isMethodSignature(node)) && !ts.isTypeReferenceNode(node.parent.parent)

/** @param {ts.Node} node @param {ts.TypeChecker} checker */
function isMemberOfResult(node, checker) {
  if (!isOfObject(node) || checker.getContextualType(/** @type {ts.Expression} */ (node.parent))) return false
  const around = ts.isParenthesizedExpression(node.parent.parent) ? node.parent.parent.parent : node.parent.parent
  return ts.isReturnStatement(around) || ts.isArrowFunction(around)
}

/** @param {ts.Node} node */
const isOfObject = (node) =>
  (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node)) &&
  ts.isObjectLiteralExpression(node.parent)

/** The names that lead to it, `settings.long`. @param {ts.Node} node @returns {string} */
function pathOf(node) {
  const names = []
  for (let at = /** @type {ts.Node | undefined} */ (node); at; at = at.parent) {
    const { name } = /** @type {{ name?: ts.Node }} */ (at)
    if (name && (isOfObject(at) || ts.isTypeElement(at) || ts.isTypeAliasDeclaration(at))) names.unshift(name.getText())
  }
  return names.join('.')
}

/**
 * Class names against the files that import them, both ways.
 * @param {readonly ts.SourceFile[]} files
 * @returns {Finding[]}
 */
function unreadClasses(files) {
  /** What is read of each file of CSS. @type {Map<string, Set<string>>} */
  const readOf = new Map(cssFiles().map((css) => [css, new Set()]))
  /** @type {Finding[]} */
  const missing = []
  for (const source of files) {
    for (const [css, local] of importsOfCss(source)) {
      each(source, (node) => {
        if (!ts.isElementAccessExpression(node) || node.expression.getText() !== local) return
        each(node.argumentExpression, (part) => {
          // `styles[isLow ? 'low' : 'high']`, not what is compared in it.
          if (!ts.isStringLiteral(part) || ts.isBinaryExpression(part.parent)) return
          readOf.get(css)?.add(part.text)
          const what = `a class that ${css} does not have`
          if (!classesOf(css).has(part.text)) missing.push({ file: inTree(source.fileName), name: part.text, what })
        })
      })
    }
  }
  const unread = [...readOf].flatMap(([css, read]) =>
    [...classesOf(css)]
      .filter((name) => !read.has(name))
      .map((name) => ({ file: css, name, what: 'a class that nobody reads' })),
  )
  return [...missing, ...unread]
}

const cssFiles = () =>
  fs
    .readdirSync(path.join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.module.css'))
    .map((name) => `renderer/${name.split(path.sep).join('/')}`)

/** @param {ts.SourceFile} source @returns {(readonly [file: string, local: string])[]} */
const importsOfCss = (source) =>
  source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const { text } = statement.moduleSpecifier
    const local = statement.importClause?.name?.text
    const file = inTree(path.resolve(path.dirname(source.fileName), text))
    return local === undefined || !text.endsWith('.module.css') ? [] : [/** @type {const} */ ([file, local])]
  })

/** @param {string} css @returns {ReadonlySet<string>} */
function classesOf(css) {
  const text = fs.readFileSync(path.join(ROOT, css), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...text.matchAll(/([^;{}]+)\{/g)].map(([, selector = '']) => selector.trim())
  const names = selectors
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => [...selector.matchAll(/\.([A-Za-z][\w-]*)/g)])
  return new Set(names.map(([, name = '']) => name))
}

const { checker, files } = product()
const findings = [...unreadClasses(files), ...unreadMembers(checker, files)]
for (const { file, name, what } of findings) console.error(`${file}: ${name}: ${what}`)
process.exitCode = findings.length === 0 ? 0 : 1
