package dev.fixdex.source;

import java.util.List;

/**
 * A run of characters that is UTF-8 seen through a code page.
 *
 * @param span in the damaged text
 * @param readings what it may have been: one where only one repair fits, several where bytes were
 *     lost; none where too many fit
 * @param exact whether no byte was lost
 * @param longest number of bytes of the longest sequence; two-byte sequences alone are weak
 *     evidence
 */
record DamagedRun(Span span, List<String> readings, boolean exact, int longest) {
  DamagedRun {
    readings = List.copyOf(readings);
  }
}
