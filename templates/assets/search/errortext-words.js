// Words, symbols, error codes, severities and line prefixes.
// Twin of Words, Symbols, CodeNames, Codes, Context, Levels and LinePrefix in dev.fixdex.errortext.

import {
  CJK, DIGIT, LOWER, MARK, PUNCTUATION, QUOTE, SPACE, UPPER, classAt, fold, isAlnum, isAsciiLetter,
  isDigit, isHexDigit, isLetter, isSpace, isWordChar,
} from "./errortext-chars.js";
import {
  address, hexPrefixed, number, position, quoteClose, time,
} from "./errortext-regions.js";

const has = (set, c) => set.indexOf(c) >= 0;
const words = (text) => new Set(text.trim().split(/ +/));

// Words

export const LONGEST = 64;
const MOST_PARTS = 24;

/** The end of the word or identifier at `from`. */
export function wordEnd(s, from, to) {
  let i = from;
  while (i < to) {
    if (isWordChar(s[i])) {
      i++;
      continue;
    }
    const joint = i > from ? jointAt(s, i, to) : 0;
    if (joint === 0) {
      break;
    }
    i += joint;
  }
  return i;
}

function jointAt(s, at, to) {
  if (at + 1 >= to) {
    return 0;
  }
  const next = s[at + 1];
  switch (s[at]) {
    case ".":
      return isWordChar(next) ? 1 : 0;
    case "-":
      return isWordChar(next) && next !== "_" ? 1 : 0;
    case "$":
    case "#":
      return isLetter(next) && isLetter(s[at - 1]) ? 1 : 0;
    case "/":
      return isAlnum(next) && isAlnum(s[at - 1]) ? 1 : 0;
    case ":":
      return next === ":" && at + 2 < to && (isLetter(s[at + 2]) || s[at + 2] === "_") ? 2 : 0;
    default:
      return 0;
  }
}

const CONTRACTIONS = words("t s d m ll re ve");

/** The end of `'t`, `'s` and the like at `at`, or `at`. */
export function contraction(s, at, to) {
  if (at + 1 >= to || (s[at] !== "'" && s[at] !== "\u2019")) {
    return at;
  }
  let i = at + 1;
  while (i < to && i < at + 4 && isWordChar(s[i])) {
    i++;
  }
  return CONTRACTIONS.has(fold(s, at + 1, i)) ? i : at;
}

/** Whether the word has letters only and no capital after a small letter. */
export function isPlain(s, from, to) {
  let lower = false;
  let upper = false;
  for (let i = from; i < to; i++) {
    const k = classAt(s, i);
    if (k === DIGIT || k >= CJK || (k === UPPER && lower)) {
      return false;
    }
    if (k === LOWER && upper && i - from > 1 && classAt(s, i - 1) === UPPER) {
      return false;
    }
    lower ||= k === LOWER;
    upper ||= k === UPPER;
  }
  return true;
}

/** `v1.25.3`: a `v`, then digits and dots. */
export function isVersion(s, from, to) {
  if (to - from < 2 || (s[from] !== "v" && s[from] !== "V") || !isDigit(s[from + 1])) {
    return false;
  }
  for (let i = from + 1; i < to; i++) {
    if (!isDigit(s[i]) && s[i] !== ".") {
      return false;
    }
  }
  return true;
}

/** The words that `s[from, to)` is made of, without the whole, in order, each once. */
export function partsOf(s, from, to) {
  const parts = new Set();
  let i = from;
  while (i < to && parts.size < MOST_PARTS) {
    while (i < to && !isPartChar(s[i])) {
      i++;
    }
    let end = i;
    while (end < to && isPartChar(s[end])) {
      end++;
    }
    if (end > i) {
      addPart(parts, s, i, end);
      addPieces(parts, s, i, end);
    }
    i = end;
  }
  parts.delete(textOf(s, from, to));
  return [...parts];
}

function isPartChar(c) {
  return c !== "_" && isWordChar(c);
}

function addPieces(parts, s, from, to) {
  let start = from;
  for (let i = from + 1; i <= to && parts.size < MOST_PARTS; i++) {
    if (i === to || isBoundary(s, start, i, to)) {
      addPart(parts, s, start, i);
      start = i;
    }
  }
}

