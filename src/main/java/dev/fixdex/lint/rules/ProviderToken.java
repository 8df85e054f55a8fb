package dev.fixdex.lint.rules;

import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the tokens of a provider look.
 *
 * @param sign that every such token has: the shape is tried only around it
 * @param least fewest characters of a token before its sign
 * @param most most characters of a token before its sign
 * @param shape of the whole; its group is the random part
 * @param what it is, to follow "looks like"
 */
record ProviderToken(String sign, int least, int most, Pattern shape, String what) {
  /** All that are known, in no order. */
  static final List<ProviderToken> ALL =
      List.of(
          token("AKIA", "AKIA([0-9A-Z]{16})", "an access key of AWS"),
          token("ASIA", "ASIA([0-9A-Z]{16})", "an access key of AWS"),
          token("ghp_", "ghp_([A-Za-z0-9]{36})", "a token of GitHub"),
          token("gho_", "gho_([A-Za-z0-9]{36})", "a token of GitHub"),
          token("ghu_", "ghu_([A-Za-z0-9]{36})", "a token of GitHub"),
          token("ghr_", "ghr_([A-Za-z0-9]{36})", "a token of GitHub"),
          token("ghs_", "ghs_([A-Za-z0-9]{36})", "a token of GitHub"),
          token("github_pat_", "github_pat_([A-Za-z0-9]{22}_[A-Za-z0-9]{59})", "a token of GitHub"),
          token("glpat-", "glpat-([A-Za-z0-9_-]{20,64})", "a token of GitLab"),
          token("xox", "xox[abeprs]-([A-Za-z0-9-]{20,200})", "a token of Slack"),
          token(
              "hooks.slack.com/services/T",
              "hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/([A-Za-z0-9]{24})",
              "a webhook of Slack"),
          token("sk-ant-", "sk-ant-[a-z0-9]{3,8}-([A-Za-z0-9_-]{80,120})", "a key of Anthropic"),
          token(
              "T3BlbkFJ",
              19,
              92,
              "sk-(?:[a-z]{3,8}-)?([A-Za-z0-9_-]{16,80}T3BlbkFJ[A-Za-z0-9_-]{16,80})",
              "a key of OpenAI"),
          token("dop_v1_", "dop_v1_([a-f0-9]{64})", "a token of DigitalOcean"),
          token("shp", "shp(?:at|ca|pa|ss)_([a-fA-F0-9]{32})", "a token of Shopify"),
          token("hvs.", "hvs\\.([A-Za-z0-9_-]{24,128})", "a token of Vault"),
          token("dapi", "dapi([a-f0-9]{32})", "a token of Databricks"),
          token("glsa_", "glsa_([A-Za-z0-9]{32}_[a-f0-9]{8})", "a token of Grafana"),
          token("lin_api_", "lin_api_([A-Za-z0-9]{40})", "a key of Linear"),
          token("AccountKey=", "AccountKey=([A-Za-z0-9+/]{86}==)", "a key of Azure's storage"),
          token("rk_live_", "rk_live_([A-Za-z0-9]{24,128})", "a key of Stripe"),
          token("sk_live_", "sk_live_([A-Za-z0-9]{24,128})", "a key of Stripe"),
          token("AIza", "AIza([A-Za-z0-9_-]{35})", "a key of Google"),
          token("npm_", "npm_([A-Za-z0-9]{36})", "a token of npm"),
          token("dckr_pat_", "dckr_pat_([A-Za-z0-9_-]{27})", "a token of Docker Hub"),
          token("hf_", "hf_([A-Za-z0-9]{34})", "a token of Hugging Face"),
          token("pypi-", "pypi-(AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,200})", "a token of PyPI"),
          token("SG.", "SG\\.([A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43})", "a key of SendGrid"),
          token(
              "xapp-", "xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,16}-([a-f0-9]{64})", "a token of Slack"),
          token(
              "gl",
              "gl(?:rt|dt|ft|soat|ptt|cbt|agent)-([A-Za-z0-9_-]{20,64})",
              "a token of GitLab"),
          token("GOCSPX-", "GOCSPX-([A-Za-z0-9_-]{28})", "a client's secret of Google"),
          token("ATATT3", "ATATT3([A-Za-z0-9_=-]{100,240})", "a token of Atlassian"),
          token("NRAK-", "NRAK-([A-Z0-9]{27})", "a key of New Relic"),
          token("pul-", "pul-([a-f0-9]{40})", "a token of Pulumi"),
          token("rubygems_", "rubygems_([a-f0-9]{48})", "a key of RubyGems"),
          token(
              "SharedAccessKey=",
              "SharedAccessKey=([A-Za-z0-9+/]{43}=)",
              "a key of Azure's queues"),
          token(
              "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1([AC-HJ-NP-Z02-9]{58})", "a private key of age"),
          token(":AA", 8, 10, "[0-9]{8,10}:(AA[A-Za-z0-9_-]{33})", "a bot's token of Telegram"),
          // It begins with the bot's number, which is no secret, in base 64.
          token(
              ".",
              24,
              26,
              "[MNO][A-Za-z0-9_-]{23,25}\\.([A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38})",
              "a bot's token of Discord"),
          token(
              "Private-Lines:",
              "Private-Lines: [0-9]{1,3}\\s{1,8}([A-Za-z0-9+/=]{40,64})",
              "a private key"));

  private static ProviderToken token(String sign, String shape, String what) {
    return token(sign, 0, 0, shape, what);
  }

  private static ProviderToken token(String sign, int least, int most, String shape, String what) {
    Pattern whole = Pattern.compile("(?<![A-Za-z0-9_])" + shape + "(?![A-Za-z0-9])");
    return new ProviderToken(sign, least, most, whole, what);
  }

  /** Where such tokens stand that are random enough to be real, in order. */
  List<Span> in(String text) {
    List<Span> tokens = new ArrayList<>();
    int at = text.indexOf(sign);
    if (at < 0) {
      return tokens;
    }
    Matcher matcher = shape.matcher(text).useTransparentBounds(true);
    int end = 0;
    for (; at >= 0; at = text.indexOf(sign, at + 1)) {
      for (int start = Math.max(end, at - most); start <= at - least; start++) {
        if (matcher.region(start, text.length()).lookingAt()) {
          end = matcher.end();
          if (Randomness.isToken(matcher.group(1))) {
            tokens.add(new Span(start, end));
          }
          break;
        }
      }
    }
    return tokens;
  }
}
