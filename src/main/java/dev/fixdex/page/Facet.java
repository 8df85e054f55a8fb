package dev.fixdex.page;

import dev.fixdex.entry.CatalogEntry;
import java.util.List;
import java.util.Optional;

/** A field that entries are listed by. */
public enum Facet {
  CATEGORY("category", "Category", "Categories") {
    @Override
    public List<String> termsOf(CatalogEntry entry) {
      return one(entry.category());
    }
  },
  PLATFORM("platform", "Platform", "Platforms") {
    @Override
    public List<String> termsOf(CatalogEntry entry) {
      return one(entry.platform());
    }
  },
  TECHNOLOGY("technology", "Technology", "Technologies") {
    @Override
    public List<String> termsOf(CatalogEntry entry) {
      return named(entry.technologies());
    }
  },
  CRITICALITY("criticality", "Criticality", "Criticality") {
    @Override
    public List<String> termsOf(CatalogEntry entry) {
      return one(entry.criticality());
    }
  },
  TAG("tag", "Tag", "Tags") {
    @Override
    public List<String> termsOf(CatalogEntry entry) {
      return named(entry.tags());
    }
  };

  private final String path;
  private final String singular;
  private final String plural;

  Facet(String path, String singular, String plural) {
    this.path = path;
    this.singular = singular;
    this.plural = plural;
  }

  /** What an entry has in this field. */
  public abstract List<String> termsOf(CatalogEntry entry);

  /** The first part of its addresses; also its name in search filters. */
  public String path() {
    return path;
  }

  /** Its name for one term. */
  public String singular() {
    return singular;
  }

  /** Its name for all terms. */
  public String plural() {
    return plural;
  }

  private static List<String> one(Optional<String> term) {
    return named(term.stream().toList());
  }

  private static List<String> named(List<String> terms) {
    return terms.stream().filter(term -> !term.isBlank()).toList();
  }
}
