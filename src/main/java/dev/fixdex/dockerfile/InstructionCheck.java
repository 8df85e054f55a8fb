package dev.fixdex.dockerfile;

import dev.fixdex.json.Json;
import dev.fixdex.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds an instruction to what Docker's reference says of it. */
final class InstructionCheck {
  /** The flags that each instruction takes. */
  private static final Map<String, Set<String>> INSTRUCTIONS =
      Map.ofEntries(
          Map.entry(
              "ADD",
              Set.of("keep-git-dir", "checksum", "chown", "chmod", "link", "exclude", "unpack")),
          Map.entry("ARG", Set.of()),
          Map.entry("CMD", Set.of()),
          Map.entry("COPY", Set.of("from", "chown", "chmod", "link", "parents", "exclude")),
          Map.entry("ENTRYPOINT", Set.of()),
          Map.entry("ENV", Set.of()),
          Map.entry("EXPOSE", Set.of()),
          Map.entry("FROM", Set.of("platform")),
          Map.entry(
              "HEALTHCHECK",
              Set.of("interval", "timeout", "start-period", "start-interval", "retries")),
          Map.entry("LABEL", Set.of()),
          Map.entry("MAINTAINER", Set.of()),
          Map.entry("ONBUILD", Set.of()),
          Map.entry("RUN", Set.of("mount", "network", "security", "device")),
          Map.entry("SHELL", Set.of()),
          Map.entry("STOPSIGNAL", Set.of()),
          Map.entry("USER", Set.of()),
          Map.entry("VOLUME", Set.of()),
          Map.entry("WORKDIR", Set.of()));

  /** Those that may stand alone: an empty command takes back an earlier one. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("CMD", "ENTRYPOINT");

  private static final Pattern STAGE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
  private static final Pattern PORT =
      Pattern.compile("\\d{1,5}(?:-\\d{1,5})?(?:/(?i:tcp|udp|sctp))?");

  /** A bracket before a blank is a test of the shell. */
  private static final Pattern LIST = Pattern.compile("\\[[\"'“‘].*", Pattern.DOTALL);

  private InstructionCheck() {}

  static void check(Statement statement) {
    Word name = statement.name();
    String instruction = DockerfileSyntax.upper(name.text());
    Set<String> flags = INSTRUCTIONS.get(instruction);
    if (flags == null) {
      throw name.unknown(
          "A Dockerfile has no instruction `%s`".formatted(name.text()),
          INSTRUCTIONS.keySet().stream().sorted().toList());
    }
    statement.flags().forEach(flag -> checkFlag(flag, instruction, flags));
    if (statement.words().isEmpty() && !MAY_BE_EMPTY.contains(instruction)) {
      throw name.fault("`%s` says nothing after its name".formatted(instruction));
    }
    switch (instruction) {
      case "FROM" -> from(statement);
      case "COPY", "ADD" -> copy(statement, instruction);
      case "ENV", "LABEL" -> pairs(statement, instruction);
      case "EXPOSE" -> statement.words().forEach(InstructionCheck::port);
      case "HEALTHCHECK" -> healthcheck(statement);
      case "SHELL" -> {
        list(statement);
        if (!statement.rest().startsWith("[")) {
          throw statement
              .argument()
              .fault("`SHELL` takes a list in JSON, such as [\"sh\", \"-c\"]");
        }
      }
      case "ONBUILD" -> onbuild(statement);
      case "RUN", "CMD", "ENTRYPOINT", "VOLUME" -> list(statement);
      default -> {}
    }
  }

  private static void checkFlag(Word flag, String instruction, Set<String> known) {
    String name = flag.text().substring(2).replaceFirst("=.*", "");
    if (!name.isEmpty() && !known.contains(name)) {
      throw flag.unknown(
          "`%s` has no flag `--%s`".formatted(instruction, name),
          known.stream().map(each -> "--" + each).sorted().toList());
    }
  }

  private static void from(Statement statement) {
    List<Word> words = statement.words();
    boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS");
    if (words.size() != 1 && !named) {
      throw statement.argument().fault("`FROM` takes an image, or an image, `AS` and a name");
    }
    if (named && !words.get(2).isFilledIn() && !STAGE.matcher(words.get(2).text()).matches()) {
      throw words.get(2).fault("`%s` cannot be the name of a stage".formatted(words.get(2).text()));
    }
  }

  private static void copy(Statement statement, String instruction) {
    int count =
        statement.rest().startsWith("[") ? list(statement).size() : statement.words().size();
    if (count < 2) {
      throw statement
          .argument()
          .fault("`%s` takes sources and a destination".formatted(instruction));
    }
  }

  /** Either one name and its value with a blank between them, or any number with signs. */
  private static void pairs(Statement statement, String instruction) {
    List<Word> words = statement.words();
    boolean signed = words.getFirst().text().indexOf('=') > 0;
    if (!signed && words.size() < 2) {
      throw words.getFirst().fault("`%s` takes a name and a value".formatted(instruction));
    }
    if (signed) {
      words.stream()
          .filter(word -> word.text().indexOf('=') <= 0)
          .findFirst()
          .ifPresent(word -> {
            throw word.fault("`%s` is no `name=value`".formatted(word.text()));
          });
    }
  }

  private static void port(Word word) {
    if (!word.isFilledIn() && !PORT.matcher(word.text()).matches()) {
      throw word.fault("`%s` is no port".formatted(word.text()));
    }
  }

  private static void healthcheck(Statement statement) {
    Word kind = statement.words().getFirst();
    boolean none = kind.text().equalsIgnoreCase("NONE");
    if (!none && !kind.text().equalsIgnoreCase("CMD")) {
      throw kind.unknown("`HEALTHCHECK` goes on with `CMD` or `NONE`", List.of("CMD", "NONE"));
    }
    if (none == statement.words().size() > 1) {
      String message =
          none ? "Nothing follows `HEALTHCHECK NONE`" : "`HEALTHCHECK CMD` names no command";
      throw (none ? statement.words().get(1) : kind).fault(message);
    }
  }

  private static void onbuild(Statement statement) {
    Word inner = statement.words().getFirst();
    if (Stream.of("ONBUILD", "FROM", "MAINTAINER").anyMatch(inner.text()::equalsIgnoreCase)) {
      throw inner.fault("`ONBUILD` cannot put `%s` off".formatted(inner.text()));
    }
    List<Word> after = statement.words().subList(1, statement.words().size());
    int flags = (int) after.stream().takeWhile(word -> word.text().startsWith("--")).count();
    List<Word> words = after.subList(flags, after.size());
    String rest =
        words.isEmpty()
            ? ""
            : statement.rest().substring(statement.rest().indexOf(words.getFirst().text()));
    check(new Statement(inner, after.subList(0, flags), words, rest, statement.heredocs()));
  }

  /** What looks like a list has to be one: Docker gives anything else to a shell, brackets too. */
  private static List<?> list(Statement statement) {
    if (!LIST.matcher(statement.rest()).matches()) {
      return List.of();
    }
    try {
      if (Json.object("{\"list\":" + statement.rest() + "}").get("list") instanceof List<?> list) {
        return list;
      }
    } catch (JsonException e) {
      // Said below, as a list in other quotes is no JSON at all.
    }
    throw statement
        .argument()
        .fault("This is no list in JSON, in which words stand in double quotes");
  }
}
