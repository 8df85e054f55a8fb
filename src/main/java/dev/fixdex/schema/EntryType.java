package dev.fixdex.schema;

import java.util.List;
import java.util.Optional;

/**
 * A kind of entry: what its front matter and its body hold.
 *
 * @param name as written in the field {@code type}
 * @param ids what its ids look like
 * @param fields of the front matter, in their canonical order
 * @param outline the sections of the body
 * @param summed whether every entry has a TL;DR
 * @param summaryFrom where the words for lists come from when there is no TL;DR: ids of sections,
 *     {@link #QUOTE} or {@link #PREAMBLE}; the first that says something
 * @param errorTexts where error texts stand: ids of sections, {@link #QUOTE} or {@link #TITLE}
 */
public record EntryType(
    String name,
    IdShape ids,
    List<FieldSpec> fields,
    Outline outline,
    boolean summed,
    List<String> summaryFrom,
    List<String> errorTexts) {
  /** The block quote under the title. */
  public static final String QUOTE = "quote";

  /** What stands between the title and the first section. */
  public static final String PREAMBLE = "preamble";

  /** The title itself. */
  public static final String TITLE = "title";

  public EntryType {
    fields = List.copyOf(fields);
    summaryFrom = List.copyOf(summaryFrom);
    errorTexts = List.copyOf(errorTexts);
  }

  /** The specification of a field. */
  public Optional<FieldSpec> field(String field) {
    return fields.stream().filter(each -> each.name().equals(field)).findFirst();
  }

  /** The names of the fields. */
  public List<String> fieldNames() {
    return fields.stream().map(FieldSpec::name).toList();
  }

  /** Whether a file needs no front matter. */
  public boolean needsNoFields() {
    return fields.stream().noneMatch(FieldSpec::required);
  }

  /** The same with other fields. */
  EntryType withFields(List<FieldSpec> others) {
    return new EntryType(name, ids, others, outline, summed, summaryFrom, errorTexts);
  }
}
