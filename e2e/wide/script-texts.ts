/** Ways to make something happen: each calls `ran()`, or names an element that none of ours is like. */
const vectors = [
  '<script>ran()</script>',
  '<svg data-xss onload=ran()>',
  '<svg><script data-xss>ran()</script></svg>',
  '<iframe data-xss srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe data-xss src=javascript:parent.ran()>',
  '<a data-xss href="javascript:ran()">x</a>',
  '<details data-xss open ontoggle=ran()>',
  '<input data-xss autofocus onfocus=ran()>',
  '<video data-xss><source onerror=ran()></video>',
  '<body data-xss onload=ran()>',
  '<object data-xss data=javascript:ran()>',
  '<embed data-xss src=javascript:ran()>',
  '<math data-xss><mi xlink:href=javascript:ran()>x</mi></math>',
  '<style data-xss>*{background:url(javascript:ran())}</style>',
  '<link data-xss rel=stylesheet href=javascript:ran()>',
  '<meta data-xss http-equiv=refresh content="0;url=javascript:ran()">',
  '<form data-xss action=javascript:ran()><button>x</button></form>',
  '<template data-xss><script>ran()</script></template>',
  '<x data-xss onpointerenter=ran() style=position:fixed;inset:0>',
  'javascript:ran()',
  '&lt;img data-xss src=x onerror=ran()&gt;',
  '{{constructor.constructor("ran()")()}}',
  '${ran()}',
  'data:text/html,<script>ran()</script>',
  // Last, so that it is newest in the log: it runs wherever it is made.
  '<img data-xss src=x onerror=ran()>',
]

/** What they may stand in: a text, a value, a comment, a script, a cell of a sheet. */
const around: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}<!--`,
  (vector) => `</title></style></textarea></script>${vector}`,
  (vector) => `--><!--${vector}`,
  (vector) => `]]>${vector}`,
  (vector) => `=HYPERLINK("${vector.replaceAll('"', "'")}")`,
  (vector) => `退单\n${vector.toUpperCase().replaceAll('RAN()', 'ran()')}`,
]

/** Two hundred texts that would run, were any text taken for a page. */
export const scriptTexts: readonly string[] = vectors.flatMap((vector) => around.map((put) => put(vector)))

/** The same in fields for names: at most 20 signs. */
export const shortScriptTexts: readonly string[] = [
  '<b data-xss>x</b>',
  '<a onclick=ran()>x',
  '<p data-xss>',
  '<svg onload=ran()>',
  '"onclick="ran()',
  '<script>ran()//',
  '<i data-xss>',
  'javascript:ran()',
]
