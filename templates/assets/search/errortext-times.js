// Times of logs in all their spellings. Twin of Times in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import { fold, isAlnum, isAsciiLetter, isDigit, isWordChar } from "./errortext-chars.js";
import { has } from "./errortext-sets.js";

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
