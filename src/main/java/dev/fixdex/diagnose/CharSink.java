package dev.fixdex.diagnose;

/** Takes UTF-16 units as they are decoded. */
@FunctionalInterface
interface CharSink {
  void take(char c);
}
