package dev.fixdex.render;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ErrorText;
import dev.fixdex.entry.Label;
import dev.fixdex.entry.Section;
import dev.fixdex.entry.Symptom;
import dev.fixdex.entry.Walk;
import dev.fixdex.json.Json;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.page.Address;
import dev.fixdex.page.CodePart;
import dev.fixdex.page.EntryCard;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.TermLink;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Session;
import dev.fixdex.paste.Slot;
import dev.fixdex.picture.Picture;
import dev.fixdex.schema.Outline;
import dev.fixdex.schema.Site;
import dev.fixdex.schema.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry for programs: as it was written, with its images leading to the pictures of the site,
 * and as JSON with its parts.
 */
public final class EntryExport {
  static final String MARKDOWN = "index.md";
  static final String JSON = "index.json";

  private final Site site;
  private final EntryPage page;
  private final Entry entry;

  private EntryExport(Site site, EntryPage page, Entry entry) {
    this.site = site;
    this.page = page;
    this.entry = entry;
  }

  /** The files beside an entry's page. */
  public static List<SiteFile> files(Site site, EntryPage page, Entry entry) {
    String folder = page.address().path();
    String json = Json.compact(new EntryExport(site, page, entry).data()) + "\n";
    return List.of(
        SiteFile.text(folder + MARKDOWN, markdown(page, entry)),
        SiteFile.text(folder + JSON, json));
  }

  /** The entry's text. Beside it there are no files, so that its images have to lead elsewhere. */
  private static String markdown(EntryPage page, Entry entry) {
    NavigableMap<Integer, Inline.Image> images = new TreeMap<>();
    for (Inline.Image image : Walk.images(entry)) {
      if (page.pictures().containsKey(image.destination())) {
        images.put(image.place().start(), image); // one definition may serve several images
      }
    }
    StringBuilder text = new StringBuilder(entry.source().text());
    for (Inline.Image image : images.descendingMap().values()) {
      text.replace(
          image.place().start(),
          image.place().end(),
          page.address().linkTo(address(page, image.destination())));
    }
    return text.toString();
  }

  private static Address address(EntryPage page, String destination) {
    return new Address(Objects.requireNonNull(page.pictures().get(destination)).file());
  }

  private Map<String, Object> data() {
    EntryPage.Facts facts = page.facts();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", page.id());
    data.put("title", page.title());
    put(data, "tldr", entry.tldr());
    put(data, "url", site.url().map(url -> url + page.address().path()).orElse(""));
    put(data, "fix_time", entry.fixTime());
    put(data, "category", label(facts.category()));
    put(data, "platform", label(facts.platform()));
    put(data, "criticality", label(facts.criticality()));
    facts.complexity().ifPresent(grade -> data.put("complexity", grade));
    data.put("technologies", facts.technologies().stream().map(TermLink::label).toList());
    data.put("tags", facts.tags().stream().map(TermLink::label).toList());
    facts.created().ifPresent(day -> data.put("created", day.toString()));
    facts.updated().ifPresent(day -> data.put("updated", day.toString()));
    facts.reviewed().ifPresent(day -> data.put("reviewed", day.toString()));
    data.put("status", facts.status());
    data.put("symptoms", entry.symptoms().stream().map(EntryExport::symptom).toList());
    data.put("commands", entry.codeBlocks().stream().map(this::command).toList());
    data.put("variables", page.variables().stream().map(EntryExport::variable).toList());
    entry.section(Outline.VERIFICATION).ifPresent(s -> data.put("verification", section(s)));
    entry
        .section(Outline.FALLBACK)
        .ifPresent(s -> data.put("fallback", s.parts().stream().map(this::section).toList()));
    entry.section(Outline.CONTEXT).ifPresent(s -> data.put("context", section(s)));
    if (!page.pictures().isEmpty()) {
      data.put("pictures", pictures());
    }
    data.put("related", page.related().stream().map(EntryCard::id).toList());
    return data;
  }

  private static Map<String, Object> symptom(Symptom symptom) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("text", symptom.text());
    data.put("error_texts", symptom.errorTexts().stream().map(ErrorText::text).toList());
    return data;
  }

  private Map<String, Object> command(CodeBlock block) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", block.number());
    put(data, "section", block.section().orElse(""));
    put(data, "language", block.language());
    CodePart part = page.code().get(block.span());
    if (part != null) {
      data.put("text", part.text());
      Session.read(CodeFamily.of(part.language()), part.text())
          .ifPresent(session -> data.put("typed", typed(session, part.text())));
      data.put("placeholders", part.slots().stream().map(Slot::name).distinct().toList());
    }
    return data;
  }

  /** The pictures in the order of the text, each description of them once. */
  private List<Map<String, Object>> pictures() {
    return Walk.images(entry).stream()
        .filter(image -> page.pictures().containsKey(image.destination()))
        .map(this::picture)
        .distinct()
        .toList();
  }

  private Map<String, Object> picture(Inline.Image image) {
    Picture.Shown shown = Objects.requireNonNull(page.pictures().get(image.destination()));
    Address address = address(page, image.destination());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("description", Inline.plainText(image.content()));
    data.put(
        "url",
        site.url()
            .map(url -> url + address.path())
            .orElseGet(() -> page.address().linkTo(address)));
    data.put("width", shown.width());
    data.put("height", shown.height());
    return data;
  }

  private static String typed(Session session, String text) {
    return session.lines().stream()
        .filter(Session.Line::isTyped)
        .map(line -> text.substring(line.textStart(), line.end()))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Object> variable(Variable variable) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", variable.name());
    put(data, "description", variable.description());
    put(data, "example", variable.example());
    put(data, "default", variable.secret() ? null : variable.initial());
    put(data, "pattern", variable.pattern());
    data.put("secret", variable.secret());
    data.put("raw", variable.raw());
    return data;
  }

  /** A section's name, the numbers of its commands, and what its labels say. */
  private Map<String, Object> section(Section section) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", section.title());
    data.put(
        "commands",
        section
            .allBlocks()
            .flatMap(
                block -> block instanceof Block.Code code ? entry.codeBlock(code).stream() : null)
            .map(CodeBlock::number)
            .toList());
    Map<String, Object> labels = new LinkedHashMap<>();
    for (Label label : section.labels()) {
      put(labels, label.name().value(), label.text());
    }
    data.put("labels", labels);
    return data;
  }

  private static String label(Optional<TermLink> term) {
    return term.map(TermLink::label).orElse("");
  }

  private static void put(Map<String, Object> data, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      data.put(key, value);
    }
  }
}
