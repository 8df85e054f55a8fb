package dev.fixdex.lsp;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.entry.Section;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What an editor lists: the sections of an entry, the entries of a knowledge base. */
final class Symbols {
  private static final int MOST = 200;

  private Symbols() {}

  /** An entry with its sections; nothing for a file that cannot be read. */
  static List<DocumentSymbol> of(OpenFile file) {
    if (!(file.base().read(file.path()) instanceof ReadResult.Accepted(Entry entry))) {
      return List.of();
    }
    Range whole = file.range(entry.source(), entry.source().span());
    Range title =
        entry.headings().stream()
            .findFirst()
            .map(heading -> file.range(entry.source(), heading.span()))
            .orElseGet(Locations::start);
    DocumentSymbol symbol =
        new DocumentSymbol(name(entry.title()), SymbolKind.File, whole, title, entry.id());
    symbol.setChildren(sections(entry.sections(), entry, file));
    return List.of(symbol);
  }

  private static List<DocumentSymbol> sections(List<Section> sections, Entry entry, OpenFile file) {
    return sections.stream().map(section -> section(section, entry, file)).toList();
  }

  private static DocumentSymbol section(Section section, Entry entry, OpenFile file) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            name(section.title()),
            SymbolKind.String,
            file.range(entry.source(), section.span().union(section.heading().span())),
            file.range(entry.source(), section.heading().span()));
    symbol.setChildren(sections(section.parts(), entry, file));
    return symbol;
  }

  /** Editors refuse a symbol without a name. */
  private static String name(String text) {
    return text.isBlank() ? "(no title)" : text;
  }

  /** Entries whose id or title holds these words, letter case aside. */
  static List<WorkspaceSymbol> in(Iterable<CatalogEntry> entries, String query, Bases.Uris uris) {
    String wanted = query.toLowerCase(Locale.ROOT);
    List<WorkspaceSymbol> found = new java.util.ArrayList<>();
    for (CatalogEntry entry : entries) {
      String text = entry.id().value() + " " + entry.title();
      if (found.size() < MOST && text.toLowerCase(Locale.ROOT).contains(wanted)) {
        Location start = new Location(uris.of(entry), Locations.start());
        found.add(new WorkspaceSymbol(text, SymbolKind.File, Either.forLeft(start)));
      }
    }
    return found;
  }
}
