package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key or token that gives whoever reads it access. */
public final class ExposedSecret implements SourceRule {
  private static final String CODE = "FD604";
  private static final RuleOption ALLOW =
      new RuleOption(
          "allow", Kind.WORDS, "", "Beginnings of values that are known and give nobody access");

  /** A value whose own name says that it is secret. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:password|passwd|passphrase|secret|token|credentials?"
              + "|(?:api|access|secret|account|storage|signing|encryption|private|master)[_-]?key)"
              + "[\"']?[ \\t]{0,3}(?:=|:)[ \\t]{0,3}([\"']?)([A-Za-z0-9+/_=.~-]{12,200})\\1(?=[\\s,;)&\"']|$)",
          Pattern.MULTILINE);

  /** Characters before the sign that {@link #NAMED} can take, and from the sign on. */
  private static final int LONGEST_NAME = 20;

  private static final int LONGEST_VALUE = 206;

  /** How the names end that {@link #NAMED} knows. */
  private static final List<String> NAMES =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "credential",
          "credentials",
          "key");

  /** What a client sends to say who it is. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)\\bauthorization[\"']?[ \\t]{0,3}[:=][ \\t]{0,3}[\"']?(?:bearer|token)[ \\t]{1,3}"
              + "([A-Za-z0-9+/_=.~-]{20,4000})(?![A-Za-z0-9+/_=.~-])");

  /** What an address has before the name of its host. */
  private static final Pattern USER =
      Pattern.compile("://[^\\s:/@\"'`]{0,80}:([A-Za-z0-9+_=.~!*^%-]{12,128})@");

  private static final String HELP =
      "Change it where it is used, then write a placeholder such as `__TOKEN__`";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "exposed-secret",
            Severity.ERROR,
            "The file holds what looks like a real key, token or private key.",
            "An entry is read by many and copied by the search. Revoke the key first: it has been seen,"
                + " and git keeps it. A placeholder, a word such as `example`, and runs of one"
                + " character are never taken for a secret.",
            new RuleExample(
                "docker image ls\n", "AWS_KEY=«AKIA" + "4TQ7ZN2WXK8PLR3D» docker image ls\n"))
        .with(ALLOW);
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    String text = result.source().text();
    List<String> allowed = context.settings().lint().words(result.source().path(), CODE, ALLOW);
    Reporter others =
        (span, message, help, fix) -> {
          String value = text.substring(span.start(), span.end());
          if (allowed.stream().noneMatch(value::startsWith)) {
            reporter.report(span, message, help, fix);
          }
        };
    List<Span> known = new ArrayList<>(PrivateKeys.in(text));
    known.forEach(key -> reportKnown(key, "a private key", others));
    for (ProviderToken token : ProviderToken.ALL) {
      for (Span span : token.in(text)) {
        known.add(span);
        reportKnown(span, token.what(), others);
      }
    }
    checkNamed(text, known, others);
    if (text.contains("://")) {
      check(USER.matcher(text), 1, "it stands where an address has its password", known, others);
    }
    if (text.contains("uthorization") || text.contains("UTHORIZATION")) {
      check(HEADER.matcher(text), 1, "a client sends it to be let in", known, others);
    }
  }

  /** Tries {@link #NAMED}, which is slow, only around signs that a name stands before. */
  private static void checkNamed(String text, List<Span> known, Reporter reporter) {
    Matcher matcher = NAMED.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      if ((sign == '=' || sign == ':') && isNamed(text, i)) {
        matcher.region(Math.max(0, i - LONGEST_NAME), Math.min(text.length(), i + LONGEST_VALUE));
        check(matcher, 2, "its name says so", known, reporter);
      }
    }
  }

  private static boolean isNamed(String text, int sign) {
    int end = sign;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
      end--;
    }
    for (String name : NAMES) {
      if (text.regionMatches(true, end - name.length(), name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  private static void reportKnown(Span span, String what, Reporter reporter) {
    reporter.report(
        span,
        "This looks like %s".formatted(what),
        "Revoke it, then write a placeholder such as `__TOKEN__`");
  }

  /** What no provider's shape has told already: {@code known} are the places of those. */
  private static void check(
      Matcher matcher, int group, String why, List<Span> known, Reporter reporter) {
    while (matcher.find()) {
      Span span = new Span(matcher.start(group), matcher.end(group));
      boolean told = known.stream().anyMatch(other -> overlap(other, span));
      if (!told && Randomness.isPassword(matcher.group(group))) {
        known.add(span);
        reporter.report(span, "This looks like a real secret: it is random and " + why, HELP);
      }
    }
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
