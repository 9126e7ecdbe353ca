package org.parley.serve;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.statement.Coding;
import org.parley.statement.Statement;

/**
 * The codings that the coder once gave the example, by their statements' ids. They are laid over
 * what it gives today, so that the tests of pages judge what pages show and not what is coded.
 * {@code -Dparley.codings=true} has them given anew.
 */
final class GivenCodings {

  private static final Path FILE =
      Path.of("src", "test", "resources", "org", "parley", "serve", "north-ferry-codings.json");

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final boolean anew = Boolean.getBoolean("parley.codings");
  private final Map<String, List<Coding>> codings;

  GivenCodings() throws IOException {
    codings = anew ? new TreeMap<>() : JSON.readValue(FILE.toFile(), new TypeReference<>() {});
  }

  List<Statement> over(List<Statement> statements) {
    if (anew) {
      statements.stream()
          .filter(s -> !s.codings().isEmpty())
          .forEach(s -> codings.put(s.id().hex(), s.codings()));
    }
    return statements.stream()
        .map(s -> s.coded(codings.getOrDefault(s.id().hex(), List.of())))
        .toList();
  }

  void keep() throws IOException {
    if (anew) {
      JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), codings);
    }
  }
}
