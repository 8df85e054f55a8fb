package dev.fixdex.lint;

/** A rule about shell blocks, asked only when somebody wants another program to look at them. */
public non-sealed interface ScriptRule extends Rule {
  /**
   * Reports what another program says of a block.
   *
   * @param path of the entry
   */
  void check(String path, ScriptRemark remark, LintContext context, Reporter reporter);
}
