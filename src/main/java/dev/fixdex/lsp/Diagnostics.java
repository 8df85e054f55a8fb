package dev.fixdex.lsp;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.schema.SettingsProblem;
import dev.fixdex.source.Place;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Findings as editors show them. */
final class Diagnostics {
  private static final String SOURCE = "fixdex";
  private static final int MOST_RELATED = 5;
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_\\d{3,}");

  private final Locations locations;

  Diagnostics(Locations locations) {
    this.locations = locations;
  }

  /** One finding of an open file, with the entries that it names. */
  Diagnostic of(Finding finding, OpenFile file, SourceText source) {
    Diagnostic diagnostic = new Diagnostic();
    diagnostic.setRange(file.range(source, finding.place().span()));
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setCode(finding.rule().code());
    diagnostic.setSource(SOURCE);
    diagnostic.setMessage(message(finding.message(), finding.help()));
    List<DiagnosticRelatedInformation> related = related(finding, file);
    if (!related.isEmpty()) {
      diagnostic.setRelatedInformation(related);
    }
    return diagnostic;
  }

  /** A problem of a settings file that is open with this text. */
  static Diagnostic of(SettingsProblem problem, EditorText text, SourceText source) {
    Diagnostic diagnostic = new Diagnostic();
    diagnostic.setRange(text.range(source.originalSpan(problem.place().span())));
    diagnostic.setSeverity(DiagnosticSeverity.Error);
    diagnostic.setSource(SOURCE);
    diagnostic.setMessage(message(problem.message(), problem.help()));
    return diagnostic;
  }

  private static String message(String message, @Nullable String help) {
    return help == null ? message : message + "\n" + help;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }

  private List<DiagnosticRelatedInformation> related(Finding finding, OpenFile file) {
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    Matcher matcher = ID.matcher(finding.message());
    while (matcher.find() && related.size() < MOST_RELATED) {
      for (CatalogEntry entry : file.base().catalog().withId(matcher.group())) {
        Place own = finding.place();
        if (!entry.path().equals(own.path()) && related.size() < MOST_RELATED) {
          Location place = locations.ofId(file.base(), entry);
          related.add(new DiagnosticRelatedInformation(place, entry.title()));
        }
      }
    }
    return related.stream().distinct().toList();
  }

  /** The message of a diagnostic that was made here. */
  static String text(Either<String, ?> message) {
    return message.getLeft();
  }
}
