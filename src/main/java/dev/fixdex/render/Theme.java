package dev.fixdex.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files that the site's look is made of: the program's own, each of which a knowledge base may
 * replace by one of the same name.
 */
public final class Theme {
  /** Where a knowledge base's own theme files come from. */
  public interface Source {
    /** No files. */
    Source NONE =
        new Source() {
          @Override
          public Optional<byte[]> read(String name) {
            return Optional.empty();
          }

          @Override
          public List<String> names() {
            return List.of();
          }
        };

    /** The file with this name, such as {@code entry.peb} or {@code assets/style.css}. */
    Optional<byte[]> read(String name);

    /** All names, in any order. */
    List<String> names();
  }

  private static final String OWN = "/templates/";
  private static final String ASSETS = "assets/";

  /** Names that stay where they are told to: no way up, no drive, no second meaning. */
  private static final Pattern NAME = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*");

  private final Source overrides;

  /** The program's theme with some files replaced or added. */
  public Theme(Source overrides) {
    this.overrides = overrides;
  }

  /** The program's own theme. */
  public static Theme standard() {
    return new Theme(Source.NONE);
  }

  /** A template's text; empty when there is none of this name. */
  Optional<String> template(String name) {
    return file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Names of the templates that are not the program's, sorted. */
  List<String> ownTemplates() {
    return overrides.names().stream().filter(name -> !name.startsWith(ASSETS)).sorted().toList();
  }

  /** Whether some of its templates are not the program's. */
  boolean hasOwnTemplates() {
    return !ownTemplates().isEmpty();
  }

  /** Assets as files of the site, in the order of their names. */
  public List<SiteFile> assets() {
    TreeSet<String> names = new TreeSet<>();
    template(ASSETS + "files.txt").stream().flatMap(String::lines).forEach(names::add);
    overrides.names().stream().filter(name -> name.startsWith(ASSETS)).forEach(names::add);
    List<SiteFile> files = new ArrayList<>();
    for (String name : names) {
      file(name).ifPresent(bytes -> files.add(new SiteFile(name, bytes)));
    }
    return files;
  }

  private Optional<byte[]> file(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<byte[]> override = overrides.read(name);
    return override.isPresent() ? override : own(name);
  }

  private static Optional<byte[]> own(String name) {
    try (InputStream in = Theme.class.getResourceAsStream(OWN + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own " + name, e);
    }
  }
}
