package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The texts that an editor shows, and what is wrong with each: found anew after every change, the
 * changed text first, then the others if the change is one that they can see. Used on the desk's
 * thread only.
 */
final class Workbench {
  private final Desk desk;
  private final Bases bases;
  private final ColumnUnit unit;
  private final Consumer<PublishDiagnosticsParams> publish;
  private final OpenFiles files = new OpenFiles();
  private final Map<String, EditorText> settings = new HashMap<>();
  private final Set<String> unchecked = new LinkedHashSet<>();
  private final Map<EditedBase, Long> seen = new HashMap<>();
  private final Locations locations;
  private final Diagnostics diagnostics;

  Workbench(Desk desk, Bases bases, ColumnUnit unit, Consumer<PublishDiagnosticsParams> publish) {
    this.desk = desk;
    this.bases = bases;
    this.unit = unit;
    this.publish = publish;
    this.locations = new Locations(files, unit);
    this.diagnostics = new Diagnostics(locations);
  }

  OpenFiles files() {
    return files;
  }

  Bases bases() {
    return bases;
  }

  Locations locations() {
    return locations;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** An editor shows a file. */
  void open(String uri, int version, String content) {
    EditorText text = new EditorText(content, unit);
    Optional<Path> path = FileUri.path(uri);
    if (path.filter(p -> p.endsWith(ContentFolder.SETTINGS)).isPresent()) {
      settings.put(uri, text);
      check(uri, text);
    } else {
      path.flatMap(bases::of)
          .ifPresent(base -> {
            String name = base.base().content().relative(path.get());
            put(new OpenFile(uri, name, base, version, text));
          });
    }
  }

  /** Somebody types. */
  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    EditorText known = settings.get(uri);
    if (known != null) {
      EditorText text = changed(known, changes);
      settings.put(uri, text);
      check(uri, text);
    }
    files.find(uri).ifPresent(file -> put(file.changed(version, changed(file.text(), changes))));
  }

  private static EditorText changed(EditorText text, List<TextDocumentContentChangeEvent> changes) {
    EditorText now = text;
    for (TextDocumentContentChangeEvent change : changes) {
      now = now.changed(change);
    }
    return now;
  }

  private void put(OpenFile file) {
    files.put(file);
    file.base().show(file.path(), file.text().text());
    unchecked.add(file.uri());
    desk.post(this::lint);
  }

  /** An editor no longer shows a file. */
  void close(String uri) {
    settings.remove(uri);
    unchecked.remove(uri);
    files
        .find(uri)
        .ifPresent(file -> {
          files.remove(uri);
          file.base().hide(file.path());
          uncheckedAfterChangeOf(file.base());
          desk.post(this::lint);
        });
    publish.accept(new PublishDiagnosticsParams(uri, List.of()));
  }

  /** Files changed on disk, in whatever way. */
  void changedOnDisk(Collection<Path> paths) {
    for (EditedBase base : bases.all()) {
      List<Path> own = paths.stream().filter(p -> p.startsWith(base.base().folder())).toList();
      ContentFolder content = base.base().content();
      List<String> names = own.stream().map(content::relative).toList();
      if (names.stream().anyMatch(name -> isOfSettings(name, content))) {
        reopen(base);
      } else {
        refresh(base, names);
        uncheckedAfterChangeOf(base);
      }
    }
    desk.post(this::lint);
  }

  /** The settings, or a file that they name; also when they cannot be followed without it. */
  private static boolean isOfSettings(String name, ContentFolder content) {
    return name.equals(ContentFolder.SETTINGS)
        || (!ContentFolder.isNameOfEntry(name)
            && content
                .settings()
                .filter(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(name))
                .isPresent());
  }

  /** More may have changed than is known. */
  void changedAltogether() {
    bases.all().forEach(this::reopen);
    desk.post(this::lint);
  }

  /** What an editor shows may be the same as the file now. */
  private void refresh(EditedBase base, List<String> paths) {
    base.refresh(paths.stream().filter(path -> files.find(base, path).isEmpty()).toList());
    paths.stream()
        .flatMap(path -> files.find(base, path).stream())
        .forEach(file -> base.show(file.path(), file.text().text()));
  }

  private void reopen(EditedBase base) {
    EditedBase fresh = bases.reopened(base);
    seen.remove(base);
    files.replaceAll(file -> file.base() == base ? file.in(fresh) : file);
    for (OpenFile file : files.all()) {
      if (file.base() == fresh) {
        fresh.show(file.path(), file.text().text());
        unchecked.add(file.uri());
      }
    }
  }

  /** Others see a change of what entries know of each other. */
  private void uncheckedAfterChangeOf(EditedBase base) {
    long now = base.changes();
    Long before = seen.put(base, now);
    if (before == null || before != now) {
      files.all().stream()
          .filter(file -> file.base() == base)
          .forEach(file -> unchecked.add(file.uri()));
    }
  }

  /** Lints what has changed, until a newer text comes. */
  private void lint() {
    while (!unchecked.isEmpty() && !desk.isSuperseded()) {
      String uri = unchecked.iterator().next();
      unchecked.remove(uri);
      files
          .find(uri)
          .ifPresent(file -> {
            check(file);
            uncheckedAfterChangeOf(file.base());
            unchecked.remove(uri); // its own findings know of the change already
          });
    }
  }

  private void check(OpenFile file) {
    SourceText source = file.base().source(file.path());
    List<Diagnostic> found =
        file.base().lint(file.path()).stream()
            .map(finding -> diagnostics.of(finding, file, source))
            .toList();
    publish.accept(new PublishDiagnosticsParams(file.uri(), found, file.version()));
  }

  private void check(String uri, EditorText text) {
    Optional<ContentFolder> folder =
        FileUri.path(uri).map(Path::getParent).flatMap(ContentFolder::at);
    List<Diagnostic> found = SettingsText.diagnostics(ContentFolder.SETTINGS, text, folder);
    publish.accept(new PublishDiagnosticsParams(uri, found));
  }
}
