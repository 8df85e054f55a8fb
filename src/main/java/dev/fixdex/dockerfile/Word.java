package dev.fixdex.dockerfile;

import java.util.List;

/** A word of a Dockerfile with its place. */
record Word(String text, int start, int end) {
  /** A fault that begins with this word. */
  Refusal fault(String message) {
    return new Refusal(new DockerfileFault(start, end, message, List.of()));
  }

  /** This word where others are known. */
  Refusal unknown(String message, List<String> known) {
    return new Refusal(new DockerfileFault(start, end, message, known));
  }

  /** Whether a build fills something in here, so that nothing can be said of it. */
  boolean isFilledIn() {
    return text.indexOf('$') >= 0 || text.indexOf('_') >= 0 || text.indexOf('<') >= 0;
  }
}
