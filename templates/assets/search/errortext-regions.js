// The volatile parts of a line: times, addresses, paths, quoted names, amounts.
// Twin of Times, HexRuns, Addresses, Paths, Hosts, Processes, Quotes, Units and Gaps in
// dev.fixdex.errortext. Every function returns the end of what it found, or `from`.

import {
  PUNCTUATION, classAt, fold, isAlnum, isAsciiLetter, isDigit, isHexDigit, isLetter, isSpace,
  isWordChar,
} from "./errortext-chars.js";

const has = (set, c) => set.indexOf(c) >= 0;

// Times

const MONTHS = new Set(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);
const WEEKDAYS = new Set(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const FIRST_LETTERS = /* of the above */ "adfjmnostwADFJMNOSTW";
const LONG_NAMES = new Set([
  "january", "february", "march", "april", "june", "july", "august", "september", "sept",
  "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
  "saturday", "sunday",
]);

export function time(s, from, to) {
  if (from >= to) {
    return from;
  }
  if (isDigit(s[from])) {
    return timeFromDigit(s, from, to);
  }
  return isAsciiLetter(s[from]) ? timeFromLetter(s, from, to) : from;
}

function timeFromDigit(s, from, to) {
  let end = clock(s, from, to);
  if (end > from) {
    return zone(s, end, to);
  }
  const day = date(s, from, to);
  if (day === from) {
    return from;
  }
  let next = day;
  while (next < to && next < day + 2 && has(", T_:", s[next])) {
    next++;
  }
  end = clock(s, next, to);
  return end > next ? zone(s, end, to) : day;
}

function date(s, from, to) {
  const first = digits(s, from, to, 4);
  const length = first - from;
  if (first >= to || length === 3) {
    return from;
  }
  const separator = s[first];
  if (separator !== "-" && separator !== "/" && separator !== "." && separator !== " ") {
    return from;
  }
  let second = digits(s, first + 1, to, 2);
  if (length <= 2 && second === first + 1) {
    second = dateName(s, second, to, MONTHS);
  } else if (separator === " ") {
    return from;
  }
  if (second === first + 1 || second >= to || s[second] !== separator) {
    return from;
  }
  const third = digits(s, second + 1, to, 4);
  const wanted = length === 4 ? 2 : 4;
  const fits = third - second - 1 === wanted && plausible(s, from, length, first, second);
  return fits && !wordAt(s, third, to, "T") ? third : from;
}

function plausible(s, from, length, first, second) {
  const value = Number(s.substring(from, first));
  if (length === 4) {
    return value >= 1900 && value < 2200 && Number(s.substring(first + 1, second)) <= 12;
  }
  return value <= 31;
}

export function clock(s, from, to) {
  const hour = digits(s, from, to, 2);
  if (hour === from || hour >= to || s[hour] !== ":") {
    return from;
  }
  const minute = digits(s, hour + 1, to, 2);
  if (minute !== hour + 3) {
    return from;
  }
  const second = minute < to && s[minute] === ":" ? digits(s, minute + 1, to, 2) : minute;
  if (second !== minute + 3) {
    const end = half(s, minute, to);
    return end > minute ? end : from;
  }
  let end = second;
  if (end < to && has(".,:", s[end])) {
    const fraction = digits(s, end + 1, to, 9);
    end = fraction > end + 1 ? fraction : end;
  }
  if (wordAt(s, end, to, "Z") || (end < to && s[end] === ":")) {
    const more = end + 1 < to && isAlnum(s[end + 1]);
    return s[end] === ":" && !more ? end : from;
  }
  return half(s, end, to);
}

function half(s, at, to) {
  const i = at < to && s[at] === " " ? at + 1 : at;
  const found =
    i + 1 < to &&
    has("aApP", s[i]) &&
    (s[i + 1] === "M" || s[i + 1] === "m") &&
    !wordAt(s, i + 2, to, " ");
  return found ? i + 2 : at;
}

function zone(s, at, to) {
  if (at < to && s[at] === "Z") {
    return at + 1;
  }
  let i = at < to && s[at] === " " ? at + 1 : at;
  if (i < to && (s[i] === "+" || s[i] === "-")) {
    let hours = digits(s, i + 1, to, 4);
    if (hours === i + 3 && hours < to && s[hours] === ":") {
      hours = digits(s, hours + 1, to, 2);
    }
    const found = hours >= i + 5 || (hours === i + 3 && i === at);
    const named = found && s.startsWith(" UTC", hours) && !wordAt(s, hours + 4, to, " ");
    return found ? (named ? hours + 4 : hours) : at;
  }
  let end = at;
  if (i + 3 <= to && (s.startsWith("UTC", i) || s.startsWith("GMT", i) || s.startsWith("CET", i))) {
    end = wordAt(s, i + 3, to, " ") ? at : i + 3;
    i = end < to && s[end] === " " ? end + 1 : end;
  }
  const year = digits(s, i, to, 4);
  const isYear = i > end && year === i + 4 && s.startsWith("20", i) && !wordAt(s, year, to, " ");
  return isYear ? year : end;
}

function timeFromLetter(s, from, to) {
  const stamp = klog(s, from, to);
  if (stamp > from) {
    return stamp;
  }
  const month = dateName(s, from, to, MONTHS);
  if (month > from) {
    return monthFirst(s, from, month, to);
  }
  const weekday = dateName(s, from, to, WEEKDAYS);
  if (weekday === from) {
    return from;
  }
  let next = weekday < to && s[weekday] === "," ? weekday + 1 : weekday;
  next = next < to && s[next] === " " ? next + 1 : next;
  const end = next < to && next > weekday ? afterWeekday(s, next, to) : next;
  return end > next ? end : from;
}

function afterWeekday(s, from, to) {
  if (isDigit(s[from])) {
    return timeFromDigit(s, from, to);
  }
  const month = dateName(s, from, to, MONTHS);
  return month > from ? monthFirst(s, from, month, to) : from;
}

function monthFirst(s, from, month, to) {
  let i = month;
  while (i < to && i < month + 2 && s[i] === " ") {
    i++;
  }
  const day = digits(s, i, to, 2);
  if (i === month || day === i || wordAt(s, day, to, " ")) {
    return from;
  }
  let next = afterCommaSpace(s, day, to);
  let end = clock(s, next, to);
  if (end > next) {
    return zone(s, end, to);
  }
  const year = digits(s, next, to, 4);
  if (year !== next + 4) {
    return from;
  }
  next = afterCommaSpace(s, year, to);
  end = clock(s, next, to);
  return end > next ? zone(s, end, to) : year;
}

function afterCommaSpace(s, at, to) {
  let i = at;
  while (i < to && i < at + 2 && has(", ", s[i])) {
    i++;
  }
  return i;
}

function klog(s, from, to) {
  if (!has("IWEF", s[from]) || digits(s, from + 1, to, 4) !== from + 5) {
    return from;
  }
  const space = from + 5;
  if (space >= to || s[space] !== " ") {
    return from;
  }
  const end = clock(s, space + 1, to);
  return end > space + 1 ? end : from;
}

function dateName(s, from, to, names) {
  if (from >= to || !has(FIRST_LETTERS, s[from])) {
    return from;
  }
  let end = from;
  while (end < to && end < from + 10 && isAsciiLetter(s[end])) {
    end++;
  }
  if (end < from + 3) {
    return from;
  }
  if (!names.has(fold(s, from, from + 3))) {
    return from;
  }
  return end === from + 3 || LONG_NAMES.has(fold(s, from, end)) ? end : from;
}

function digits(s, from, to, most) {
  let i = from;
  while (i < to && i < from + most && isDigit(s[i])) {
    i++;
  }
  return i < to && isDigit(s[i]) && i === from + most ? from : i;
}

function wordAt(s, at, to, except) {
  return at < to && isWordChar(s[at]) && s[at] !== except;
}

// Hexadecimal runs

const ID_LENGTH = 7;
const UUID_GROUPS = [8, 4, 4, 4, 12];

export function uuid(s, from, to) {
  let i = from;
  for (const [index, group] of UUID_GROUPS.entries()) {
    if (index > 0) {
      if (i >= to || s[i] !== "-") {
        return from;
      }
      i++;
    }
    const end = hexRun(s, i, Math.min(to, i + group));
    if (end !== i + group) {
      return from;
    }
    i = end;
  }
  return i < to && isWordChar(s[i]) ? from : i;
}

export function hexPrefixed(s, from, to) {
  if (from + 2 >= to || s[from] !== "0" || (s[from + 1] !== "x" && s[from + 1] !== "X")) {
    return from;
  }
  let end = hexRun(s, from + 2, to);
  const start = end;
  while (end < to && end < start + 3 && has("lLuU", s[end])) {
    end++;
  }
  const whole = end > from + 2 && (end === to || !isWordChar(s[end]));
  return whole ? end : from;
}

export function hexDigitsEnd(s, from, to) {
  return hexRun(s, from + 2, to);
}

export function hexId(s, from, to) {
  const end = hexRun(s, from, to);
  if (end - from < ID_LENGTH || (end < to && isWordChar(s[end]))) {
    return from;
  }
  let count = 0;
  for (let i = from; i < end; i++) {
    count += isDigit(s[i]) ? 1 : 0;
  }
  return count > 0 && count < end - from && !isExponent(s, from, end) ? end : from;
}

export function isOpenSslCode(s, from, end) {
  return end === from + 8 && from >= 6 && s.startsWith("error:", from - 6);
}

function isExponent(s, from, end) {
  for (let i = from; i < end; i++) {
    const c = s[i];
    if (!isDigit(c) && (i === from || (c !== "e" && c !== "E") || end - i > 3)) {
      return false;
    }
  }
  return true;
}

function hexRun(s, from, to) {
  let i = from;
  while (i < to && isHexDigit(s[i])) {
    i++;
  }
  return i;
}

// Addresses

export function address(s, from, to) {
  const c = s[from];
  if (c === "[") {
    const end = colons(s, from + 1, to);
    const closed = end > from + 1 && end < to && s[end] === "]";
    return closed ? port(s, end + 1, to) : from;
  }
  const end = dotted(s, from, to);
  if (end > from) {
    return port(s, end, to);
  }
  return c === ":" || isHexDigit(c) ? colons(s, from, to) : from;
}

function dotted(s, from, to) {
  let i = from;
  for (let group = 0; group < 4; group++) {
    if (group > 0) {
      if (i >= to || s[i] !== ".") {
        return from;
      }
      i++;
    }
    const start = i;
    while (i < to && i < start + 3 && isDigit(s[i])) {
      i++;
    }
    if (i === start) {
      return from;
    }
  }
  const more = i + 1 < to && s[i] === "." && isAlnum(s[i + 1]);
  return more || (i < to && isWordChar(s[i])) ? from : i;
}

function colons(s, from, to) {
  let i = from;
  let count = 0;
  let groups = 0;
  let digit = false;
  let gap = false;
  let pairs = true;
  while (i < to) {
    const start = i;
    while (i < to && i < start + 5 && isHexDigit(s[i])) {
      digit ||= isDigit(s[i]);
      i++;
    }
    pairs &&= i === start + 2;
    groups += i > start ? 1 : 0;
    if (i - start > 4 || groups > 8) {
      return from;
    }
    const goesOn =
      i + 1 < to && s[i] === ":" && (isHexDigit(s[i + 1]) || s[i + 1] === ":");
    if (!goesOn) {
      break;
    }
    gap ||= s[i + 1] === ":";
    count++;
    i++;
  }
  const whole = i >= to || !isWordChar(s[i]);
  const mac = pairs && count === 5;
  const ip = digit && ((gap && count >= 2 && groups >= 1) || count === 7);
  return whole && (mac || ip) ? scope(s, i, to) : from;
}

function scope(s, at, to) {
  let i = at;
  if (i + 1 < to && (s[i] === "%" || s[i] === "/") && isAlnum(s[i + 1])) {
    i++;
    while (i < to && isAlnum(s[i])) {
      i++;
    }
  }
  return i;
}

function port(s, at, to) {
  let i = at;
  if (i + 1 < to && (s[i] === ":" || s[i] === "/")) {
    i++;
    while (i < to && i < at + 6 && isDigit(s[i])) {
      i++;
    }
  }
  const found = i > at + 1 && (i >= to || !isWordChar(s[i]));
  return found ? i : at;
}

// Paths and URLs

const SPACED_NAME = 40;
const ROOTS = new Set([
  "app", "applications", "bin", "boot", "cache", "code", "config", "data", "dev", "etc", "home",
  "lib", "lib64", "library", "media", "mnt", "opt", "private", "proc", "repo", "root", "run",
  "sbin", "snap", "src", "srv", "sys", "system", "target", "tmp", "usr", "users", "var", "volumes",
  "work", "workdir", "workspace",
]);
const SOURCES = new Set([
  "adb", "asm", "bash", "bat", "c", "cc", "cfg", "cjs", "clj", "cmake", "conf", "cpp", "cs", "css",
  "csproj", "cu", "cxx", "dart", "dll", "erl", "ex", "exe", "exs", "f90", "fs", "go", "gradle",
  "groovy", "h", "hh", "hpp", "hs", "html", "hxx", "idl", "inc", "ini", "inl", "ipp", "java", "jl",
  "js", "json", "jsx", "kt", "kts", "less", "lib", "log", "lua", "m", "md", "mjs", "mk", "ml", "mm",
  "o", "obj", "php", "pl", "pm", "proto", "ps1", "py", "pyx", "r", "rb", "rc", "rs", "s", "scala",
  "scss", "sh", "so", "sol", "sql", "svelte", "swift", "targets", "tcl", "tex", "tf", "toml", "tpp",
  "ts", "tsx", "txt", "vb", "vcxproj", "vue", "xml", "yaml", "yml", "zig",
]);

export function blobEnd(s, from, to) {
  let i = from;
  while (i < to && (isWordChar(s[i]) || has("./\\-+@$%#&~", s[i]))) {
    i++;
  }
  return i;
}

export function url(s, from, to) {
  let i = from;
  while (i < to && i < from + 16 && (isAsciiLetter(s[i]) || s[i] === "+")) {
    i++;
  }
  if (i < from + 2 || !s.startsWith("://", i) || i + 3 >= to) {
    return from;
  }
  i += 3;
  while (i < to && !isSpace(s[i]) && !has("\"'`<>|\\^{}]", s[i])) {
    i++;
  }
  while (has(".,;:!?)", s[i - 1])) {
    i--;
  }
  return i;
}

export function path(s, from, blob, to) {
  const drive = isDrive(s, from, to);
  if (!drive && !isPath(s, from, trim(s, from, blob))) {
    return from;
  }
  let end = drive ? blobEnd(s, from + 2, to) : blob;
  if (drive || s.startsWith("\\\\", from)) {
    end = overSpaces(s, end, to);
  }
  end = trim(s, from, end);
  return position(s, end, to);
}

/** Folders of installed programs, which are known by their names alone. */
const PROGRAMS = ["/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/"];

/** Where the name of a program begins in the path that a line begins with; `from` in another path. */
export function program(s, from, end) {
  for (const folder of PROGRAMS) {
    const name = from + folder.length;
    if (name < end && s.startsWith(folder, from) && !s.substring(name, end).includes("/")) {
      return s.startsWith(": ", end) ? name : from;
    }
  }
  return from;
}

function isDrive(s, from, to) {
  return (
    from + 2 < to &&
    isAsciiLetter(s[from]) &&
    s[from + 1] === ":" &&
    (s[from + 2] === "\\" || s[from + 2] === "/") &&
    !s.startsWith("//", from + 2)
  );
}

function isPath(s, from, end) {
  let slashes = 0;
  let backslashes = 0;
  let escapesOnly = true;
  for (let i = from; i < end; i++) {
    const c = s[i];
    if (c === "/") {
      slashes++;
    } else if (c === "\\") {
      backslashes++;
      escapesOnly &&= i + 1 < end && has("nrtu\\", s[i + 1]);
    } else if (c === "@" && i === from) {
      return false;
    }
  }
  if (slashes + backslashes === 0) {
    return false;
  }
  const file = extension(s, from, end) > 0;
  if (backslashes > 0 && (file || !escapesOnly)) {
    return backslashes > 1 || end - from > 2;
  }
  return slashes > 0 && isSlashed(s, from, end, slashes, file);
}

function isSlashed(s, from, end, slashes, file) {
  const first = s[from];
  if (first === "/") {
    let name = from + 1;
    while (name < end && isWordChar(s[name])) {
      name++;
    }
    const root = ROOTS.has(fold(s, from + 1, name));
    return name > from + 1 ? slashes > 1 || file || root : slashes === 1 && s.startsWith("/.", from);
  }
  if (first === "~" || (first === "." && (s.startsWith("./", from) || s.startsWith("../", from)))) {
    return true;
  }
  const numbers = isDigit(first) && isDigit(s[end - 1]) && !file;
  return !numbers && (slashes > 1 || file || s[end - 1] === "/");
}

function overSpaces(s, at, to) {
  let end = at;
  while (end < to && (s[end] === " " || s[end] === "(")) {
    let i = end + 1;
    while (i < to && i < end + SPACED_NAME && !has("\\/:*?\"<>|'`,;\n[]", s[i])) {
      i++;
    }
    if (i >= to || s[i] !== "\\" || i === end + 1) {
      return end;
    }
    end = blobEnd(s, i, to);
  }
  return end;
}

function trim(s, from, end) {
  let i = end;
  while (i > from + 1 && has(".-+&%#", s[i - 1])) {
    i--;
  }
  return i;
}

function extension(s, from, end) {
  let i = end;
  let letter = false;
  while (i > from && i > end - 8 && isAlnum(s[i - 1])) {
    i--;
    letter ||= isLetter(s[i]);
  }
  const named = i > from + 1 && s[i - 1] === "." && isWordChar(s[i - 2]);
  return named && letter ? end - i : 0;
}

export function isSource(s, from, end) {
  const length = extension(s, from, end);
  return length > 0 && SOURCES.has(fold(s, end - length, end));
}

export function position(s, at, to) {
  if (at + 1 >= to || !isDigit(s[at + 1])) {
    return at;
  }
  const open = s[at];
  let i = digitsEnd(s, at + 1, to);
  if (open === ":") {
    if (i + 1 < to && s[i] === ":" && isDigit(s[i + 1])) {
      i = digitsEnd(s, i + 1, to);
    }
    return i;
  }
  if (open !== "(") {
    return at;
  }
  for (let more = 0; more < 3 && i + 1 < to && has(",-:", s[i]); more++) {
    i = digitsEnd(s, i + 1, to);
  }
  return i < to && s[i] === ")" ? i + 1 : at;
}

function digitsEnd(s, from, to) {
  let i = from;
  while (i < to && isDigit(s[i])) {
    i++;
  }
  return i;
}

// Hosts and processes

/** A host with a port, an account at a host, or a file name with a line number. */
export function host(s, from, blob, to) {
  if (isSource(s, from, blob)) {
    const end = position(s, blob, to);
    return end > blob ? end : from;
  }
  const at = indexIn(s, "@", from, blob);
  if (at > from) {
    return account(s, from, at, blob);
  }
  if (blob >= to || s[blob] !== ":" || !isHost(s, from, blob)) {
    return from;
  }
  const end = port(s, blob, to);
  return end > blob ? end : from;
}

function indexIn(s, c, from, to) {
  for (let i = from; i < to; i++) {
    if (s[i] === c) {
      return i;
    }
  }
  return -1;
}

function account(s, from, at, blob) {
  const dot = indexIn(s, ".", at + 1, blob);
  const slash = indexIn(s, "/", from, blob);
  if (!(dot > at + 1 && dot + 1 < blob && isLetter(s[at + 1]) && slash < 0)) {
    return from;
  }
  let i = blob;
  while (!isAlnum(s[i - 1])) {
    i--;
  }
  return i;
}

function isHost(s, from, blob) {
  for (let i = from; i < blob; i++) {
    if (!isWordChar(s[i]) && s[i] !== "." && s[i] !== "-") {
      return false;
    }
  }
  const dot = indexIn(s, ".", from, blob);
  const dottedName = dot > from && dot < blob - 1 && isLetter(s[blob - 1]);
  return dottedName || fold(s, from, blob) === "localhost";
}

const PROCESS_KEYS = new Set(["pid", "ppid", "tid", "tgid", "thread"]);

export function process(s, from, to) {
  if (!has("pPtT", s[from])) {
    return from;
  }
  let key = from;
  while (key < to && key < from + 7 && isAsciiLetter(s[key])) {
    key++;
  }
  if (key >= to || !PROCESS_KEYS.has(fold(s, from, key))) {
    return from;
  }
  let i = key;
  while (i < to && i < key + 2 && has("=:# ", s[i])) {
    i++;
  }
  const hex = hexPrefixed(s, i, to);
  const end = hex > i ? hex : number(s, i, to);
  return i > key && end > i && (end >= to || !isWordChar(s[end])) ? end : from;
}

// Quotes

const LONGEST_NAME = 160;
const MOST_SPACES = 2;
const CLOSING = { "\u2018": "\u2019", "\u201c": "\u201d", "\u201e": "\u201d", "\u00ab": "\u00bb" };
const MESSAGE_KEYS = new Set([
  "cause", "description", "detail", "details", "err", "error", "errormessage", "exception",
  "fatal", "log", "message", "msg", "output", "reason", "stderr", "stdout", "summary", "text",
  "title",
]);

export function quoteClose(s, open, to) {
  const closing = CLOSING[s[open]] ?? s[open];
  const backtick = s[open] === "`";
  const last = Math.min(to, open + LONGEST_NAME);
  for (let i = open + 1; i < last; i++) {
    if (s[i] === closing || (backtick && s[i] === "'")) {
      if (i + 1 >= to || !isWordChar(s[i + 1])) {
        return i;
      }
    }
  }
  return -1;
}

export function isQuotedName(s, open, close) {
  let spaces = 0;
  for (let i = open + 2; i < close - 1; i++) {
    spaces += isSpace(s[i]) && isWordChar(s[i + 1]) ? 1 : 0;
  }
  return spaces <= MOST_SPACES && !isMessageValue(s, open);
}

function isMessageValue(s, open) {
  let i = open - 1;
  while (i >= 0 && i > open - 3 && s[i] === " ") {
    i--;
  }
  if (i < 1 || s[open] !== '"') {
    return false;
  }
  let end = i;
  if (s[i] === ":" && s[i - 1] === '"') {
    end = i - 1;
  } else if (s[i] !== "=" || i !== open - 1) {
    return false;
  }
  let start = end;
  while (start > 0 && start > end - 16 && isAsciiLetter(s[start - 1])) {
    start--;
  }
  return MESSAGE_KEYS.has(fold(s, start, end));
}

export function isQuotedSymbol(s, open, close) {
  if (close === open + 1 || close > open + 4) {
    return false;
  }
  for (let i = open + 1; i < close; i++) {
    if (classAt(s, i) !== PUNCTUATION) {
      return false;
    }
  }
  return true;
}

// Amounts

const SIZES = new Set([
  "b", "k", "kb", "kib", "ki", "m", "mb", "mib", "mi", "g", "gb", "gib", "gi", "t", "tb", "tib",
  "ti", "byte", "bytes", "kbytes", "mbytes",
]);
const DURATIONS = new Set([
  "ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes",
  "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week", "weeks", "millis", "milliseconds",
]);

export function number(s, from, to) {
  let i = from;
  while (i < to && isDigit(s[i])) {
    i++;
    const separated =
      i + 1 < to &&
      (s[i] === "." || s[i] === ",") &&
      isDigit(s[i + 1]) &&
      (s[i] === "." || isThousands(s, i, to));
    i += separated ? 1 : 0;
  }
  return i;
}

function isThousands(s, comma, to) {
  let i = comma + 1;
  while (i < to && i < comma + 5 && isDigit(s[i])) {
    i++;
  }
  return i === comma + 4;
}

export function unit(s, at, to) {
  const end = unitEnd(s, at, to);
  if (end === at || (end < to && isWordChar(s[end]) && !isDigit(s[end]))) {
    return "number";
  }
  const spaced = s[at] === " ";
  const name = fold(s, spaced ? at + 1 : at, end);
  if (spaced && name.length < 2) {
    return "number";
  }
  if (SIZES.has(name)) {
    const minutes = name === "m" && end < to && isDigit(s[end]);
    return minutes ? "duration" : "size";
  }
  return DURATIONS.has(name) ? "duration" : "number";
}

export function unitEnd(s, at, to) {
  const start = at < to && s[at] === " " ? at + 1 : at;
  let i = start;
  while (i < to && i < start + 13 && isAsciiLetter(s[i])) {
    i++;
  }
  return i === start ? at : i;
}

// Wildcards in symptoms

const LONGEST_GAP = 48;
const LONGEST_JOINED = 200;
const JOINTS = "/@.-+~%";
const LITERALS = new Set([
  "anonymous", "clinit", "eof", "genexpr", "init", "invalid", "lambda", "listcomp", "module",
  "native", "nil", "no value", "none", "null", "stdin", "string", "unknown", "unset",
]);

export function gap(s, from, to) {
  switch (s[from]) {
    case ".":
      return dots(s, from, to);
    case "\u2026":
      return from + 1;
    case "<":
      return bracketed(s, from, to);
    case "_":
      return placeholder(s, from, to);
    default:
      return from;
  }
}

/** The end of a word of which a name in angle brackets is a part, or `from`. */
export function joinedGap(s, from, to) {
  const last = Math.min(to, from + LONGEST_JOINED);
  const option = s[from] === "-";
  let named = false;
  let joined = false;
  let i = from;
  while (i < last) {
    const end = s[i] === "<" ? bracketed(s, i, to) : i;
    const afterWord = i > from && isWordChar(s[i - 1]);
    if (end > i && afterWord && !named && !option) {
      return from;
    } else if (end > i) {
      named = true;
      joined ||= afterWord;
      i = end;
    } else if (s.startsWith("://", i)) {
      joined = true;
      i += 3;
    } else if (isWordChar(s[i]) || has(JOINTS, s[i])) {
      joined ||= s[i] === "/" || s[i] === "@" || (isWordChar(s[i]) && i > from && s[i - 1] === ">");
      i++;
    } else {
      break;
    }
  }
  while (i > from && s[i - 1] === ".") {
    i--;
  }
  return named && joined ? i : from;
}

function dots(s, from, to) {
  let i = from;
  while (i < to && s[i] === ".") {
    i++;
  }
  return i >= from + 3 ? i : from;
}

function bracketed(s, from, to) {
  let i = from + 1;
  const last = Math.min(to, from + LONGEST_GAP);
  while (i < last && (isWordChar(s[i]) || has(" -./:|", s[i]))) {
    i++;
  }
  const named = i > from + 1 && i < last && s[i] === ">" && isLetter(s[from + 1]);
  return named && !LITERALS.has(fold(s, from + 1, i)) ? i + 1 : from;
}

function placeholder(s, from, to) {
  if (!s.startsWith("__", from)) {
    return from;
  }
  let i = from + 2;
  while (i < to && i < from + LONGEST_GAP && ((s[i] >= "A" && s[i] <= "Z") || isDigit(s[i]) || s[i] === "_")) {
    i++;
  }
  const closed = i > from + 4 && s.startsWith("__", i - 2) && isAsciiLetter(s[from + 2]);
  const ends = i >= to || !isWordChar(s[i]);
  return closed && ends ? i : from;
}
