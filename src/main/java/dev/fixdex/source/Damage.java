package dev.fixdex.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a file's characters, and what came of it. Text is damaged when it was UTF-8
 * once, was read in an 8-bit code page and saved again: {@code —} became {@code â€”}.
 *
 * @param codePage the code page that the text went through, such as {@code windows-1254}; null when
 *     none was found
 * @param repairs damaged runs that are readable now, in order
 * @param unrepaired damaged runs where lost bytes leave several possibilities, as spans of {@link
 *     SourceText#text()}, in order
 * @param invalidBytes places where the file's bytes are no text at all, each shown as U+FFFD, in
 *     order
 */
public record Damage(
    @Nullable String codePage,
    List<Repair> repairs,
    List<Span> unrepaired,
    List<Span> invalidBytes) {
  /** An undamaged text. */
  public static final Damage NONE = new Damage(null, List.of(), List.of(), List.of());

  public Damage {
    repairs = List.copyOf(repairs);
    unrepaired = List.copyOf(unrepaired);
    invalidBytes = List.copyOf(invalidBytes);
  }
}
