package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;

/**
 * What an event is known by when it comes again: its text, with zeros for digits that are no part
 * of any signature's code. Two events that differ in nothing else are one. Not thread-safe.
 */
final class Shape implements Atoms.Sink {
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private final AtomTable atoms;
  private char[] text = {};
  private int at;
  private long hash;

  Shape(AtomTable atoms) {
    this.atoms = atoms;
  }

  long of(Event event) {
    hash = BASIS;
    text = event.text();
    at = 0;
    Atoms.scan(text, 0, event.end(), this);
    upTo(event.end());
    for (int i = 0; i < event.lines(); i++) {
      mix(event.end(i));
    }
    return hash;
  }

  @Override
  public void atom(int atom, int start, int end) {
    char first = text[start];
    boolean digits = first >= '0' && first <= '9';
    if (digits && atoms.words(atom).length == 0) {
      upTo(start);
      for (int i = start; i < end; i++) {
        mix('0');
      }
      at = end;
    }
  }

  private void upTo(int end) {
    for (int i = at; i < end; i++) {
      mix(text[i]);
    }
    at = end;
  }

  private void mix(int value) {
    hash = (hash ^ value) * PRIME;
  }
}
