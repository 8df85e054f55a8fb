// Tells the lines of a log that show which command is run next; they are no messages.
// Twin of EchoedCommand in dev.fixdex.diagnose.

/** How such lines begin after times and prefixes: prompts of shells, `set -x`, steps of Docker's builds. */
const BEGINNING =
  /[\t-\r |]{0,4}(?:[\w.@:~/-]{0,60}\$ [^\t-\r ]|\+{1,4} [\w./]|PS [A-Z]:\\[^>\n]{0,80}> [^\t-\r ]|#\d{1,4} \[[^\]\n]{1,40}\] [A-Z]{3,11} |Step \d{1,3}\/\d{1,3} : |> \[[^\]\n]{1,40}\] [A-Z]{3,11} )/y;

/** Whether a line with these tokens shows a command. */
export function isEchoedCommand(line, tokens) {
  let next = 0;
  while (next < tokens.length && (tokens[next].region === "prefix" || tokens[next].region === "time")) {
    next++;
  }
  const last = next === 0 ? "" : tokens[next - 1].text;
  if (last === "command") {
    return true;
  }
  if (last === "group") {
    return tokens[next]?.text === "run";
  }
  BEGINNING.lastIndex = next === 0 ? 0 : tokens[next - 1].end;
  return BEGINNING.test(line);
}
