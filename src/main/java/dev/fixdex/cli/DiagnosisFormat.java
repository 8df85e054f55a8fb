package dev.fixdex.cli;

/** How a diagnosis is given. */
enum DiagnosisFormat {
  /** For people at a terminal. */
  TEXT,
  /** For programs. */
  JSON,
  /** For issues and chats. */
  MARKDOWN,
  /** Annotations of a GitHub workflow, and its job summary. */
  GITHUB
}
