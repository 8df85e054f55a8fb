package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts from pieces that error texts are made of, the same ones for the same seed. */
final class RandomTexts {
  private static final String[] PIECES = {
    "error",
    "Error",
    "ERROR",
    "warning",
    "fatal",
    "exit",
    "code",
    "status",
    "signal",
    "errno",
    "os",
    "HTTP",
    "SQLSTATE",
    "C2143",
    "E0308",
    "ORA-00942",
    "0x80070005",
    "2147942405",
    "137",
    "9",
    "404",
    "Not",
    "Found",
    "npm",
    "ERR",
    "foo",
    "Bar",
    "fooBar",
    "foo_bar",
    "FOO_FAILED",
    "a",
    "std",
    "x86",
    "v1.2",
    "1.2.3.4",
    "10",
    "1,234",
    "5s",
    "512",
    "MB",
    "Feb",
    "17",
    "2026",
    "2026-02-17",
    "12:13:14",
    "12:13:14.567Z",
    "E0217",
    "main.c",
    "src",
    "C:",
    "Program Files",
    "~",
    "http",
    "https",
    "example.com",
    "localhost",
    "deadbeef",
    "9b2cf535f277",
    "550e8400-e29b-41d4-a716-446655440000",
    "fe80",
    "aa:bb:cc:dd:ee:ff",
    "__NAME__",
    "__init__",
    "pid",
    "can",
    "'t",
    "'s",
    "msg",
    "level",
    "stderr F",
    "kernel:",
    "é",
    "Ж",
    "ß",
    "İ",
    "中文",
    "한국어",
    "ไทย",
    "😀",
    "𠮷",
    "\u0301",
    "\u00ad",
    "\u200b",
    "\u00a0",
    "\u2026",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "\u001b[31m",
    "\u001b[0m",
    "\u001b]0;t\u0007",
    "[31m",
    "\u0000",
    "\u0008",
    "\ud800",
    "\udc00",
    "\uffff"
  };
  private static final String JOINTS = "    ..::--__//\\\\''\"\"``[](){}<>,;=+#$%&*!?@|~^\t\r\n";

  private RandomTexts() {}

  static List<String> of(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(12);
      for (int k = 0; k < pieces; k++) {
        joints(text, random);
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      joints(text, random);
      texts.add(text.toString());
    }
    return texts;
  }

  private static void joints(StringBuilder text, Random random) {
    int joints = random.nextInt(3);
    for (int i = 0; i < joints; i++) {
      text.append(JOINTS.charAt(random.nextInt(JOINTS.length())));
    }
    if (random.nextInt(40) == 0) {
      text.append((char) random.nextInt(0x10000));
    }
  }
}
