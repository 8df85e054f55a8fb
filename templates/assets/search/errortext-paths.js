// Paths, URLs and places in files. Twin of Paths in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import {
  fold, isAlnum, isAsciiLetter, isDigit, isLetter, isSpace, isWordChar,
} from "./errortext-chars.js";
import { has } from "./errortext-sets.js";

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
