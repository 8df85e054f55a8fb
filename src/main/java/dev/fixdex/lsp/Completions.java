package dev.fixdex.lsp;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What may be written at a place. */
final class Completions {
  /** More help nobody; an editor asks again with each letter. */
  private static final int MOST = 200;

  private static final int SHORTEST_ID = 2;
  private static final Pattern HEADING = Pattern.compile("(#{2,3})[ \\t]*(.*)");
  private static final Pattern IGNORED =
      Pattern.compile("fixdex-ignore(?:-file)?\\b[^:\\r\\n]*?([A-Za-z0-9-]*)$");

  private final Spot spot;
  private final String text;
  private final List<CompletionItem> items = new ArrayList<>();
  private boolean isIncomplete;

  private Completions(Spot spot) {
    this.spot = spot;
    this.text = spot.text();
  }

  static CompletionList at(Spot spot) {
    Completions completions = new Completions(spot);
    FieldPlace.of(completions.text, spot.offset())
        .ifPresentOrElse(completions::frontMatter, completions::body);
    return new CompletionList(completions.isIncomplete, completions.items);
  }

  private void frontMatter(FieldPlace place) {
    Span replaced = new Span(place.start(), Word.at(text, spot.offset()).span().end());
    new FieldCompletions(spot, place)
        .all()
        .forEach(
            choice -> add(choice.label(), choice.text(), choice.about(), choice.kind(), replaced));
  }

  private void body() {
    int offset = spot.offset();
    int lineStart = lineStart(offset);
    String head = text.substring(lineStart, offset);
    Matcher heading = HEADING.matcher(head);
    Matcher ignored = IGNORED.matcher(head);
    Word word = Word.before(text, offset);
    if (heading.matches()) {
      headings(heading.group(1).length(), new Span(lineStart, lineEnd(offset)));
    } else if (ignored.find()) {
      rules(new Span(offset - ignored.group(1).length(), offset));
    } else if (word.text().startsWith("__")) {
      placeholders(new Span(word.span().start(), spot.word().span().end()));
    } else if (word.text().length() >= SHORTEST_ID && isUpper(word.text())) {
      ids(word.text(), new Span(word.span().start(), spot.word().span().end()));
    }
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
  }

  private int lineStart(int offset) {
    return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  }

  private int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void headings(int level, Span line) {
    String marks = "#".repeat(level) + " ";
    for (SectionSpec section : spot.type().outline().sections()) {
      String heading = marks + section.heading();
      if (section.level() == level && !text.contains(heading)) {
        String about = section.required() ? "Every entry has this section." : "";
        add(section.heading(), heading, about, CompletionItemKind.Module, line);
        // Editors compare what is typed with this: the words, without marks and sign.
        items.getLast().setFilterText(marks + section.title());
      }
    }
  }

  private void rules(Span replaced) {
    for (var rule : Rules.ALL) {
      RuleInfo info = rule.info();
      add(info.id().code(), info.id().code(), info.summary(), CompletionItemKind.Value, replaced);
      items.getLast().setDetail(info.id().name());
    }
  }

  private void placeholders(Span replaced) {
    TreeSet<String> names = new TreeSet<>(settings().variables().keySet());
    if (spot.base().read(spot.file().path()) instanceof ReadResult.Accepted(Entry entry)) {
      names.addAll(entry.fields().variables().keySet());
    }
    PlaceholderSyntax.find(text, 0).stream()
        .filter(found -> !found.span().equals(replaced))
        .forEach(found -> names.add(found.value()));
    for (String name : names) {
      Variable variable = Hovers.variable(spot.file(), name);
      String written = PlaceholderSyntax.written(name);
      add(written, written, Hovers.variable(variable), CompletionItemKind.Variable, replaced);
    }
  }

  private void ids(String prefix, Span replaced) {
    Catalog catalog = spot.base().catalog();
    for (CatalogEntry entry : catalog.entries()) {
      if (entry.id().value().startsWith(prefix) && !entry.path().equals(spot.file().path())) {
        String id = entry.id().value();
        add(id, id, Hovers.entry(entry), CompletionItemKind.Reference, replaced);
        if (isIncomplete) {
          return;
        }
        items.getLast().setDetail(entry.title());
      }
    }
  }

  private Settings settings() {
    return spot.base().base().settings();
  }

  private void add(
      String label, String written, String about, CompletionItemKind kind, Span replaced) {
    if (items.size() >= MOST) {
      isIncomplete = true;
      return;
    }
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    item.setFilterText(written);
    item.setSortText("%04d".formatted(items.size()));
    item.setTextEdit(Either.forLeft(new TextEdit(spot.file().text().range(replaced), written)));
    if (!about.isEmpty()) {
      item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, about));
    }
    items.add(item);
  }
}
