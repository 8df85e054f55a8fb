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

  /** As ssh-keygen writes them: nothing of the first line is random. */
  private static final String OPENSSH = "-----BEGIN OPENSSH PRIVATE KEY-----\n";

  private static final String BEFORE_RANDOM =
      "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n" + "QyNTUxOQAAACA";

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
          new Shape("AZURE_STORAGE_KEY=", ANY, 86, "=="),
          new Shape("Authorization: Bearer ", ANY, 40, ""),
          new Shape("\"authorization\": \"token ", HEX, 40, "\""),
          new Shape("postgres://app:", ANY, 24, "@db/app"),
          new Shape("redis://:", HEX, 32, "@cache:6379"),
          new Shape("GOCSPX-", ANY, 28, ""),
          new Shape("SharedAccessKey=", ANY, 43, "="),
          new Shape("123456789:AA", ANY, 33, ""),
          new Shape("MTA5ODc2NTQzMjEwOTg3NjU0.GhT6xQ.", ANY, 38, ""),
          new Shape("AGE-SECRET-KEY-1", "023456789ACDEFGHJKLMNPQRSTUVWXYZ", 58, ""),
          new Shape(OPENSSH + BEFORE_RANDOM, ANY, 140, "\n-----END OPENSSH PRIVATE KEY-----"),
          new Shape(
              "-----BEGIN RSA PRIVATE KEY-----\\nMIIE",
              ANY,
              60,
              "\\n-----END RSA PRIVATE KEY-----"),
          new Shape(
              "-----BEGIN EC PRIVATE KEY-----\\\\nMHcC",
              ANY,
              60,
              "\\\\n-----END EC PRIVATE KEY-----"),
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
            "postgres://app:__DB_PASSWORD__@db/app",
            "postgres://app:${DB_PASSWORD}@db/app",
            "postgres://app:MyPassword2024@db/app",
            "postgres://app:S3cretPassw0rd@db/app",
            "https://example.com:8443/a/b/c1D2e3F4g5@host",
            "Authorization: Bearer __ACCESS_TOKEN__",
            "Authorization: Bearer $(gcloud auth print-access-token)",
            "Authorization: Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Ik4xIn0...",
            "ssl_private_key=/etc/ssl/private/Server2024Prod.key",
            "AccessKey: MyAppToken2024Prod",
            "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ...",
            "-----BEGIN PRIVATE KEY-----\n__PRIVATE_KEY__\n-----END PRIVATE KEY-----",
            OPENSSH + BEFORE_RANDOM + "...\n-----END OPENSSH PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\n" + "x".repeat(64) + "\n-----END PRIVATE KEY-----",
            "grep -- '-----BEGIN PRIVATE KEY-----' and the words that stand below it in the file",
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
