package dev.fixdex;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the program to its map, {@code package-info} of {@code dev.fixdex}. */
class ArchitectureTest {
  /** A package may use only those before it. */
  static final List<String> PACKAGES =
      List.of(
          "source",
          "errortext",
          "paste",
          "shell",
          "finding",
          "json",
          "dockerfile",
          "picture",
          "frontmatter",
          "markdown",
          "schema",
          "entry",
          "web",
          "lint",
          "highlight",
          "page",
          "render",
          "shards",
          "search",
          "diagnose",
          "eval",
          "report",
          "disk",
          "cache",
          "app",
          "serve",
          "lsp",
          "cli");

  /** An outside library, and the one package in which it is met. */
  static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("com.fasterxml.jackson..", "json"),
          Map.entry("com.vladsch.flexmark..", "markdown"),
          Map.entry("io.pebbletemplates..", "render"),
          Map.entry("javax.net..", "web"),
          Map.entry("javax.xml..", "lint"),
          Map.entry("org.apache.lucene..", "search"),
          Map.entry("org.eclipse.jetty..", "serve"),
          Map.entry("org.eclipse.lsp4j..", "lsp"),
          Map.entry("org.nibor.autolink..", "markdown"),
          Map.entry("org.yaml.snakeyaml..", "frontmatter"),
          Map.entry("picocli..", "cli"),
          Map.entry("tools.jackson..", "json"));

  /** What opens, lists, watches or changes a file. A {@code Path} is only a name. */
  private static final String TOUCHES_FILES =
      "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)"
          + "|java\\.nio\\.file\\.(Files|FileSystem|FileSystems|WatchService)"
          + "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.fixdex");

  static Stream<String> packages() {
    return PACKAGES.stream();
  }

  static Stream<Map.Entry<String, String>> libraries() {
    return LIBRARIES.entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  /** A rule over no classes always holds. */
  @Test
  void theProgramIsThere() {
    assertTrue(PROGRAM.size() >= 150, () -> "only " + PROGRAM.size() + " classes were found");
  }

  @Test
  void everyClassHasARoomOnTheMap() {
    String[] rooms = PACKAGES.stream().map(ArchitectureTest::in).toArray(String[]::new);
    check(classes().that().doNotHaveSimpleName("package-info").should().resideInAnyPackage(rooms));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseBeforeIt(String name) {
    String[] after =
        PACKAGES.stream()
            .skip(PACKAGES.indexOf(name) + 1L)
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(in(name))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(after));
  }

  @Test
  void noPackagesUseEachOther() {
    check(slices().matching("dev.fixdex.(**)").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryIsMetInOnePackage(Map.Entry<String, String> library) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in(library.getValue()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library.getKey()));
  }

  @Test
  void noOtherLibraryIsUsed() {
    Stream<String> always = Stream.of("dev.fixdex..", "java..", "org.jspecify.annotations..");
    String[] known = Stream.concat(always, LIBRARIES.keySet().stream()).toArray(String[]::new);
    check(classes().should().onlyDependOnClassesThat().resideInAnyPackage(known));
  }

  @Test
  void onlyDiskTouchesFiles() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("disk"))
            .and()
            .doNotHaveFullyQualifiedName("dev.fixdex.cli.Main")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(TOUCHES_FILES));
  }

  @Test
  void onlyMainKnowsTheProcess() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.fixdex.cli.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "console")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintStream.class));
  }

  /** Nor the machine's zone, language or character set: the same input gives the same bytes. */
  @Test
  void onlyMainReadsTheClock() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.fixdex.cli.Main")
            .should()
            .callMethodWhere(
                target(nameMatching("now|systemDefault|systemDefaultZone|systemUTC"))
                    .and(target(owner(resideInAPackage("java.time")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset"));
  }

  @Test
  void nothingStaticChanges() {
    check(fields().that().areStatic().should().beFinal());
  }

  private static String in(String name) {
    return "dev.fixdex." + name + "..";
  }

  /** Checks a rule. Some rooms are still empty, and an empty room keeps every rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