function addPart(parts, s, from, to) {
  if (to - from > 1 || s.charCodeAt(from) >= 0x80) {
    parts.add(textOf(s, from, to));
  }
}

function isBoundary(s, start, at, to) {
  const left = classAt(s, at - 1);
  const right = classAt(s, at);
  if (right === UPPER) {
    const beforeSmall = at + 1 < to && classAt(s, at + 1) === LOWER;
    return left === LOWER || (left === UPPER && beforeSmall);
  }
  if (right === DIGIT) {
    return left !== DIGIT && at - start >= 3;
  }
  return left === DIGIT && lettersAt(s, at, to) >= 3;
}

function lettersAt(s, at, to) {
  let i = at;
  while (i < to && i < at + 3 && isLetter(s[i])) {
    i++;
  }
  return i - at;
}

/** The canonical spelling of `s[from, to)`. */
export function textOf(s, from, to) {
  return fold(s, from, Math.min(to, from + LONGEST));
}

// Symbols

const LONGEST_RUN = 3;
const LONGEST_ESCAPED = 32;
const OPERATORS = words(
  "-> => == != <= >= && || << >> :: += -= *= /= |= &= ^= %= ++ -- ** // := ?? ?. <- =~ !~ === " +
    "!== <=> <<< >>> ${ $( $? $! $@ $# $$ $* !! !$ 2> &> |& @@ #! <? ?> </ />",
);
const RULES = "-=*#~_.";

/** The end of `++` or `#` after the word `s[from, end)`, or `end`. */
export function symbolSuffix(s, from, end, to) {
  if (s.startsWith("++", end) && end + 2 <= to && !s.startsWith("+", end + 2)) {
    return end + 2;
  }
  const sharp =
    end === from + 1 &&
    end < to &&
    s[end] === "#" &&
    isAsciiLetter(s[from]) &&
    (end + 1 >= to || !isWordChar(s[end + 1]));
  return sharp ? end + 1 : end;
}

export function isOption(c) {
  return c === "-" || c === "/" || c === "+";
}

/** The end of an option, a variable or a dotted name at `from`, or `from`. */
export function symbolPrefixed(s, from, to) {
  const c = s[from];
  let i = from + 1;
  if (c === "-") {
    i += s.startsWith("-", i) ? 1 : 0;
  } else if (!has("/$.#@%", c)) {
    return from;
  }
  if (i >= to || !opens(s, from) || !startsName(c, s[i])) {
    return from;
  }
  const end = c === "$" || c === "%" ? variableEnd(s, i, to) : wordEnd(s, i, to);
  if (c === "%") {
    return end < to && s[end] === "%" ? end + 1 : from;
  }
  return c === "#" && isHexDigit(s[i]) && end - i <= 2 ? from : end;
}

function startsName(sigil, c) {
  return isLetter(c) || (c === "_" && (sigil === "$" || sigil === "%"));
}

function variableEnd(s, from, to) {
  let i = from;
  while (i < to && (isWordChar(s[i]) || (s[i] === ":" && colonInside(s, i, to)))) {
    i++;
  }
  return i;
}

function colonInside(s, at, to) {
  return at + 1 < to && isAsciiLetter(s[at + 1]) && isAlnum(s[at - 1]);
}

function opens(s, at) {
  if (at === 0) {
    return true;
  }
  const k = classAt(s, at - 1);
  return k === SPACE || k === QUOTE || has("([{=<>,|:;!", s[at - 1]);
}

/** The words of a name that `symbolPrefixed` found. */
export function symbolParts(s, from, end) {
  let i = from;
  while (i < end && !isWordChar(s[i])) {
    i++;
  }
  const last = s[end - 1] === "%" ? end - 1 : end;
  return [...new Set([textOf(s, i, last), ...partsOf(s, i, last)])];
}

/** After `\n`, `\t` or `\r` as printed inside a string, or `from`. */
export function escapeEnd(s, from, to) {
  return s[from] === "\\" && from + 1 < to && has("nrt", s[from + 1]) ? from + 2 : from;
}

