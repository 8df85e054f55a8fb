package dev.fixdex.search;

import java.util.List;

/** Small index documents for tests. */
final class Documents {
  private Documents() {}

  /** An entry with one error text. */
  static IndexDocument document(String id, String title, String errorText) {
    return document(id, title, errorText, "", Standing.CURRENT);
  }

  static IndexDocument document(
      String id, String title, String errorText, String solution, Standing standing) {
    return new IndexDocument(
        id,
        id.toLowerCase(java.util.Locale.ROOT) + "/",
        title,
        "",
        errorText.isEmpty() ? List.of() : List.of("The tool prints " + errorText),
        errorText.isEmpty() ? List.of() : List.of(errorText),
        "",
        List.of(),
        solution,
        "",
        new Facets("docker", "linux", "high", List.of("docker"), List.of("image", "registry")),
        standing);
  }

  /** The same entry with other facets. */
  static IndexDocument with(IndexDocument document, Facets facets) {
    return new IndexDocument(
        document.id(),
        document.url(),
        document.title(),
        document.tldr(),
        document.symptoms(),
        document.errorTexts(),
        document.code(),
        document.commands(),
        document.solution(),
        document.context(),
        facets,
        document.standing());
  }
}
