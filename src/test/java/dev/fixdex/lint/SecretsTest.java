package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys that were made up in the shapes in which providers give them. */
class SecretsTest {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ANY = LETTERS + "0123456789";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String HEX = "0123456789abcdef";
  private static final int EACH = 8;

  /** How a key is written: the fixed part, of which characters the rest is, and how long. */
  private record Shape(String before, String characters, int length, String after) {
    String key(Random random) {
      return before
          + random
              .ints(length, 0, characters.length())
              .mapToObj(i -> characters.substring(i, i + 1))
              .collect(Collectors.joining())
          + after;
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("AKIA", UPPER, 16, ""),
          new Shape("ASIA", UPPER, 16, ""),
          new Shape("ghp_", ANY, 36, ""),
          new Shape("gho_", ANY, 36, ""),
          new Shape("ghu_", ANY, 36, ""),
          new Shape("ghs_", ANY, 36, ""),
          new Shape("glpat-", ANY, 20, ""),
          new Shape("xoxb-", ANY, 40, ""),
          new Shape("https://hooks.slack.com/services/T024BE7LD/B024BE7LD/", ANY, 24, ""),
          new Shape("sk_live_", ANY, 24, ""),
          new Shape("rk_live_", ANY, 24, ""),
          new Shape("AIza", ANY, 35, ""),
          new Shape("npm_", ANY, 36, ""),
          new Shape("dckr_pat_", ANY, 27, ""),
          new Shape("hf_", LETTERS, 34, ""),
          new Shape("pypi-AgEIcHlwaS5vcmc", ANY, 60, ""),
          new Shape("sk-ant-api03-", ANY, 93, "AA"),
          new Shape("dop_v1_", HEX, 64, ""),
          new Shape("shpat_", HEX, 32, ""),
          new Shape("hvs.", ANY, 24, ""),
          new Shape("dapi", HEX, 32, ""),
          new Shape("lin_api_", ANY, 40, ""),
          new Shape("AccountKey=", ANY, 86, "=="),
          new Shape("DB_PASSWORD=", ANY, 24, ""),
          new Shape("api_key: \"", ANY, 32, "\""),
          new Shape("-----BEGIN PRIVATE KEY-----\n", ANY, 64, "\n-----END PRIVATE KEY-----"));

  @Test
  void nearlyAllOfTwoHundredKeysAreFound() {
    Random random = new Random(5);
    List<String> missed = new ArrayList<>();
    int planted = 0;
    for (Shape shape : SHAPES) {
      for (int i = 0; i < EACH; i++) {
        String key = shape.key(random);
        String block = "```text\nvalue %s\n```\n\n## ✔️ Verification".formatted(key);
        planted++;
        if (secrets(block).isEmpty()) {
          missed.add(key);
        }
      }
    }
    assertTrue(planted >= 200, "too few to tell");
    assertTrue(missed.size() <= planted / 20, () -> "missed " + missed);
  }

  @Test
  void aKeyIsNamedOnceAndAtItsPlace() {
    String key = new Shape("ghp_", ANY, 36, "").key(new Random(1));
    List<Finding> found =
        secrets("```text\ntoken: \"%s\"\n```\n\n## ✔️ Verification".formatted(key));
    assertEquals(1, found.size());
    int length = found.getFirst().place().span().length();
    assertEquals(key.length(), length);
  }

  @Test
  void whatStandsForASecretIsNone() {
    for (String harmless :
        List.of(
            "TOKEN=__GITHUB_TOKEN__",
            "token: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "password=changeme",
            "export SECRET_KEY=$(openssl rand -hex 32)",
            "api_key: your-api-key-goes-here-please",
            "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
            "token: <paste-the-token-of-your-account>",
            "password: ${DATABASE_PASSWORD_FROM_VAULT}",
            "secret: kube-system/cluster-autoscaler-token",
            "secretKey: com.example.vault.SecretKeyProvider")) {
      String block = "```text\n%s\n```\n\n## ✔️ Verification".formatted(harmless);
      assertEquals(List.of(), secrets(block), harmless);
    }
  }

  private static List<Finding> secrets(String block) {
    String text = Lints.exampleEntry().replace("## ✔️ Verification", block);
    assertTrue(text.contains(block), "the example has the heading");
    return Lints.findings(RuleExample.PATH, text).stream()
        .filter(finding -> finding.rule().code().equals("FD604"))
        .toList();
  }
}
