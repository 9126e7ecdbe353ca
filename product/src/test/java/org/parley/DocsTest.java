package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.cli.CliReference;
import org.parley.export.StatementJson;

/** Documents that cannot drift from what they describe. */
class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  /** {@code -Dparley.write=true} writes the page anew. */
  @Test
  void theCommandLineReferenceIsTheHelpTexts() throws IOException {
    Path page = Project.root().resolve("docs/cli.md");
    if (Boolean.getBoolean("parley.write")) {
      Files.writeString(page, CliReference.markdown());
    }
    assertThat(page).content().isEqualTo(CliReference.markdown());
  }

  @Test
  void everyFieldOfTheRecordIsExplained() throws IOException {
    String page = Files.readString(Project.root().resolve("docs/record.md"));
    JsonNode schema =
        new ObjectMapper()
            .readTree(StatementJson.class.getResourceAsStream("statement.schema.json"));
    schema
        .findValues("properties")
        .forEach(
            properties ->
                properties
                    .fieldNames()
                    .forEachRemaining(field -> assertThat(page).contains("`" + field + "`")));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target = page.resolveSibling(link.group(1)).normalize();
        assertThat(target).as("linked from %s", page).exists();
      }
    }
  }

  private static List<Path> pages() throws IOException {
    Path root = Project.root();
    try (Stream<Path> top = Files.list(root);
        Stream<Path> docs = Files.walk(root.resolve("docs"));
        Stream<Path> examples = Files.walk(root.resolve("examples"))) {
      return Stream.of(top, docs, examples)
          .flatMap(s -> s)
          .filter(f -> f.toString().endsWith(".md"))
          .toList();
    }
  }
}
