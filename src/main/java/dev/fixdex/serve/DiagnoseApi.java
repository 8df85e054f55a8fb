package dev.fixdex.serve;

/** Answers {@code POST /api/diagnose}. Called from many threads at once. */
@FunctionalInterface
public interface DiagnoseApi {
  /**
   * Which entries explain a log, as JSON text.
   *
   * @param log as it was sent, in whatever encoding; at most 10 MB
   * @param limit number of entries wanted, 1 to 100
   */
  String diagnose(byte[] log, int limit);
}