/** The end of `[[` or of what a shell prints with escapes, such as `$'\r'`, or `from`. */
export function unrunnableEnd(s, from, to) {
  const brackets = s.startsWith("[[", from);
  if (!(brackets || s.startsWith("$'\\", from)) || !opens(s, from)) {
    return from;
  }
  if (brackets) {
    const end = from + 2;
    return end < to && has(": ", s[end]) ? end : from;
  }
  const close = s.substring(0, Math.min(to, from + LONGEST_ESCAPED)).indexOf("'", from + 3);
  return close < 0 ? from : close + 1;
}

export function runEnd(s, from, to) {
  let i = from;
  while (i < to && has("!#$%&*+-/:<=>?@^|~.", s[i])) {
    i++;
  }
  return i;
}

/** Whether a run is an operator, by itself or among spaces. */
export function isOperator(s, from, end, to) {
  const length = end - from;
  if (length < 2 || length > LONGEST_RUN) {
    return false;
  }
  const run = s.substring(from, end);
  if (OPERATORS.has(run)) {
    return true;
  }
  const closed = end >= to || !isWordChar(s[end]);
  return closed && opens(s, from) && !isRule(run);
}

function isRule(run) {
  for (let i = 0; i < run.length; i++) {
    if (run[i] !== run[0] && !has(RULES, run[i])) {
      return false;
    }
  }
  return has(RULES, run[0]);
}

// Codes

const ERRNO = words(
  "e2big eacces eaddrinuse eaddrnotavail eafnosupport eagain ealready ebade ebadf ebadfd" +
    " ebadmsg ebadr ebadrqc ebadslt ebusy ecanceled ecancelled echild echrng ecomm" +
    " econnaborted econnrefused econnreset edeadlk edeadlock edestaddrreq edom" +
    " edquot eexist efault efbig ehostdown ehostunreach eidrm eilseq einprogress" +
    " eintr einval eio eisconn eisdir eisnam ekeyexpired ekeyrejected ekeyrevoked" +
    " elibacc elibbad elibexec elibmax elibscn elnrng eloop emediumtype emfile emlink" +
    " emsgsize emultihop enametoolong enetdown enetreset enetunreach enfile enoano" +
    " enobufs enodata enodev enoent enoexec enokey enolck enolink enomedium enomem" +
    " enomsg enonet enopkg enoprotoopt enospc enosr enostr enosys enotblk enotconn" +
    " enotdir enotempty enotrecoverable enotsock enotsup enotty enotuniq enxio" +
    " eopnotsupp eoverflow eownerdead eperm epfnosupport epipe eproto" +
    " eprotonosupport eprototype erange eremchg eremote eremoteio erestart erfkill" +
    " erofs eshutdown esocktnosupport espipe esrch estale estrpipe etime etimedout" +
    " etoomanyrefs etxtbsy euclean eunatch eusers ewouldblock exdev exfull" +
    " eai_again eai_fail eai_noname eai_nodata eai_service eai_family eai_memory" +
    " ebadengine ebadplatform eintegrity ejsonparse eneedauth enotfound enotcached" +
    " eotp epublishconflict eresolve etarget eusage",
);
const SIGNALS = words(
  "sigabrt sigalrm sigbus sigchld sigcont sigemt sigfpe sighup sigill siginfo sigint sigio" +
    " sigiot sigkill siglost sigpipe sigpoll sigprof sigpwr sigquit sigsegv" +
    " sigstkflt sigstop sigsys sigterm sigtrap sigtstp sigttin sigttou sigunused" +
    " sigurg sigusr1 sigusr2 sigvtalrm sigwinch sigxcpu sigxfsz",
);
const SIGNAL_NUMBERS = new Map([
  ["1", "sighup"], ["2", "sigint"], ["3", "sigquit"], ["4", "sigill"], ["6", "sigabrt"],
  ["8", "sigfpe"], ["9", "sigkill"], ["11", "sigsegv"], ["13", "sigpipe"], ["15", "sigterm"],
]);
const ERROR_PARTS = words(
  "abort aborted bad cannot conflict corrupt corrupted crash denied err errno error exceeded" +
    " exception expired fail failed failure fault forbidden illegal invalid mismatch missing no" +
    " not overflow refused reset timeout unable unauthorized unavailable unexpected unknown" +
    " unreachable unrecognized unresolved unsupported violation",
);
const ERROR_FIRST_PARTS = words("e err status wsa winerror");
const NO_CODE_PREFIXES = words(
  "aes amd arm cp ean es fips gpt gtx h i ibm iec ieee iso jdk md mips mp msvc pkcs rfc rhel rsa" +
    " rtx sha ucs utf v vs win x",
);
const HTTP_REASONS = new Map([
  ["400", "bad"], ["401", "unauthorized"], ["403", "forbidden"], ["404", "not"],
  ["405", "method"], ["407", "proxy"], ["408", "request"], ["409", "conflict"], ["410", "gone"],
  ["413", "request"], ["415", "unsupported"], ["422", "unprocessable"], ["429", "too"],
  ["500", "internal"], ["501", "not"], ["502", "bad"], ["503", "service"], ["504", "gateway"],
]);
const ANNOUNCERS = words("error errors warning warnings fatal code rule lint");
const MOST_LETTERS = 10;
const MOST_DIGITS = 7;

