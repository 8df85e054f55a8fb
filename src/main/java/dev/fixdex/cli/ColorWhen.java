package dev.fixdex.cli;

/** When to use colours. */
enum ColorWhen {
  AUTO,
  ALWAYS,
  NEVER
}
