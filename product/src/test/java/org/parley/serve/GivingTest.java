package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Kind;
import org.parley.store.Filter;
import org.parley.store.Recorded;
import org.parley.store.Store;

class GivingTest {

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void read() throws Exception {
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @Test
  void givesTheFilteredListAsATable() throws Exception {
    Answer table = Answer.get(server, "/statements.csv?kind=direct");
    assertThat(table.header("content-type")).startsWith("text/csv");
    Set<String> ids =
        table.body().lines().skip(1).map(line -> line.substring(0, 20)).collect(Collectors.toSet());
    ids.removeIf(id -> !id.matches("[0-9a-f]{20}"));
    assertThat(ids).hasSize((int) store.count(Filter.ALL.of(Kind.DIRECT)));
  }

  @Test
  void citesAStatementForBibliographiesAndAnnotationTools() throws Exception {
    for (Recorded recorded : store.brief()) {
      String path = "/statements/" + recorded.statement().id();
      String entry = Answer.get(server, path + ".bib").body();
      assertThat(entry).startsWith("@misc{parley-").contains("Characters ", path);
      assertThat(entry.chars().filter(c -> c == '{').count())
          .isEqualTo(entry.chars().filter(c -> c == '}').count());
      JsonNode node = new JsonMapper().readTree(Answer.get(server, path + ".jsonld").body());
      String text = recorded.article().text();
      int[] points = text.codePoints().toArray();
      for (JsonNode target : node.get("target")) {
        JsonNode position = target.get("selector").get(0);
        JsonNode quote = target.get("selector").get(1);
        int start = position.get("start").intValue();
        int length = position.get("end").intValue() - start;
        assertThat(quote.get("exact").textValue()).isEqualTo(new String(points, start, length));
        assertThat(text)
            .contains(
                quote.get("prefix").textValue()
                    + quote.get("exact").textValue()
                    + quote.get("suffix").textValue());
      }
    }
  }
}