/** The code that a whole word is, given the word before it, or "". */
export function codeOfWord(s, from, to, before) {
  const upper = isUpper(s, from, to);
  if (!upper && !ANNOUNCERS.has(before)) {
    return "";
  }
  const folded = fold(s, from, to);
  return upper && isCodeName(folded) ? folded : numbered(folded);
}

/** Whether a word can be a code at all: it has no small letter, or a digit. */
export function isPossibleCode(s, from, to) {
  let small = false;
  for (let i = from; i < to; i++) {
    if (isDigit(s[i])) {
      return true;
    }
    small ||= classAt(s, i) === LOWER;
  }
  return !small;
}

function isUpper(s, from, to) {
  let letter = false;
  for (let i = from; i < to; i++) {
    const k = classAt(s, i);
    if (k !== UPPER && k !== DIGIT && k !== PUNCTUATION) {
      return false;
    }
    letter ||= k === UPPER;
  }
  return letter;
}

function isCodeName(folded) {
  if (ERRNO.has(folded) || SIGNALS.has(folded)) {
    return true;
  }
  if (folded.startsWith("wsae") && !has(folded, "_")) {
    return true;
  }
  const underscore = folded.indexOf("_");
  if (underscore <= 0 || folded.endsWith("_")) {
    return false;
  }
  return (
    ERROR_FIRST_PARTS.has(folded.substring(0, underscore)) ||
    folded.split("_").some((part) => ERROR_PARTS.has(part))
  );
}

function numbered(folded) {
  let letters = 0;
  while (letters < folded.length && isAsciiLetter(folded[letters])) {
    letters++;
  }
  if (letters === 0 || letters > MOST_LETTERS || letters === folded.length) {
    return "";
  }
  const prefix = folded.substring(0, letters);
  if (prefix === "cve") {
    return folded;
  }
  const hyphen = folded[letters] === "-";
  const first = hyphen ? letters + 1 : letters;
  let end = first;
  while (end < folded.length && isDigit(folded[end])) {
    end++;
  }
  const count = end - first;
  const suffix = end === folded.length - 1 && isAsciiLetter(folded[end]);
  const fits =
    count >= 3 &&
    count <= (letters === 1 ? 5 : MOST_DIGITS) &&
    (letters > 1 || !hyphen) &&
    (end === folded.length || (suffix && !hyphen)) &&
    !NO_CODE_PREFIXES.has(prefix);
  if (!fits) {
    return "";
  }
  const rest = withoutZeros(folded, first, end) + folded.substring(end);
  return prefix + (hyphen || prefix === "http" ? "-" : "") + rest;
}

function withoutZeros(s, from, to) {
  let i = from;
  while (i < to - 1 && s[i] === "0") {
    i++;
  }
  return s.substring(i, to);
}

/** The code that `0x…` is, or "". */
export function codeOfHex(s, from, to, context) {
  const count = to - from - 2;
  const failure = count === 8 && has("89cCdDeE", s[from + 2]);
  if (!failure && (count > 8 || !NUMBER_WORDS.has(context.word(1)))) {
    return "";
  }
  return "0x" + withoutZeros(fold(s, from, to), 2, to - from);
}

