// The words before a number. Twin of Context in dev.fixdex.errortext.

import { isDigit } from "./errortext-chars.js";
import { SIGNAL_NUMBERS } from "./errortext-code-names.js";
import { words } from "./errortext-sets.js";

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

  /** Whether a number in hexadecimal here is a code and no address. */
  announcesNumber() {
    return NUMBER_WORDS.has(this.word(1));
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
