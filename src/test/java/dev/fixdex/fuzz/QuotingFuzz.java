package dev.fixdex.fuzz;

import dev.fixdex.paste.Pasted;
import dev.fixdex.paste.Slot;
import dev.fixdex.shell.ShellSyntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value that was quoted leaves a shell's command as whole as a harmless one does. */
public final class QuotingFuzz {
  private static final String NAME = "__A__";
  private static final List<String> COMMANDS =
      List.of(
          "show __A__",
          "show '__A__'",
          "show \"__A__\"",
          "show \"\"__A__''",
          "X=$(print __A__); show \"${X%.}\"",
          "sh -c 'show \"__A__\"'",
          "sh -c \"show '__A__'\"",
          "for x in __A__; do show \"$x\"; done",
          "case __A__ in y) show no;; *) show __A__;; esac",
          "X=$(cat <<EOF\n__A__.\nEOF\n); show \"${X%.}\"",
          "show __A__ # __A__",
          "( show __A__ )");
  private static final List<String> OTHERS =
      List.of("powershell", "cmd", "yaml", "json", "dockerfile", "python", "sql", "toml", "text");

  private QuotingFuzz() {}

  /** Called by the fuzzer. The first byte names the command, the others are the value. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String value = Checks.text(Arrays.copyOfRange(data, 1, data.length));
    String command = COMMANDS.get((data[0] & 0xff) % COMMANDS.size());
    String language = OTHERS.get((data[0] & 0xff) % OTHERS.size());
    filled(language, "x: \"__A__\" __A__ '__A__'\n", value);
    String pasted = filled("bash", command, value);
    if (!pasted.isEmpty()) {
      Checks.that(ShellSyntax.fault(pasted).isEmpty(), "no command any more: " + pasted);
    }
  }

  /** What is pasted with the value in place of each name; empty where the value is refused. */
  private static String filled(String language, String code, String value) {
    Pasted pasted = Pasted.of(language, code, slots(code), Map.of("A", value), Set.of());
    Checks.that(pasted.missing().isEmpty(), "a value that was given is missing");
    pasted.refused().values().forEach(why -> Checks.that(!why.isBlank(), "refused without reason"));
    return pasted.refused().isEmpty() ? pasted.text() : "";
  }

  private static List<Slot> slots(String code) {
    List<Slot> slots = new ArrayList<>();
    for (int at = code.indexOf(NAME); at >= 0; at = code.indexOf(NAME, at + 1)) {
      slots.add(new Slot("A", at, at + NAME.length()));
    }
    return slots;
  }
}