/** The code that a decimal number is, with the sign before it, or "". */
export function codeOfNumber(digits, negative, context, wordAfter) {
  const status = hresult(digits, negative);
  if (status !== "") {
    return status;
  }
  const announced = context.codeOf(negative ? "-" + digits : digits);
  if (announced !== "") {
    return announced;
  }
  const http = !negative && wordAfter !== "" && wordAfter === HTTP_REASONS.get(digits);
  return http ? "http-" + digits : "";
}

function hresult(digits, negative) {
  if (digits.length !== 10) {
    return "";
  }
  let value = 0;
  for (const c of digits) {
    if (!isDigit(c)) {
      return "";
    }
    value = value * 10 + Number(c);
  }
  const unsigned = negative ? 0x1_0000_0000 - value : value;
  if (unsigned < 0x8000_0000 || unsigned > 0xffff_ffff) {
    return "";
  }
  const hex = unsigned.toString(16);
  return has("89cde", hex[0]) ? "0x" + hex : "";
}

// Context

const REACH = 3;
const EXITS = words("exit exited exits returned terminated finished died process");
const NUMBER_WORDS = words(
  "bugcheck code errcode errno error error_code errorcode exception exit hr hresult ntstatus" +
    " result returned status stop",
);

/** The words before a number, which say what the number means. */
export class Context {
  constructor(s, tokens, first, at) {
    this.s = s;
    this.tokens = tokens;
    this.first = first;
    this.at = at;
  }

  word(back) {
    let start = this.at;
    for (let k = 1; k <= back; k++) {
      const index = this.tokens.length - k;
      if (index < this.first || start - this.tokens[index].end > REACH) {
        return "";
      }
      const token = this.tokens[index];
      if (k === back) {
        return token.region === "prefix" ? "" : token.text;
      }
      start = token.start;
    }
    return "";
  }

  codeOf(value) {
    const before = this.word(1);
    switch (before) {
      case "exit":
      case "exited":
      case "exitcode":
      case "exit_code":
      case "exitstatus":
      case "exit-code":
      case "rc":
        return "exit-" + value;
      case "signal":
        return SIGNAL_NUMBERS.get(value) ?? "signal-" + value;
      case "errno":
      case "winerror":
      case "sqlstate":
        return before + "-" + value;
      case "http":
      case "https":
        return isStatus(value, "1") ? "http-" + value : "";
      case "code":
      case "status":
      case "value":
        return this.afterCode(before, value);
      case "error":
      case "err":
      case "errcode":
      case "errorcode":
      case "error_code":
      case "fault":
      case "exception":
        return this.afterError(value);
      case "curl":
        return this.s[this.at - 1] === "(" ? "curl-" + value : "";
      case "with":
        return EXITS.has(this.word(2)) ? "exit-" + value : "";
      default:
        return this.afterVersion(value);
    }
  }

  afterCode(before, value) {
    for (let back = 2; back <= 4; back++) {
      const word = this.word(back);
      if (EXITS.has(word) || word === "exit-code") {
        return "exit-" + value;
      }
      if (word === "http" || word === "response") {
        return isStatus(value, "1") ? "http-" + value : "";
      }
    }
    if (before !== "code") {
      return isStatus(value, "4") ? "http-" + value : "";
    }
    if (this.word(2) === "status") {
      return isStatus(value, "1") ? "http-" + value : "";
    }
    return "error-" + value;
  }

  afterError(value) {
    if (this.word(2) === "os") {
      return "errno-" + value;
    }
    const error = this.tokens[this.tokens.length - 1];
    return this.colonBefore(error.end) && !error.text.endsWith("code") ? "" : "error-" + value;
  }

  colonBefore(from) {
    for (let i = from; i < this.at; i++) {
      if (this.s[i] === ":") {
        return true;
      }
    }
    return false;
  }

  afterVersion(value) {
    const before = this.word(1);
    const http = before.startsWith("http/") || (this.word(2) === "http" && before.length <= 3);
    return http && isStatus(value, "1") ? "http-" + value : "";
  }
}

function isStatus(value, least) {
  return value.length === 3 && value[0] >= least && value[0] <= "5" && isDigit(value[1]);
}

