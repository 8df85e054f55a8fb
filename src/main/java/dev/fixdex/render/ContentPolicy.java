package dev.fixdex.render;

/** What a browser may load and run on the site's pages: the site's own files and nothing else. */
public final class ContentPolicy {
  /** For the {@code meta} element of each page. */
  static final String PAGE =
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; font-src 'none'; base-uri 'none'; form-action 'self';"
          + " require-trusted-types-for 'script'; trusted-types fixdex-search fixdex-offline";

  /** For the header: with what a {@code meta} element cannot say. */
  public static final String HEADER = PAGE + "; frame-ancestors 'none'";

  private ContentPolicy() {}
}
