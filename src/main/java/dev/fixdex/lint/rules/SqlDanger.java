package dev.fixdex.lint.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Statements of SQL that delete data. */
final class SqlDanger {
  private static final String BLANK = "\\s{1,40}";

  /**
   * {@code TRUNCATE} needs no word {@code TABLE}; with a parenthesis it is a function, and before
   * {@code ON} and {@code OR} it names a right or an event. {@code DELETE} is meant where it has no
   * condition.
   */
  private static final Pattern LOSS =
      Pattern.compile(
          "\\bdrop"
              + BLANK
              + "(?:database|schema|table|tablespace|user|role|column|owned)\\b(?=\\s{1,40}[\\w\"'`\\[$<:{])"
              + "|\\btruncate"
              + BLANK
              + "(?:table\\b|(?!(?:on|or|to|from|is|the|and)\\b)[\\w\"`\\[.]{1,100}\\s{0,8}(?:[;,'\"]|cascade|restart|$))"
              + "|\\bdelete"
              + BLANK
              + "from"
              + BLANK
              + "[\\w\"`\\[\\].]{1,100}\\s{0,8};",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*(?s:.{0,2000}?)\\*/");

  private SqlDanger() {}

  /** Where statements delete data; comments left out. */
  static List<MatchResult> in(String sql) {
    String bare = COMMENT.matcher(sql).replaceAll(comment -> " ".repeat(comment.group().length()));
    return LOSS.matcher(bare).results().toList();
  }

  static boolean isIn(String sql) {
    return LOSS.matcher(sql).find();
  }
}
