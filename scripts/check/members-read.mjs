// Which members of objects are read: asked of the compiler, over the whole program.
import ts from 'typescript'

/**
 * Calls for a node and for all below it.
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} visit
 */
export function each(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => {
    each(child, visit)
  })
}

/**
 * The declarations of all members that are read: by name, by an index that may be it, by being taken apart or copied,
 * or because an object is handed on as a type whose member of that name is read.
 * @param {ts.TypeChecker} checker
 * @param {readonly ts.SourceFile[]} files
 * @returns {ReadonlySet<ts.Node>}
 */
export function membersRead(checker, files) {
  const { read, behind, mark, markAll, markIndexed, markNamed, link } = register(checker)
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      if (!isWritten(node)) mark(checker.getSymbolAtLocation(node.name))
    } else if (ts.isElementAccessExpression(node)) {
      markIndexed(checker.getTypeAtLocation(node.expression), checker.getTypeAtLocation(node.argumentExpression))
    } else if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node)
      for (const { dotDotDotToken, propertyName, name } of node.elements) {
        if (dotDotDotToken) markAll(type, lastDepth)
        else markNamed(type, (propertyName ?? name).getText())
      }
    } else if (ts.isIndexedAccessTypeNode(node)) {
      markIndexed(checker.getTypeAtLocation(node.objectType), checker.getTypeAtLocation(node.indexType))
    } else if (ts.isTypeOperatorNode(node)) {
      markAll(checker.getTypeAtLocation(node.type), lastDepth)
    } else if (ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node)) {
      markAll(checker.getTypeAtLocation(node.expression), lastDepth)
    }
    const wanted = isHandedOn(node) ? checker.getContextualType(node) : undefined
    if (wanted) link(checker.getTypeAtLocation(node), wanted)
    // Of types that are alike, what may be either has only one.
    for (const one of eitherOf(node)) link(checker.getTypeAtLocation(one), checker.getTypeAtLocation(node))
  }
  for (const file of files) each(file, visit)

  const next = [...read]
  for (let one = next.pop(); one; one = next.pop()) {
    for (const other of behind.get(one) ?? []) if (!read.has(other)) next.push(other)
    read.add(one)
  }
  return read
}

/**
 * What becomes known of declarations on the way: which are read, and which stand behind another one.
 * @param {ts.TypeChecker} checker
 */
function register(checker) {
  /** @type {Set<ts.Node>} */
  const read = new Set()
  /** By a declaration: those of the objects that are handed on as its type. @type {Map<ts.Node, Set<ts.Node>>} */
  const behind = new Map()
  /** @type {Map<ts.Type, Set<ts.Type>>} */
  const linked = new Map()

  /** @param {ts.Type} type */
  const membersOf = (type) =>
    partsOf(checker.getApparentType(type)).flatMap((part) => part.getProperties().filter((one) => ours(one).length > 0))
  /** @param {ts.Symbol | undefined} symbol */
  function mark(symbol) {
    for (const one of ours(symbol)) read.add(one)
  }
  /** @param {ts.Type} type @param {string} name */
  const namesakes = (type, name) =>
    partsOf(checker.getApparentType(type)).flatMap((part) => part.getProperty(name) ?? [])
  /** @param {ts.Type} type @param {string} name */
  function markNamed(type, name) {
    for (const symbol of namesakes(type, name)) mark(symbol)
  }
  /** @param {ts.Type} type @param {ts.Type} index */
  function markIndexed(type, index) {
    const names = partsOf(index)
    if (!names.every((one) => one.isStringLiteral() || one.isNumberLiteral())) markAll(type, lastDepth)
    else
      for (const one of names)
        markNamed(type, String(/** @type {ts.StringLiteralType | ts.NumberLiteralType} */ (one).value))
  }
  /** Nobody can say what of it is read. @param {ts.Type} type */
  function markAll(type, depth = 0) {
    for (const member of membersOf(type)) {
      mark(member)
      if (depth < lastDepth) markAll(checker.getTypeOfSymbol(member), depth + 1)
    }
  }
  /** An object of one type is handed on as one of another. @param {ts.Type} from @param {ts.Type} to */
  function link(from, to, depth = 0) {
    if (from === to || depth > 4 || linked.get(from)?.has(to)) return
    linked.set(from, (linked.get(from) ?? new Set()).add(to))
    if ((to.flags & anything) !== 0) {
      markAll(from)
      return
    }
    for (const values of partsOf(to).flatMap((part) => part.getStringIndexType() ?? [])) {
      markAll(from, lastDepth)
      for (const member of membersOf(from)) link(checker.getTypeOfSymbol(member), values, depth + 1)
    }
    for (const member of membersOf(from)) {
      for (const other of namesakes(to, member.name)) {
        // What others have written is not looked into.
        if (ours(other).length === 0) mark(member)
        for (const one of ours(other)) behind.set(one, new Set([...(behind.get(one) ?? []), ...ours(member)]))
        link(checker.getTypeOfSymbol(member), checker.getTypeOfSymbol(other), depth + 1)
      }
    }
    for (const [given, wanted] of inside(checker, from, to)) link(given, wanted, depth + 1)
  }
  return { read, behind, mark, markAll, markIndexed, markNamed, link }
}

