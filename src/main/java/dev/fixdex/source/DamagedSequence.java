package dev.fixdex.source;

import java.util.List;

/**
 * One character that is shown as the bytes of its UTF-8 form, seen through a code page.
 *
 * @param span in the damaged text
 * @param readings what it may have been: one when no byte was lost, several where bytes were
 * @param bytes length of the UTF-8 form; two bytes alone are weak evidence of damage
 * @param exact whether no byte was lost
 */
record DamagedSequence(Span span, List<String> readings, int bytes, boolean exact) {
  DamagedSequence {
    readings = List.copyOf(readings);
  }
}
