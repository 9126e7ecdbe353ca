package org.parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The law of the house: which room may import which, and who owns which library. */
class HouseTest {

  /** Each room, and the rooms it may import. */
  private static final Map<String, String> ROOMS =
      Map.ofEntries(
          Map.entry("text", ""),
          Map.entry("statement", "text"),
          Map.entry("encode", "text"),
          Map.entry("read", "text statement"),
          Map.entry("attribute", "text statement encode"),
          Map.entry("context", "text statement"),
          Map.entry("coding", "text statement encode"),
          Map.entry("link", "text statement"),
          Map.entry("pipeline", "text statement encode read attribute context coding"),
          Map.entry("store", "text statement link"),
          Map.entry(
              "intake", "text statement encode read attribute context coding pipeline link store"),
          Map.entry("analyze", "text statement"),
          Map.entry("export", "text statement link analyze"),
          Map.entry(
              "serve",
              "text statement encode read attribute context coding pipeline link store intake"
                  + " analyze export"),
          Map.entry(
              "cli",
              "text statement encode read attribute context coding pipeline link store intake"
                  + " analyze export serve"));

  /** Each library's packages, and the only rooms that may touch them. */
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("ai.onnxruntime..", "encode"),
          Map.entry("org.jsoup..", "read"),
          Map.entry("net.dankito..", "read"),
          Map.entry("com.fasterxml.jackson.dataformat..", "coding"),
          Map.entry("com.networknt..", "coding"),
          Map.entry("com.fasterxml.jackson.databind..", "read coding export serve"),
          Map.entry("java.sql..", "store"),
          Map.entry("javax.sql..", "store"),
          Map.entry("org.jdbi..", "store"),
          Map.entry("org.flywaydb..", "store"),
          Map.entry("org.sqlite..", "store"),
          Map.entry("de.siegmar..", "read export"),
          Map.entry("io.javalin..", "serve"),
          Map.entry("gg.jte..", "serve"),
          Map.entry("picocli..", "cli"),
          Map.entry("me.tongfei..", "cli"));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parley");

  @Test
  void everyPackageIsARoomAndTheRootIsEmpty() {
    Set<String> found = new TreeSet<>();
    HOUSE.forEach(c -> found.add(c.getPackageName()));
    assertThat(found)
        .allSatisfy(p -> assertThat(ROOMS).containsKey(p.replace("org.parley.", "")))
        .isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> roomsImportOnlyWhatTheyMay() {
    return ROOMS.keySet().stream()
        .sorted()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () -> {
                      List<String> barred = new ArrayList<>(ROOMS.keySet());
                      barred.remove(room);
                      barred.removeAll(words(ROOMS.getOrDefault(room, "")));
                      noClasses()
                          .that()
                          .resideInAPackage(of(room))
                          .should()
                          .dependOnClassesThat(
                              resideInAnyPackage(
                                  barred.stream().map(HouseTest::of).toArray(String[]::new)))
                          .allowEmptyShould(true)
                          .check(HOUSE);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryHasItsOwner() {
    return LIBRARIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            owned ->
                DynamicTest.dynamicTest(
                    owned.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                words(owned.getValue()).stream()
                                    .map(HouseTest::of)
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(owned.getKey()))
                            .allowEmptyShould(true)
                            .check(HOUSE)));
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices().matching("org.parley.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)(\\$.*)?")
        .check(HOUSE);
  }

  @Test
  void everyRoomIsNullMarked() {
    for (JavaPackage room : HOUSE.getPackage("org.parley").getSubpackages()) {
      assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
    }
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void recordsCarryNoLibrary() {
    classes()
        .that()
        .resideInAnyPackage("org.parley.text", "org.parley.statement")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.parley.text", "org.parley.statement")
        .check(HOUSE);
  }

  private static String of(String room) {
    return "org.parley." + room + "..";
  }

  private static List<String> words(String rooms) {
    return rooms.isBlank() ? List.of() : Arrays.asList(rooms.split(" "));
  }
}