/**
 * What is handed on within: items of a list, what is promised, what goes into a function and what comes out of it.
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} from
 * @param {ts.Type} to
 * @returns {(readonly [ts.Type, ts.Type])[]}
 */
function inside(checker, from, to) {
  const [item, otherItem] = [from.getNumberIndexType(), to.getNumberIndexType()]
  if (item && otherItem) return [[item, otherItem]]
  const promised = [from, to].map((type) => checker.getAwaitedType(type) ?? type)
  if (promised[0] !== from && promised[1] !== to) return [/** @type {[ts.Type, ts.Type]} */ (promised)]
  const calls = (/** @type {ts.Type} */ type) => partsOf(type).flatMap((part) => part.getCallSignatures())
  return calls(to).flatMap((wanted) =>
    calls(from).flatMap((given) => [
      /** @type {const} */ ([given.getReturnType(), wanted.getReturnType()]),
      ...wanted.parameters.flatMap((parameter, index) => {
        const taken = given.parameters[index]
        const types = [parameter, taken].map((one) => one && checker.getTypeOfSymbol(one))
        return taken ? [/** @type {[ts.Type, ts.Type]} */ (types)] : []
      }),
    ]),
  )
}

/** So deep is looked into what is handed to somebody who may read all of it. */
const lastDepth = 2
const anything = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive

/** @param {ts.Type} type */
const partsOf = (type) => (type.isUnionOrIntersection() ? type.types : [type])

/** @param {ts.Symbol | undefined} symbol */
const ours = (symbol) =>
  (symbol?.declarations ?? []).filter((one) => !one.getSourceFile().fileName.includes('node_modules'))

/** @param {ts.Expression} node */
const isWritten = ({ parent, ...node }) =>
  ts.isBinaryExpression(parent) &&
  parent.left.pos === node.pos &&
  parent.operatorToken.kind === ts.SyntaxKind.EqualsToken

/** @param {ts.Node} node @returns {readonly ts.Node[]} */
function eitherOf(node) {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse]
  const isOr =
    ts.isBinaryExpression(node) &&
    [SyntaxKind.QuestionQuestionToken, SyntaxKind.BarBarToken].includes(node.operatorToken.kind)
  return isOr ? [node.left, node.right] : []
}

/**
 * An expression that somebody may take as something else: no part of a longer one, and no name.
 * @param {ts.Node} node
 * @returns {node is ts.Expression}
 */
function isHandedOn(node) {
  if (!handedOn.has(node.kind)) return false
  const { parent } = node
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node && parent.type !== undefined
  return takers.has(parent.kind)
}

const { SyntaxKind } = ts
const handedOn = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.ElementAccessExpression,
  SyntaxKind.CallExpression,
  SyntaxKind.AwaitExpression,
  SyntaxKind.ObjectLiteralExpression,
  SyntaxKind.ArrowFunction,
])
const takers = new Set([
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.BinaryExpression,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.JsxExpression,
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.SpreadElement,
  SyntaxKind.AsExpression,
  SyntaxKind.SatisfiesExpression,
])
