package dev.fixdex.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prompts that people leave in what they paste. */
public enum Prompt {
  UNIX(
      "(?:\\([\\w.-]{1,40}\\) )?"
          + "(?:\u279c  \\S{1,60}(?: git:\\(\\S{1,60}\\))?(?: [\u2717\u2714])?"
          + "|[$\u276f\u279c]"
          + "|\\[[^\\]\\n]{1,80}\\] ?[$#%]"
          + "|[\\w.-]{1,40}@[\\w.-]{1,60}(?:[: ][^\\s$#%]{0,80})? ?[$#%]"
          + "|(?:ba|z|k)?sh-[\\d.]{1,6}[$#]"
          + "|[~/][^\\s$#%]{0,60} ?[$#%])(?=[ \\t]|$)",
      "(?:[a-z]{1,9})?> ?"),
  ROOT("#(?= [a-z./~])", "> ?"),
  POWERSHELL("(?:\\[[^\\]\\n]{1,80}\\]: )?PS(?: [^>\\n]{1,120})?>", ">> ?"),
  CMD("[A-Za-z]:\\\\[^>\\n]{0,120}>", "More\\? ?"),
  PYTHON("(?:>>>|In \\[\\d{1,4}\\]:)(?=[ \\t]|$)", " {0,8}\\.\\.\\.:?(?: |$)"),
  SQL(
      "(?:mysql|MariaDB \\[[^\\]\\n]{1,40}\\]|sqlite|[\\w-]{1,40}[=-][#>])>?(?=[ \\t]|$)",
      " {0,40}->|[\\w-]{1,40}[-('\"*][#>](?=[ \\t]|$)"),
  /** Other tools that are typed into: key-value stores, debuggers. */
  REPL(
      "(?:(?:redis [^\\s>]{1,60}|\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5}(?:\\[\\d{1,3}\\])?"
          + "|(?:mongo|jshell|scala|sftp|irb\\([^)\\n]{1,30}\\):\\d{1,4}:\\d{1,3}))>"
          + "|\\((?:gdb|lldb|Pdb)\\))(?=[ \\t]|$)",
      "\\.\\.\\.(?=[ \\t]|$)");

  /** No prompt is longer, so no pattern looks further. */
  static final int LONGEST = 240;

  private final Pattern first;
  private final Pattern following;

  Prompt(String first, String following) {
    this.first = Pattern.compile("[ \\t]{0,8}(?:" + first + ")[ \\t]{0,8}");
    this.following = Pattern.compile("[ \\t]{0,8}(?:" + following + ")");
  }

  /** The offset after this prompt at {@code from}, or -1 where there is none. */
  int end(String code, int from, int to) {
    return match(first, code, from, to);
  }

  /** The offset after this prompt's mark of a continued line, or -1 where there is none. */
  int markEnd(String code, int from, int to) {
    return match(following, code, from, to);
  }

  private static int match(Pattern pattern, String code, int from, int to) {
    Matcher matcher = pattern.matcher(code).region(from, Math.min(to, from + LONGEST));
    return matcher.lookingAt() ? matcher.end() : -1;
  }
}
