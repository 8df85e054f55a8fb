/**
 * The map of the program. Data goes one way, and each stage hands the next an immutable value:
 *
 * <pre>
 * kb/*.md ─▶ SourceText ─▶ Entry ─┬─▶ Finding (lint)            ─▶ report
 *  bytes      decoded,     parsed, ├─▶ Page (site)              ─┐
 *             repaired     spans   └─▶ IndexDocument (search)   ─┴─▶ staged output ─▶ swap
 * </pre>
 *
 * <p>A package may use only the packages above it in this list. An outside library is met in one
 * package only, named here beside it. {@code ArchitectureTest} keeps both.
 *
 * <ul>
 *   <li>{@code source}: bytes to text: decoding, damage repair, lines, spans.
 *   <li>{@code errortext}: what a word of an error text is, and which parts of it are volatile.
 *   <li>{@code paste}: what of a code block is pasted, and how a value is quoted where it lands.
 *   <li>{@code shell}: the grammar of POSIX shells; where a script stops being one.
 *   <li>{@code finding}: what a check has to say about a span of a file.
 *   <li>{@code json}: reading and writing JSON (Jackson).
 *   <li>{@code dockerfile}: the grammar of Dockerfiles; where a text stops being one.
 *   <li>{@code picture}: what a picture's first bytes say: its format and size.
 *   <li>{@code frontmatter}: YAML with places (SnakeYAML).
 *   <li>{@code markdown}: an entry's body as sections, blocks and links, and its HTML (flexmark).
 *   <li>{@code schema}: a knowledge base's own rules, from {@code kb/fixdex.yaml}.
 *   <li>{@code entry}: one entry, its parts, and the catalog of all of them.
 *   <li>{@code web}: whether pages of other sites are there.
 *   <li>{@code lint}: the linter, and one class a rule in {@code lint.rules}.
 *   <li>{@code highlight}: code to tokens, for the colours of a code block.
 *   <li>{@code page}: what each address of the site shows, before HTML.
 *   <li>{@code render}: pages to HTML, feeds and the sitemap (Pebble).
 *   <li>{@code shards}: small files for browsers, named by what they hold.
 *   <li>{@code search}: the index, the query, the ranking, the browser's index (Lucene).
 *   <li>{@code diagnose}: which entries explain a log.
 *   <li>{@code eval}: how well a run of judged queries was answered, and what changed since.
 *   <li>{@code report}: findings in one format a class.
 *   <li>{@code disk}: the only room that touches files.
 *   <li>{@code cache}: what earlier runs worked out, and whether it still holds.
 *   <li>{@code app}: lint, build, search: straight lists of stages.
 *   <li>{@code serve}: the preview server and its search API (Jetty).
 *   <li>{@code lsp}: the language server for editors (LSP4J).
 *   <li>{@code cli}: the command line (picocli).
 * </ul>
 */
@NullMarked
package dev.fixdex;

import org.jspecify.annotations.NullMarked;
