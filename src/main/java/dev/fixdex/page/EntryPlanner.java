package dev.fixdex.page;

import dev.fixdex.entry.AnchorNames;
import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Fields;
import dev.fixdex.entry.Label;
import dev.fixdex.entry.Placeholder;
import dev.fixdex.entry.Section;
import dev.fixdex.entry.Symptom;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.page.EntryPage.Part;
import dev.fixdex.schema.Outline;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the page of one entry. */
final class EntryPlanner {
  private final Settings settings;
  private final Entry entry;
  private final Surroundings surroundings;
  private final AnchorNames anchors = new AnchorNames();

  EntryPlanner(Settings settings, Entry entry, Surroundings surroundings) {
    this.settings = settings;
    this.entry = entry;
    this.surroundings = surroundings;
  }

  EntryPage page() {
    Optional<Section> symptoms = entry.section(Outline.SYMPTOMS);
    Map<Span, CodePart> code = new HashMap<>();
    for (CodeBlock block : entry.codeBlocks()) {
      code.put(block.span(), CodeParts.of(block));
    }
    return new EntryPage(
        surroundings.card().address(),
        entry.id(),
        entry.title(),
        heading(),
        label(Label.TLDR),
        label(Label.FIX_TIME),
        label(Label.PLATFORM),
        Pieces.of(entry.summary().map(SummaryRest::of).orElse(List.of())),
        facts(),
        symptoms(symptoms),
        Pieces.of(entry.preamble()),
        entry.sections().stream()
            .filter(section -> symptoms.isEmpty() || !section.equals(symptoms.get()))
            .map(this::part)
            .toList(),
        Pieces.of(entry.footer()),
        code,
        variables(),
        surroundings.links(),
        surroundings.pictures(),
        surroundings.related(),
        surroundings.previous(),
        surroundings.next(),
        settings.site().editUrl().map(url -> url + entry.path()));
  }

  /** The heading with its marks, unless the front matter has another title. */
  private List<Inline> heading() {
    boolean own = entry.fields().title().isPresent() || entry.headings().isEmpty();
    List<Inline> written = own ? List.of() : entry.headings().getFirst().content();
    return Inline.plainText(written).isBlank()
        ? List.of(new Inline.Text(entry.title(), Span.at(0)))
        : written;
  }

  private List<Inline> label(String name) {
    return entry.summary().flatMap(s -> s.label(name)).map(Label::value).orElse(List.of());
  }

  private EntryPage.Facts facts() {
    Fields fields = entry.fields();
    return new EntryPage.Facts(
        term(Facet.CATEGORY, fields.category()),
        term(Facet.PLATFORM, fields.platform()),
        term(Facet.CRITICALITY, fields.criticality()),
        fields.complexity().map(Located::value),
        terms(Facet.TECHNOLOGY, fields.technologies()),
        terms(Facet.TAG, fields.tags()),
        fields.created().map(Located::value),
        fields.updated().map(Located::value),
        fields.reviewed().map(Located::value),
        entry.status());
  }

  private Optional<TermLink> term(Facet facet, Optional<Located<String>> value) {
    return value.flatMap(located -> surroundings.term(facet, located.value()));
  }

  private List<TermLink> terms(Facet facet, List<Located<String>> values) {
    return values.stream()
        .flatMap(value -> surroundings.term(facet, value.value()).stream())
        .distinct()
        .toList();
  }

  private EntryPage.Symptoms symptoms(Optional<Section> section) {
    Map<String, Integer> last = new HashMap<>();
    Set<Span> listed = new HashSet<>();
    List<EntryPage.SymptomItem> items = new ArrayList<>();
    for (Symptom symptom : entry.symptoms()) {
      String key = SymptomKey.of(symptom.text());
      int number = last.merge(key, 1, Integer::sum);
      String unique = number == 1 ? key : key + "-" + number; // a key has no hyphen of its own
      items.add(new EntryPage.SymptomItem(unique, symptom.item().blocks()));
      listed.add(symptom.item().span());
    }
    List<Block> rest = new ArrayList<>();
    section.ifPresent(found -> addRest(found, listed, rest));
    String title = section.flatMap(Section::spec).map(Headings::name).orElse("");
    return new EntryPage.Symptoms(title, items, Pieces.of(rest));
  }

  private static void addRest(Section section, Set<Span> symptoms, List<Block> rest) {
    for (Block block : section.blocks()) {
      boolean isChecklist =
          block instanceof Block.ItemList list
              && list.items().stream().anyMatch(item -> symptoms.contains(item.span()));
      if (!isChecklist) {
        rest.add(block);
      }
    }
    for (Section part : section.parts()) {
      rest.add(part.heading());
      addRest(part, symptoms, rest);
    }
  }

  private Part part(Section section) {
    boolean named = section.spec().isPresent() && section.heading().level() == 2;
    List<Inline> written = section.heading().content();
    boolean known = section.spec().isPresent() && (named || written.size() == 1);
    String note = known ? Headings.note(section.title()) : "";
    List<Inline> heading =
        named
            ? List.of(
                new Inline.Text(Headings.name(section.spec().get()), section.heading().span()))
            : Headings.plain(written, section.spec());
    String kind = section.spec().map(SectionSpec::id).orElse("");
    String anchor = anchors.next(named ? kind : Inline.plainText(heading));
    return new Part(
        kind,
        anchor,
        section.heading().level(),
        heading,
        note,
        section.spec().isPresent() ? "" : Variants.key(Inline.plainText(heading)).orElse(""),
        Pieces.of(section.blocks()),
        section.parts().stream().map(this::part).toList());
  }

  private List<Variable> variables() {
    Map<String, Variable> known = entry.variables(settings.variables());
    return entry.placeholders().stream()
        .map(Placeholder::name)
        .distinct()
        .flatMap(name -> Stream.ofNullable(known.get(name)))
        .toList();
  }
}
