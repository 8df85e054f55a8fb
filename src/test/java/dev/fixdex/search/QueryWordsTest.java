package dev.fixdex.search;

import static dev.fixdex.search.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that other searches drop, split or never see. */
class QueryWordsTest {
  @TempDir Path folder;

  private void write(IndexDocument... entries) throws IOException {
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
  }

  private List<String> ids(String text) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      return index.search(new SearchRequest(text, 10, Filters.NONE)).hits().stream()
          .map(Hit::id)
          .toList();
    }
  }

  @Test
  void theSmallWordsOfAMessageAreTheMessage() throws IOException {
    write(
        document("A_001", "One", "Not found"),
        document("A_002", "Two", "No such file or directory"),
        document("A_003", "Three", "found the file in such a directory"),
        document("A_004", "Four", "is not a directory"),
        document("A_005", "Five", "it is what it is"));
    assertEquals("A_001", ids("Not found").getFirst());
    assertEquals("A_002", ids("No such file").getFirst());
    assertEquals("A_004", ids("is not a").getFirst());
    assertEquals("A_005", ids("it is").getFirst());
  }

  @Test
  void signsAreWords() throws IOException {
    write(
        document("A_001", "One", "bash: !!: event not found"),
        document("A_002", "Two", "echo $? prints 1"),
        document("A_003", "Three", "C++ compiler cannot create executables"),
        document("A_004", "Four", "undefined reference to a::b"),
        document("A_005", "Five", "unknown option --platform"),
        document("A_006", "Six", "C compiler cannot create executables of a platform"));
    assertEquals(List.of("A_001"), ids("!!"));
    assertEquals(List.of("A_002"), ids("$?"));
    assertEquals("A_003", ids("C++").getFirst());
    assertEquals("A_004", ids("a::b").getFirst());
    assertEquals("A_005", ids("--platform").getFirst());
  }

  @Test
  void textWithoutSpacesIsFoundByItsParts() throws IOException {
    write(
        document("A_001", "Japanese", "ファイルが見つかりません"),
        document("A_002", "Chinese", "找不到指定的文件"),
        document("A_003", "Korean", "파일을찾을수없습니다"),
        document("A_004", "Japanese too", "アクセスが拒否されました"));
    assertEquals("A_001", ids("見つかりません").getFirst());
    assertEquals("A_001", ids("エラー: ファイルが見つかりません (2)").getFirst());
    assertEquals("A_002", ids("指定的文件").getFirst());
    assertEquals("A_002", ids("系统找不到指定的文件。").getFirst());
    assertEquals("A_003", ids("찾을수없습니다").getFirst());
    assertEquals("A_004", ids("拒否").getFirst());
  }

  @Test
  void aWordThatIsThereIsNotTakenForAMisspelledOne() throws IOException {
    write(
        document("A_001", "One", "cannot cast the value"),
        document("A_002", "Two", "cannot case the value"),
        document("A_003", "Three", "disconnected"));
    assertEquals("A_001", ids("cast").getFirst());
    assertFalse(ids("cast").contains("A_002"), "one letter apart, but the word was right");
    assertTrue(ids("caxt").contains("A_001"), "one edit from four letters on");
    assertTrue(ids("disconectted").contains("A_003"), "two edits from eight letters on");
    assertEquals(List.of(), ids("dixconectted"), "three edits are another word");
  }

  @Test
  void partsOfNamesAndTheirSwappedLettersAreFound() throws IOException {
    write(
        document("A_001", "One", "eth_sendRawTransaction failed"),
        document("A_002", "Two", "java.lang.NullPointerException"),
        document("A_003", "Three", "transaction is null"));
    assertEquals("A_001", ids("sendRawTransaction").getFirst());
    assertEquals("A_001", ids("RawTransation").getFirst());
    assertEquals("A_002", ids("NullPointer").getFirst());
    assertEquals("A_002", ids("NullPionterException").getFirst());
  }
}
