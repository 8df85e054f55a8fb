// Types into an entry of a large knowledge base through `fixdex lsp` and measures how long the findings
// of each keystroke take. See lsp.sh.
'use strict'

const { spawn } = require('node:child_process')
const { readFileSync, readdirSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')

const [program, folder, keystrokes] = [process.argv[2], resolve(process.argv[3]), Number(process.argv[4])]

const server = spawn(program, ['lsp', '--kb', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
const waiting = new Map() // by version of the text, or by id of the request
let buffer = Buffer.alloc(0)

server.stdout.on('data', (chunk) => {
  buffer = Buffer.concat([buffer, chunk])
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))[1])
    if (buffer.length < head + 4 + length) return
    const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length))
    buffer = buffer.subarray(head + 4 + length)
    if (message.method === 'textDocument/publishDiagnostics') answer('v' + message.params.version, message.params)
    else if (message.method) send({ id: message.id, result: null })
    else answer(message.id, message.result)
  }
})

function answer(key, value) {
  const known = waiting.get(key)
  waiting.delete(key)
  if (known) known(value)
}

function send(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}

const answered = (key) => new Promise((done) => waiting.set(key, done))
let requests = 0
function ask(method, params) {
  const id = ++requests
  const answer = answered(id)
  send({ id, method, params })
  return answer
}

function entryIn(directory) {
  const files = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const file of files) {
    const path = join(directory, file.name)
    const found = file.isDirectory() ? entryIn(path) : file.name.endsWith('.md') ? path : null
    if (found) return found
  }
  return null
}

// Where somebody types, and what: the end of the first line that fits.
const PLACES = [
  ['prose', /^\*\*Root Cause\*\*/, ' word'],
  ['heading', /^# /, ' again'],
  ['symptom', /^- \[ \]/, ' `exit 7`'],
  ['code', /^```(bash|sh)/, '\necho "a"'],
  ['front matter', /^tags:/, ' # tag'],
  ['alias', /^related_kb:/, '\naliases: [A_B_001]'],
]

function quantile(times, part) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}

async function main() {
  const path = entryIn(folder)
  const uri = pathToFileURL(path).href
  const original = readFileSync(path, 'utf8')
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} })
  send({ method: 'initialized', params: {} })
  let version = 1
  const start = performance.now()
  let done = answered('v1')
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version, text: original } },
  })
  await done
  console.log(`first findings after ${Math.round(performance.now() - start)} ms; ${keystrokes} keystrokes each`)
  console.log('\n| where | median ms | p95 ms | slowest ms |\n|---|---|---|---|')
  const all = []
  for (const [name, line, typed] of PLACES) {
    const lines = original.split('\n')
    const at = lines.findIndex((text) => line.test(text))
    if (at < 0) continue
    const times = []
    let written = ''
    for (let i = 0; i < keystrokes; i++) {
      written = i % typed.length === 0 ? typed[0] : written + typed[i % typed.length]
      const text = lines.with
        ? lines.with(at, lines[at] + written).join('\n')
        : [...lines.slice(0, at), lines[at] + written, ...lines.slice(at + 1)].join('\n')
      version++
      done = answered('v' + version)
      const before = performance.now()
      send({
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version }, contentChanges: [{ text }] },
      })
      await done
      times.push(performance.now() - before)
      await new Promise((next) => setTimeout(next, 20)) // people do not type faster
    }
    all.push(...times)
    row(name, times)
  }
  row('all', all)
  await ask('shutdown', null)
  send({ method: 'exit' })
}

function row(name, times) {
  const shown = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)].map((ms) => ms.toFixed(1))
  console.log(`| ${name} | ${shown.join(' | ')} |`)
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
  server.kill()
})
