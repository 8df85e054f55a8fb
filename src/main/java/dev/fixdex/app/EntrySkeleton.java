package dev.fixdex.app;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The text of an entry that is yet to be written: every required part in its place, and {@code
 * TODO} where only a person knows what belongs there.
 *
 * @param id in its canonical form
 * @param title the problem in a few words
 * @param platform one of the vocabulary
 */
record EntrySkeleton(String id, String title, String category, String platform, LocalDate created) {

  /** The file's text, with LF line ends. */
  String text() {
    String topic = topic(id).toLowerCase(Locale.ROOT).replace('_', '-');
    return """
    ---
    kb_id: "%s"
    category: "%s"
    platform: "%s"
    technologies: [%s]
    complexity: 3
    criticality: "medium"
    created: "%s"
    status: "draft"
    tags: [%s]
    related_kb: []
    ---

    # %s

    > **TL;DR**: TODO what goes wrong → what mends it
    > **Fix Time**: ~5 min | **Platform**: TODO versions and systems

    ---

    ## 🔍 This Is Your Problem If:

    - [ ] The log contains `TODO the error text as the tool prints it`
    - [ ] TODO what else a reader sees, in a few words

    **Where to Check**: `TODO the command that shows it`

    ---

    ## ✅ SOLUTION (copy-paste)

    ```%s
    %s TODO the commands that mend it
    ```

    ---

    ## ✔️ Verification (<30 sec)

    ```%s
    %s TODO the command that proves it
    ```

    **Expected**:
    ✓ TODO what it prints now

    ---

    ## 💡 Context (optional)

    **Root Cause**: TODO why it happens
    """
        .formatted(
            id, category, platform, topic, created, topic, title, shell(), comment(), shell(),
            comment());
  }

  /** The words of an id between its platform and its number: {@code DOCKER} of CROSS_DOCKER_001. */
  static String topic(String id) {
    int first = id.indexOf('_');
    int last = id.lastIndexOf('_');
    return first < last ? id.substring(first + 1, last) : id.substring(0, Math.max(first, 0));
  }

  private String shell() {
    return platform.equals("windows") ? "powershell" : "bash";
  }

  private String comment() {
    return "#";
  }
}
