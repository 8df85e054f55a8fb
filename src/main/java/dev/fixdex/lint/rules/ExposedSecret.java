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
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key or token that gives whoever reads it access. */
public final class ExposedSecret implements SourceRule {
  private static final String CODE = "FD604";
  private static final RuleOption ALLOW =
      new RuleOption(
          "allow", Kind.WORDS, "", "Beginnings of values that are known and give nobody access");

  /** How the providers' tokens begin, and what follows; groups catch the random part. */
  private static final List<Provider> PROVIDERS =
      List.of(
          new Provider("AKIA", "AKIA([0-9A-Z]{16})", "an access key of AWS"),
          new Provider("ASIA", "ASIA([0-9A-Z]{16})", "an access key of AWS"),
          new Provider("ghp_", "ghp_([A-Za-z0-9]{36})", "a token of GitHub"),
          new Provider("gho_", "gho_([A-Za-z0-9]{36})", "a token of GitHub"),
          new Provider("ghu_", "ghu_([A-Za-z0-9]{36})", "a token of GitHub"),
          new Provider("ghr_", "ghr_([A-Za-z0-9]{36})", "a token of GitHub"),
          new Provider("ghs_", "ghs_([A-Za-z0-9]{36})", "a token of GitHub"),
          new Provider(
              "github_pat_", "github_pat_([A-Za-z0-9]{22}_[A-Za-z0-9]{59})", "a token of GitHub"),
          new Provider("glpat-", "glpat-([A-Za-z0-9_-]{20,64})", "a token of GitLab"),
          new Provider("xox", "xox[abeprs]-([A-Za-z0-9-]{20,200})", "a token of Slack"),
          new Provider(
              "hooks.slack.com/services/T",
              "hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/([A-Za-z0-9]{24})",
              "a webhook of Slack"),
          new Provider(
              "sk-ant-", "sk-ant-[a-z0-9]{3,8}-([A-Za-z0-9_-]{80,120})", "a key of Anthropic"),
          new Provider(
              "T3BlbkFJ",
              "sk-(?:[a-z]{3,8}-)?([A-Za-z0-9_-]{16,80}T3BlbkFJ[A-Za-z0-9_-]{16,80})",
              "a key of OpenAI"),
          new Provider("dop_v1_", "dop_v1_([a-f0-9]{64})", "a token of DigitalOcean"),
          new Provider("shp", "shp(?:at|ca|pa|ss)_([a-fA-F0-9]{32})", "a token of Shopify"),
          new Provider("hvs.", "hvs\\.([A-Za-z0-9_-]{24,128})", "a token of Vault"),
          new Provider("dapi", "dapi([a-f0-9]{32})", "a token of Databricks"),
          new Provider("glsa_", "glsa_([A-Za-z0-9]{32}_[a-f0-9]{8})", "a token of Grafana"),
          new Provider("lin_api_", "lin_api_([A-Za-z0-9]{40})", "a key of Linear"),
          new Provider(
              "AccountKey=", "AccountKey=([A-Za-z0-9+/]{86}==)", "a key of Azure's storage"),
          new Provider("rk_live_", "rk_live_([A-Za-z0-9]{24,128})", "a key of Stripe"),
          new Provider("sk_live_", "sk_live_([A-Za-z0-9]{24,128})", "a key of Stripe"),
          new Provider("AIza", "AIza([A-Za-z0-9_-]{35})", "a key of Google"),
          new Provider("npm_", "npm_([A-Za-z0-9]{36})", "a token of npm"),
          new Provider("dckr_pat_", "dckr_pat_([A-Za-z0-9_-]{27})", "a token of Docker Hub"),
          new Provider("hf_", "hf_([A-Za-z0-9]{34})", "a token of Hugging Face"),
          new Provider("pypi-", "pypi-(AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,200})", "a token of PyPI"),
          new Provider("SG.", "SG\\.([A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43})", "a key of SendGrid"),
          new Provider(
              "PRIVATE KEY-----",
              "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----\\s{1,8}([A-Za-z0-9+/=]{40,80})",
              "a private key"));

  /** A value whose own name says that it is secret; whether it is random tells its entropy. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:password|passwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key)"
              + "[\"']?[ \\t]{0,3}(?:=|:)[ \\t]{0,3}([\"']?)([A-Za-z0-9+/_=.~-]{20,200})\\1(?=[\\s,;)&\"']|$)",
          Pattern.MULTILINE);

  /** How the names end that {@link #NAMED} knows. */
  private static final List<String> NAMES = List.of("password", "passwd", "secret", "token", "key");

  private static final double LEAST_NAMED_ENTROPY = 3.8;

  /** Bits for each character; words and runs are below it, random characters far above. */
  private static final double LEAST_ENTROPY = 3.0;

  private static final Pattern OBVIOUS =
      Pattern.compile("(?i)example|x{4}|0{6}|1234567|abcdefg|your|secret|redacted|(.)\\1{5}");

  private record Provider(String sign, Pattern shape, String what) {
    Provider(String sign, String shape, String what) {
      this(sign, Pattern.compile("(?<![A-Za-z0-9_])" + shape + "(?![A-Za-z0-9])"), what);
    }
  }

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
    for (Provider provider : PROVIDERS) {
      if (text.contains(provider.sign())) {
        check(text, provider, others);
      }
    }
    if (hasNamed(text)) {
      checkNamed(text, others);
    }
  }

  /** Whether a name stands before a sign as one does in {@link #NAMED}, which is slow to try. */
  private static boolean hasNamed(String text) {
    for (int i = 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      if ((sign == '=' || sign == ':') && isNamed(text, i)) {
        return true;
      }
    }
    return false;
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

  private static void checkNamed(String text, Reporter reporter) {
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      String value = matcher.group(2);
      Span span = new Span(matcher.start(2), matcher.end(2));
      boolean random =
          value.chars().anyMatch(Character::isDigit)
              && value.chars().anyMatch(Character::isUpperCase)
              && value.chars().anyMatch(Character::isLowerCase)
              && entropy(value) >= LEAST_NAMED_ENTROPY;
      if (random && !OBVIOUS.matcher(value).find() && !isOfProvider(value)) {
        reporter.report(
            span,
            "This looks like a real secret: it is random and its name says so",
            "Change it where it is used, then write a placeholder such as `__TOKEN__`");
      }
    }
  }

  private static boolean isOfProvider(String value) {
    return PROVIDERS.stream()
        .anyMatch(
            provider -> value.contains(provider.sign()) && provider.shape().matcher(value).find());
  }

  private static void check(String text, Provider provider, Reporter reporter) {
    Matcher matcher = provider.shape().matcher(text);
    while (matcher.find()) {
      String random = matcher.group(1);
      if (!OBVIOUS.matcher(random).find() && entropy(random) >= LEAST_ENTROPY) {
        reporter.report(
            new Span(matcher.start(), matcher.end()),
            "This looks like %s".formatted(provider.what()),
            "Revoke it, then write a placeholder such as `__TOKEN__`");
      }
    }
  }

  /** Shannon's entropy of a text's characters, in bits for each. */
  private static double entropy(String text) {
    int[] counts = new int[128];
    text.toLowerCase(Locale.ROOT).chars().filter(c -> c < 128).forEach(c -> counts[c]++);
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
