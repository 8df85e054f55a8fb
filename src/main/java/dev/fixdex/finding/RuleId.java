package dev.fixdex.finding;

import java.util.regex.Pattern;

/**
 * Names a rule for good: a code is never given to another rule.
 *
 * @param code such as {@code FD101}; the first digit is the subject
 * @param name what is wrong, in kebab case, so that it reads after "allow": {@code missing-field}
 */
public record RuleId(String code, String name) implements Comparable<RuleId> {
  private static final Pattern CODE = Pattern.compile("FD[0-9]{3}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public RuleId {
    if (!CODE.matcher(code).matches() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no rule id: " + code + " " + name);
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return code.compareTo(other.code);
  }
}