// Levels

const LEVELS = words(
  "alert crit critical debug emerg err error fatal fine finer finest ftl info inf notice note" +
    " panic remark severe trace verbose warn warning wrn",
);
const LEVEL_LETTERS = /* first ones of the above */ "acdefinprstvwACDEFINPRSTVW";
const LONGEST_LEVEL = 8;

/** The end of a severity's name at `from`, or `from`. */
export function levelName(s, from, to) {
  if (from >= to || !has(LEVEL_LETTERS, s[from])) {
    return from;
  }
  let i = from;
  while (i < to && i <= from + LONGEST_LEVEL && isAsciiLetter(s[i])) {
    i++;
  }
  const whole = i > from + 2 && (i >= to || !isWordChar(s[i]));
  return whole && LEVELS.has(fold(s, from, i)) ? i : from;
}

/** Whether the severity that ends at `at` is told by its colon or by a code after it. */
export function isTold(s, at, to, first = true) {
  let i = at;
  while (i < to && i < at + 2 && s[i] === " ") {
    i++;
  }
  if (i >= to) {
    return false;
  }
  if (s[i] === ":") {
    return !s.startsWith("::", i);
  }
  if (i === at) {
    return false;
  }
  const next = levelName(s, i, to);
  if (next > i) {
    return first && isTold(s, next, to, false);
  }
  return codeOfWord(s, i, wordEnd(s, i, Math.min(to, i + 20)), "error") !== "";
}

/** Whether a message can begin at `from`: no word stands before it. */
export function levelBegins(s, from, lineStart) {
  let i = from;
  while (i > lineStart && i > from - 3 && s[i - 1] === " ") {
    i--;
  }
  return i === lineStart || !isWordChar(s[i - 1]);
}

function isLoud(s, from, end) {
  for (let i = from; i < end; i++) {
    if (classAt(s, i) !== UPPER) {
      return false;
    }
  }
  return true;
}

// Line prefixes

const LONGEST_GROUP = 48;
const LONGEST_SERVICE = 40;
const KEYS = words("addr caller level logger lvl pid severity thread tid time timestamp ts");
const TOOLS = words("gyp npm pnpm yarn");

/** The piece of a prefix at `from`: where it ends and what it is. */
export function prefixStep(s, from, to, afterTime) {
  let end = time(s, from, to);
  if (end > from) {
    return { end, region: "time" };
  }
  end = prefixLevel(s, from, to);
  if (end > from) {
    return { end, region: "level" };
  }
  end = group(s, from, to);
  if (end === from) {
    end = counter(s, from, to);
  }
  if (end === from) {
    end = keyed(s, from, to);
  }
  if (end === from) {
    end = service(s, from, to);
  }
  if (end === from && afterTime) {
    end = origin(s, from, to);
  }
  return { end, region: "prefix" };
}

function prefixLevel(s, from, to) {
  let end = levelName(s, from, to);
  if (end > from) {
    const closed = end >= to || has(":]!", s[end]);
    return closed || (isLoud(s, from, end) && s[end] === " ") || isTold(s, end, to) ? end : from;
  }
  const tool = lettersEnd(s, from, to, 4);
  if (tool < to && s[tool] === " " && TOOLS.has(fold(s, from, tool))) {
    end = levelName(s, tool + 1, to);
    return end > tool + 1 ? end : from;
  }
  const pytest = s.startsWith("E   ", from) && from + 4 < to;
  const letter = has("EWINewi", s[from]) && s.startsWith(": ", from + 1);
  return pytest || letter ? from + 1 : from;
}

function group(s, from, to) {
  const open = s.startsWith("##[", from) ? from + 2 : from;
  const c = s[open];
  if (c !== "[" && c !== "(" && c !== "<") {
    return from;
  }
  if (address(s, open, to) > open) {
    return from;
  }
  const closing = c === "[" ? "]" : c === "(" ? ")" : ">";
  const last = Math.min(to, open + LONGEST_GROUP);
  let i = open + 1;
  let count = 1;
  while (i < last && s[i] !== closing) {
    const space = s[i] === " " && i > open + 1 && s[i - 1] !== " ";
    count += space && time(s, open + 1, to) === open + 1 && !numeric(s, open + 1, i) ? 1 : 0;
    i++;
  }
  if (i >= last || i === open + 1 || count > 1) {
    return from;
  }
  const level = levelName(s, open + 1, i) === i;
  const word = c === "[" && isGroupName(s, open + 1, i);
  return level || numeric(s, open + 1, i) || word || time(s, open + 1, i) > open + 1 ? i + 1 : from;
}

function numeric(s, from, to) {
  let digit = false;
  for (let i = from; i < to; i++) {
    digit ||= isDigit(s[i]);
    if (!isDigit(s[i]) && !has(" ./:#%", s[i])) {
      return false;
    }
  }
  return digit;
}

function isGroupName(s, from, to) {
  if (!isLetter(s[from]) || codeOfWord(s, from, to, "error") !== "") {
    return false;
  }
  let lower = false;
  for (let i = from; i < to; i++) {
    lower ||= classAt(s, i) === LOWER;
    if (!isWordChar(s[i]) && !has(".-:#/@$", s[i])) {
      return false;
    }
  }
  return lower;
}

function counter(s, from, to) {
  const kit = s[from] === "#";
  const i = kit ? from + 1 : from;
  const end = number(s, i, to);
  if (end === i || end >= to) {
    return from;
  }
  if (!kit) {
    return s[end] === ">" && !s.startsWith("&", end + 1) ? end + 1 : from;
  }
  const second = s[end] === " " ? number(s, end + 1, to) : end;
  return second > end + 1 && second < to && s[second] === " " ? second : from;
}

function keyed(s, from, to) {
  const key = lettersEnd(s, from, to, 9);
  if (key + 1 >= to || s[key] !== "=" || !KEYS.has(fold(s, from, key))) {
    return from;
  }
  let i = key + 1;
  if (s[i] === '"') {
    const close = quoteClose(s, i, to);
    return close < 0 ? from : close + 1;
  }
  while (i < to && i < key + LONGEST_GROUP && !isSpace(s[i])) {
    i++;
  }
  return i;
}

function service(s, from, to) {
  let i = from;
  while (i < to && i < from + LONGEST_SERVICE && (isWordChar(s[i]) || s[i] === "-" || s[i] === ".")) {
    i++;
  }
  let bar = i;
  while (bar < to && bar < i + LONGEST_SERVICE && s[bar] === " ") {
    bar++;
  }
  const found = i > from && bar > i && bar + 1 < to && s[bar] === "|" && s[bar + 1] === " ";
  return found ? bar + 1 : from;
}

function origin(s, from, to) {
  if (s.startsWith("stderr ", from) || s.startsWith("stdout ", from)) {
    const marked = from + 8 < to && has("FP", s[from + 7]);
    return marked && s[from + 8] === " " ? from + 8 : from;
  }
  const line = source(s, from, to);
  if (line > from) {
    return line;
  }
  const host = nameEnd(s, from, to);
  if (host === from || host >= to || s[host] !== " ") {
    return from;
  }
  const name = nameEnd(s, host + 1, to);
  if (name === host + 1 || name >= to) {
    return from;
  }
  if (s[name] === "[") {
    const i = number(s, name + 1, to);
    const closed = i > name + 1 && i < to && s[i] === "]";
    return closed && i + 1 < to && s[i + 1] === ":" ? i + 2 : from;
  }
  return s.startsWith("kernel:", host + 1) ? name + 1 : from;
}

function source(s, from, to) {
  const i = number(s, from, to);
  if (i === from || i >= to || s[i] !== " ") {
    return from;
  }
  const name = nameEnd(s, i + 1, to);
  const end = position(s, name, to);
  return end > name && end < to && s[end] === "]" ? end + 1 : from;
}

function nameEnd(s, from, to) {
  let i = from;
  while (i < to && i < from + LONGEST_SERVICE && (isWordChar(s[i]) || has("-./@", s[i]))) {
    i++;
  }
  return i;
}

function lettersEnd(s, from, to, most) {
  let i = from;
  while (i < to && i < from + most && isAsciiLetter(s[i])) {
    i++;
  }
  return i;
}
